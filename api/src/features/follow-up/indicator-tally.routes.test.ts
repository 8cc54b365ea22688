import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { PUBLIC_URL } from '../../../test/build-test-app.js';
import { create, post, project, projectWorld, UNKNOWN, type ProjectWorld } from '../../../test/projects.js';
import { createUserWith, signIn, stranger } from '../../../test/sign-in.js';
import { faults } from '../../../test/training.js';
import { jobList } from '../../job-list.js';

const API = '/management/v1';
let world: ProjectWorld;
let projectId: string;
let tallies: string;

beforeAll(async () => (world = await projectWorld()), 60_000);
beforeEach(async () => {
  projectId = await post(world.admin, 'projects', project());
  tallies = `projects/${projectId}/indicator-tallies`;
});
afterAll(() => world.test.close());

const COUNTS = { yes: 0, no: 3, declined: 1, notAsked: 1 };
const tally = (more: object = {}) => ({
  indicatorId: world.ids.special,
  period: '2026-11',
  batchSize: 5,
  counts: COUNTS,
  method: 'asked',
  ...more,
});
const at = (id: string) => `${API}/${tallies}/${id}`;
const refused = async (more: object, status = 400) =>
  faults(await create(world.admin, tallies, tally(more)).expect(status))?.toSorted();

describe('POST …/indicator-tallies', () => {
  it('keeps a batch of five with its month and the day alone', async () => {
    const { body, headers } = await create(world.admin, tallies, tally()).expect(201);
    expect(body).toMatchObject({
      projectId,
      indicator: { code: 'SPECIAL', sensitivity: 'special' },
      counts: COUNTS,
      gender: null,
      replacesTallyId: null,
      enteredOn: '2026-11-24',
      isInForce: true,
    });
    expect(JSON.stringify(body)).not.toMatch(/\d\d:\d\d/);
    expect(body.id).toMatch(/^.{14}4/); // random: version 7 tells the time
    const again = await world.admin.get(new URL(headers['location']!).pathname).expect(200);
    expect(again.body).toEqual(body);
  });

  it('refuses a batch of four, whatever it says, and nothing is saved', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)).filter(([a, b, c]) => a + b + c <= 4),
        async ([yes, no, declined]) => {
          const counts = { yes, no, declined, notAsked: 4 - yes - no - declined };
          const answer = await create(world.admin, tallies, tally({ batchSize: 4, counts })).expect(422);
          expect(answer.body).toMatchObject({ code: 'batch-below-five', status: 422 });
          expect(faults(answer)).toEqual(['#/batchSize batch-below-five']);
        },
      ),
      { numRuns: 15 },
    );
    const none = await world.admin.get(`${API}/${tallies}`).expect(200);
    expect(none.body.data).toEqual([]);
  });

  it('refuses counts that do not add up, a month to come, and an indicator that is not special', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: 2_000_000_000 }), async (batchSize) => {
        expect(await refused({ batchSize })).toEqual(['#/counts countsAddUp']);
      }),
      { numRuns: 10 },
    );
    expect(await refused({ period: '2026-12', indicatorId: world.ids.students })).toEqual([
      '#/indicatorId only-special-tallied',
      '#/period period-in-future',
    ]);
    expect(await refused({ indicatorId: UNKNOWN })).toEqual(['#/indicatorId unknown-reference']);
    expect(await refused({ period: '2026-11-24' })).toEqual(['#/period maxLength', '#/period pattern']);
    expect(await refused({ gender: 'unknown', participantId: UNKNOWN })).toEqual(
      expect.arrayContaining(['#/participantId additionalProperties']),
    );
  });

  it('knows the month in Sweden', async () => {
    world.test.setNow('2026-11-30T23:30:00Z');
    expect(
      (await create(world.admin, tallies, tally({ period: '2026-12' })).expect(201)).body.enteredOn,
    ).toBe('2026-12-01');
    world.test.setNow('2026-11-24T10:00:00Z');
  });
});

