import fc from 'fast-check';
import request from 'supertest';
import { jobList } from '../src/job-list.js';
import { PUBLIC_URL } from './build-test-app.js';
import { create, post, project, projectWorld, PROJECTS, publish, type ProjectWorld } from './projects.js';
import { patch, withdrawAt } from './training.js';

interface Item {
  kind: string;
  id: string;
  state: 'updated' | 'deleted';
  change: number;
  data?: object;
}
interface Feed {
  data: Item[];
  _meta: { hasMore: boolean; cursor: string };
}

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const anyone = () => request(world.test.app.server);
const read = (query: object) => anyone().get('/api/v1/changes').query(query);
const withdraw = (id: string) => withdrawAt(world.admin, `${PROJECTS}/${id}`);

/** Performs the nightly job, by the clock of the test. */
async function tidy(now: string): Promise<void> {
  const { dataSource, vault } = world.test;
  const jobs = jobList({ dataSource, publicUrl: PUBLIC_URL, clock: () => new Date(now) }, vault);
  await jobs['tidy']!({}, undefined as never); // our jobs do not look at the queue's helpers
}

/** Somebody who keeps a copy of the public projects. */
class Reader {
  readonly copy = new Map<string, object>();
  private cursor: string | undefined;
  /** The numbers of the changes that it was told, in that order. */
  readonly numbers: number[] = [];

  /** One page. False when that was the end for now. */
  async poll(limit: number): Promise<boolean> {
    const { body } = await read({ kind: 'project', limit, cursor: this.cursor }).expect(200);
    const feed = body as Feed;
    for (const { id, state, change, data } of feed.data) {
      this.numbers.push(change);
      if (state === 'deleted') this.copy.delete(id);
      else this.copy.set(id, data!);
    }
    this.cursor = feed._meta.cursor;
    return feed._meta.hasMore;
  }
}

async function publicProjects(): Promise<Map<string, object>> {
  const { body } = await anyone().get('/api/v1/projects?limit=100').expect(200);
  return new Map((body.data as { id: string }[]).map((document) => [document.id, document]));
}

it('leaves every reader with the public state, whatever happens at once and however it reads', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => post(world.admin, 'projects', project())));
  const slow = new Reader(); // lives through all the rounds
  let change = 0;
  const act = async (what: 'publish' | 'change' | 'withdraw', id: string): Promise<void> => {
    if (what === 'withdraw') return void (await withdraw(id)); // 409 when it is not published
    if (what === 'change')
      await patch(world.admin, `${PROJECTS}/${id}`, { shortName: `P${(change += 1)}` }).expect(200);
    await publish(world.admin, id);
  };
  const step = fc.record({
    // each record once: what happens at the same time happens to different records
    acts: fc.uniqueArray(
      fc.record({
        what: fc.constantFrom('publish' as const, 'change' as const, 'withdraw' as const),
        which: fc.nat(4),
      }),
      { minLength: 1, maxLength: 4, selector: ({ which }) => which },
    ),
    limit: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      const eager = new Reader();
      for (const { acts, limit } of steps) {
        const writes = acts.map(({ what, which }) => act(what, ids[which]!));
        await Promise.all([...writes, eager.poll(limit), slow.poll(limit)]);
      }
      const { limit } = steps[0]!;
      const expected = await publicProjects();
      for (const reader of [eager, slow, new Reader()]) {
        while (await reader.poll(limit));
        expect(reader.copy).toEqual(expected);
        expect(reader.numbers).toEqual([...new Set(reader.numbers)].toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

/** Keeps a transaction open that a change of this project, and of how many there are, must wait for. */
async function standInTheWayOf(id: string): Promise<() => Promise<void>> {
  const { dataSource } = world.test;
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select 1 from publication_count where kind = 'project' for update`);
  await runner.query(`select 1 from publication where id = $1 for update`, [id]);
  return async () => {
    await runner.commitTransaction();
    await runner.release();
  };
}

/** Resolves when so many writers wait for each other, or when one that ought to wait has gone ahead. */
async function haveToWait(writers: number, hasGoneAhead: () => boolean): Promise<void> {
  const waiting = async (): Promise<number> => {
    const [{ count }] = await world.test.dataSource.query(
      `select count(distinct pid)::int as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return count;
  };
  while (!hasGoneAhead() && (await waiting()) < writers);
}

it('shows no later change while an earlier one is being written, so that no reader passes it by', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => post(world.admin, 'projects', project())));
  const [slow, ...others] = ids as [string, ...string[]];
  for (const id of others) await publish(world.admin, id);
  const reader = new Reader();
  let change = 0;
  const edit = (id: string) =>
    patch(world.admin, `${PROJECTS}/${id}`, { shortName: `L${(change += 1)}` }).expect(200);
  const round = fc.record({
    slowly: fc.constantFrom('publish' as const, 'withdraw' as const),
    meanwhile: fc.uniqueArray(fc.constantFrom(...others), { minLength: 1 }),
    limit: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 3 }), async (rounds) => {
      for (const { slowly, meanwhile, limit } of rounds) {
        if (slowly === 'withdraw') await publish(world.admin, slow);
        await Promise.all([edit(slow), ...meanwhile.map(edit)]);
        const letGo = await standInTheWayOf(slow);
        let ahead = 0;
        const first = slowly === 'publish' ? publish(world.admin, slow) : withdraw(slow).expect(200);
        const writes = [first.then(() => {})]; // it has its number now, and stands still
        await haveToWait(1, () => false);
        writes.push(...meanwhile.map((id) => publish(world.admin, id).then(() => void (ahead += 1))));
        await haveToWait(1 + meanwhile.length, () => ahead > 0);
        while (await reader.poll(limit)); // as far as it goes now
        await letGo();
        await Promise.all(writes);
        while (await reader.poll(limit));
        expect(reader.copy).toEqual(await publicProjects());
      }
    }),
    { numRuns: 8 },
  );
  const numbers: { change: string }[] = await world.test.dataSource.query(
    `select change from publication where id = any($1) order by change`,
    [ids],
  );
  expect(reader.numbers).toEqual(expect.arrayContaining(numbers.map(({ change: number }) => Number(number))));
  expect(reader.numbers).toEqual([...new Set(reader.numbers)].toSorted((a, b) => a - b));
}, 60_000);

