import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { etagOf, isNoneMatch } from '../../http/etag.js';
import { AccessibilityPage } from './accessibility-page.js';
import { render } from './layout.js';
import { PrivacyPage } from './privacy-page.js';
import { ADDRESSES, PAGE_LANGUAGES, type Language } from './words.js';

export interface PageOptions {
  /** Address of the site, without a slash at the end. */
  publicUrl: string;
  /** The public actor whose service it is. */
  operator: string;
  /** An e-mail address that answers questions about the service. */
  contact: string;
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The public pages: rendered here, readable without scripts. */
export function pageRoutes(app: FastifyInstance, options: PageOptions): void {
  const config = { permission: 'public', answersWith: ['text/html'] };
  const page = (name: keyof typeof ADDRESSES, content: (language: Language) => ReactNode) => {
    for (const language of PAGE_LANGUAGES)
      app.get(ADDRESSES[name][language], { config }, async (request, reply) =>
        sendPage(request, reply, render(content(language))),
      );
  };
  page('accessibility', (language) => <AccessibilityPage language={language} {...options} />);
  page('privacy', (language) => <PrivacyPage language={language} {...options} />);
}

function sendPage(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const etag = etagOf(html);
  reply
    .header('etag', etag)
    .header('cache-control', 'public, max-age=60, stale-while-revalidate=600')
    .header('content-security-policy', POLICY);
  if (isNoneMatch(request, etag)) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(html);
}
