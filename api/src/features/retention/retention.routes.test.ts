import {
  disclose,
  lookUp,
  participation,
  peopleWorld,
  protect,
  testNumber,
  type PeopleWorld,
} from '../../../test/people.js';
import { create, post, project, UNKNOWN } from '../../../test/projects.js';
import type * as as from '../../../test/sign-in.js';
import { performOrders } from '../../../test/jobs.js';
import { dispose } from './disposal.service.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

const plan = (by: as.Caller, body: object) => create(by, 'retention-plans', body);
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);
const propose = (by: as.Caller, projectId: string) =>
  create(by, 'disposals', { projectId, decisionReference: 'Gallringsbeslut 2026-04' });
const decide = (by: as.Caller, id: string, what: 'approval' | 'veto') =>
  by.post(`${API}/disposals/${id}/${what}`).set('If-Match', '*');
const change = (id: string, body: object) =>
  world.admin
    .patch(`${API}/retention-plans/${id}`)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(body);

/** Performs the disposals that were ordered. */
const work = () => performOrders(world.test, dispose.name);

describe('a retention plan', () => {
  it('says until when, and never an earlier day than it has said', async () => {
    const projectId = await post(world.admin, 'projects', project({ ownerId: world.ids.skelleftea }));
    const made = await plan(world.admin, { projectId }).expect(201);
    expect(made.body).toMatchObject({ keepUntil: null, identityUntil: null, state: 'unknown' });
    const { id } = made.body;
    const paid = await change(id, { lastPaymentOn: '2027-01-01', identityNeededUntil: '2026-12-31' }).expect(
      200,
    );
    expect(paid.body).toMatchObject({
      keepUntil: '2032-12-31',
      identityUntil: '2026-12-31',
      state: 'running',
    });
    const corrected = await change(id, { lastPaymentOn: '2026-12-31' }).expect(200);
    expect(corrected.body.keepUntil).toBe('2032-12-31');
    const held = await change(id, { legalHold: { since: '2026-11-01', reason: 'Revision' } }).expect(200);
    expect(held.body).toMatchObject({ keepUntil: null, state: 'held' });
    const { body } = await world.admin.get(`${API}/retention-plans`).query({ projectId }).expect(200);
    expect(body.data).toMatchObject([{ id, state: 'held' }]);
  });

  it('is one for each project, of its owner', async () => {
    await plan(world.admin, { projectId: world.elsewhere }).expect(201);
    expect(faults(await plan(world.admin, { projectId: world.elsewhere }).expect(400))).toEqual([
      '#/projectId plan-taken',
    ]);
    for (const projectId of [UNKNOWN, world.here])
      expect(faults(await plan(world.neighbour, { projectId }).expect(400))).toEqual([
        '#/projectId unknown-reference',
      ]);
  });
});

