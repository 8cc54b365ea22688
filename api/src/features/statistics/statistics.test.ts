import type { PublicStatisticsDto } from '@spang/shared/open';
import { PUBLIC_URL } from '../../../test/build-test-app.js';
import { jobsAt, perform } from '../../../test/jobs.js';
import { MASTER_KEYS } from '../../../test/master-keys.js';
import {
  peopleWorld,
  protect,
  unnumbered,
  type Participation,
  type PeopleWorld,
} from '../../../test/people.js';
import { PROJECTS, publish } from '../../../test/projects.js';
import { stranger } from '../../../test/sign-in.js';
import { patch, withdrawAt } from '../../../test/training.js';
import { SCHEDULE } from '../../job-list.js';
import { inTransaction, SYSTEM } from '../../persistence/context.js';
import { vaultOf } from '../../vault/vault.js';
import { lastCountable, takeSnapshots } from './statistics.service.js';

const TAKE = 'take-statistics';
const FEBRUARY = '2027-02-01T02:37:00Z';
const AUGUST = '2027-08-01T01:37:00Z';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

const get = (path: string) => stranger(world.test).get(path);
const query = (sql: string, values: unknown[] = []) => world.test.dataSource.query(sql, values);
const take = (now: string, options = {}) => perform(jobsAt(world.test.dataSource, now, options), TAKE);
const periods = async (): Promise<string[]> =>
  (await get('/api/v1/statistics').expect(200)).body.data.map(({ period }: { period: string }) => period);
const documentOf = async (period: string): Promise<string> =>
  (await get(`/api/v1/statistics/${period}`).buffer(true).expect(200)).text;

/** The document that would be published now; nothing is. */
async function wouldSay(period: string): Promise<string> {
  let said = '';
  const who = { actor: SYSTEM, now: new Date(FEBRUARY), publicUrl: PUBLIC_URL };
  const undone = new Error('undone');
  const attempt = inTransaction(world.test.dataSource, who, async (ctx) => {
    await takeSnapshots(ctx, vaultOf(MASTER_KEYS));
    const rows = await ctx.db.query(
      `select document from publication where kind = 'statistics' and tags = $1`,
      [[`period:${period}`]],
    );
    said = rows[0].document;
    throw undone;
  });
  await expect(attempt).rejects.toBe(undone);
  return said;
}

function cell(text: string, key: string, ...codes: string[]): number | null | undefined {
  const { tables } = JSON.parse(text) as PublicStatisticsDto;
  const cells = tables.find((table) => table.key === key)?.cells;
  return cells?.find((each) => each.codes.join() === codes.join())?.value;
}

const somebody = { gender: 'female', isced: '3-4', municipality: '2482', firstStart: '2026-09-01' };
async function add(count: number, more: object = {}, by = world.handler): Promise<Participation[]> {
  const made = [];
  for (let i = 0; i < count; i++) made.push(await world.added({ ...unnumbered(), ...somebody, ...more }, by));
  return made;
}

it.each([
  ['2026-07-31', '2025-H2'],
  ['2026-08-01', '2026-H1'],
  ['2027-01-31', '2026-H1'],
  ['2027-02-01', '2026-H2'],
])('on %s the latest half-year that can be counted is %s', (day, period) => {
  expect(lastCountable(day)).toBe(period);
});

it('is looked for every night', () => {
  expect(SCHEDULE).toContainEqual(
    expect.objectContaining({ task: TAKE, match: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }),
  );
});

it('has no statistics before a half-year has been over for a month', async () => {
  await publish(world.admin, world.here);
  await add(12);
  await add(8, { municipality: '2480', gender: 'male', firstStart: '2026-07-01' });
  await add(6, { projectId: world.elsewhere }, world.otherHandler); // never published
  await add(3, { municipality: '2463', gender: 'non-binary', firstStart: '2026-07-01' });
  await add(6, { municipality: null, firstStart: '2026-12-31' });
  await add(5, { municipality: '2581', firstStart: '2026-06-30' });
  await take('2027-01-31T22:00:00Z');
  expect(await periods()).toEqual([]);
  await get('/api/v1/statistics/2026-H2').expect(404);
});

it('publishes nothing without the keys of the vault', async () => {
  const closed = { code: 'vault-closed' };
  await expect(take(FEBRUARY, { hasKeys: false })).rejects.toMatchObject(closed);
  expect(await periods()).toEqual([]);
});

it('is byte for byte the same with and without somebody who is protected or restricted', async () => {
  const before = await wouldSay('2026-H2');
  await add(5, { person: { birthYear: 1990, protection: 'sekretessmarkering' } }, world.special);
  expect(await wouldSay('2026-H2')).toBe(before);
  const [later, restricted] = await add(2, { municipality: '2463' });
  expect(await wouldSay('2026-H2')).not.toBe(before);
  await protect(world.special, later!.participant.id).expect(200);
  await query('update vault.participant set restricted_at = now() where id = $1', [
    restricted!.participant.id,
  ]);
  expect(await wouldSay('2026-H2')).toBe(before);
  expect(await periods()).toEqual([]);
});

