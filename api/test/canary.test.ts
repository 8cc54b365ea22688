import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { buildApp } from '../src/app.js';
import { logOf } from '../src/http/log.js';
import { readSecret } from '../src/persistence/setting.js';
import { PUBLIC_URL } from './build-test-app.js';
import { MASTER_KEYS } from './master-keys.js';
import { participation, peopleWorld, testNumber, type PeopleWorld } from './people.js';
import * as as from './sign-in.js';

const API = '/management/v1';
const NAME = { givenName: 'Åskådare', familyName: 'Canarysson' };
const NUMBER = testNumber('1987-09-13', 987);
/** What must be nowhere: names, and every way of writing the number. */
const DIGITS = NUMBER.replace('-', '');
const SECRETS = [NAME.givenName, NAME.familyName, NUMBER, DIGITS, DIGITS.slice(2), NUMBER.slice(2)];

let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

/** Which of the secrets a text has, plain or as bytes are written. */
function found(text: string): string[] {
  const lower = text.toLowerCase();
  return SECRETS.filter((secret) =>
    [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
      .concat(Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64').replace(/=+$/, ''))
      .some((form) => lower.includes(form.toLowerCase())),
  );
}

it('a person goes through every flow, and is in no answer but the disclosure, no log, and no dump', async () => {
  const { dataSource } = world.test;
  const log: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log.push(chunk.toString());
      done();
    },
  });
  const app = await buildApp({
    dataSource,
    publicUrl: PUBLIC_URL,
    secret: await readSecret(dataSource),
    masterKeys: MASTER_KEYS,
    clock: () => new Date('2026-11-24T10:00:00Z'),
    logger: { ...logOf('trace'), stream } as never,
  });
  const answers: { url: string; text: string }[] = [];
  app.addHook('onSend', async (request, reply, payload) => {
    const headers = JSON.stringify(reply.getHeaders());
    answers.push({ url: request.url, text: `${headers}\n${typeof payload === 'string' ? payload : ''}` });
    return payload;
  });
  await app.ready();
  const test = { ...world.test, app };
  const [handler, special, officer, admin] = [
    await as.signIn(test, 'handlaggare@example.se'),
    await as.signIn(test, 'skyddad@example.se'),
    await as.signIn(test, 'dataskyddsombud@example.se'),
    await as.signIn(test, 'admin@example.se'),
  ];
  const person = { identityNumber: NUMBER, ...NAME };
  const key = randomUUID();
  const add = (by: as.Caller, more: object = {}, idempotencyKey = key) =>
    by
      .post(`${API}/participations`)
      .set('Idempotency-Key', idempotencyKey)
      .send(participation(world.here, { person, ...more }));

  const { body } = await add(handler).expect(201);
  await add(handler).expect(201); // the kept answer
  await add(handler, { lastEnd: '2026-10-01' }).expect(422); // the key is another call's
  await add(handler, { lastEnd: '2026-10-01' }, randomUUID()).expect(200); // came back
  const { id } = body.participant;
  await handler.get(`${API}/participations`).expect(200);
  await handler.get(`${API}/participations/${body.id}`).expect(200);
  await handler.get(`${API}/participants/${id}`).expect(200);
  const lookUp = (by: as.Caller, identityNumber: string) =>
    by.post(`${API}/participant-lookups`).send({ identityNumber });
  await lookUp(handler, NUMBER).expect(200);
  await lookUp(handler, `${NUMBER} `).expect(200);
  await lookUp(handler, `${NUMBER}9`).expect(400);
  const disclosed = await handler
    .post(`${API}/participants/${id}/identity-disclosures`)
    .send({ purpose: 'training-contact' })
    .expect(200);
  const rectify = (more: object) =>
    handler
      .put(`${API}/participants/${id}/identity`)
      .set('If-Match', '*')
      .send({ ...person, reason: 'Stavningen var fel', ...more });
  await rectify({}).expect(200);

  // wrong in every way
  await rectify({ birthYear: 1900 }).expect(400);
  await rectify({ identityKind: NAME.givenName }).expect(400);
  await rectify({ givenName: { first: NAME.givenName } }).expect(400);
  await add(handler, { gender: NAME.familyName }, randomUUID()).expect(400);
  await add(handler, { firstStart: NUMBER }, randomUUID()).expect(400);
  await add(handler, { projectId: NAME.familyName }, randomUUID()).expect(400);
  await add(admin, {}, randomUUID()).expect(403);
  await handler
    .post(`${API}/participations`)
    .set('Idempotency-Key', randomUUID())
    .set('Content-Type', 'application/json')
    .send(`{"person": "${NAME.givenName}`)
    .expect(400);
  await handler
    .put(`${API}/participants/${id}/identity`)
    .set('If-Match', '"9"')
    .send({ ...person, reason: 'Prövar' })
    .expect(412);
  await dataSource.query(`alter table vault.participant add constraint broken check (version < 0) not valid`);
  await rectify({ familyName: 'Canarysson' }).expect(500);
  await dataSource.query('alter table vault.participant drop constraint broken');

  await special
    .put(`${API}/participants/${id}/protection`)
    .set('If-Match', '*')
    .send({ protection: 'local-risk' })
    .expect(200);
  await lookUp(special, NUMBER).expect(200);
  await lookUp(handler, NUMBER).expect(200);
  for (const by of [officer, admin])
    await by.get(`${API}/access-log-entries`).query({ limit: 100 }).expect(200);
  for (const path of ['audit-events', 'projects', `projects/${world.here}/indicator-report`])
    await admin.get(`${API}/${path}`).expect(200);
  await app.close();

  expect(found(JSON.stringify(disclosed.body)).length).toBeGreaterThan(0); // the search finds what is there
  for (const { url, text } of answers) {
    expect([url, found(url)]).toEqual([url, []]);
    if (!url.endsWith('/identity-disclosures')) expect([url, found(text)]).toEqual([url, []]);
  }
  expect(log.length).toBeGreaterThan(50);
  expect(log.filter((line) => found(line).length)).toEqual([]);

  const tables: { name: string }[] = await dataSource.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(50);
  for (const { name } of tables) {
    const rows: { row: string }[] = await dataSource.query(`select t::text as row from ${name} t`);
    expect([name, rows.filter(({ row }) => found(row).length)]).toEqual([name, []]);
  }
});
