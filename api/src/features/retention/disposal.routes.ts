import {
  DisposalDto,
  DisposalInputDto,
  DisposalListDto,
  DisposalPathDto,
  ListDisposalsQueryDto,
} from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { once } from '../../http/idempotency.js';
import { checkPage, sendList } from '../../http/page.js';
import type { Disposal } from './disposal.entity.js';
import * as service from './disposal.service.js';

const tags = ['Retention'];
const params = ref(DisposalPathDto);

/** Disposing of who took part, by two persons. */
export function disposalRoutes(app: App): void {
  app.get(
    '/disposals',
    {
      config: { permission: 'disposals:read' },
      schema: {
        operationId: 'listDisposals',
        tags,
        summary: 'List disposals',
        description: 'With their protocols, the latest first. Gallringar med protokoll, senaste först.',
        querystring: ref(ListDisposalsQueryDto),
        response: { 200: ref(DisposalListDto) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      checkPage(request, query);
      const { rows, totalRecords } = await request.read((ctx) => service.listDisposals(ctx, query));
      const data = rows.map((row) => toDto(request.publicUrl, row));
      return sendList(request, reply, query, data, totalRecords) as DisposalListDto;
    },
  );

  app.post(
    '/disposals',
    {
      config: { permission: 'disposals:propose', creates: true },
      schema: {
        operationId: 'proposeDisposal',
        tags,
        summary: 'Propose a disposal',
        description:
          'Of who took part in a project whose retention is over. Föreslår gallring av deltagarna i ett projekt vars bevarandetid är slut.',
        body: ref(DisposalInputDto),
        response: { 201: ref(DisposalDto) },
      },
    },
    (request, reply) =>
      once(request, reply, async (ctx) => {
        const dto = show(request, await service.proposeDisposal(ctx, request.body));
        const body = String(reply.serializeInput({ ...dto }, '201'));
        const headers = { location: dto._links.self.href, etag: etagOf(body, dto.version) };
        return { status: 201, headers, body };
      }) as Promise<never>, // the answer is text already
  );

  app.get(
    '/disposals/:disposalId',
    {
      config: { permission: 'disposals:read' },
      schema: {
        operationId: 'getDisposal',
        tags,
        summary: 'Get a disposal',
        description: 'With its protocol. Med sitt protokoll.',
        params,
        response: { 200: ref(DisposalDto) },
      },
    },
    async (request) =>
      show(request, await request.read((ctx) => service.getDisposal(ctx, request.params.disposalId))),
  );

  app.post(
    '/disposals/:disposalId/approval',
    {
      config: { permission: 'disposals:approve', changesRecord: true },
      schema: {
        operationId: 'approveDisposal',
        tags,
        summary: 'Approve a disposal',
        description:
          'By another person than proposed it; it is then done, and cannot be undone. Godkänns av någon annan än den som föreslog; kan inte ångras.',
        params,
        response: { 200: ref(DisposalDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction((ctx) => service.approveDisposal(ctx, request.params.disposalId)),
      ),
  );

  app.post(
    '/disposals/:disposalId/veto',
    {
      config: { permission: 'disposals:veto', changesRecord: true },
      schema: {
        operationId: 'vetoDisposal',
        tags,
        summary: 'Veto a disposal',
        description: 'Before it is approved. Stoppar gallringen innan den är godkänd.',
        params,
        response: { 200: ref(DisposalDto) },
      },
    },
    async (request) =>
      show(request, await request.transaction((ctx) => service.vetoDisposal(ctx, request.params.disposalId))),
  );
}

function show(request: FastifyRequest, row: Disposal): DisposalDto {
  request.recordVersion = row.version;
  return toDto(request.publicUrl, row);
}

const step = (actorName: string | null, at: Date | null) =>
  actorName && at ? { actorName, at: at.toISOString() } : null;

const toDto = (publicUrl: string, row: Disposal): DisposalDto => ({
  id: row.id,
  version: row.version,
  projectId: row.projectId,
  ownerId: row.ownerId,
  decisionReference: row.decisionReference,
  state: row.state,
  proposed: step(row.proposedByName, row.proposedAt)!,
  approved: step(row.approvedByName, row.approvedAt),
  vetoed: step(row.vetoedByName, row.vetoedAt),
  doneAt: row.doneAt?.toISOString() ?? null,
  peopleCount: row.peopleCount,
  _links: { self: { href: `${publicUrl}/management/v1/disposals/${row.id}`, rel: 'self', method: 'GET' } },
});
