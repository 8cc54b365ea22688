import { randomUUID } from 'node:crypto';
import request from 'supertest';
import {
  change,
  confirm,
  faults,
  HANDLE,
  person,
  personalWorld,
  refusal,
  rolesIn,
  type PersonalWorld,
} from '../../../test/personal-world.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
const NOW = '2026-11-24T10:00:00Z';
let world: PersonalWorld;
let roles: ReturnType<typeof rolesIn>;
beforeAll(async () => {
  world = await personalWorld();
  roles = rolesIn(world);
}, 60_000);
beforeEach(() => world.test.setNow(NOW));
afterAll(() => world.test.close());

describe('an API key that sees people', () => {
  const post = (by: as.Caller, more: object = {}) =>
    by.post(`${url}/api-keys`).send({
      name: randomUUID(),
      organisationId: world.home,
      purpose: 'Hämtar deltagare till skolans system.',
      scopes: ['projects:read', ...HANDLE],
      expiresAt: '2027-11-24T10:00:00Z',
      allowedCidrs: ['127.0.0.0/8', '::/0'],
      projectIds: [world.metal],
      ...more,
    });
  const use = (secret: string) =>
    request(world.test.app.server).get(`${url}/sessions/current`).set('Authorization', `Bearer ${secret}`);

  it('has its other scopes at once, and these when an officer has confirmed it', async () => {
    const { body: key } = await post(world.admin).expect(201);
    expect([key.isConfirmed, key.projectIds]).toEqual([false, [world.metal]]);
    expect((await use(key.secret)).body.grants).toEqual([
      { organisationId: world.home, projectIds: [world.metal], permissions: ['projects:read'] },
    ]);
    expect((await confirm(world.officer, `api-keys/${key.id}`, '"2"')).status).toBe(412);
    const { body: seen } = await confirm(world.officer, `api-keys/${key.id}`, '"1"').expect(200);
    expect([seen.isConfirmed, seen.version]).toEqual([true, 2]);
    const { body: me } = await use(key.secret).expect(200);
    expect(me.grants[0].permissions).toEqual([...HANDLE, 'projects:read']);
    expect(refusal(await confirm(world.officer, `api-keys/${key.id}`))).toEqual([409, 'nothing-to-confirm']);
    await world.admin.post(`${url}/api-keys/${key.id}/rotations`).set('If-Match', '*').expect(201);
    expect((await use(key.secret)).body.grants[0].permissions).toEqual([...HANDLE, 'projects:read']);
  });

  it('is refused for more than people’s data, from anywhere, and for projects of others', async () => {
    for (const [more, ...fault] of [
      [{ scopes: ['participants:protected'] }, '#/scopes/0 enum'],
      [{ scopes: ['participants:rights'] }, '#/scopes/0 enum'],
      [{ scopes: ['participants:*'] }, '#/scopes/0 enum'],
      [{ scopes: ['access-log:read'] }, '#/scopes/0 enum'],
      [{ scopes: ['personal-data:confirm'] }, '#/scopes/0 enum'],
      [{ allowedCidrs: [] }, '#/allowedCidrs networks-needed'],
      [{ projectIds: [world.foreign] }, '#/projectIds/0 unknown-reference'],
      [{ scopes: ['projects:read'] }, '#/projectIds projectsFitScopes'],
    ] as const)
      expect(faults(await post(world.admin, more))).toEqual([400, ...fault]);
    await post(world.admin, { scopes: ['participants:read'], allowedCidrs: [], projectIds: null }).expect(
      201,
    );
    expect((await post(world.admin, { scopes: ['projects:read'], projectIds: null })).body.isConfirmed).toBe(
      true,
    );
  });

  it('is proposed by the organisation’s administrator, and confirmed by somebody else', async () => {
    const bySystem = await post(world.system, { scopes: ['projects:read', 'participants:read'] });
    expect(faults(bySystem)).toEqual([400, '#/scopes/1 scope-exceeds-yours']);
    const { body: key } = await post(world.admin).expect(201);
    const rotated = await world.system.post(`${url}/api-keys/${key.id}/rotations`).set('If-Match', '*');
    expect(refusal(rotated)).toEqual([403, 'scope-exceeds-yours']);
    for (const caller of [world.admin, world.system])
      expect(refusal(await confirm(caller, `api-keys/${key.id}`))).toEqual([403, 'forbidden']);

    const maker = await person(world, roles.administrator);
    const { body: own } = await post(await as.signIn(world.test, maker.email)).expect(201);
    await change(world.admin, maker.id, { memberships: [roles.officerOf(world.home)] }).expect(200);
    const asOfficer = await as.signIn(world.test, maker.email);
    expect(refusal(await confirm(asOfficer, `api-keys/${own.id}`))).toEqual([403, 'not-your-own']);
    await world.admin.delete(`${url}/api-keys/${own.id}`).set('If-Match', '*').expect(204);
    expect(refusal(await confirm(world.officer, `api-keys/${own.id}`))).toEqual([409, 'api-key-revoked']);
  });

  it('sees people as long as its maker administers the keys there', async () => {
    const administrator = roles.administrator;
    const maker = await person(world, administrator);
    const { body: key } = await post(await as.signIn(world.test, maker.email)).expect(201);
    await confirm(world.officer, `api-keys/${key.id}`).expect(200);
    // handles people, and could none the less not have made the key
    await change(world.admin, maker.id, { memberships: [roles.handler()] }).expect(200);
    expect((await use(key.secret)).body.grants[0].permissions).toEqual(['projects:read']);
    await change(world.admin, maker.id, { memberships: [administrator] }).expect(200);
    expect((await use(key.secret)).body.grants[0].permissions).toEqual([...HANDLE, 'projects:read']);
    await change(world.admin, maker.id, { isActive: false }).expect(200);
    await use(key.secret).expect(401);
  });
});
