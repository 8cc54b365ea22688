import { createHash, randomUUID } from 'node:crypto';
import type { ReportMonthDto } from '@spang/shared/management';
import { performOrders } from '../../../test/imports.js';
import {
  participation,
  peopleWorld,
  protect,
  terms,
  testNumber,
  unnumbered,
  type Participation,
  type PeopleWorld,
} from '../../../test/people.js';
import { create, post, project, UNKNOWN } from '../../../test/projects.js';
import {
  fetchReport,
  linesOf,
  makeReportOf,
  orderReport,
  reportsOf,
  submitReport,
} from '../../../test/reports.js';
import { expectInternalErrors } from '../../../test/watch-answers.js';
import * as as from '../../../test/sign-in.js';
import { forgetReportFile, makeReport } from './participant-report.service.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

let born = 0;
const next = () =>
  testNumber(`1973-${String((born % 9) + 1).padStart(2, '0')}-${10 + (born++ % 18)}`, 980 + (born % 19));
const plain = (number: string) => number.replace('-', '');

/** A project of the handlers' own, so that months of one test are not another's. */
async function fresh(): Promise<string> {
  const id = await post(world.admin, 'projects', project({ ownerId: world.ids.skelleftea }));
  await post(world.admin, 'participant-terms', terms(id));
  await world.test.dataSource.query(
    `update membership set project_ids = project_ids || $1::uuid where project_ids @> array[$2]::uuid[]`,
    [id, world.here],
  );
  return id;
}
async function add(projectId: string, more: object, by: as.Caller = world.handler): Promise<Participation> {
  const answer = await create(
    by,
    'participations',
    participation(projectId, { person: { identityNumber: next() }, ...more }),
  );
  if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as Participation;
}
const change = (id: string, body: object, by = world.handler) =>
  by
    .patch(`${API}/participations/${id}`)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(body)
    .expect(200);
const months = async (projectId: string, by = world.handler): Promise<ReportMonthDto[]> =>
  (await by.get(reportsOf(projectId)).expect(200)).body.data;
const states = async (projectId: string, by = world.handler) =>
  (await months(projectId, by)).map(({ month, report }) => `${month} ${report?.state ?? '-'}`).toReversed();
async function send(projectId: string, month: string, by = world.handler): Promise<string> {
  const id = await makeReportOf(world.test, by, projectId, month);
  await submitReport(by, projectId, id).expect(200);
  return id;
}
const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('the months of a project', () => {
  it('are those that are over and had somebody, with what is missing by pseudonym', async () => {
    const projectId = await fresh();
    expect(await months(projectId)).toEqual([]);
    await add(projectId, { firstStart: '2026-06-10', lastEnd: '2026-07-31', hours: 40 });
    const noHours = await add(projectId, { firstStart: '2026-07-01', lastEnd: '2026-07-15' });
    const noNumber = await add(projectId, { ...unnumbered(), firstStart: '2026-10-01' });
    const all = await months(projectId);
    expect(all.map(({ month, peopleCount, isNext }) => [month, peopleCount, isNext])).toEqual([
      ['2026-10', 1, false],
      ['2026-07', 2, false],
      ['2026-06', 1, true],
    ]);
    expect(all.map(({ gaps }) => gaps)).toEqual([
      [
        {
          participationId: noNumber.id,
          pseudonym: noNumber.participant.pseudonym,
          gaps: ['identityNumber'],
        },
      ],
      [{ participationId: noHours.id, pseudonym: noHours.participant.pseudonym, missing: ['hours'] }],
      [],
    ]);
    const { body } = await world.handler.get(reportsOf(projectId)).query({ limit: 1, page: 3 }).expect(200);
    expect([body.data.map((it: ReportMonthDto) => it.month), body._meta.totalRecords]).toEqual([
      ['2026-06'],
      3,
    ]);
  });
});