describe('a correction', () => {
  it('is a new tally, which takes the place of the one that it names', async () => {
    const first = await post(world.admin, tallies, tally());
    const counts = { ...COUNTS, yes: 1, no: 2 };
    const second = await post(world.admin, tallies, tally({ replacesTallyId: first, counts }));
    expect((await world.admin.get(at(first)).expect(200)).body).toMatchObject({
      counts: COUNTS,
      isInForce: false,
    });
    const inForce = await world.admin.get(`${API}/${tallies}`).query({ isInForce: true }).expect(200);
    expect(inForce.body.data.map(({ id }: { id: string }) => id)).toEqual([second]);
    expect(await refused({ replacesTallyId: first })).toEqual(['#/replacesTallyId replaced-already']);
    await post(world.admin, tallies, tally({ replacesTallyId: second }));
  });

  it('is of the same project, indicator, month and gender', async () => {
    const replacesTallyId = await post(world.admin, tallies, tally({ gender: 'female' }));
    const other = '#/replacesTallyId replaces-another-kind';
    expect(await refused({ replacesTallyId })).toEqual([other]);
    expect(await refused({ replacesTallyId, gender: 'female', period: '2026-10' })).toEqual([other]);
    expect(await refused({ replacesTallyId: UNKNOWN })).toEqual(['#/replacesTallyId unknown-reference']);
    tallies = `projects/${await post(world.admin, 'projects', project())}/indicator-tallies`;
    expect(await refused({ replacesTallyId, gender: 'female' })).toEqual([
      '#/replacesTallyId unknown-reference',
    ]);
  });

  it('of two at once, the later is refused', async () => {
    const replacesTallyId = await post(world.admin, tallies, tally());
    const { dataSource } = world.test;
    const isAnybodyWaiting = async () =>
      (await dataSource.query('select 1 from pg_locks where not granted')).length > 0;
    let later: Promise<{ status: number }> | undefined;
    await dataSource.transaction(async (earlier) => {
      await earlier.query('select 1 from indicator_tally where id = $1 for no key update', [replacesTallyId]);
      await earlier.query(
        `insert into indicator_tally
         select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'replaces_tally_id', t.id))).*
           from indicator_tally t where id = $1`,
        [replacesTallyId],
      );
      later = Promise.resolve(create(world.admin, tallies, tally({ replacesTallyId })));
      while (!(await isAnybodyWaiting())) await setTimeout(10);
    });
    expect((await later)?.status).toBe(400);
  });
});

it('is nobody else’s, not for readers to add, and changed by nobody', async () => {
  await createUserWith(world.test, world.admin, 'lasare@example.se', 'reader', world.ids.skelleftea);
  const reader = await signIn(world.test, 'lasare@example.se');
  const id = await post(world.admin, tallies, tally());
  await stranger(world.test).get(at(id)).expect(401);
  await world.neighbour.get(at(id)).expect(404);
  await world.neighbour.get(`${API}/${tallies}`).expect(404);
  await create(world.neighbour, tallies, tally()).expect(404);
  await create(reader, tallies, tally()).expect(403);
  await create(world.system, tallies, tally()).expect(403);
  await reader.get(at(id)).expect(200);
  const other = await post(world.admin, 'projects', project());
  await world.admin.get(`${API}/projects/${other}/indicator-tallies/${id}`).expect(404);
  for (const method of ['put', 'patch', 'delete'] as const)
    await world.admin[method](at(id)).set('If-Match', '*').expect(405);
  await world.admin.get(`${API}/${tallies}`).query({ participantId: UNKNOWN }).expect(400);
});

