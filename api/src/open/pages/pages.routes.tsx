import type { FastifyInstance } from 'fastify';
import type { ReactNode } from 'react';
import { Gone, NotFound } from '../../errors.js';
import { sendProblem } from '../../http/problem.js';
import type { PublicReader } from '../../publication/index.js';
import { AccessibilityPage } from './accessibility-page.js';
import { render } from './layout.js';
import { PAGE } from './page-config.js';
import { PrivacyPage } from './privacy-page.js';
import { projectPageRoutes } from './project-pages.routes.js';
import { answerOf, sendMissingPage, sendPage } from './send-page.js';
import { sitemapRoutes } from './sitemap.routes.js';
import { startPageRoutes } from './start-page.routes.js';
import { statisticsPageRoutes } from './statistics-pages.routes.js';
import { trainingPageRoutes } from './training-pages.routes.js';
import { ADDRESSES, PAGE_LANGUAGES, type Language } from './words.js';

export interface PageOptions {
  /** Address of the site, without a slash at the end. */
  publicUrl: string;
  /** The public actor whose service it is. */
  operator: string;
  /** An e-mail address that answers questions about the service. */
  contact: string;
}

/** The public pages: rendered here from what is published, readable without scripts. */
export function pageRoutes(app: FastifyInstance, reader: PublicReader, options: PageOptions): void {
  app.setErrorHandler((error, request, reply) => {
    const isMissing = error instanceof NotFound || error instanceof Gone;
    if (isMissing) return sendMissingPage(request, reply, error instanceof Gone);
    return sendProblem(error as never, request, reply);
  });
  const page = (name: 'accessibility' | 'privacy', content: (language: Language) => ReactNode) => {
    for (const language of PAGE_LANGUAGES)
      app.get(ADDRESSES[name][language], { config: PAGE }, async (request, reply) =>
        sendPage(request, reply, language, answerOf(render(content(language)))),
      );
  };
  page('accessibility', (language) => <AccessibilityPage language={language} {...options} />);
  page('privacy', (language) => <PrivacyPage language={language} {...options} />);
  startPageRoutes(app, reader, options.publicUrl);
  trainingPageRoutes(app, reader, options.publicUrl);
  projectPageRoutes(app, reader, options.publicUrl);
  statisticsPageRoutes(app, reader, options.publicUrl);
  sitemapRoutes(app, reader, options.publicUrl);
}
