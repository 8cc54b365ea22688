import { randomUUID } from 'node:crypto';
import type { GrantDto, MembershipInputDto } from '@spang/shared/management';
import request from 'supertest';
import { create, project, projectWorld, type ProjectWorld } from '../../../test/projects.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
const NOW = '2026-11-24T10:00:00Z';
let world: ProjectWorld;
let home: string;
let adminId: string;
let second: as.Caller;
let secondId: string;
let officer: as.Caller;
let officerId: string;
/** Two projects of home and one of the neighbour. */
let metal: string;
let wood: string;
let foreign: string;

beforeAll(async () => {
  world = await projectWorld();
  const { test, admin, ids } = world;
  home = ids.skelleftea;
  const made = async (by: as.Caller, ownerId: string) =>
    (await create(by, 'projects', project({ ownerId })).expect(201)).body.id as string;
  [metal, wood] = [await made(admin, home), await made(admin, home)].toSorted() as [string, string];
  foreign = await made(world.neighbour, ids.pitea);
  adminId = (await admin.get(`${url}/sessions/current`)).body.actorId;
  secondId = (
    await as.createUserWith(test, admin, 'andra.admin@example.se', 'organisation-administrator', home)
  ).id;
  second = await as.signIn(test, 'andra.admin@example.se');
  officerId = (await as.createUserWith(test, admin, 'ombud@example.se', 'data-protection-officer', home)).id;
  officer = await as.signIn(test, 'ombud@example.se');
}, 60_000);
beforeEach(() => world.test.setNow(NOW));
afterAll(() => world.test.close());

