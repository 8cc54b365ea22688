import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let system: as.Caller;
let pitea: string;
let lulea: string;
let admin: as.Caller;
let adminId: string;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  pitea = await as.createOrganisation(system, 'Piteå kommun');
  lulea = await as.createOrganisation(system, 'Luleå kommun');
  const user = await as.createUserWith(
    test,
    system,
    'admin.pitea@example.se',
    'organisation-administrator',
    pitea,
  );
  adminId = user.id;
  await as.createUserWith(test, system, 'admin.lulea@example.se', 'organisation-administrator', lulea);
  admin = await as.signIn(test, 'admin.pitea@example.se');
}, 60_000);
afterAll(() => test.close());

const put = (caller: as.Caller, id: string, body: object, version = '*') =>
  caller.put(`${url}/users/${id}`).set('If-Match', version).send(body);
const patch = (caller: as.Caller, id: string, body: object, version = '*') =>
  caller
    .patch(`${url}/users/${id}`)
    .set('If-Match', version)
    .set('Content-Type', 'application/merge-patch+json')
    .send(JSON.stringify(body));
const faults = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a first start', () => {
  it('gives no link once there is a user', async () => {
    expect(await as.firstLink(test)).toBeNull();
  });

  it('makes one administrator from several links', async () => {
    const fresh = await buildTestApp();
    try {
      const [first, second] = [(await as.firstLink(fresh))!, (await as.firstLink(fresh))!];
      expect(faults(await as.accept(fresh, first))).toEqual(['#/email required']);
      await as.accept(fresh, second, { email: 'a@example.se', name: 'A' }).expect(204);
      const late = await as.accept(fresh, first, { email: 'b@example.se', name: 'B' });
      expect([late.status, faults(late)]).toEqual([400, ['#/token invitation-not-valid']]);
    } finally {
      await fresh.close();
    }
  });
});

describe('invitations', () => {
  it('work once, for seven days, and the latest only', async () => {
    const { body: user } = await as.postUser(admin, 'ny@example.se', [
      { organisationId: pitea, role: 'reader' },
    ]);
    const invite = async () =>
      (await admin.post(`${url}/users/${user.id}/invitations`).set('If-Match', '*').expect(201)).body;
    const [first, second] = [await invite(), await invite()];
    expect(second.expiresAt).toBe('2026-12-01T10:00:00.000Z');
    expect((await as.accept(test, first.url)).status).toBe(400);
    test.setNow('2026-12-01T10:00:01Z');
    expect(faults(await as.accept(test, second.url))).toEqual(['#/token invitation-not-valid']);
    test.setNow('2026-11-24T10:00:00Z');
    expect(faults(await as.accept(test, second.url, { email: 'x@example.se' }))).toEqual([
      '#/email only-first-administrator',
    ]);
    const both = await Promise.all([as.accept(test, second.url), as.accept(test, second.url)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 400]);
    expect((await as.accept(test, second.url)).status).toBe(400);
  });
});

