import { GetIndicatorReportQueryDto, IndicatorReportDto, ProjectPathDto } from '@spang/shared/management';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { indicatorReport, type CountPeople } from './indicator-report.service.js';

/** What a project promised and reached, by indicator. */
export function indicatorReportRoutes(app: App, countPeople: CountPeople): void {
  app.get(
    '/projects/:projectId/indicator-report',
    {
      config: { permission: 'follow-up:read' },
      schema: {
        operationId: 'getIndicatorReport',
        tags: ['Follow-up'],
        summary: 'Get the indicator report of a project',
        description:
          'Targets, the latest observation and what follows from participants, supports and tallies, on a day. Mål, senaste utfall och det som följer av deltagare, företagsstöd och summor, en viss dag.',
        params: ref(ProjectPathDto),
        querystring: ref(GetIndicatorReportQueryDto),
        response: { 200: ref(IndicatorReportDto) },
      },
    },
    async (request) => {
      const { projectId } = request.params;
      const { asOf, rows } = await request.transaction((ctx) =>
        indicatorReport(ctx, projectId, countPeople, request.query.asOf),
      );
      const self = { href: request.address(), rel: 'self', method: 'GET' as const };
      return { projectId, asOf, indicators: rows, _links: { self } };
    },
  );
}
