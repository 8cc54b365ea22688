import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let organisation: string;
let other: string;
let admin: as.Caller;
let colleague: as.Caller;
let colleagueId: string;

beforeAll(async () => {
  test = await buildTestApp();
  const system = await as.firstAdministrator(test);
  organisation = await as.createOrganisation(system, 'Arvika kommun');
  other = await as.createOrganisation(system, 'Säffle kommun');
  await as.createUserWith(test, system, 'admin@example.se', 'organisation-administrator', organisation);
  admin = await as.signIn(test, 'admin@example.se');
  const user = await as.createUserWith(
    test,
    admin,
    'kollega@example.se',
    'organisation-administrator',
    organisation,
  );
  colleagueId = user.id;
  colleague = await as.signIn(test, 'kollega@example.se');
}, 60_000);
beforeEach(() => test.setNow('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

const post = (caller: as.Caller, changes: object = {}) =>
  caller.post(`${url}/api-keys`).send({
    name: `Webbplats ${randomUUID()}`,
    organisationId: organisation,
    purpose: 'Hämtar kurser till kommunens webbplats.',
    scopes: ['projects:*', 'training-offers:read'],
    expiresAt: '2027-11-24T10:00:00Z',
    ...changes,
  });
const use = (secret: string, path = '/sessions/current') =>
  request(test.app.server)
    .get(url + path)
    .set('Authorization', `Bearer ${secret}`);
const faults = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('POST /api-keys', () => {
  it('shows the secret once, and keeps its hash', async () => {
    const { status, body, headers } = await post(admin);
    expect(status).toBe(201);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.secret).toMatch(/^spang_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
    expect(body.secrets).toEqual([
      {
        prefix: body.secret.slice(0, 19),
        createdAt: '2026-11-24T10:00:00.000Z',
        expiresAt: body.expiresAt,
        lastUsedAt: null,
      },
    ]);
    const answers = [
      await admin.get(`${url}/api-keys/${body.id}`),
      await admin.get(`${url}/api-keys?limit=100`),
    ];
    const rows = await test.dataSource.query('select * from api_key, api_client, audit_event, idempotency');
    expect(JSON.stringify([answers.map((answer) => answer.body), rows])).not.toContain(body.secret.slice(20));
    expect(JSON.stringify(answers.map((answer) => answer.body))).not.toMatch(/hash/i);
  });

  it('refuses more than the maker may, elsewhere, too long, and the same name again', async () => {
    const cases = [
      [{ organisationId: other }, '#/organisationId not-your-organisation'],
      [{ scopes: ['projects:read', 'reference-data:write'] }, '#/scopes/1 scope-exceeds-yours'],
      [{ scopes: ['users:write'] }, '#/scopes/0 enum'],
      [{ expiresAt: '2027-11-26T10:00:00Z' }, '#/expiresAt expiry-beyond-a-year'],
      [{ expiresAt: '2026-11-24T09:00:00Z' }, '#/expiresAt expiry-passed'],
      [{ allowedCidrs: ['192.0.2.0/33'] }, '#/allowedCidrs/0 cidr-invalid'],
      [{ name: 'DUBBEL' }, '#/name api-key-name-taken'],
    ] as const;
    await post(admin, { name: 'Dubbel' }).expect(201);
    for (const [changes, fault] of cases) {
      const answer = await post(admin, changes);
      expect([answer.status, faults(answer)]).toEqual([400, [fault]]);
    }
  });

  it('is for people', async () => {
    const { body } = await post(admin);
    expect((await use(body.secret, '/api-keys')).status).toBe(403);
  });
});

describe('an API key', () => {
  it('acts in its organisation, with its scopes', async () => {
    const { body } = await post(admin);
    const { body: me } = await use(body.secret).expect(200);
    expect(me).toEqual({
      actorId: body.id,
      kind: 'api-client',
      name: body.name,
      email: null,
      language: null,
      grants: [
        {
          organisationId: organisation,
          projectIds: null,
          permissions: ['projects:publish', 'projects:read', 'projects:write', 'training-offers:read'],
        },
      ],
    });
    await use(body.secret, '/users').expect(403);
  });

  it('is taken from the Authorization header only, as a bearer', async () => {
    const { secret } = (await post(admin)).body;
    const ask = (path = '') => request(test.app.server).get(`${url}/sessions/current${path}`);
    await ask().set('Authorization', `bearer ${secret}`).expect(200);
    const basic = Buffer.from(`${secret}:`).toString('base64');
    for (const header of [`Basic ${basic}`, secret, `Bearer ${secret} x`, `Token ${secret}`])
      await ask().set('Authorization', header).expect(401);
    for (const query of ['access_token', 'api_key', 'key']) await ask(`?${query}=${secret}`).expect(401);
    for (const cookie of ['spang_session', 'access_token', 'Authorization'])
      await ask().set('Cookie', `${cookie}=${secret}`).expect(401);
    await ask().set('X-API-Key', secret).expect(401);
    const both = await admin.get(`${url}/sessions/current`).set('Authorization', 'Bearer x');
    expect(both.status).toBe(401); // a credential that is not valid is no anonymous caller, nor the session beside it
  });

  it('is refused when it is malformed, without a look into the database, or unknown', async () => {
    const { body } = await post(admin);
    const typo = body.secret.replace(/.$/, (last: string) => (last === 'a' ? 'b' : 'a'));
    const seen = jest.spyOn(test.dataSource.manager, 'findOneBy');
    for (const secret of [typo, 'x', `${body.secret}a`, 'spang_live_']) await use(secret).expect(401);
    expect(seen).not.toHaveBeenCalled();
    seen.mockRestore();
    await test.dataSource.query(`update api_key set secret_hash = repeat('0', 64) where id = $1`, [
      body.secret.slice(11, 19),
    ]);
    await use(body.secret).expect(401);
  });

  it('notes its use at most once a minute', async () => {
    const { body } = await post(admin);
    const lastUsedAt = async () => (await admin.get(`${url}/api-keys/${body.id}`)).body.lastUsedAt;
    await use(body.secret).expect(200);
    test.setNow('2026-11-24T10:00:59Z');
    await use(body.secret).expect(200);
    expect(await lastUsedAt()).toBe('2026-11-24T10:00:00.000Z');
    test.setNow('2026-11-24T10:01:00Z');
    await use(body.secret).expect(200);
    expect(await lastUsedAt()).toBe('2026-11-24T10:01:00.000Z');
  });

  it('stops when it expires, and when it is used from elsewhere', async () => {
    const { body } = await post(admin);
    const { body: far } = await post(admin, { allowedCidrs: ['192.0.2.0/24', '2001:db8::/32'] });
    const { body: near } = await post(admin, { allowedCidrs: ['127.0.0.0/8', '::1/128'] });
    await use(far.secret).expect(401);
    await use(near.secret).expect(200);
    test.setNow('2027-11-24T10:00:00Z');
    expect((await use(body.secret)).status).toBe(401);
  });

  it('has never more rights than its maker has now', async () => {
    const { body } = await post(colleague);
    const change = (to: object) =>
      admin
        .patch(`${url}/users/${colleagueId}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify(to))
        .expect(200);
    await change({ memberships: [{ organisationId: organisation, role: 'reader' }] });
    const { body: me } = await use(body.secret).expect(200);
    expect(me.grants[0].permissions).toEqual(['projects:read', 'training-offers:read']);
    await change({ isActive: false });
    await use(body.secret).expect(401);
    await change({ isActive: true });
    await use(body.secret).expect(200);
    await change({ memberships: [] });
    await use(body.secret).expect(401);
  });

  it('is rotated with an overlap of seven days', async () => {
    const { body: first, headers } = await post(admin, { expiresAt: '2027-01-24T10:00:00Z' });
    const rotate = (id: string, version?: string) => {
      const call = admin.post(`${url}/api-keys/${id}/rotations`);
      return version ? call.set('If-Match', version) : call;
    };
    await rotate(first.id).expect(428);
    test.setNow('2026-12-24T10:00:00Z');
    const { body: second } = await rotate(first.id, headers['etag']).expect(201);
    await rotate(first.id, headers['etag']).expect(412);
    expect(second.expiresAt).toBe('2027-02-23T10:00:00.000Z'); // 61 days again
    expect(second.secrets).toHaveLength(2);
    await use(first.secret).expect(200);
    await use(second.secret).expect(200);
    const { body: third } = await rotate(first.id, '*').expect(201);
    await use(first.secret).expect(401); // two at most
    test.setNow('2026-12-31T10:00:00Z');
    await use(second.secret).expect(401);
    await use(third.secret).expect(200);
  });

  it('gets no new secret from whoever may less than it', async () => {
    const { body, headers } = await post(admin);
    const system = await as.signIn(test, 'drift@example.se'); // edits no projects
    const answer = await system
      .post(`${url}/api-keys/${body.id}/rotations`)
      .set('If-Match', headers['etag']!);
    expect([answer.status, answer.body.code]).toEqual([403, 'scope-exceeds-yours']);
    await use(body.secret).expect(200);
  });

  it('is revoked at once, and stays in the list', async () => {
    const { body } = await post(admin);
    await admin.delete(`${url}/api-keys/${body.id}`).expect(428);
    await admin.delete(`${url}/api-keys/${body.id}`).set('If-Match', '"1"').expect(204);
    await use(body.secret).expect(401);
    const { body: seen } = await admin.get(`${url}/api-keys/${body.id}`).expect(200);
    expect([seen.state, seen.secrets, seen.revokedAt]).toEqual(['revoked', [], '2026-11-24T10:00:00.000Z']);
    const again = await admin.post(`${url}/api-keys/${body.id}/rotations`).set('If-Match', '*');
    expect([again.status, again.body.code]).toEqual([409, 'api-key-revoked']);
    const { body: list } = await admin.get(`${url}/api-keys?state=revoked&limit=100`);
    expect(list.data.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  it('is another organisation’s: not found', async () => {
    const { body } = await post(admin);
    const system = await as.signIn(test, 'drift@example.se');
    await as.createUserWith(test, system, 'saffle@example.se', 'organisation-administrator', other);
    const stranger = await as.signIn(test, 'saffle@example.se');
    await stranger.get(`${url}/api-keys/${body.id}`).expect(404);
    await stranger.delete(`${url}/api-keys/${body.id}`).set('If-Match', '*').expect(404);
    await stranger.post(`${url}/api-keys/${body.id}/rotations`).set('If-Match', '*').expect(404);
    expect((await stranger.get(`${url}/api-keys`)).body.data).toEqual([]);
  });
});
