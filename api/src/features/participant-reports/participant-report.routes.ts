import {
  IdentityDisclosureInputDto,
  ListParticipantReportsQueryDto,
  ParticipantReportDto,
  ParticipantReportFileDto,
  ParticipantReportInputDto,
  ParticipantReportPathDto,
  ProjectPathDto,
  ReportMonthListDto,
} from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { once } from '../../http/idempotency.js';
import { checkPage, sendList } from '../../http/page.js';
import { keepNothing } from '../../http/public-access.js';
import type { Vault } from '../../vault/vault.js';
import type { ReportBatch } from '../participants/index.js';
import { toMonthDto, toReportDto } from './participant-report.mapper.js';
import * as service from './participant-report.service.js';

const tags = ['Participants'];
const all = '/projects/:projectId/participant-reports';
const one = `${all}/:participantReportId`;
const params = ref(ParticipantReportPathDto);

/** Monthly reports to the national statistics. Nothing of it is kept by whoever reads it (LAW-19). */
export async function participantReportRoutes(app: App, vault: Vault): Promise<void> {
  app.addHook('onRequest', keepNothing);
  const viewer = ({ publicUrl, actor }: FastifyRequest) => ({ publicUrl, actor: actor!, vault });
  const show = (request: FastifyRequest, row: ReportBatch): ParticipantReportDto => {
    request.recordVersion = row.version;
    return toReportDto(viewer(request), row);
  };

  app.get(
    all,
    {
      config: { permission: 'participants:read' },
      schema: {
        operationId: 'listParticipantReports',
        tags,
        summary: 'List months to report',
        description:
          'To the national statistics: months that are over, what is missing in them, and their reports. Månader att rapportera, vad som saknas i dem, och rapporterna.',
        params: ref(ProjectPathDto),
        querystring: ref(ListParticipantReportsQueryDto),
        response: { 200: ref(ReportMonthListDto) },
      },
    },
    async (request, reply) => {
      const { query, params: path } = request;
      checkPage(request, query);
      const { rows, totalRecords } = await request.transaction((ctx) =>
        service.listMonths(ctx, vault, path.projectId, query),
      );
      const data = rows.map((row) => toMonthDto(viewer(request), row));
      return sendList(request, reply, query, data, totalRecords) as ReportMonthListDto;
    },
  );

  app.post(
    all,
    {
      config: { permission: 'participants:identity', creates: true },
      schema: {
        operationId: 'makeParticipantReport',
        tags,
        summary: 'Make the report of a month',
        description:
          'In order of months; it is ready a moment later. Skapar månadens rapport, i månadernas ordning; den är klar strax efter.',
        params: ref(ProjectPathDto),
        body: ref(ParticipantReportInputDto),
        response: { 201: ref(ParticipantReportDto) },
      },
    },
    (request, reply) =>
      once(
        request,
        reply,
        async (ctx) => {
          const { projectId } = request.params;
          const made = await service.orderReport(ctx, vault, projectId, request.body.month);
          const dto = show(request, made);
          const body = String(reply.serializeInput({ ...dto }, '201'));
          return {
            status: 201,
            headers: { location: dto._links.self.href, etag: etagOf(body, dto.version) },
            body,
          };
        },
        { vault },
      ) as Promise<never>, // the answer is text already
  );

  app.get(
    one,
    {
      config: { permission: 'participants:read' },
      schema: {
        operationId: 'getParticipantReport',
        tags,
        summary: 'Get a report',
        description: 'How it stands; not its file. Hur den står till, utan filen.',
        params,
        response: { 200: ref(ParticipantReportDto) },
      },
    },
    async (request) =>
      show(request, await request.transaction((ctx) => service.getReport(ctx, vault, request.params))),
  );

  app.post(
    `${one}/disclosures`,
    {
      config: { permission: 'participants:identity', needsState: true },
      schema: {
        operationId: 'fetchParticipantReport',
        tags,
        summary: 'Fetch the file of a report',
        description:
          'With the identity numbers of everybody in it, for a purpose, which is written to the access log of each before the answer leaves. Filen med allas nummer, för ett ändamål, som först skrivs i åtkomstloggen för var och en.',
        params,
        body: ref(IdentityDisclosureInputDto),
        response: { 200: ref(ParticipantReportFileDto) },
      },
    },
    (request) => request.transaction((ctx) => service.fetchFile(ctx, vault, request.params, request.body)),
  );

  app.post(
    `${one}/submission`,
    {
      config: { permission: 'participants:identity', changesRecord: true },
      schema: {
        operationId: 'submitParticipantReport',
        tags,
        summary: 'Note that a report was sent',
        description:
          'In order of months. Its file goes, its hash stays. Noterar att rapporten är inskickad; filen försvinner, kontrollsumman blir kvar.',
        params,
        response: { 200: ref(ParticipantReportDto) },
      },
    },
    async (request) =>
      show(request, await request.transaction((ctx) => service.markSent(ctx, vault, request.params))),
  );
}
