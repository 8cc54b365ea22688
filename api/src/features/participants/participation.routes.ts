import {
  ListParticipationsQueryDto,
  NewParticipationInputDto,
  ParticipationDto,
  ParticipationInputDto,
  ParticipationListDto,
  ParticipationPathDto,
} from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import { managementContract } from '../../contract/management.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { once } from '../../http/idempotency.js';
import { mergePatch, mergePatchBody } from '../../http/merge-patch.js';
import { checkPage, sendList } from '../../http/page.js';
import type { Vault } from '../../vault/vault.js';
import type { Seen } from './participant.repository.js';
import { toParticipationDto, toParticipationInput, toParticipationSummary } from './participation.mapper.js';
import * as service from './participation.service.js';

const tags = ['Participants'];
const read = { permission: 'participants:read' };
const write = { permission: 'participants:write' };
const params = ref(ParticipationPathDto);

/** Who takes part in which project, without who it is. */
export function participationRoutes(app: App, vault: Vault): void {
  const validate = managementContract.validatorFor(ParticipationInputDto.name);

  app.get(
    '/participations',
    {
      config: read,
      schema: {
        operationId: 'listParticipations',
        tags,
        summary: 'List participations',
        description:
          'Pseudonyms, in projects whose participants you may see. Pseudonymer, i de projekt vars deltagare du får se.',
        querystring: ref(ListParticipationsQueryDto),
        response: { 200: ref(ParticipationListDto) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      checkPage(request, query);
      const { rows, totalRecords } = await request.transaction((ctx) =>
        service.listParticipations(ctx, vault, query),
      );
      return sendList(
        request,
        reply,
        query,
        rows.map(toParticipationSummary),
        totalRecords,
      ) as ParticipationListDto;
    },
  );

  app.post(
    '/participations',
    {
      config: { ...write, creates: true },
      schema: {
        operationId: 'createParticipation',
        tags,
        summary: 'Add somebody to a project',
        description:
          'Somebody whose number is known in the organisation is that person. Somebody who is in the project already comes back: 200. Lägger till en deltagare; den som redan är med i projektet återkommer.',
        body: ref(NewParticipationInputDto),
        response: { 200: ref(ParticipationDto), 201: ref(ParticipationDto) },
      },
    },
    (request, reply) =>
      once(
        request,
        reply,
        async (ctx) => {
          const made = await service.createParticipation(ctx, vault, request.body);
          const dto = show(request, made);
          const status = made.isNew ? 201 : 200;
          const body = String(reply.serializeInput({ ...dto }, String(status)));
          const headers: Record<string, string> = { etag: etagOf(body, dto.version) };
          if (made.isNew) headers['location'] = dto._links.self.href;
          return { status, headers, body };
        },
        { vault },
      ) as Promise<never>, // the answer is text already
  );

  app.get(
    '/participations/:participationId',
    {
      config: read,
      schema: {
        operationId: 'getParticipation',
        tags,
        summary: 'Get a participation',
        description: 'With its version as ETag; it is logged. Med versionen som ETag; läsningen loggas.',
        params,
        response: { 200: ref(ParticipationDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction((ctx) =>
          service.getParticipation(ctx, vault, request.params.participationId),
        ),
      ),
  );

  app.put(
    '/participations/:participationId',
    {
      config: write,
      schema: {
        operationId: 'replaceParticipation',
        tags,
        summary: 'Replace a participation',
        description:
          'What is left out is cleared; person and project stay. Det som utelämnas töms; person och projekt är desamma.',
        params,
        body: ref(ParticipationInputDto),
        response: { 200: ref(ParticipationDto) },
      },
    },
    async (request) => {
      const { params: path, body } = request;
      const seen = await request.transaction((ctx) =>
        service.replaceParticipation(ctx, vault, path.participationId, () => body),
      );
      return show(request, seen);
    },
  );

  app.patch(
    '/participations/:participationId',
    {
      config: write,
      schema: {
        operationId: 'patchParticipation',
        tags,
        summary: 'Change parts of a participation',
        description: 'A JSON merge patch (RFC 7396): null clears. Ändrar delar av deltagandet; null tömmer.',
        params,
        body: mergePatchBody(ParticipationInputDto),
        response: { 200: ref(ParticipationDto) },
      },
    },
    async (request) => {
      const { params: path, body } = request;
      const seen = await request.transaction((ctx) =>
        service.replaceParticipation(ctx, vault, path.participationId, (row) => {
          const merged = mergePatch(toParticipationInput(row), body) as ParticipationInputDto;
          validate(merged);
          return merged;
        }),
      );
      return show(request, seen);
    },
  );
}

function show(request: FastifyRequest, seen: Seen): ParticipationDto {
  request.recordVersion = seen.row.version;
  return toParticipationDto(request.publicUrl, seen);
}