it('refuses a position of another filter, or one that it did not make', async () => {
  const { body } = await read({ kind: 'project' }).expect(200);
  const { cursor } = (body as Feed)._meta;
  await read({ kind: 'project', cursor }).expect(200);
  const [head = '', signature = ''] = cursor.split('.');
  const others = [`${cursor}.x`, `${head}.${'å'.repeat(signature.length)}`, `.${signature}`, head];
  const cut = fc.nat(cursor.length - 1).map((length) => cursor.slice(0, length) || 'x');
  const turned = fc
    .nat(head.length - 1)
    .map((at) => head.slice(0, at) + (head[at] === 'A' ? 'B' : 'A') + `${head.slice(at + 1)}.${signature}`);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constantFrom(...others), cut, turned), async (made) => {
      const answer = await read({ kind: 'project', cursor: made });
      expect([answer.status, answer.body.errors?.[0]]).toMatchObject([400, { code: 'cursor-invalid' }]);
    }),
    { numRuns: 40 },
  );
  await read({ cursor }).expect(400);
  await read({ kind: 'organisation', cursor }).expect(400);
});

it('forgets a tombstone after 400 days, and tells who has not read since', async () => {
  const publishNew = async () => {
    const { body } = await create(world.admin, 'projects', project()).expect(201);
    await publish(world.admin, body.id);
    return body.id as string;
  };
  const cursorNow = async () => ((await read({ kind: 'project' }).expect(200)).body as Feed)._meta.cursor;
  const tombstones = async () =>
    ((await read({ kind: 'project', limit: 100 })).body as Feed).data
      .filter(({ state }) => state === 'deleted')
      .map(({ id }) => id);

  const kept = await publishNew();
  const gone = await publishNew();
  const before = await cursorNow();
  await withdraw(gone).expect(200);
  const after = await cursorNow();
  await tidy('2027-12-29T09:59:00Z'); // a minute short of 400 days
  expect(await tombstones()).toContain(gone);
  await read({ kind: 'project', cursor: before }).expect(200);

  await tidy('2027-12-29T10:01:00Z');
  expect(await tombstones()).toEqual([]);
  const late = await read({ kind: 'project', cursor: before }).set('Accept-Language', 'en').expect(410);
  expect(late.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(late.body).toMatchObject({ code: 'cursor-expired', detail: expect.stringContaining('Start again') });

  // who has seen it, who reads another kind, and who begins now in small pages are not disturbed
  await read({ kind: 'project', cursor: after }).expect(200);
  const reader = new Reader();
  while (await reader.poll(1));
  expect([...reader.copy.keys()]).toContain(kept);
  expect(reader.copy).toEqual(await publicProjects());
  await publish(world.admin, gone);
  await reader.poll(100);
  expect([...reader.copy.keys()]).toContain(gone);
});
