import type { FastifyInstance } from 'fastify';
import type { PublicStatisticsDto } from '@spang/shared/open';
import { periodOfStatistics, statisticsId } from '@spang/shared/values';
import { NotFound } from '../../errors.js';
import { keep, listAddresses, type PublicReader } from '../../publication/index.js';
import { render } from './layout.js';
import { PAGE } from './page-config.js';
import { readDocument } from './read.js';
import { answerOf, sendPage } from './send-page.js';
import { StatisticsPage } from './statistics-page.js';
import { ADDRESSES, PAGE_LANGUAGES, type Language } from './words.js';

/** So many half-years have a link: half a century of them. */
const LISTED = 100;

/** The statistics of the latest half-year, and of each. */
export function statisticsPageRoutes(app: FastifyInstance, reader: PublicReader, publicUrl: string): void {
  const page = async (language: Language, asked?: string) => {
    const rows = await listAddresses(reader, 'statistics', { limit: LISTED, offset: 0 });
    const periods = rows.map(({ id }) => periodOfStatistics(id)).toReversed();
    const period = asked ?? periods[0];
    if (asked && !periods.includes(asked)) throw new NotFound('not-found');
    const statistics = period
      ? await readDocument<PublicStatisticsDto>(reader, 'statistics', statisticsId(period))
      : null;
    const isLatest = period === periods[0];
    return answerOf(render(<StatisticsPage {...{ statistics, periods, isLatest, language, publicUrl }} />));
  };

  for (const language of PAGE_LANGUAGES) {
    const address = ADDRESSES.statistics[language];
    app.get(address, { config: PAGE }, async (request, reply) => {
      const answer = await keep(reader, 'statistics', address, () => page(language));
      return sendPage(request, reply, language, answer);
    });
    app.get(`${address}/:period`, { config: PAGE }, async (request, reply) => {
      const { period } = request.params as { period: string };
      const answer = await keep(reader, 'statistics', `${address}/${period}`, () => page(language, period));
      return sendPage(request, reply, language, answer);
    });
  }
}