describe('the database', () => {
  const query = (sql: string, values: unknown[] = []) => world.test.dataSource.query(sql, values);
  const tidy = (now: string) =>
    jobList(
      { dataSource: world.test.dataSource, publicUrl: PUBLIC_URL, clock: () => new Date(now) },
      world.test.vault,
    )['tidy']!({}, undefined as never);

  it('has no way along foreign keys from a tally to anything about persons', async () => {
    const keys: { from: string; to: string }[] = await query(
      `select c.conrelid::regclass::text as from, c.confrelid::regclass::text as to
         from pg_constraint c where c.contype = 'f'`,
    );
    const reached = new Set(['indicator_tally']);
    for (const table of reached) for (const { from, to } of keys) if (from === table) reached.add(to);
    expect(reached.size).toBeGreaterThan(3);
    const aboutPersons =
      /vault|person|people|participa|enrol|user|account|session|invitation|membership|api_key|occasion/;
    expect([...reached].filter((table) => aboutPersons.test(table))).toEqual([]);
    expect(keys.filter(({ to }) => to === 'indicator_tally').map(({ from }) => from)).toEqual([
      'indicator_tally', // the one that it replaces
    ]);
  });

  it('keeps of a tally what is listed here, and no time finer than the day', async () => {
    const columns = await query(
      `select column_name || ' ' || data_type as is from information_schema.columns
        where table_name = 'indicator_tally' order by 1`,
    );
    expect(columns.map(({ is }: { is: string }) => is)).toEqual([
      'batch_size integer',
      'declined_count integer',
      'entered_by_id uuid',
      'entered_by_name text',
      'entered_on date',
      'entered_via text',
      'gender text',
      'id uuid',
      'indicator_id uuid',
      'method text',
      'no_count integer',
      'not_asked_count integer',
      'period text',
      'project_id uuid',
      'replaces_tally_id uuid',
      'yes_count integer',
    ]);
  });

  /** Every row of every table that names the id, with the table's name. */
  async function rowsThatName(id: string): Promise<{ table: string; row: Record<string, unknown> }[]> {
    const tables =
      await query(`select table_schema || '.' || table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const found = [];
    for (const { name } of tables as { name: string }[]) {
      const rows = await query(`select to_jsonb(t) as row from ${name} t where t::text like $1`, [`%${id}%`]);
      for (const { row } of rows) found.push({ table: name, row });
    }
    return found;
  }
  const midnight = /T2[23]:00:00\+00:00|T0[01]:00:00\+0[12]:00/; // in Sweden, winter or summer, by either clock
  const timesIn = (row: object) =>
    [...JSON.stringify(row).matchAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^"]*/g)].map(([time]) => time);

  it('tells the day alone wherever it names a tally, also after the night that writes the audit', async () => {
    const key = randomUUID();
    const ask = () => world.admin.post(`${API}/${tallies}`).set('Idempotency-Key', key).send(tally());
    const { body } = await ask().expect(201);
    expect((await ask().expect(201)).headers['idempotency-replayed']).toBe('true');
    const before = await rowsThatName(body.id);
    expect(before.map(({ table }) => table).toSorted()).toEqual([
      'public.idempotency',
      'public.indicator_tally',
    ]);

    await tidy('2026-11-24T22:59:00Z'); // the day is not over
    expect(await rowsThatName(body.id)).toEqual(before);
    await tidy('2026-11-25T03:17:00Z');
    await tidy('2026-11-25T03:18:00Z'); // writes nothing twice
    const after = await rowsThatName(body.id);
    expect(after.map(({ table }) => table).toSorted()).toEqual([
      'public.audit_event',
      'public.idempotency',
      'public.indicator_tally',
    ]);
    const times = after.flatMap(({ row }) => timesIn(row));
    expect(times.length).toBeGreaterThan(1);
    for (const time of times) expect(time).toMatch(midnight);

    const log = await world.admin.get(`${API}/audit-events`).query({ entityId: body.id }).expect(200);
    expect(log.body.data).toMatchObject([
      {
        action: 'create',
        entity: 'indicator-tally',
        actorName: 'admin',
        occurredAt: '2026-11-23T23:00:00.000Z',
        organisationId: world.ids.skelleftea,
      },
    ]);
  });
});
