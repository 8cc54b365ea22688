import {
  ParticipantDryRunDto,
  ParticipantImportDto,
  ParticipantImportInputDto,
  ParticipantImportPathDto,
} from '@spang/shared/management';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { once } from '../../http/idempotency.js';
import { languageOf } from '../../http/problem.js';
import { keepNothing } from '../../http/public-access.js';
import type { Vault } from '../../vault/vault.js';
import { toDryRunDto, toImportDto } from './participant-import.mapper.js';
import * as service from './participant-import.service.js';

const tags = ['Participants'];
const config = { permission: 'participants:write' };

/** Participants from a file. Nothing of it is kept by whoever reads it (LAW-19). */
export async function participantImportRoutes(app: App, vault: Vault): Promise<void> {
  app.addHook('onRequest', keepNothing);

  app.post(
    '/participant-imports',
    {
      config: { ...config, creates: true },
      schema: {
        operationId: 'importParticipants',
        tags,
        summary: 'Import participants',
        description:
          'A dry run is answered at once: 200. An import is ordered: 201, and its progress is read at its address. Provkörning svarar direkt; en import beställs och följs på sin adress.',
        body: ref(ParticipantImportInputDto),
        response: { 200: ref(ParticipantDryRunDto), 201: ref(ParticipantImportDto) },
      },
    },
    (request, reply) =>
      once(
        request,
        reply,
        async (ctx) => {
          const language = languageOf(request);
          if (request.body.isDryRun) {
            const dto = toDryRunDto(await service.dryRun(ctx, vault, request.body), language);
            return { status: 200, headers: {}, body: String(reply.serializeInput({ ...dto }, '200')) };
          }
          const made = await service.orderImport(ctx, vault, request.body);
          const dto = toImportDto(request.publicUrl, made, language);
          const headers = { location: dto._links.self.href };
          return { status: 201, headers, body: String(reply.serializeInput({ ...dto }, '201')) };
        },
        { vault },
      ) as Promise<never>, // the answer is text already
  );

  app.get(
    '/participant-imports/:participantImportId',
    {
      config,
      schema: {
        operationId: 'getParticipantImport',
        tags,
        summary: 'Get an import of participants',
        description:
          'How far it has come, for whoever ordered it. Hur långt den har kommit, för den som beställde den.',
        params: ref(ParticipantImportPathDto),
        response: { 200: ref(ParticipantImportDto) },
      },
    },
    async (request) => {
      const { participantImportId } = request.params;
      const row = await request.transaction((ctx) => service.getImport(ctx, vault, participantImportId));
      return toImportDto(request.publicUrl, row, languageOf(request));
    },
  );
}
