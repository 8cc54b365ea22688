import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let system: as.Caller;
let piteå: string;
let luleå: string;
let admin: as.Caller;
let adminId: string;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  piteå = await as.createOrganisation(system, 'Piteå kommun');
  luleå = await as.createOrganisation(system, 'Luleå kommun');
  const user = await as.createUserWith(test, system, 'admin.pitea@example.se', 'organisation-administrator', piteå);
  adminId = user.id;
  await as.createUserWith(test, system, 'admin.lulea@example.se', 'organisation-administrator', luleå);
  admin = await as.signIn(test, 'admin.pitea@example.se');
});
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

describe('POST /sessions', () => {
  it('answers who it is and what it may do, and sets a cookie that scripts cannot read', async () => {
    const answer = await as
      .stranger(test)
      .post(`${url}/sessions`)
      .send({ email: 'ADMIN.pitea@example.se', password: as.PASSWORD });
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).toSorted()).toEqual(['actorId', 'email', 'grants', 'kind', 'language', 'name']);
    expect(answer.body.grants).toHaveLength(1);
    expect(answer.body.grants[0].permissions).toContain('projects:publish');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^spang_session=.*HttpOnly/);
  });

  it('says the same for an unknown address and a wrong password', async () => {
    const answers = await Promise.all(
      ['admin.pitea@example.se', 'ingen@example.se'].map((email) =>
        as.stranger(test).post(`${url}/sessions`).send({ email, password: 'fel fel fel fel' }),
      ),
    );
    const seen = answers.map(({ status, body }) => [status, body.code, body.title, body.detail]);
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.slice(0, 2)).toEqual([401, 'sign-in-failed']);
  });

  it('stops guessing after ten failures, for this account only', async () => {
    const guess = (password: string) =>
      as.stranger(test).post(`${url}/sessions`).send({ email: 'admin.lulea@example.se', password });
    for (let i = 0; i < 10; i++) expect((await guess(`fel lösenord ${i}`)).status).toBe(401);
    const refused = await guess(as.PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    await as.signIn(test, 'admin.pitea@example.se');
    await test.dataSource.query('delete from rate_limit');
  });

  it('keeps neither the id of the cookie nor the password', async () => {
    const caller = as.stranger(test);
    const answer = await caller
      .post(`${url}/sessions`)
      .send({ email: 'admin.pitea@example.se', password: as.PASSWORD });
    const cookie = decodeURIComponent(/spang_session=([^;]+)/.exec(answer.headers['set-cookie']![0]!)![1]!);
    const rows = await test.dataSource.query('select s.*, u.password_hash from session s, app_user u');
    expect(JSON.stringify(rows)).not.toContain(cookie.split('.')[0]);
    expect(JSON.stringify(rows)).not.toContain(as.PASSWORD);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('/sessions/current', () => {
  it('asks a stranger to sign in', async () => {
    await as.stranger(test).get(`${url}/sessions/current`).expect(401);
  });

  it('ends at once', async () => {
    const caller = await as.signIn(test, 'admin.pitea@example.se');
    const kept = await test.dataSource.query('select count(*)::int as n from session');
    await caller.delete(`${url}/sessions/current`).expect(204);
    await caller.get(`${url}/sessions/current`).expect(401);
    const left = await test.dataSource.query('select count(*)::int as n from session');
    expect(left[0].n).toBe(kept[0].n - 1);
  });

  it('changes the password, and ends every other session', async () => {
    const user = await as.createUserWith(test, admin, 'byter@example.se', 'reader', piteå);
    const [here, there] = [await as.signIn(test, user.email), await as.signIn(test, user.email)];
    const change = (currentPassword: string, newPassword: string) =>
      here.put(`${url}/sessions/current/password`).send({ currentPassword, newPassword });
    expect(faults(await change('inte det rätta', 'en helt annan mening'))).toEqual(['#/currentPassword password-wrong']);
    expect(faults(await change(as.PASSWORD, 'Byter@example.SE'))).toEqual(['#/newPassword password-is-email']);
    expect(faults(await change(as.PASSWORD, 'för kort'))).toEqual(['#/newPassword minLength']);
    await change(as.PASSWORD, 'en helt annan mening').expect(204);
    await here.get(`${url}/sessions/current`).expect(200);
    await there.get(`${url}/sessions/current`).expect(401);
    await as.signIn(test, user.email, 'en helt annan mening');
  });
});

describe('invitations', () => {
  it('work once, for seven days, and the latest only', async () => {
    const { body: user } = await as.postUser(admin, 'ny@example.se', [{ organisationId: piteå, role: 'reader' }]);
    const invite = async () =>
      (await admin.post(`${url}/users/${user.id}/invitations`).set('If-Match', '*').expect(201)).body;
    const [first, second] = [await invite(), await invite()];
    expect(second.expiresAt).toBe('2026-12-01T10:00:00.000Z');
    expect((await as.accept(test, first.url)).status).toBe(400);
    test.setNow('2026-12-01T10:00:01Z');
    expect(faults(await as.accept(test, second.url))).toEqual(['#/token invitation-not-valid']);
    test.setNow('2026-11-24T10:00:00Z');
    expect(faults(await as.accept(test, second.url, { email: 'x@example.se' }))).toEqual(['#/email only-first-administrator']);
    const both = await Promise.all([as.accept(test, second.url), as.accept(test, second.url)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 400]);
    expect((await as.accept(test, second.url)).status).toBe(400);
  });
});

describe('/users', () => {
  const reader = () => [{ organisationId: piteå, role: 'reader' as const }];

  it('refuses an address that is taken, whatever its case, and what is not in the contract', async () => {
    await as.postUser(admin, 'dubbel@example.se', reader()).expect(201);
    expect(faults(await as.postUser(admin, 'DUBBEL@example.se', reader()))).toEqual(['#/email email-taken']);
    for (const field of ['id', 'version', 'passwordHash', 'hasPassword', 'createdAt', 'password'])
      expect(faults(await as.postUser(admin, 'x@example.se', reader(), { [field]: 'x' }))).toEqual([
        `#/${field} additionalProperties`,
      ]);
    expect(faults(await as.postUser(admin, 'x@example.se', []))).toEqual(['#/memberships membership-needed']);
    expect(faults(await as.postUser(admin, 'x@example.se', [{ organisationId: null, role: 'reader' }]))).toEqual([
      '#/memberships/0/role roleFitsOrganisation',
    ]);
  });

  it('lets nobody give more than he has', async () => {
    const tries = [
      [admin, { organisationId: null, role: 'system-administrator' }, '#/memberships/0/organisationId not-your-organisation'],
      [admin, { organisationId: luleå, role: 'reader' }, '#/memberships/0/organisationId not-your-organisation'],
      [system, { organisationId: piteå, role: 'project-editor' }, '#/memberships/0/role role-exceeds-yours'],
      [system, { organisationId: piteå, role: 'organisation-administrator' }, '#/memberships/0/role role-exceeds-yours'],
    ] as const;
    for (const [caller, membership, fault] of tries)
      expect(faults(await as.postUser(caller, 'mer@example.se', [membership]))).toEqual([fault]);
    const own = [{ organisationId: null, role: 'system-administrator' }, { organisationId: piteå, role: 'organisation-administrator' }];
    const grab = await patch(admin, adminId, { memberships: own });
    expect([grab.status, faults(grab)]).toEqual([400, ['#/memberships/0/organisationId not-your-organisation']]);
  });

  it('keeps the last administrator of an organisation and of the platform', async () => {
    const systemId = (await system.get(`${url}/sessions/current`)).body.actorId;
    for (const [caller, id] of [[admin, adminId], [system, adminId], [system, systemId]] as const)
      for (const change of [{ isActive: false }, { memberships: [] }]) {
        const answer = await patch(caller, id, change);
        expect([answer.status, answer.body.code]).toEqual([409, 'last-administrator']);
      }
  });

  it('asks for the version, and lets one of two writers through', async () => {
    const { body: user, headers } = await as.postUser(admin, 'version@example.se', reader());
    const { email, language, memberships } = user;
    const body = (name: string) => ({ email, name, language, memberships });
    await admin.put(`${url}/users/${user.id}`).send(body('A')).expect(428);
    const both = await Promise.all(['A', 'B'].map((name) => put(admin, user.id, body(name), headers['etag'])));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const same = await put(admin, user.id, body(both.find(({ status }) => status === 200)!.body.name));
    expect(same.body.version).toBe(2); // says the same: no new version
  });

  it('shows and changes only what belongs to the own organisation', async () => {
    const lulea = await as.signIn(test, 'admin.lulea@example.se');
    const shared = await as.createUserWith(test, admin, 'delad@example.se', 'project-editor', piteå);
    await lulea.get(`${url}/users/${shared.id}`).expect(404);
    // Luleå does not learn that there is such an account: it is answered like a new one
    const joined = await as.postUser(lulea, 'delad@example.se', [{ organisationId: luleå, role: 'reader' }]);
    expect([joined.status, joined.body.id]).toEqual([201, shared.id]);
    expect(joined.body.memberships).toEqual([{ organisationId: luleå, role: 'reader' }]);
    expect((await admin.get(`${url}/users/${shared.id}`)).body.memberships).toEqual(shared.memberships);

    for (const change of [{ isActive: false }, { email: 'min@example.se' }]) {
      const answer = await patch(lulea, shared.id, change);
      expect([answer.status, answer.body.code]).toEqual([403, 'not-your-account']);
    }
    await lulea.post(`${url}/users/${shared.id}/invitations`).set('If-Match', '*').expect(403);
    const gone = await patch(lulea, shared.id, { memberships: [] });
    expect([gone.status, gone.body.memberships]).toEqual([200, []]);
    await lulea.get(`${url}/users/${shared.id}`).expect(404);
    expect((await admin.get(`${url}/users/${shared.id}`)).body.memberships).toEqual(shared.memberships);
    expect((await lulea.get(`${url}/users?q=delad`)).body.data).toEqual([]);
    expect((await admin.get(`${url}/users?q=DELAD&role=project-editor`)).body._meta.totalRecords).toBe(1);
    expect((await admin.get(`${url}/users?q=%25`)).body.data).toEqual([]);
  });

  it.each([
    ['other roles', { memberships: [] }],
    ['deactivation', { isActive: false }],
    ['another address', { email: 'flyttad@example.se' }],
  ])('ends the sessions at once after %s', async (_what, change) => {
    const user = await as.createUserWith(test, admin, `slut${Object.keys(change)[0]!.toLowerCase()}@example.se`, 'reader', piteå);
    const caller = await as.signIn(test, user.email);
    await patch(admin, user.id, change).expect(200);
    await caller.get(`${url}/sessions/current`).expect(401);
  });

  it('does not bring back a session that ended while its request was under way', async () => {
    const user = await as.createUserWith(test, admin, 'samtidig@example.se', 'reader', piteå);
    const caller = await as.signIn(test, user.email);
    const calls = Array.from({ length: 8 }, () => caller.get(`${url}/projects`));
    await Promise.all([...calls, patch(admin, user.id, { memberships: [] })]);
    const rows = await test.dataSource.query('select 1 from session where user_id = $1', [user.id]);
    expect(rows).toEqual([]);
  });

  it('leaves users to those who may', async () => {
    await as.createUserWith(test, admin, 'las@example.se', 'reader', piteå);
    const caller = await as.signIn(test, 'las@example.se');
    await caller.get(`${url}/users`).expect(403);
    await as.postUser(caller, 'x@example.se', reader()).expect(403);
  });
});

describe('GET /audit-events', () => {
  it('tells who did what, in the own organisation only, and no secrets', async () => {
    const { body } = await admin.get(`${url}/audit-events?entity=user&limit=100`).expect(200);
    expect(body.data.length).toBeGreaterThan(5);
    expect(new Set(body.data.map(({ organisationId }: { organisationId: string }) => organisationId))).toEqual(new Set([piteå]));
    expect(body.data[0]).toMatchObject({ actorName: 'admin.pitea', via: 'session', entity: 'user' });
    const all = await system.get(`${url}/audit-events?entity=user&limit=100`).expect(200);
    expect(all.body._meta.totalRecords).toBeGreaterThan(body._meta.totalRecords);
    const none = await admin.get(`${url}/audit-events?from=2030-01-01T00:00:00Z`);
    expect(none.body.data).toEqual([]);
    const rows = await test.dataSource.query('select * from audit_event');
    expect(JSON.stringify(rows)).not.toMatch(/argon2|spang_live|lång mening/);
  });
});