const faults = ({
  status,
  body,
}: {
  status: number;
  body: { errors?: { pointer: string; code: string }[] };
}) => [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const change = (caller: as.Caller, id: string, body: object) =>
  caller
    .patch(`${url}/users/${id}`)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(JSON.stringify(body));
const confirm = (caller: as.Caller, path: string, version = '*') =>
  caller.post(`${url}/${path}/confirmation`).set('If-Match', version);
const read = async (id: string) => (await world.admin.get(`${url}/users/${id}`).expect(200)).body;

const handler = (more: Partial<MembershipInputDto> = {}): MembershipInputDto => ({
  organisationId: home,
  role: 'participant-handler',
  validTo: null,
  projectIds: [metal],
  ...more,
});
const guarded = (more: Partial<MembershipInputDto> = {}) =>
  handler({ role: 'protected-identity-handler', validTo: '2027-06-30', ...more });
const officerOf = (organisationId: string): MembershipInputDto =>
  handler({ role: 'data-protection-officer', organisationId, projectIds: null });
const someone = (memberships: MembershipInputDto[], by = world.admin) =>
  as.postUser(by, `${randomUUID()}@example.se`, memberships);

let count = 0;
/** Somebody with these roles who can sign in. */
async function person(...memberships: MembershipInputDto[]): Promise<{ id: string; email: string }> {
  const email = `person${(count += 1)}@example.se`;
  const { id } = await as.createUserWith(world.test, world.admin, email, 'reader', home);
  await change(world.admin, id, { memberships }).expect(200);
  return { id, email };
}
/** What a new sign-in may do with people: its grants that say anything of them. */
async function seenBy(email: string): Promise<[string[], string[] | null][]> {
  const caller = await as.signIn(world.test, email);
  const { body } = await caller.get(`${url}/sessions/current`).expect(200);
  return (body.grants as GrantDto[])
    .map(({ permissions, projectIds }): [string[], string[] | null] => [
      permissions.filter((it) => it.startsWith('participants:')),
      projectIds,
    ])
    .filter(([permissions]) => permissions.length);
}
const HANDLE = ['participants:identity', 'participants:read', 'participants:write'];
const GUARD = ['participants:identity', 'participants:protected', 'participants:read', 'participants:write'];

describe('a participant handler', () => {
  it('sees the people of the named projects, or of all, and reads the records of the organisation', async () => {
    const limited = await person(handler());
    expect(await seenBy(limited.email)).toEqual([[HANDLE, [metal]]]);
    expect(await seenBy((await person(handler({ projectIds: null }))).email)).toEqual([[HANDLE, null]]);
    const caller = await as.signIn(world.test, limited.email);
    await caller.get(`${url}/projects/${wood}`).expect(200);
    await caller.patch(`${url}/projects/${metal}`).set('If-Match', '*').send({}).expect(403);
    await caller.get(`${url}/users`).expect(403);
  });

  it('is limited to projects that the organisation owns', async () => {
    for (const projectId of [foreign, randomUUID()])
      expect(faults(await someone([handler({ projectIds: [metal, projectId] })]))).toEqual([
        400,
        `#/memberships/0/projectIds/${[metal, projectId].toSorted().indexOf(projectId)} unknown-reference`,
      ]);
    expect(faults(await someone([handler({ projectIds: [] })]))).toEqual([
      400,
      '#/memberships/0/projectIds minItems',
    ]);
    for (const role of ['reader', 'data-protection-officer'] as const)
      expect(faults(await someone([handler({ role })]))).toEqual([
        400,
        '#/memberships/0/role projectsFitRole',
      ]);
  });

  it('has nothing after the last day', async () => {
    const { email } = await person(handler({ validTo: '2026-12-31' }));
    world.test.setNow('2026-12-31T22:59:59Z');
    expect(await seenBy(email)).toEqual([[HANDLE, [metal]]]);
    world.test.setNow('2026-12-31T23:00:00Z');
    expect(await seenBy(email)).toEqual([]);
  });
});

describe('a handler of protected identities', () => {
  it('is named for projects, for a year at most', async () => {
    const refused = async (more: Partial<MembershipInputDto>) => faults(await someone([guarded(more)]));
    expect(await refused({ projectIds: null })).toEqual([400, '#/memberships/0/role projectsFitRole']);
    expect(await refused({ validTo: null })).toEqual([400, '#/memberships/0/role roleEnds']);
    expect(await refused({ validTo: '2027-11-26' })).toEqual([
      400,
      '#/memberships/0/validTo protection-beyond-a-year',
    ]);
    await someone([guarded({ validTo: '2027-11-25' })]).expect(201);
  });

  it('is a proposal, and sees nothing, until an officer of the organisation confirms it', async () => {
    const { id, email } = await person(guarded());
    expect((await read(id)).proposals).toEqual([guarded()]);
    expect((await world.admin.get(`${url}/users?q=${email}`)).body.data[0].proposals).toEqual([guarded()]);
    const caller = await as.signIn(world.test, email);
    expect((await caller.get(`${url}/sessions/current`)).body.grants).toEqual([]);
    await caller.get(`${url}/projects`).expect(403);

    await officer.post(`${url}/users/${id}/confirmation`).expect(428);
    expect((await confirm(officer, `users/${id}`, '"1"')).status).toBe(412);
    const { body } = await confirm(officer, `users/${id}`).expect(200);
    expect([body.proposals, body.memberships]).toEqual([[], [guarded()]]);
    await caller.get(`${url}/sessions/current`).expect(401); // roles have changed
    expect(await seenBy(email)).toEqual([[GUARD, [metal]]]);
    expect(refusal(await confirm(officer, `users/${id}`))).toEqual([409, 'nothing-to-confirm']);

    const { body: log } = await world.admin.get(`${url}/audit-events?limit=100`).expect(200);
    const done = (log.data as { entityId: string; action: string; actorId: string }[])
      .filter(({ entityId, action }) => entityId === id && ['propose', 'confirm'].includes(action))
      .map(({ action, actorId }) => [action, actorId]);
    expect(done).toEqual([
      ['confirm', officerId],
      ['propose', adminId],
    ]);
    world.test.setNow('2027-07-01T10:00:00Z');
    expect(await seenBy(email)).toEqual([]);
  });

  it.each([
    ['another last day', () => guarded({ validTo: '2027-05-31' })],
    ['another project', () => guarded({ projectIds: [wood] })],
    ['one project more', () => guarded({ projectIds: [metal, wood] })],
  ])('needs a new confirmation with %s', async (_what, changed) => {
    const { id, email } = await person(guarded());
    await confirm(officer, `users/${id}`).expect(200);
    await change(world.admin, id, { memberships: [changed()] }).expect(200);
    expect(await seenBy(email)).toEqual([]);
    expect((await read(id)).proposals).toEqual([changed()]);
    await confirm(officer, `users/${id}`).expect(200);
    expect(await seenBy(email)).toEqual([[GUARD, changed().projectIds]]);
  });

  it('stays confirmed when it is sent as it was read, in whatever order and case', async () => {
    const { id, email } = await person(guarded({ projectIds: [metal, wood] }));
    await confirm(officer, `users/${id}`).expect(200);
    const { memberships, email: address, language } = await read(id);
    const again = [{ ...memberships[0], projectIds: [wood.toUpperCase(), metal] }];
    const body = { email: address, language, name: 'Nytt namn', memberships: [...again, handler()] };
    const saved = await world.admin.put(`${url}/users/${id}`).set('If-Match', '*').send(body).expect(200);
    expect(saved.body.proposals).toEqual([]);
    await change(world.admin, id, { name: 'Ett annat' }).expect(200);
    expect(await seenBy(email)).toContainEqual([GUARD, [metal, wood]]);
  });

  it('is confirmed by officers of the organisation alone', async () => {
    const { id } = await person(guarded());
    for (const caller of [world.admin, world.system])
      expect(refusal(await confirm(caller, `users/${id}`))).toEqual([403, 'forbidden']);
    await as.createUserWith(
      world.test,
      world.neighbour,
      'ombud.granne@example.se',
      'data-protection-officer',
      world.ids.pitea,
    );
    const away = await as.signIn(world.test, 'ombud.granne@example.se');
    expect((await confirm(away, `users/${id}`)).status).toBe(404);
    // sees the user as the administrator of home, and is an officer elsewhere
    const both = await person(handler({ role: 'organisation-administrator', projectIds: null }));
    const joined = [officerOf(world.ids.pitea)];
    await as.postUser(world.neighbour, both.email, joined).expect(201);
    const caller = await as.signIn(world.test, both.email);
    expect(refusal(await confirm(caller, `users/${id}`))).toEqual([403, 'not-allowed-here']);
    expect((await read(id)).proposals).toHaveLength(1);
  });

  it('is not confirmed by whoever proposed it', async () => {
    const proposer = await person(handler({ role: 'organisation-administrator', projectIds: null }));
    const asAdministrator = await as.signIn(world.test, proposer.email);
    const { body } = await someone([guarded()], asAdministrator).expect(201);
    await change(world.admin, proposer.id, { memberships: [officerOf(home)] }).expect(200);
    const asOfficer = await as.signIn(world.test, proposer.email);
    expect(refusal(await confirm(asOfficer, `users/${body.id}`))).toEqual([403, 'not-your-own']);
    expect((await read(body.id)).proposals).toHaveLength(1);
    await confirm(officer, `users/${body.id}`).expect(200);
  });
});

describe('who gives a role that sees people', () => {
  it('is the organisation’s administrator, never to himself, by POST, PUT or PATCH', async () => {
    const own = await read(adminId);
    for (const membership of [handler(), guarded()]) {
      const memberships = [...own.memberships, membership];
      const fault = [400, '#/memberships/1/role not-to-yourself'];
      expect(faults(await change(world.admin, adminId, { memberships }))).toEqual(fault);
      const { email, name, language } = own;
      const whole = world.admin.put(`${url}/users/${adminId}`).set('If-Match', '*');
      expect(faults(await whole.send({ email, name, language, memberships }))).toEqual(fault);
      expect((await as.postUser(world.admin, email, [membership])).status).toBe(400);
    }
    const instead = await change(world.admin, adminId, { memberships: [officerOf(home)] });
    expect(faults(instead)).toEqual([400, '#/memberships/0/role not-to-yourself']);
    expect(await read(adminId)).toMatchObject({ memberships: own.memberships, version: own.version });
  });

  it('may be a colleague: an administrator who handles cannot prolong or widen it', async () => {
    const { memberships } = await read(secondId);
    const held = handler({ validTo: '2026-12-31' });
    await change(world.admin, secondId, { memberships: [...memberships, held] }).expect(200);
    second = await as.signIn(world.test, 'andra.admin@example.se');
    for (const more of [{ validTo: null }, { projectIds: [metal, wood] }, { projectIds: null }])
      expect(
        faults(
          await change(second, secondId, { memberships: [...memberships, handler({ ...held, ...more })] }),
        ),
      ).toEqual([400, '#/memberships/1/role not-to-yourself']);
    await change(second, secondId, { name: 'Andra administratören' }).expect(200);
    await change(second, secondId, { memberships }).expect(200); // may be laid down
  });

  it('is not the platform’s administrator, nor one of elsewhere', async () => {
    const systemId = (await world.system.get(`${url}/sessions/current`)).body.actorId;
    for (const membership of [handler(), guarded(), officerOf(home)]) {
      expect(faults(await someone([membership], world.system))).toEqual([
        400,
        '#/memberships/0/role role-exceeds-yours',
      ]);
      const memberships = [{ organisationId: null, role: 'system-administrator' }, membership];
      expect(faults(await change(world.system, systemId, { memberships }))).toEqual([
        400,
        '#/memberships/1/role role-exceeds-yours',
      ]);
      expect(faults(await someone([membership], world.neighbour))).toEqual([
        400,
        '#/memberships/0/organisationId not-your-organisation',
      ]);
      const { id } = (await someone([membership]).expect(201)).body;
      const invited = await world.system.post(`${url}/users/${id}/invitations`).set('If-Match', '*');
      expect(refusal(invited)).toEqual([403, 'not-your-account']);
    }
    const { permissions } = (await world.system.get(`${url}/sessions/current`)).body.grants[0] as GrantDto;
    expect(permissions.filter((it) => /^(participants|access-log|personal-data):/.test(it))).toEqual([]);
  });

  it('keeps the officer apart from those who appoint and those who handle', async () => {
    const administrator = handler({ role: 'organisation-administrator', projectIds: null });
    for (const other of [administrator, handler(), guarded()]) {
      expect(faults(await someone([other, officerOf(home)]))).toEqual([
        400,
        '#/memberships/0/role roles-exclude-each-other',
      ]);
      const { id } = (await someone([officerOf(home)]).expect(201)).body;
      expect(faults(await change(world.admin, id, { memberships: [officerOf(home), other] }))).toEqual([
        400,
        '#/memberships/1/role roles-exclude-each-other',
      ]);
    }
    const upper = { ...handler(), organisationId: home.toUpperCase() };
    expect(faults(await someone([officerOf(home), upper]))).toEqual([
      400,
      '#/memberships/0/role roles-exclude-each-other',
    ]);
    await someone([handler({ validTo: '2026-11-23' }), officerOf(home)]).expect(201); // was one
  });

  it('keeps the officer apart from the platform, whoever comes second', async () => {
    const powers = {
      organisationId: null,
      role: 'system-administrator',
      validTo: null,
      projectIds: null,
    } as const;
    const memberships = [...(await read(officerId)).memberships, powers];
    expect(faults(await change(world.system, officerId, { memberships }))).toEqual([
      400,
      '#/memberships/1/role roles-exclude-each-other',
    ]);
    await as.createUserWith(world.test, world.system, 'drift2@example.se', 'system-administrator', null);
    expect(faults(await as.postUser(world.admin, 'drift2@example.se', [officerOf(home)]))).toEqual([
      400,
      '#/memberships/0/role roles-exclude-each-other',
    ]);
  });
});

describe('an API key that sees people', () => {
  const post = (by: as.Caller, more: object = {}) =>
    by.post(`${url}/api-keys`).send({
      name: randomUUID(),
      organisationId: home,
      purpose: 'Hämtar deltagare till skolans system.',
      scopes: ['projects:read', ...HANDLE],
      expiresAt: '2027-11-24T10:00:00Z',
      allowedCidrs: ['127.0.0.0/8', '::/0'],
      projectIds: [metal],
      ...more,
    });
  const use = (secret: string) =>
    request(world.test.app.server).get(`${url}/sessions/current`).set('Authorization', `Bearer ${secret}`);

  it('has its other scopes at once, and these when an officer has confirmed it', async () => {
    const { body: key } = await post(world.admin).expect(201);
    expect([key.isConfirmed, key.projectIds]).toEqual([false, [metal]]);
    expect((await use(key.secret)).body.grants).toEqual([
      { organisationId: home, projectIds: [metal], permissions: ['projects:read'] },
    ]);
    expect((await confirm(officer, `api-keys/${key.id}`, '"2"')).status).toBe(412);
    const { body: seen } = await confirm(officer, `api-keys/${key.id}`, '"1"').expect(200);
    expect([seen.isConfirmed, seen.version]).toEqual([true, 2]);
    const { body: me } = await use(key.secret).expect(200);
    expect(me.grants[0].permissions).toEqual([...HANDLE, 'projects:read']);
    expect(refusal(await confirm(officer, `api-keys/${key.id}`))).toEqual([409, 'nothing-to-confirm']);
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
      [{ projectIds: [foreign] }, '#/projectIds/0 unknown-reference'],
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

    const maker = await person(handler({ role: 'organisation-administrator', projectIds: null }));
    const { body: own } = await post(await as.signIn(world.test, maker.email)).expect(201);
    await change(world.admin, maker.id, { memberships: [officerOf(home)] }).expect(200);
    const asOfficer = await as.signIn(world.test, maker.email);
    expect(refusal(await confirm(asOfficer, `api-keys/${own.id}`))).toEqual([403, 'not-your-own']);
    await world.admin.delete(`${url}/api-keys/${own.id}`).set('If-Match', '*').expect(204);
    expect(refusal(await confirm(officer, `api-keys/${own.id}`))).toEqual([409, 'api-key-revoked']);
  });

  it('sees people as long as its maker administers the keys there', async () => {
    const administrator = handler({ role: 'organisation-administrator', projectIds: null });
    const maker = await person(administrator);
    const { body: key } = await post(await as.signIn(world.test, maker.email)).expect(201);
    await confirm(officer, `api-keys/${key.id}`).expect(200);
    // handles people, and could none the less not have made the key
    await change(world.admin, maker.id, { memberships: [handler()] }).expect(200);
    expect((await use(key.secret)).body.grants[0].permissions).toEqual(['projects:read']);
    await change(world.admin, maker.id, { memberships: [administrator] }).expect(200);
    expect((await use(key.secret)).body.grants[0].permissions).toEqual([...HANDLE, 'projects:read']);
    await change(world.admin, maker.id, { isActive: false }).expect(200);
    await use(key.secret).expect(401);
  });
});