describe('/users', () => {
  const reader = () => [{ organisationId: pitea, role: 'reader' as const }];

  it('refuses an address that is taken, whatever its case, and what is not in the contract', async () => {
    await as.postUser(admin, 'dubbel@example.se', reader()).expect(201);
    expect(faults(await as.postUser(admin, 'DUBBEL@example.se', reader()))).toEqual(['#/email email-taken']);
    for (const field of ['id', 'version', 'passwordHash', 'hasPassword', 'createdAt', 'password'])
      expect(faults(await as.postUser(admin, 'x@example.se', reader(), { [field]: 'x' }))).toEqual([
        `#/${field} additionalProperties`,
      ]);
    expect(faults(await as.postUser(admin, 'x@example.se', []))).toEqual(['#/memberships membership-needed']);
    expect(
      faults(await as.postUser(admin, 'x@example.se', [{ organisationId: null, role: 'reader' }])),
    ).toEqual(['#/memberships/0/role roleFitsOrganisation']);
  });

  it('lets nobody give more than he has', async () => {
    const tries = [
      [
        admin,
        { organisationId: null, role: 'system-administrator' },
        '#/memberships/0/organisationId not-your-organisation',
      ],
      [
        admin,
        { organisationId: lulea, role: 'reader' },
        '#/memberships/0/organisationId not-your-organisation',
      ],
      [system, { organisationId: pitea, role: 'project-editor' }, '#/memberships/0/role role-exceeds-yours'],
      [
        system,
        { organisationId: pitea, role: 'organisation-administrator' },
        '#/memberships/0/role role-exceeds-yours',
      ],
    ] as const;
    for (const [caller, membership, fault] of tries)
      expect(faults(await as.postUser(caller, 'mer@example.se', [membership]))).toEqual([fault]);
    const own = [
      { organisationId: null, role: 'system-administrator' },
      { organisationId: pitea, role: 'organisation-administrator' },
    ];
    const grab = await patch(admin, adminId, { memberships: own });
    expect([grab.status, faults(grab)]).toEqual([
      400,
      ['#/memberships/0/organisationId not-your-organisation'],
    ]);
  });

  it('keeps the last administrator of an organisation and of the platform', async () => {
    const systemId = (await system.get(`${url}/sessions/current`)).body.actorId;
    for (const [caller, id] of [
      [admin, adminId],
      [system, adminId],
      [system, systemId],
    ] as const)
      for (const change of [{ isActive: false }, { memberships: [] }]) {
        const answer = await patch(caller, id, change);
        expect([answer.status, answer.body.code]).toEqual([409, 'last-administrator']);
      }
  });

  it('lets one of two administrators go who remove each other at once', async () => {
    const town = await as.createOrganisation(system, 'Hagfors kommun');
    const first = await as.createUserWith(test, system, 'en@example.se', 'organisation-administrator', town);
    const callers = [await as.signIn(test, 'en@example.se')];
    const second = await as.createUserWith(
      test,
      callers[0]!,
      'tva@example.se',
      'organisation-administrator',
      town,
    );
    callers.push(await as.signIn(test, 'tva@example.se'));
    const answers = await Promise.all([
      patch(callers[0]!, second.id, { isActive: false }),
      patch(callers[1]!, first.id, { isActive: false }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('lets the system administrator help an administrator who is alone, and no other', async () => {
    const invite = async (id: string) =>
      (await system.post(`${url}/users/${id}/invitations`).set('If-Match', '*')).status;
    expect(await invite(adminId)).toBe(201);
    const second = await as.createUserWith(
      test,
      admin,
      'andra@example.se',
      'organisation-administrator',
      pitea,
    );
    expect(await invite(adminId)).toBe(403);
    expect((await patch(system, adminId, { email: 'min@example.se' })).status).toBe(403);
    await patch(admin, second.id, { isActive: false }).expect(200);
    expect((await patch(system, second.id, { isActive: true })).status).toBe(403);
    expect(await invite(adminId)).toBe(201);
  });

  it('asks for the version, and lets one of two writers through', async () => {
    const { body: user, headers } = await as.postUser(admin, 'version@example.se', reader());
    const { email, language, memberships } = user;
    const body = (name: string) => ({ email, name, language, memberships });
    await admin.put(`${url}/users/${user.id}`).send(body('A')).expect(428);
    const both = await Promise.all(
      ['A', 'B'].map((name) => put(admin, user.id, body(name), headers['etag'])),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const same = await put(admin, user.id, body(both.find(({ status }) => status === 200)!.body.name));
    expect(same.body.version).toBe(2); // says the same: no new version
  });

  it('shows and changes only what belongs to the own organisation', async () => {
    const neighbour = await as.signIn(test, 'admin.lulea@example.se');
    const shared = await as.createUserWith(test, admin, 'delad@example.se', 'project-editor', pitea);
    await neighbour.get(`${url}/users/${shared.id}`).expect(404);
    // Luleå does not learn that there is such an account: it is answered like a new one
    const joined = await as.postUser(neighbour, 'delad@example.se', [
      { organisationId: lulea, role: 'reader' },
    ]);
    expect([joined.status, joined.body.id]).toEqual([201, shared.id]);
    expect(joined.body.memberships).toEqual([
      { organisationId: lulea, role: 'reader', validTo: null, projectIds: null },
    ]);
    expect((await admin.get(`${url}/users/${shared.id}`)).body.memberships).toEqual(shared.memberships);

    for (const change of [{ isActive: false }, { email: 'min@example.se' }]) {
      const answer = await patch(neighbour, shared.id, change);
      expect([answer.status, answer.body.code]).toEqual([403, 'not-your-account']);
    }
    await neighbour.post(`${url}/users/${shared.id}/invitations`).set('If-Match', '*').expect(403);
    const gone = await patch(neighbour, shared.id, { memberships: [] });
    expect([gone.status, gone.body.memberships]).toEqual([200, []]);
    await neighbour.get(`${url}/users/${shared.id}`).expect(404);
    expect((await admin.get(`${url}/users/${shared.id}`)).body.memberships).toEqual(shared.memberships);
    expect((await neighbour.get(`${url}/users?q=delad`)).body.data).toEqual([]);
    expect((await admin.get(`${url}/users?q=DELAD&role=project-editor`)).body._meta.totalRecords).toBe(1);
    expect((await admin.get(`${url}/users?q=%25`)).body.data).toEqual([]);
  });

  it.each([
    ['other roles', { memberships: [] }],
    ['deactivation', { isActive: false }],
    ['another address', { email: 'flyttad@example.se' }],
  ])('ends the sessions at once after %s', async (_what, change) => {
    const user = await as.createUserWith(
      test,
      admin,
      `slut${Object.keys(change)[0]!.toLowerCase()}@example.se`,
      'reader',
      pitea,
    );
    const caller = await as.signIn(test, user.email);
    await patch(admin, user.id, change).expect(200);
    expect((await caller.get(`${url}/sessions/current`)).status).toBe(401);
  });

  it('does not bring back a session that ended while its request was under way', async () => {
    const user = await as.createUserWith(test, admin, 'samtidig@example.se', 'reader', pitea);
    const caller = await as.signIn(test, user.email);
    const calls = Array.from({ length: 8 }, () => caller.get(`${url}/projects`));
    await Promise.all([...calls, patch(admin, user.id, { memberships: [] })]);
    const rows = await test.dataSource.query('select 1 from session where user_id = $1', [user.id]);
    expect(rows).toEqual([]);
  });

  it('leaves users to those who may', async () => {
    await as.createUserWith(test, admin, 'las@example.se', 'reader', pitea);
    const caller = await as.signIn(test, 'las@example.se');
    expect((await caller.get(`${url}/users`)).status).toBe(403);
    expect((await as.postUser(caller, 'x@example.se', reader())).status).toBe(403);
  });
});

describe('a role that ends', () => {
  const role = (more: object) => [{ organisationId: pitea, ...more }];
  const auditor = (validTo: string | null) => role({ role: 'auditor', validTo });
  afterEach(() => test.setNow('2026-11-24T10:00:00Z'));

  it('holds through its last day in Sweden, and nobody has to do anything about it', async () => {
    await as.createUserWith(test, admin, 'revisor@example.se', 'auditor', pitea); // through 2027-06-30
    test.setNow('2027-06-30T20:00:00Z');
    const caller = await as.signIn(test, 'revisor@example.se');
    const { body } = await caller.get(`${url}/sessions/current`).expect(200);
    expect(body.grants).toMatchObject([{ organisationId: pitea }]);
    await caller.get(`${url}/projects`).expect(200);
    await caller.get(`${url}/audit-events`).expect(200);
    await caller.get(`${url}/users`).expect(403);
    test.setNow('2027-06-30T21:59:59Z'); // 23:59:59 in Sweden
    await caller.get(`${url}/projects`).expect(200);
    test.setNow('2027-06-30T22:00:00Z');
    expect((await caller.get(`${url}/sessions/current`).expect(200)).body.grants).toEqual([]);
    await caller.get(`${url}/projects`).expect(403);
  });

  it('is prolonged and shortened by whoever gives it', async () => {
    const { body: user } = await as.postUser(admin, 'tillfallig@example.se', [
      { organisationId: pitea, role: 'reader' },
    ]);
    expect(user.memberships).toEqual(role({ role: 'reader', validTo: null, projectIds: null }));
    for (const validTo of ['2026-12-31', '2027-01-31', null]) {
      const { body } = await patch(admin, user.id, { memberships: role({ role: 'reader', validTo }) }).expect(
        200,
      );
      expect(body.memberships).toEqual(role({ role: 'reader', validTo, projectIds: null }));
    }
  });

  it('has an end when it is an auditor, and none when it is an administrator', async () => {
    const post = (memberships: object[]) => as.postUser(admin, 'nagon@example.se', memberships as never);
    for (const memberships of [
      auditor(null),
      role({ role: 'auditor' }),
      role({ role: 'organisation-administrator', validTo: '2027-06-30' }),
    ]) {
      const refused = await post(memberships);
      expect([refused.status, faults(refused)]).toEqual([400, ['#/memberships/0/role roleEnds']]);
    }
    const twice = await post([...auditor('2027-06-30'), ...auditor('2027-07-31')]);
    expect(faults(twice)).toEqual(['#/memberships membershipTwice']);
  });
});