it('is taken once, of published projects, by however many at once', async () => {
  await Promise.all([take(FEBRUARY), take(FEBRUARY), take(FEBRUARY)]);
  expect(await periods()).toEqual(['2026-H2']);
  const text = await documentOf('2026-H2');
  const { name, from, to, countedOn, threshold } = JSON.parse(text) as PublicStatisticsDto;
  expect({ sv: name.sv, from, to, countedOn, threshold }).toEqual({
    sv: 'Deltagare, andra halvåret 2026',
    from: '2026-07-01',
    to: '2026-12-31',
    countedOn: '2027-02-01',
    threshold: 5,
  });
  const all = (key: string, ...codes: string[][]) => codes.map((each) => cell(text, key, ...each));
  // of the project that is published, and of nobody else
  expect(cell(text, 'half-year')).toBe(29);
  expect(all('project', [world.here], [world.elsewhere])).toEqual([29, undefined]);
  expect(cell(text, 'year')).toBe(34);
  expect(all('county', ['24'], ['25'], ['unknown'], ['01'])).toEqual([23, 5, 6, 0]);
  // three, and the smallest that keeps the three from being told
  expect(all('municipality', ['2482'], ['2480'], ['2463'], ['2401'])).toEqual([12, null, null, 0]);
  expect(all('county-gender', ['24', 'female'], ['24', 'male'], ['24', 'unknown'])).toEqual([12, null, null]);
  // whatever few people are
  expect(all('county-gender', ['25', 'female'], ['25', 'male'], ['25', 'unknown'])).toEqual([
    null,
    null,
    null,
  ]);
});

it('is not taken anew when people and projects change, nor written with other counts', async () => {
  const before = await documentOf('2026-H2');
  await add(10, { firstStart: '2026-10-01' });
  await patch(world.admin, `${PROJECTS}/${world.here}`, { title: { sv: 'Ett annat namn' } }).expect(200);
  await publish(world.admin, world.here);
  await take('2027-02-02T02:37:00Z');
  const jobs = jobsAt(world.test.dataSource, FEBRUARY, { publicUrl: 'https://other.example.se' });
  const { id } = JSON.parse(before) as PublicStatisticsDto;
  expect(await documentOf('2026-H2')).toBe(before);
  // for another address the links are others, and nothing else
  await perform(jobs, 'rebuild-publication', { kind: 'statistics', id });
  const moved = before.replaceAll(PUBLIC_URL, 'https://other.example.se');
  expect((await documentOf('2026-H2')) === moved).toBe(true);
  await perform(jobsAt(world.test.dataSource, FEBRUARY), 'rebuild-publication', { kind: 'statistics', id });
  expect(await documentOf('2026-H2')).toBe(before);
});

it('stores and publishes no count that is hidden', async () => {
  const [{ tables }] = await query('select tables from statistics_snapshot');
  const { tables: published } = JSON.parse(await documentOf('2026-H2')) as PublicStatisticsDto;
  expect(tables).toEqual(published);
  const cells = published.flatMap((table) => table.cells);
  expect(cells.some(({ isSuppressed }) => isSuppressed)).toBe(true);
  for (const { value, isSuppressed } of cells)
    expect(isSuppressed ? value === null : value === 0 || value! >= 5).toBe(true);
});

it('counts every half-year that was missed, the second as the first was said', async () => {
  await publish(world.admin, world.elsewhere);
  await add(6, { firstStart: '2027-03-01' });
  await add(7, { firstStart: '2027-09-01', municipality: '2480' });
  await add(9, { projectId: world.elsewhere, firstStart: '2027-09-01' }, world.otherHandler);
  await take(AUGUST);
  expect(await periods()).toEqual(['2027-H1', '2026-H2']);
  await withdrawAt(world.admin, `${PROJECTS}/${world.here}`).expect(200);
  await add(8, { firstStart: '2027-03-01' }); // too late
  await take('2028-08-02T01:37:00Z');
  expect(await periods()).toEqual(['2028-H1', '2027-H2', '2027-H1', '2026-H2']);
  const [first, second] = [await documentOf('2027-H1'), await documentOf('2027-H2')];
  expect(JSON.parse(first).tables.map(({ key }: { key: string }) => key)).toEqual(['half-year', 'project']);
  expect([cell(first, 'half-year'), cell(first, 'project', world.here)]).toEqual([6, 6]);
  expect([cell(second, 'half-year'), cell(second, 'project', world.elsewhere)]).toEqual([9, 9]);
  expect(cell(second, 'project', world.here)).toBeUndefined();
  expect(cell(second, 'year')).toBe(15);
});
