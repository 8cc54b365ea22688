import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import { networkOf } from '../../http/rate-limit-store.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
let test: TestApp;
let pitea: string;
let admin: as.Caller;

beforeAll(async () => {
  test = await buildTestApp();
  const system = await as.firstAdministrator(test);
  pitea = await as.createOrganisation(system, 'Piteå kommun');
  const lulea = await as.createOrganisation(system, 'Luleå kommun');
  await as.createUserWith(test, system, 'admin.pitea@example.se', 'organisation-administrator', pitea);
  await as.createUserWith(test, system, 'admin.lulea@example.se', 'organisation-administrator', lulea);
  admin = await as.signIn(test, 'admin.pitea@example.se');
}, 60_000);
afterAll(() => test.close());

const faults = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:1:aaaa::7', '2001:db8:0:1::/64'],
  ['2001:0DB8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
])('counts %s as %s', (ip, network) => expect(networkOf(ip)).toBe(network));

describe('POST /sessions', () => {
  it('answers who it is and what it may do, and sets a cookie that scripts cannot read', async () => {
    const answer = await as
      .stranger(test)
      .post(`${url}/sessions`)
      .send({ email: 'ADMIN.pitea@example.se', password: as.PASSWORD });
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).toSorted()).toEqual([
      'actorId',
      'email',
      'grants',
      'kind',
      'language',
      'name',
    ]);
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

  it('stops one address after a hundred failures, whatever the account', async () => {
    await test.dataSource.query(
      `insert into rate_limit values ('attempt 127.0.0.1', 100, now() + interval '1 minute'),
                                     ('attempt 0:0:0:0::/64', 100, now() + interval '1 minute')`,
    );
    const answer = await as
      .stranger(test)
      .post(`${url}/sessions`)
      .send({ email: 'admin.pitea@example.se', password: as.PASSWORD });
    expect(answer.status).toBe(429);
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
    const answer = await as.stranger(test).get(`${url}/sessions/current`);
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
    const forged = await as.stranger(test).get(`${url}/sessions/current`).set('Cookie', 'spang_session=a.b');
    expect(forged.status).toBe(401);
  });

  it('is not spent by another site', async () => {
    const caller = await as.signIn(test, 'admin.pitea@example.se');
    const own = 'https://spang.example.se';
    const write = (headers: Record<string, string>) =>
      caller.put(`${url}/sessions/current/password`).set(headers).send({}); // an empty body goes no further than 400
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: own },
      { origin: 'https://example.com' },
      { origin: 'https://spang.example.se.example.com' },
      { origin: 'null' },
    ];
    for (const headers of elsewhere) {
      const answer = await write(headers);
      expect([headers, answer.status, answer.body.code]).toEqual([headers, 403, 'cross-site']);
    }
    const here: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin', origin: own },
      { origin: own },
    ];
    const behindAnotherName = { origin: 'http://localhost:5173', host: 'localhost:5173' };
    for (const headers of [...here, behindAnotherName]) expect((await write(headers)).status).toBe(400);
    await caller.get(`${url}/sessions/current`).set('sec-fetch-site', 'cross-site').expect(200); // changes nothing
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
    const user = await as.createUserWith(test, admin, 'byter@example.se', 'reader', pitea);
    const [here, there] = [await as.signIn(test, user.email), await as.signIn(test, user.email)];
    const change = (currentPassword: string, newPassword: string) =>
      here.put(`${url}/sessions/current/password`).send({ currentPassword, newPassword });
    expect(faults(await change('inte det rätta', 'en helt annan mening'))).toEqual([
      '#/currentPassword password-wrong',
    ]);
    expect(faults(await change(as.PASSWORD, 'Byter@example.SE'))).toEqual([
      '#/newPassword password-is-email',
    ]);
    expect(faults(await change(as.PASSWORD, 'för kort'))).toEqual(['#/newPassword minLength']);
    await change(as.PASSWORD, 'en helt annan mening').expect(204);
    await here.get(`${url}/sessions/current`).expect(200);
    await there.get(`${url}/sessions/current`).expect(401);
    await as.signIn(test, user.email, 'en helt annan mening');
  });
});
