import type { ReportMonthDto } from '@spang/shared/management';
import { performOrders } from '../../../test/jobs.js';
import { peopleWorld, protect, type Participation, type PeopleWorld } from '../../../test/people.js';
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
import { makeReport } from './participant-report.service.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());
const { next, fresh, add, change, months, states, send } = reportTools(() => world);

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
        gaps.map(({ pseudonym, gaps: lacking }) => [pseudonym, lacking]),
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
