import { disclose, peopleWorld, unnumbered, type PeopleWorld } from '../../../test/people.js';
import type * as as from '../../../test/sign-in.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
  const { participant } = await world.added(unnumbered());
  await disclose(world.handler, participant.id, { purpose: 'other', reason: 'Ringde om betyg' });
}, 60_000);
afterAll(() => world.test.close());

const log = async (query: object) =>
  (await world.officer.get(`${API}/access-log-entries`).query(query).expect(200)).body.data;
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('the access log', () => {
  it('is reviewed by the officer, who gets what to keep outside; a tampered row shows', async () => {
    const send = (by: as.Caller, body: object) => by.post(`${API}/access-log-reviews`).send(body);
    const sign = () =>
      send(world.officer, {
        organisationId: world.ids.skelleftea,
        note: 'Stickprov av tjugo rader.',
      }).expect(200);
    const first = await sign();
    expect(first.body).toMatchObject({ firstBroken: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const second = await sign();
    expect(second.body.count).toBe(first.body.count + 1);
    expect((await log({ action: 'review' }))[0].reason).toBe('Stickprov av tjugo rader.');
    await send(world.admin, {}).expect(403);
    const theirs = { organisationId: world.ids.pitea, note: 'Någon annans' };
    expect(faults(await send(world.officer, theirs).expect(400))).toEqual([
      '#/organisationId not-your-organisation',
    ]);
    await world.test.dataSource.transaction(async (db) => {
      await db.query('set local session_replication_role = replica'); // else not even the owner could
      await db.query(
        `update vault.access_log set actor_name = 'Någon annan' where seq = 2 and organisation_id = $1`,
        [world.ids.skelleftea],
      );
    });
    expect((await sign()).body.firstBroken).toBe(2);
  });

  it('shows an administrator who and when, not the reasons', async () => {
    const { body } = await world.admin
      .get(`${API}/access-log-entries`)
      .query({ action: 'reveal' })
      .expect(200);
    expect(body.data.length).toBeGreaterThan(0);
    for (const { reason } of body.data) expect(reason).toBeNull();
    await world.handler.get(`${API}/access-log-entries`).expect(403);
    expect((await world.neighbour.get(`${API}/access-log-entries`).expect(200)).body.data).toEqual([]);
  });
});
