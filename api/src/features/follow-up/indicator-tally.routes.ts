import {
  IndicatorTallyDto,
  IndicatorTallyInputDto,
  IndicatorTallyListDto,
  IndicatorTallyPathDto,
  ListIndicatorTalliesQueryDto,
  ProjectPathDto,
} from '@spang/shared/management';
import { dayOf, endOfDay } from '@spang/shared/values';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { once } from '../../http/idempotency.js';
import { checkPage, sendList } from '../../http/page.js';
import { toIndicatorTallyDto } from './indicator-tally.mapper.js';
import { createIndicatorTally, getIndicatorTally, listIndicatorTallies } from './indicator-tally.service.js';

const tags = ['Follow-up'];
const read = { permission: 'follow-up:read' };
const all = '/projects/:projectId/indicator-tallies';

/** Sums about special categories of personal data. There is no way to change one: a correction is a new one. */
export function indicatorTallyRoutes(app: App): void {
  app.get(
    all,
    {
      config: read,
      schema: {
        operationId: 'listIndicatorTallies',
        tags,
        summary: 'List indicator tallies',
        description:
          'Those that were replaced too; isInForce says which count. Även rättade; isInForce säger vilka som räknas.',
        params: ref(ProjectPathDto),
        querystring: ref(ListIndicatorTalliesQueryDto),
        response: { 200: ref(IndicatorTallyListDto) },
      },
    },
    async (request, reply) => {
      const { query, params } = request;
      checkPage(request, query);
      const { rows, totalRecords } = await request.read((ctx) =>
        listIndicatorTallies(ctx, params.projectId, query),
      );
      const data = rows.map((row) => toIndicatorTallyDto(request.publicUrl, row));
      return sendList(request, reply, query, data, totalRecords) as IndicatorTallyListDto;
    },
  );

  app.post(
    all,
    {
      logLevel: 'warn', // a line in the log would tell the time of the day (ADR 0017)
      config: { permission: 'follow-up:write', creates: true },
      schema: {
        operationId: 'createIndicatorTally',
        tags,
        summary: 'Add an indicator tally',
        description:
          'A batch of at least five forms about a special category of personal data; a correction names the tally that it replaces. Its audit row is written the night after, with the day alone. Lägger till summan av minst fem svar; en rättelse anger vilken summa den ersätter.',
        params: ref(ProjectPathDto),
        body: ref(IndicatorTallyInputDto),
        response: { 201: ref(IndicatorTallyDto) },
      },
    },
    (request, reply) =>
      once(
        request,
        reply,
        async (ctx) => {
          const made = await createIndicatorTally(ctx, request.params.projectId, request.body);
          const dto = toIndicatorTallyDto(request.publicUrl, made);
          const body = String(reply.serializeInput({ ...dto }, '201'));
          return { status: 201, headers: { location: dto._links.self.href }, body };
        },
        { keptFrom: (now) => endOfDay(dayOf(now)) }, // the kept answer names the tally: it must not tell the time of the day either
      ) as Promise<never>, // the answer is text already
  );

  app.get(
    `${all}/:indicatorTallyId`,
    {
      config: read,
      schema: {
        operationId: 'getIndicatorTally',
        tags,
        summary: 'Get an indicator tally',
        description: 'With whether it counts. Med uppgift om den räknas.',
        params: ref(IndicatorTallyPathDto),
        response: { 200: ref(IndicatorTallyDto) },
      },
    },
    async (request) => {
      const tally = await request.read((ctx) => getIndicatorTally(ctx, request.params));
      return toIndicatorTallyDto(request.publicUrl, tally);
    },
  );
}
