import { AuditEventListDto, ListAuditEventsQueryDto } from '@spang/shared/management';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { checkPage, linkHeader, pageOf } from '../../http/page.js';
import { listAuditEvents } from './audit-event.service.js';

/** Reading the log of what was done. Nothing writes it but the doing. */
export async function auditRoutes(app: App): Promise<void> {
  app.get(
    '/audit-events',
    {
      config: { permission: 'audit:read' },
      schema: {
        operationId: 'listAuditEvents',
        tags: ['Audit'],
        summary: 'List what was done',
        description:
          'Who did what and when, the latest first, in the organisations whose log you may read. Vem som gjorde vad och när, i dina organisationer.',
        querystring: ref(ListAuditEventsQueryDto),
        response: { 200: ref(AuditEventListDto) },
      },
    },
    async (request, reply) => {
      checkPage(request, request.query);
      const { data, totalRecords } = await request.read((ctx) => listAuditEvents(ctx, request.query));
      const page = pageOf(request, request.query, { count: data.length, totalRecords });
      linkHeader(reply, page._links);
      return { data, ...page };
    },
  );
}
