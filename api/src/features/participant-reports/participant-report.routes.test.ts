import { createHash, randomUUID } from 'node:crypto';
import type { ReportMonthDto } from '@spang/shared/management';
import { performOrders } from '../../../test/jobs.js';
import { peopleWorld, unnumbered, type PeopleWorld } from '../../../test/people.js';
import { UNKNOWN } from '../../../test/projects.js';
import {
  fetchReport,
  linesOf,
  makeReportOf,
  orderReport,
  plain,
  refusal,
  reportsOf,
  reportTools,
  submitReport,
} from '../../../test/reports.js';
import type * as as from '../../../test/sign-in.js';
import { expectInternalErrors } from '../../../test/watch-answers.js';
import { forgetReportFile, makeReport } from './participant-report.service.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());
const { next, fresh, add, months } = reportTools(() => world);

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
      [{ participationId: noHours.id, pseudonym: noHours.participant.pseudonym, gaps: ['hours'] }],
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
    expect(ordered.body).toMatchObject({ state: 'being-made', hasFile: false, fileHash: null, edition: 1 });
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
    expect([body.fileHash, body.fileName]).toEqual([hash, 'deltagare-2026-09.csv']);

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
      fileHash: hash,
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
