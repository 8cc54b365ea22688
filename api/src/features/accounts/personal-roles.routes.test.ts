import { randomUUID } from 'node:crypto';
import type { GrantDto, MembershipInputDto } from '@spang/shared/management';
import {
  change,
  confirm,
  faults,
  GUARD,
  HANDLE,
  person,
  personalWorld,
  refusal,
  rolesIn,
  seenBy,
  someone,
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

const read = async (id: string) => (await world.admin.get(`${url}/users/${id}`).expect(200)).body;

describe('a participant handler', () => {
  it('sees the people of the named projects, or of all, and reads the records of the organisation', async () => {
    const limited = await person(world, roles.handler());
    expect(await seenBy(world, limited.email)).toEqual([[HANDLE, [world.metal]]]);
    expect(await seenBy(world, (await person(world, roles.handler({ projectIds: null }))).email)).toEqual([
      [HANDLE, null],
    ]);
    const caller = await as.signIn(world.test, limited.email);
    await caller.get(`${url}/projects/${world.wood}`).expect(200);
    await caller.patch(`${url}/projects/${world.metal}`).set('If-Match', '*').send({}).expect(403);
    await caller.get(`${url}/users`).expect(403);
  });

  it('is limited to projects that the organisation owns', async () => {
    for (const projectId of [world.foreign, randomUUID()])
      for (const projectIds of [
        [projectId, world.metal],
        [world.metal, projectId],
      ])
        expect(faults(await someone(world.admin, [roles.handler({ projectIds })]))).toEqual([
          400,
          `#/memberships/0/projectIds/${projectIds.indexOf(projectId)} unknown-reference`,
        ]);
    expect(faults(await someone(world.admin, [roles.handler({ projectIds: [] })]))).toEqual([
      400,
      '#/memberships/0/projectIds minItems',
    ]);
    for (const role of ['reader', 'data-protection-officer'] as const)
      expect(faults(await someone(world.admin, [roles.handler({ role })]))).toEqual([
        400,
        '#/memberships/0/role projectsFitRole',
      ]);
  });

  it('has nothing after the last day', async () => {
    const { email } = await person(world, roles.handler({ validTo: '2026-12-31' }));
    world.test.setNow('2026-12-31T22:59:59Z');
    expect(await seenBy(world, email)).toEqual([[HANDLE, [world.metal]]]);
    world.test.setNow('2026-12-31T23:00:00Z');
    expect(await seenBy(world, email)).toEqual([]);
  });
});

describe('a handler of protected identities', () => {
  it('is named for projects, for a year at most', async () => {
    const refused = async (more: Partial<MembershipInputDto>) =>
      faults(await someone(world.admin, [roles.guarded(more)]));
    expect(await refused({ projectIds: null })).toEqual([400, '#/memberships/0/role projectsFitRole']);
    expect(await refused({ validTo: null })).toEqual([400, '#/memberships/0/role roleEnds']);
    expect(await refused({ validTo: '2027-11-26' })).toEqual([
      400,
      '#/memberships/0/validTo protection-beyond-a-year',
    ]);
    await someone(world.admin, [roles.guarded({ validTo: '2027-11-25' })]).expect(201);
  });

  it('is a proposal, and sees nothing, until an officer of the organisation confirms it', async () => {
    const { id, email } = await person(world, roles.guarded());
    expect((await read(id)).proposals).toEqual([roles.guarded()]);
    expect((await world.admin.get(`${url}/users?q=${email}`)).body.data[0].proposals).toEqual([
      roles.guarded(),
    ]);
    const caller = await as.signIn(world.test, email);
    expect((await caller.get(`${url}/sessions/current`)).body.grants).toEqual([]);
    await caller.get(`${url}/projects`).expect(403);

    await world.officer.post(`${url}/users/${id}/confirmation`).expect(428);
    expect((await confirm(world.officer, `users/${id}`, '"1"')).status).toBe(412);
    const { body } = await confirm(world.officer, `users/${id}`).expect(200);
    expect([body.proposals, body.memberships]).toEqual([[], [roles.guarded()]]);
    await caller.get(`${url}/sessions/current`).expect(401); // roles have changed
    expect(await seenBy(world, email)).toEqual([[GUARD, [world.metal]]]);
    expect(refusal(await confirm(world.officer, `users/${id}`))).toEqual([409, 'nothing-to-confirm']);

    const { body: log } = await world.admin.get(`${url}/audit-events?limit=100`).expect(200);
    const done = (log.data as { entityId: string; action: string; actorId: string }[])
      .filter(({ entityId, action }) => entityId === id && ['propose', 'confirm'].includes(action))
      .map(({ action, actorId }) => [action, actorId]);
    expect(done).toEqual([
      ['confirm', world.officerId],
      ['propose', world.adminId],
    ]);
    world.test.setNow('2027-07-01T10:00:00Z');
    expect(await seenBy(world, email)).toEqual([]);
  });

  it.each([
    ['another last day', () => roles.guarded({ validTo: '2027-05-31' })],
    ['another project', () => roles.guarded({ projectIds: [world.wood] })],
    ['one project more', () => roles.guarded({ projectIds: [world.metal, world.wood] })],
  ])('needs a new confirmation with %s', async (_what, changed) => {
    const { id, email } = await person(world, roles.guarded());
    await confirm(world.officer, `users/${id}`).expect(200);
    await change(world.admin, id, { memberships: [changed()] }).expect(200);
    expect(await seenBy(world, email)).toEqual([]);
    expect((await read(id)).proposals).toEqual([changed()]);
    await confirm(world.officer, `users/${id}`).expect(200);
    expect(await seenBy(world, email)).toEqual([[GUARD, changed().projectIds]]);
  });

  it('stays confirmed when it is sent as it was read, in whatever order and case', async () => {
    const { id, email } = await person(world, roles.guarded({ projectIds: [world.metal, world.wood] }));
    await confirm(world.officer, `users/${id}`).expect(200);
    const { memberships, email: address, language } = await read(id);
    const again = [{ ...memberships[0], projectIds: [world.wood.toUpperCase(), world.metal] }];
    const body = { email: address, language, name: 'Nytt namn', memberships: [...again, roles.handler()] };
    const saved = await world.admin.put(`${url}/users/${id}`).set('If-Match', '*').send(body).expect(200);
    expect(saved.body.proposals).toEqual([]);
    await change(world.admin, id, { name: 'Ett annat' }).expect(200);
    expect(await seenBy(world, email)).toContainEqual([GUARD, [world.metal, world.wood]]);
  });

  it('is confirmed by officers of the organisation alone', async () => {
    const { id } = await person(world, roles.guarded());
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
    // sees the user as the administrator of world.home, and is an officer elsewhere
    const both = await person(world, roles.administrator);
    const joined = [roles.officerOf(world.ids.pitea)];
    await as.postUser(world.neighbour, both.email, joined).expect(201);
    const caller = await as.signIn(world.test, both.email);
    expect(refusal(await confirm(caller, `users/${id}`))).toEqual([403, 'not-allowed-here']);
    expect((await read(id)).proposals).toHaveLength(1);
  });

  it('is not confirmed by whoever proposed it', async () => {
    const proposer = await person(world, roles.administrator);
    const asAdministrator = await as.signIn(world.test, proposer.email);
    const { body } = await someone(asAdministrator, [roles.guarded()]).expect(201);
    await change(world.admin, proposer.id, { memberships: [roles.officerOf(world.home)] }).expect(200);
    const asOfficer = await as.signIn(world.test, proposer.email);
    expect(refusal(await confirm(asOfficer, `users/${body.id}`))).toEqual([403, 'not-your-own']);
    expect((await read(body.id)).proposals).toHaveLength(1);
    await confirm(world.officer, `users/${body.id}`).expect(200);
  });
});

describe('who gives a role that sees people', () => {
  it('is the organisation’s administrator, never to himself, by POST, PUT or PATCH', async () => {
    const own = await read(world.adminId);
    for (const membership of [roles.handler(), roles.guarded()]) {
      const memberships = [...own.memberships, membership];
      const fault = [400, '#/memberships/1/role not-to-yourself'];
      for (const id of [world.adminId, world.adminId.toUpperCase()])
        expect(faults(await change(world.admin, id, { memberships }))).toEqual(fault);
      const { email, name, language } = own;
      const whole = world.admin.put(`${url}/users/${world.adminId}`).set('If-Match', '*');
      expect(faults(await whole.send({ email, name, language, memberships }))).toEqual(fault);
      expect((await as.postUser(world.admin, email, [membership])).status).toBe(400);
    }
    const instead = await change(world.admin, world.adminId, { memberships: [roles.officerOf(world.home)] });
    expect(faults(instead)).toEqual([400, '#/memberships/0/role not-to-yourself']);
    expect(await read(world.adminId)).toMatchObject({ memberships: own.memberships, version: own.version });
  });

  it('may be a colleague: an administrator who handles cannot prolong or widen it', async () => {
    const { memberships } = await read(world.secondId);
    const held = roles.handler({ validTo: '2026-12-31' });
    await change(world.admin, world.secondId, { memberships: [...memberships, held] }).expect(200);
    const second = await as.signIn(world.test, 'andra.admin@example.se');
    for (const more of [{ validTo: null }, { projectIds: [world.metal, world.wood] }, { projectIds: null }])
      expect(
        faults(
          await change(second, world.secondId, {
            memberships: [...memberships, roles.handler({ ...held, ...more })],
          }),
        ),
      ).toEqual([400, '#/memberships/1/role not-to-yourself']);
    await change(second, world.secondId, { name: 'Andra administratören' }).expect(200);
    await change(second, world.secondId, { memberships }).expect(200); // may be laid down
  });

  it('is not the platform’s administrator, nor one of elsewhere', async () => {
    const systemId = (await world.system.get(`${url}/sessions/current`)).body.actorId;
    for (const membership of [roles.handler(), roles.guarded(), roles.officerOf(world.home)]) {
      expect(faults(await someone(world.system, [membership]))).toEqual([
        400,
        '#/memberships/0/role role-exceeds-yours',
      ]);
      const memberships = [{ organisationId: null, role: 'system-administrator' }, membership];
      expect(faults(await change(world.system, systemId, { memberships }))).toEqual([
        400,
        '#/memberships/1/role role-exceeds-yours',
      ]);
      expect(faults(await someone(world.neighbour, [membership]))).toEqual([
        400,
        '#/memberships/0/organisationId not-your-organisation',
      ]);
      const { id } = (await someone(world.admin, [membership]).expect(201)).body;
      const invited = await world.system.post(`${url}/users/${id}/invitations`).set('If-Match', '*');
      expect(refusal(invited)).toEqual([403, 'not-your-account']);
    }
    const { permissions } = (await world.system.get(`${url}/sessions/current`)).body.grants[0] as GrantDto;
    expect(permissions.filter((it) => /^(participants|access-log|personal-data):/.test(it))).toEqual([]);
  });

  it('keeps the officer apart from those who appoint and those who handle', async () => {
    const administrator = roles.administrator;
    for (const other of [administrator, roles.handler(), roles.guarded()]) {
      expect(faults(await someone(world.admin, [other, roles.officerOf(world.home)]))).toEqual([
        400,
        '#/memberships/0/role roles-exclude-each-other',
      ]);
      const { id } = (await someone(world.admin, [roles.officerOf(world.home)]).expect(201)).body;
      expect(
        faults(await change(world.admin, id, { memberships: [roles.officerOf(world.home), other] })),
      ).toEqual([400, '#/memberships/1/role roles-exclude-each-other']);
    }
    const upper = { ...roles.handler(), organisationId: world.home.toUpperCase() };
    expect(faults(await someone(world.admin, [roles.officerOf(world.home), upper]))).toEqual([
      400,
      '#/memberships/0/role roles-exclude-each-other',
    ]);
    await someone(world.admin, [
      roles.handler({ validTo: '2026-11-23' }),
      roles.officerOf(world.home),
    ]).expect(201); // was one
  });

  it('keeps the officer apart from the platform, whoever comes second', async () => {
    const powers = {
      organisationId: null,
      role: 'system-administrator',
      validTo: null,
      projectIds: null,
    } as const;
    const memberships = [...(await read(world.officerId)).memberships, powers];
    expect(faults(await change(world.system, world.officerId, { memberships }))).toEqual([
      400,
      '#/memberships/1/role roles-exclude-each-other',
    ]);
    await as.createUserWith(world.test, world.system, 'drift2@example.se', 'system-administrator', null);
    expect(
      faults(await as.postUser(world.admin, 'drift2@example.se', [roles.officerOf(world.home)])),
    ).toEqual([400, '#/memberships/0/role roles-exclude-each-other']);
  });
});