describe('a report', () => {
  it('is made, fetched for a purpose, and noted as sent; its hash stays', async () => {
    const projectId = await fresh();
    const [a, b, c] = [next(), next(), next()].toSorted() as [string, string, string];
    const first = await add(projectId, {
      person: { identityNumber: b },
      firstStart: '2026-09-01',
      lastEnd: '2026-09-30',
      hours: 37.5,
    });
    await add(projectId, {
      person: { identityNumber: a },
      firstStart: '2026-08-15',
      lastEnd: '2026-10-02',
      hours: 12,
    });
    await add(projectId, { person: { identityNumber: c }, firstStart: '2026-10-01' });
    await add(projectId, { ...unnumbered(), firstStart: '2026-09-01' });
    await makeReportOf(world.test, world.handler, projectId, '2026-08');
    const ordered = await orderReport(world.handler, projectId, '2026-09').expect(201);
    expect(ordered.body).toMatchObject({ state: 'being-made', hasFile: false, sha256: null, edition: 1 });
    const { id } = ordered.body;
    expect(refusal(await fetchReport(world.handler, projectId, id))).toEqual([409, 'report-being-made']);
    await performOrders(world.test, makeReport.name);

    const { body, headers } = await fetchReport(world.handler, projectId, id, {
      purpose: 'funder-report',
      reason: 'Månadens rapport',
    }).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(Buffer.from(body.content, 'base64').subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(linesOf(body)).toEqual([
      'Personnummer;Startdatum;Slutdatum;Timmar',
      `${plain(a)};2026-08-15;;`,
      `${plain(b)};2026-09-01;2026-09-30;37,50`,
    ]);
    const hash = createHash('sha256').update(Buffer.from(body.content, 'base64')).digest('hex');
    expect([body.sha256, body.fileName]).toEqual([hash, 'deltagare-2026-09.csv']);

    const log = async (query: object) =>
      (
        await world.officer
          .get(`${API}/access-log-entries`)
          .query({ action: 'report', ...query })
          .expect(200)
      ).body.data;
    expect(await log({ participantId: first.participant.id })).toMatchObject([
      { purpose: 'funder-report', projectId },
    ]);
    expect((await log({})).filter((it: { projectId: string }) => it.projectId === projectId)).toMatchObject([
      { participantId: null, reason: '2026-09, edition 1: 2 people. Månadens rapport' },
      {},
      {},
    ]);

    expect(refusal(await submitReport(world.handler, projectId, id))).toEqual([
      409,
      'earlier-month-not-sent',
    ]);
    const [august] = (await months(projectId)).filter(({ month }) => month === '2026-08');
    await submitReport(world.handler, projectId, august!.report!.id).expect(200);
    const sent = await submitReport(world.handler, projectId, id).expect(200);
    expect(sent.body).toMatchObject({
      state: 'sent',
      sha256: hash,
      hasFile: false,
      sentByName: expect.any(String),
    });
    expect(refusal(await fetchReport(world.handler, projectId, id))).toEqual([409, 'report-file-gone']);
    expect(refusal(await submitReport(world.handler, projectId, id))).toEqual([409, 'report-not-made']);
    expect(refusal(await orderReport(world.handler, projectId, '2026-09'))).toEqual([
      409,
      'report-is-current',
    ]);
  });

  it('is made in order, of months that are over and had somebody', async () => {
    const projectId = await fresh();
    await add(projectId, { firstStart: '2026-08-01', lastEnd: '2026-09-30', hours: 1 });
    expect(refusal(await orderReport(world.handler, projectId, '2026-09'))).toEqual([
      409,
      'earlier-month-missing',
    ]);
    for (const [month, code] of [
      ['2026-11', 'month-not-over'],
      ['2026-10', 'month-without-participants'],
      ['2026-07', 'month-without-participants'],
    ] as const)
      expect((await orderReport(world.handler, projectId, month).expect(400)).body.errors).toMatchObject([
        { pointer: '#/month', code },
      ]);
    await orderReport(world.handler, projectId, '2026-08').expect(201);
    expect(refusal(await orderReport(world.handler, projectId, '2026-08'))).toEqual([
      409,
      'report-is-current',
    ]);
    expect(refusal(await orderReport(world.handler, projectId, '2026-09'))).toEqual([
      409,
      'earlier-month-missing',
    ]);
    await performOrders(world.test, makeReport.name);
    await orderReport(world.handler, projectId, '2026-09').expect(201);
    await performOrders(world.test, makeReport.name);
  });

  it('is ordered once with the same key, and noted as sent by its version', async () => {
    const projectId = await fresh();
    await add(projectId, { firstStart: '2026-10-01' });
    const key = randomUUID();
    const order = () =>
      world.handler.post(reportsOf(projectId)).set('Idempotency-Key', key).send({ month: '2026-10' });
    const [one, two] = [await order().expect(201), await order().expect(201)];
    expect(two.body.id).toBe(one.body.id);
    await performOrders(world.test, makeReport.name);
    const submit = (version?: string) => {
      const call = world.handler.post(`${reportsOf(projectId)}/${one.body.id}/submission`);
      return version ? call.set('If-Match', version) : call;
    };
    await submit().expect(428);
    await submit('"1"').expect(412);
    const { headers } = await world.handler.get(`${reportsOf(projectId)}/${one.body.id}`).expect(200);
    await submit(headers['etag']).expect(200);
  });

  it('is kept sealed, for a day', async () => {
    const projectId = await fresh();
    const number = next();
    await add(projectId, { person: { identityNumber: number }, firstStart: '2026-10-01' });
    const id = await makeReportOf(world.test, world.handler, projectId, '2026-10');
    const { dataSource } = world.test;
    const kept = async () =>
      (await dataSource.query('select * from vault.report_batch where id = $1', [id]))[0];
    expect(Buffer.from((await kept()).sealed, 'base64').toString('latin1')).not.toContain(plain(number));
    const [{ run_at: at }] = await dataSource.query(
      'select run_at from graphile_worker.jobs where task_identifier = $1 order by id desc limit 1',
      [forgetReportFile.name],
    );
    expect(at.toISOString()).toBe('2026-11-25T10:00:00.000Z');
    await performOrders(world.test, forgetReportFile.name);
    expect((await kept()).sealed).toBeNull();
    expect(refusal(await fetchReport(world.handler, projectId, id))).toEqual([409, 'report-file-gone']);
    const again = await orderReport(world.handler, projectId, '2026-10').expect(201);
    expect(again.body.edition).toBe(2);
    await performOrders(world.test, makeReport.name);
    expect(refusal(await submitReport(world.handler, projectId, id))).toEqual([409, 'report-not-made']);
  });

  it('does not leave when it cannot be written down', async () => {
    const projectId = await fresh();
    await add(projectId, { firstStart: '2026-10-01' });
    const id = await makeReportOf(world.test, world.handler, projectId, '2026-10');
    const { dataSource } = world.test;
    expectInternalErrors();
    await dataSource.query(
      `alter table vault.access_log add constraint broken check (action <> 'report') not valid`,
    );
    const answer = await fetchReport(world.handler, projectId, id).expect(500);
    await dataSource.query('alter table vault.access_log drop constraint broken');
    expect(answer.body.content).toBeUndefined();
  });

  it('is for those who handle the people of the project', async () => {
    const projectId = world.here;
    await add(projectId, { firstStart: '2026-10-01' });
    const id = await makeReportOf(world.test, world.handler, projectId, '2026-10');
    const calls = (by: as.Caller, path = projectId) => [
      by.get(reportsOf(path)),
      by.get(`${reportsOf(path)}/${id}`),
      orderReport(by, path, '2026-10'),
      fetchReport(by, path, id),
      submitReport(by, path, id),
    ];
    for (const by of [world.admin, world.neighbour, world.officer])
      for (const call of calls(by)) expect((await call).status).toBe(403);
    for (const call of calls(world.otherHandler)) expect((await call).status).toBe(404);
    for (const call of calls(world.handler, UNKNOWN)) expect((await call).status).toBe(404);
    expect(
      (await fetchReport(world.handler, projectId, id, { purpose: 'other' }).expect(400)).body.errors,
    ).toMatchObject([{ code: 'reasonForOther' }]);
  });
});

describe('a change', () => {
  it('of what was sent makes that month and all later ones to be sent again, in order', async () => {
    const projectId = await fresh();
    await add(projectId, { firstStart: '2026-06-01' });
    const late = await add(projectId, { firstStart: '2026-08-01' });
    for (const month of ['2026-06', '2026-07', '2026-08', '2026-09']) await send(projectId, month);
    await makeReportOf(world.test, world.handler, projectId, '2026-10');
    await change(late.id, { firstStart: '2026-08-05' });
    expect(await states(projectId)).toEqual([
      '2026-06 sent',
      '2026-07 sent',
      '2026-08 to-be-resent',
      '2026-09 to-be-resent',
      '2026-10 outdated',
    ]);
    expect(refusal(await orderReport(world.handler, projectId, '2026-09'))).toEqual([
      409,
      'earlier-month-missing',
    ]);
    await send(projectId, '2026-08');
    const { edition, state } = (await months(projectId))[2]!.report!;
    expect([edition, state]).toEqual([2, 'sent']);
    await send(projectId, '2026-09');
    expect(await states(projectId)).toEqual([
      '2026-06 sent',
      '2026-07 sent',
      '2026-08 sent',
      '2026-09 sent',
      '2026-10 outdated',
    ]);
  });

  it('that was told in time is none: an end in a month that was not sent, hours of somebody who is still there, a gender', async () => {
    const projectId = await fresh();
    const one = await add(projectId, { firstStart: '2026-08-01' });
    await send(projectId, '2026-08');
    await send(projectId, '2026-09');
    await change(one.id, { hours: 20 });
    await change(one.id, { gender: 'female', isced: '3-4' });
    await change(one.id, { lastEnd: '2026-10-15' });
    expect(await states(projectId)).toEqual(['2026-08 sent', '2026-09 sent', '2026-10 -']);
    await change(one.id, { lastEnd: '2026-09-15' });
    expect(await states(projectId)).toEqual(['2026-08 sent', '2026-09 to-be-resent']);
  });

  it.each<[string, (projectId: string, one: Participation) => Promise<unknown>, string[]]>([
    [
      'somebody who is added afterwards',
      (projectId) => add(projectId, { firstStart: '2026-09-10', lastEnd: '2026-09-11', hours: 1 }),
      ['2026-08 sent', '2026-09 to-be-resent'],
    ],
    [
      'a number that is corrected',
      (_projectId, { participant }) =>
        world.handler
          .put(`${API}/participants/${participant.id}/identity`)
          .set('If-Match', '*')
          .send({ identityNumber: next(), reason: 'Numret var fel' })
          .expect(200),
      ['2026-08 to-be-resent', '2026-09 to-be-resent'],
    ],
    [
      'a name that is corrected is none',
      (_projectId, { participant, number }) =>
        world.handler
          .put(`${API}/participants/${participant.id}/identity`)
          .set('If-Match', '*')
          .send({ identityNumber: number, givenName: 'Annat', reason: 'Namnet var fel' })
          .expect(200),
      ['2026-08 sent', '2026-09 sent'],
    ],
  ])('%s', async (_name, happen, expected) => {
    const projectId = await fresh();
    const number = next();
    const one = await add(projectId, {
      person: { identityNumber: number },
      firstStart: '2026-08-01',
      lastEnd: '2026-09-30',
      hours: 1,
    });
    await send(projectId, '2026-08');
    await send(projectId, '2026-09');
    await happen(projectId, { ...one, number });
    expect(await states(projectId)).toEqual(expected);
  });
});

describe('protected people', () => {
  it('are under a dummy number in the reports of those who may know of them, and in no others', async () => {
    const projectId = await fresh();
    const [open, hidden, man] = [next(), next(), next()];
    await add(projectId, { person: { identityNumber: open }, firstStart: '2026-10-01' });
    const secret = { protection: 'sekretessmarkering' };
    await add(
      projectId,
      { person: { identityNumber: hidden, ...secret }, firstStart: '2026-09-01', gender: 'female' },
      world.special,
    );
    await add(
      projectId,
      { person: { identityNumber: man, ...secret }, firstStart: '2026-10-01', gender: 'male' },
      world.special,
    );
    const unknown = await add(
      projectId,
      { person: { identityNumber: next(), ...secret }, firstStart: '2026-10-01' },
      world.special,
    );
    expect(
      (await months(projectId)).map(({ month, peopleCount, gaps }) => [month, peopleCount, gaps]),
    ).toEqual([['2026-10', 1, []]]);
    expect(
      (await months(projectId, world.special)).map(({ month, peopleCount, gaps }) => [
        month,
        peopleCount,
        gaps.map(({ pseudonym, missing }) => [pseudonym, missing]),
      ]),
    ).toEqual([
      ['2026-10', 4, [[unknown.participant.pseudonym, ['gender']]]],
      ['2026-09', 1, []],
    ]);
    const ordinary = await makeReportOf(world.test, world.handler, projectId, '2026-10');
    const line = (number: string, from: string) => `${number};${from};;`;
    expect(
      linesOf((await fetchReport(world.handler, projectId, ordinary).expect(200)).body).slice(1),
    ).toEqual([line(plain(open), '2026-10-01')]);
    await makeReportOf(world.test, world.special, projectId, '2026-09');
    const full = await makeReportOf(world.test, world.special, projectId, '2026-10');
    const lines = linesOf((await fetchReport(world.special, projectId, full).expect(200)).body).slice(1);
    expect(lines).toEqual(
      [
        line(plain(open), '2026-10-01'),
        line(`${plain(hidden).slice(0, 8)}TF29`, '2026-09-01'),
        line(`${plain(man).slice(0, 8)}TF19`, '2026-10-01'),
      ].toSorted(),
    );
    // one knows nothing of the other's
    await world.handler.get(`${reportsOf(projectId)}/${full}`).expect(404);
    await fetchReport(world.handler, projectId, full).expect(404);
    await world.special.get(`${reportsOf(projectId)}/${ordinary}`).expect(404);
  });

  it('change the reports that hold them, and no others', async () => {
    const projectId = await fresh();
    await add(projectId, { firstStart: '2026-10-01' });
    const one = await add(projectId, { firstStart: '2026-10-01', gender: 'female' });
    await send(projectId, '2026-10');
    await send(projectId, '2026-10', world.special);
    await protect(world.special, one.participant.id).expect(200);
    expect(await states(projectId)).toEqual(['2026-10 sent']);
    expect(await states(projectId, world.special)).toEqual(['2026-10 to-be-resent']);
    await send(projectId, '2026-10', world.special);
    await change(one.id, { firstStart: '2026-10-02' }, world.special);
    await add(
      projectId,
      { person: { identityNumber: next(), protection: 'local-risk' }, firstStart: '2026-09-01' },
      world.special,
    );
    expect(await states(projectId)).toEqual(['2026-10 sent']);
    expect(await states(projectId, world.special)).toEqual(['2026-09 -', '2026-10 to-be-resent']);
    await protect(world.special, one.participant.id, null).expect(200);
    expect(await states(projectId)).toEqual(['2026-10 to-be-resent']);
  });

  it('are not in a file that was made before they were', async () => {
    const projectId = await fresh();
    const one = await add(projectId, { firstStart: '2026-10-01' });
    const id = await makeReportOf(world.test, world.handler, projectId, '2026-10');
    await protect(world.special, one.participant.id).expect(200);
    expect(refusal(await fetchReport(world.handler, projectId, id))).toEqual([409, 'report-file-gone']);
  });
});

it('a report that is being made waits for whoever changes people, and is outdated by what comes after', async () => {
  const projectId = await fresh();
  const one = await add(projectId, { firstStart: '2026-10-01' });
  await orderReport(world.handler, projectId, '2026-10').expect(201);
  await change(one.id, { firstStart: '2026-10-02' });
  await performOrders(world.test, makeReport.name);
  const [{ report }] = (await months(projectId)) as [ReportMonthDto];
  expect(linesOf((await fetchReport(world.handler, projectId, report!.id).expect(200)).body)[1]).toMatch(
    /;2026-10-02;;$/,
  );
  await change(one.id, { firstStart: '2026-10-03' });
  expect(await states(projectId)).toEqual(['2026-10 outdated']);
  expect(refusal(await submitReport(world.handler, projectId, report!.id))).toEqual([409, 'report-not-made']);
});
