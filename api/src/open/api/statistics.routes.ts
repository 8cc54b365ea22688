import {
  ListPublicStatisticsQueryDto,
  PublicStatisticsDto,
  PublicStatisticsListDto,
  PublicStatisticsPathDto,
  type PublicStatisticsSummaryDto,
} from '@spang/shared/open';
import { statisticsId } from '@spang/shared/values';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { checkPage, linkValue, pageOf } from '../../http/page.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import { keep, keepDocument, listPublications, type PublicReader } from '../../publication/index.js';

/** The statistics of each half-year: a list in short, and each in full. They are counted once, and never change. */
export function statisticsRoutes(app: App, reader: PublicReader): void {
  const config = { permission: 'public' };
  app.get(
    '/statistics',
    {
      config,
      schema: {
        operationId: 'listStatistics',
        tags: ['Statistics'],
        summary: 'List: Statistics',
        description:
          'The half-years of which participants have been counted, the latest first. De halvår som deltagare har räknats för, det senaste först.',
        querystring: ref(ListPublicStatisticsQueryDto),
        response: { 200: ref(PublicStatisticsListDto) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      checkPage(request as never, query);
      const make = async (): Promise<PublicAnswer> => {
        // ids follow each other as the half-years do
        const found = await listPublications(reader, 'statistics', { ...query, tags: {}, sort: '-id' });
        const documents = JSON.parse(`[${found.documents}]`) as PublicStatisticsDto[];
        const frame = pageOf(request as never, query, found);
        const body = JSON.stringify({ data: documents.map(inShort), ...frame });
        return { body, etag: etagOf(body), link: linkValue(frame._links) };
      };
      const answer = query.cursor === undefined ? keep(reader, 'statistics', request.url, make) : make();
      return sendPublic(request as never, reply as never, await answer) as never;
    },
  );

  app.get(
    '/statistics/:period',
    {
      config,
      schema: {
        operationId: 'getStatistics',
        tags: ['Statistics'],
        summary: 'Get: Statistics',
        description:
          'Tables of the participants who started in a half-year; with the second half, those of the whole year too. Counts of fewer than five, and those that could tell of others, are null. Tabeller över dem som började under ett halvår; med det andra halvåret även hela året. Antal under fem, och de som kunde avslöja andra, är null.',
        params: ref(PublicStatisticsPathDto),
        response: { 200: ref(PublicStatisticsDto) },
      },
    },
    async (request, reply) => {
      const which = { kind: 'statistics' as const, id: statisticsId(request.params.period) };
      const answer = await keepDocument<PublicAnswer>(reader, which, ({ document, change }) => ({
        body: document,
        etag: `"${change}"`,
      }));
      return sendPublic(request as never, reply as never, answer) as never;
    },
  );
}

const inShort = ({
  id,
  period,
  name,
  from,
  to,
  countedOn,
  _links,
}: PublicStatisticsDto): PublicStatisticsSummaryDto => ({
  id,
  period,
  name,
  from,
  to,
  countedOn,
  _links,
});