describe('a disposal', () => {
  it('waits until the retention is over, which has to be known, and for a hold', async () => {
    expect((await propose(world.handler, world.here).expect(409)).body.code).toBe('retention-unknown');
    const made = await plan(world.admin, { projectId: world.here, lastPaymentOn: '2021-01-01' }).expect(201);
    expect((await propose(world.handler, world.here).expect(409)).body.code).toBe('retention-running');
    await change(made.body.id, { identityNeededUntil: '2026-11-23' }).expect(200);
    const { id } = (await propose(world.handler, world.here).expect(201)).body;
    expect((await propose(world.admin, world.here).expect(409)).body.code).toBe('disposal-under-way');
    await change(made.body.id, { legalHold: { since: '2026-11-01', reason: 'Revision' } }).expect(200);
    expect((await decide(world.admin, id, 'approval').expect(409)).body.code).toBe('retention-held');
    await decide(world.officer, id, 'veto').expect(200);
    await change(made.body.id, { legalHold: null }).expect(200);
    expect((await decide(world.admin, id, 'approval').expect(409)).body.code).toBe('disposal-decided');
  });

  it('is by two persons, of the owner’s organisation', async () => {
    const { id } = (await propose(world.admin, world.here).expect(201)).body;
    expect((await decide(world.admin, id, 'approval').expect(403)).body.code).toBe('not-your-own');
    await decide(world.handler, id, 'approval').expect(403);
    await decide(world.neighbour, id, 'approval').expect(404);
    await world.neighbour.get(`${API}/disposals/${id}`).expect(404);
    expect(faults(await propose(world.handler, world.elsewhere).expect(400))).toEqual([
      '#/projectId unknown-reference',
    ]);
    await decide(world.admin, id, 'veto').expect(200);
  });

  it('parts identities from participations: nobody is found or opened, and counts stay', async () => {
    const { test, handler, special, otherHandler } = world;
    const person = (day: string) => ({ identityNumber: testNumber(day), givenName: 'Gallrad' });
    const rest = { gender: 'female', employmentStatus: 'employed', isced: '3-4' };
    const gone = await world.added({ person: person('1971-01-01'), ...rest });
    const both = await world.added({ person: person('1972-02-02'), ...rest });
    await create(
      otherHandler,
      'participations',
      participation(world.elsewhere, { person: person('1972-02-02') }),
    ).expect(201);
    const hidden = await world.added({ person: person('1973-03-03'), ...rest });
    await protect(special, hidden.participant.id).expect(200);
    const report = async () =>
      (await handler.get(`${API}/projects/${world.here}/indicator-report`).expect(200)).body.indicators.map(
        ({ indicator, derived }: { indicator: { code: string }; derived: number }) => [
          indicator.code,
          derived,
        ],
      );
    const before = await report();
    const tables = ['person_key', 'identity_index', 'participant', 'participation', 'concealed'];
    const backup = new Map<string, object[]>();
    for (const table of tables)
      backup.set(table, await test.dataSource.query(`select * from vault.${table}`));

    const { id } = (await propose(handler, world.here).expect(201)).body;
    await decide(world.admin, id, 'approval').expect(200);
    await work();
    const protocol = await world.officer.get(`${API}/disposals/${id}`).expect(200);
    expect(protocol.body).toMatchObject({
      state: 'done',
      proposed: { actorName: 'handlaggare' },
      approved: { actorName: 'admin' },
      peopleCount: 2, // of the protected one no protocol tells
    });
    await work(); // once

    const isGone = async () => {
      for (const day of ['1971-01-01', '1973-03-03'])
        for (const by of [handler, special])
          expect((await lookUp(by, testNumber(day)).expect(200)).body.participant).toBeNull();
      const shown = await disclose(handler, gone.participant.id).expect(200);
      expect(shown.body).toMatchObject({ identityNumber: null, givenName: null, familyName: null });
      expect(shown.body.pseudonym).not.toBe(gone.participant.pseudonym);
      // the other one is still known in the other project, and is not in this one
      await handler.get(`${API}/participants/${both.participant.id}`).expect(404);
      expect((await disclose(otherHandler, both.participant.id)).body.givenName).toBe('Gallrad');
      expect(
        (await handler.get(`${API}/participations/${both.id}`).expect(200)).body.participant.id,
      ).not.toBe(both.participant.id);
      await handler.get(`${API}/participants/${hidden.participant.id}`).expect(404);
      expect(await report()).toEqual(before);
    };
    await isGone();
    const rectified = await handler
      .put(`${API}/participants/${gone.participant.id}/identity`)
      .set('If-Match', '*')
      .send({ givenName: 'Åter', reason: 'Prövar' })
      .expect(409);
    expect(rectified.body.code).toBe('disposed-of');
    const [entry] = (
      await world.officer.get(`${API}/access-log-entries`).query({ action: 'dispose' }).expect(200)
    ).body.data;
    expect(entry).toMatchObject({ purpose: 'disposal' });

    // an older backup knows them again; the next start does not
    for (const table of tables.toReversed()) await test.dataSource.query(`delete from vault.${table}`);
    for (const table of tables)
      for (const row of backup.get(table)!) {
        const names = Object.keys(row);
        await test.dataSource.query(
          `insert into vault.${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
          Object.values(row).map((value) =>
            value && typeof value === 'object' && !Buffer.isBuffer(value) && !(value instanceof Date)
              ? JSON.stringify(value)
              : value,
          ),
        );
      }
    expect((await disclose(handler, gone.participant.id)).body.givenName).toBe('Gallrad');
    await test.another();
    await isGone();
  });
});
