import type { FastifyInstance } from 'fastify';
import type { PublicProjectDto } from '@spang/shared/open';
import type { PublicReader } from '../../publication/index.js';
import { render } from './layout.js';
import { PAGE } from './page-config.js';
import { readList } from './read.js';
import { answerOf, sendPage } from './send-page.js';
import { StartPage } from './start-page.js';
import { ADDRESSES, PAGE_LANGUAGES } from './words.js';

const LATEST = 3;

/** The start page. Not kept: how many can be applied for now depends on the clock. */
export function startPageRoutes(app: FastifyInstance, reader: PublicReader, publicUrl: string): void {
  for (const language of PAGE_LANGUAGES)
    app.get(ADDRESSES.start[language], { config: PAGE }, async (request, reply) => {
      const [offers, open, projects] = await Promise.all([
        readList(reader, 'training-offer', { sort: 'title', limit: 1 }),
        readList(reader, 'training-offer', { sort: 'title', limit: 1, openOnly: true }),
        readList<PublicProjectDto>(reader, 'project', { sort: '-updated', limit: LATEST }),
      ]);
      const html = render(
        <StartPage
          language={language}
          publicUrl={publicUrl}
          offers={offers.total}
          openOffers={open.total}
          projects={projects.total}
          latest={projects.documents}
        />,
      );
      return sendPage(request, reply, language, answerOf(html));
    });
}
