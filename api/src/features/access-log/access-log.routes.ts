import {
  AccessLogEntryListDto,
  AccessLogReviewDto,
  AccessLogReviewInputDto,
  ListAccessLogEntriesQueryDto,
} from '@spang/shared/management';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { checkPage, sendList } from '../../http/page.js';
import { keepNothing } from '../../http/public-access.js';
import type { Vault } from '../../vault/vault.js';
import { listEntries, signReview } from './access-log.service.js';

const tags = ['Access log'];

/** Who saw whom, and that somebody goes through it. */
export async function accessLogRoutes(app: App, vault: Vault): Promise<void> {
  app.addHook('onRequest', keepNothing);

  app.get(
    '/access-log-entries',
    {
      config: { permission: 'access-log:read' },
      schema: {
        operationId: 'listAccessLogEntries',
        tags,
        summary: 'List entries of the access log',
        description:
          'Who did what with whose data, the latest first. Vem som gjort vad med vems uppgifter, senaste först.',
        querystring: ref(ListAccessLogEntriesQueryDto),
        response: { 200: ref(AccessLogEntryListDto) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      checkPage(request, query);
      const { data, totalRecords } = await request.transaction((ctx) => listEntries(ctx, vault, query));
      return sendList(request, reply, query, data, totalRecords) as AccessLogEntryListDto;
    },
  );

  app.post(
    '/access-log-reviews',
    {
      config: { permission: 'access-log:review' },
      schema: {
        operationId: 'signAccessLogReview',
        tags,
        summary: 'Sign that the access log was reviewed',
        description:
          'Tries the whole chain. Keep count and head outside the service. Signerar granskningen; spara antal och slutsumma utanför tjänsten.',
        body: ref(AccessLogReviewInputDto),
        response: { 200: ref(AccessLogReviewDto) },
      },
    },
    async (request) => request.transaction((ctx) => signReview(ctx, vault, request.body)),
  );
}
