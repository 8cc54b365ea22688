import {
  AccessPackageDto,
  DataSubjectRequestDto,
  DataSubjectRequestInputDto,
  DataSubjectRequestListDto,
  DataSubjectRequestPathDto,
  ListDataSubjectRequestsQueryDto,
  RequestDecisionInputDto,
} from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { once } from '../../http/idempotency.js';
import { checkPage, sendList } from '../../http/page.js';
import { keepNothing } from '../../http/public-access.js';
import type { Vault } from '../../vault/vault.js';
import { accessPackage } from './access-package.service.js';
import * as service from './data-subject-request.service.js';

const tags = ['Data subject requests'];
const config = { permission: 'participants:rights' };
const params = ref(DataSubjectRequestPathDto);

/** What people ask for about their own data, for the data protection officer. */
export async function dataSubjectRequestRoutes(app: App, vault: Vault): Promise<void> {
  app.addHook('onRequest', keepNothing);

  app.get(
    '/data-subject-requests',
    {
      config,
      schema: {
        operationId: 'listDataSubjectRequests',
        tags,
        summary: 'List data subject requests',
        description: 'What waits first, the earliest due. Det som väntar först, i förfalloordning.',
        querystring: ref(ListDataSubjectRequestsQueryDto),
        response: { 200: ref(DataSubjectRequestListDto) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      checkPage(request, query);
      const { rows, totalRecords } = await request.transaction((ctx) =>
        service.listRequests(ctx, vault, query),
      );
      const data = rows.map((seen) => toDto(request, seen));
      return sendList(request, reply, query, data, totalRecords) as DataSubjectRequestListDto;
    },
  );

  app.post(
    '/data-subject-requests',
    {
      config: { ...config, creates: true },
      schema: {
        operationId: 'createDataSubjectRequest',
        tags,
        summary: 'Note a data subject request',
        description:
          'Due a month after it arrived. Nobody of that number is an answer too. Noterar en begäran; ska besvaras inom en månad.',
        body: ref(DataSubjectRequestInputDto),
        response: { 201: ref(DataSubjectRequestDto) },
      },
    },
    (request, reply) =>
      once(
        request,
        reply,
        async (ctx) => {
          const dto = show(request, await service.createRequest(ctx, vault, request.body));
          const body = String(reply.serializeInput({ ...dto }, '201'));
          const headers = { location: dto._links.self.href, etag: etagOf(body, dto.version) };
          return { status: 201, headers, body };
        },
        { vault },
      ) as Promise<never>, // the answer is text already
  );

  app.get(
    '/data-subject-requests/:requestId',
    {
      config,
      schema: {
        operationId: 'getDataSubjectRequest',
        tags,
        summary: 'Get a data subject request',
        description: 'With its decision. Med sitt beslut.',
        params,
        response: { 200: ref(DataSubjectRequestDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction((ctx) => service.getRequest(ctx, vault, request.params.requestId)),
      ),
  );

  app.post(
    '/data-subject-requests/:requestId/decision',
    {
      config: { ...config, changesRecord: true },
      schema: {
        operationId: 'decideDataSubjectRequest',
        tags,
        summary: 'Decide a data subject request',
        description:
          'What is granted is done: a restriction hides the person from handlers, an erasure is for good. Det som bifalls verkställs; en radering är slutgiltig.',
        params,
        body: ref(RequestDecisionInputDto),
        response: { 200: ref(DataSubjectRequestDto) },
      },
    },
    async (request) => {
      const { params: path, body } = request;
      return show(
        request,
        await request.transaction((ctx) => service.decideRequest(ctx, vault, path.requestId, body)),
      );
    },
  );

  app.post(
    '/data-subject-requests/:requestId/access-package',
    {
      config,
      schema: {
        operationId: 'makeAccessPackage',
        tags,
        summary: 'Make the register extract',
        description:
          'All that is held about whoever asked; it is logged before it leaves. Registerutdrag (GDPR art. 15); loggas innan det lämnas.',
        params,
        response: { 200: ref(AccessPackageDto) },
      },
    },
    async (request) => request.transaction((ctx) => accessPackage(ctx, vault, request.params.requestId)),
  );
}

function show(request: FastifyRequest, seen: service.SeenRequest): DataSubjectRequestDto {
  request.recordVersion = seen.row.version;
  return toDto(request, seen);
}

const toDto = (
  { publicUrl, now }: Pick<FastifyRequest, 'publicUrl' | 'now'>,
  { row, reason }: service.SeenRequest,
): DataSubjectRequestDto => ({
  id: row.id,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  organisationId: row.organisationId,
  kind: row.kind,
  receivedOn: row.receivedOn,
  dueOn: row.dueOn,
  isOverdue: row.decidedAt === null && row.dueOn < dayOf(now),
  isKnown: row.participantIds.length > 0,
  decision: row.decidedAt && {
    outcome: row.outcome!,
    ground: row.ground,
    reason: reason!,
    decidedBy: row.decidedByName!,
    decidedAt: row.decidedAt.toISOString(),
  },
  _links: {
    self: { href: `${publicUrl}/management/v1/data-subject-requests/${row.id}`, rel: 'self', method: 'GET' },
  },
});
