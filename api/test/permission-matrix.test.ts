import request from 'supertest';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { operationsOf, type Operation } from './operations.js';
import { ACTORS, MATRIX, OPEN_TO_ALL, type Actor } from './permission-matrix.js';
import { signIn, stranger, type Caller } from './sign-in.js';

const API = '/management/v1';
const OPERATIONS = operationsOf('management');

let demo: DemoApp;
const callers = new Map<Actor, { caller: Caller; key?: string }>();
/** A record of Skellefteå for each parameter of an address. */
const ids: Record<string, string> = { versionNumber: '1' };
const UNKNOWN = '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10';

beforeAll(async () => {
  demo = await buildDemoApp();
  demo.setNow('2026-11-24T10:00:00Z');
  callers.set('anonymous', { caller: stranger(demo) });
  for (const { email, password } of demo.logins)
    callers.set(email.replace('@example.se', '') as Actor, { caller: await signIn(demo, email, password) });

  const one = async (sql: string, values: unknown[] = []): Promise<string> => {
    const rows: { id: string }[] = await demo.dataSource.query(sql, values);
    return rows[0]!.id;
  };
  const owner = await one(`select id from organisation where name ->> 'sv' = 'Skellefteå kommun'`);
  const pitea = await one(`select id from organisation where name ->> 'sv' = 'Piteå kommun'`);
  for (const [name, table] of [
    ['projectId', 'project'],
    ['trainingOfferId', 'training_offer'],
    ['occasionId', 'occasion'],
    ['fundingSourceId', 'funding_source'],
  ] as const)
    ids[name] = await one(`select id from ${table} where owner_id = $1 order by id limit 1`, [owner]);
  ids['organisationId'] = owner;
  ids['collaborationAreaId'] = await one(`select id from collaboration_area limit 1`);
  ids['areaId'] = await one(`select id from area limit 1`);
  ids['classificationCodeId'] = await one(`select id from classification_code limit 1`);
  ids['indicatorId'] = await one(`select id from indicator limit 1`);
  ids['userId'] = await one(`select id from app_user where email = 'lasare@example.se'`);
  for (const [actor, organisationId] of [
    ['administrator', owner],
    ['administrator.pitea', pitea],
  ] as const) {
    const { body } = await callers
      .get(actor)!
      .caller.post(`${API}/api-keys`)
      .send({
        name: `Nyckel ${actor}`,
        purpose: 'Prövar behörighet.',
        organisationId,
        scopes: ['projects:*'],
        expiresAt: '2027-11-24T10:00:00Z',
      });
    if (!body.secret) throw new Error(JSON.stringify(body));
    callers.set(actor === 'administrator' ? 'key' : 'key.pitea', {
      caller: stranger(demo),
      key: body.secret,
    });
    ids['apiKeyId'] ??= body.id;
    ids['keyId'] ??= body.id;
  }
}, 60_000);
afterAll(() => demo.close());

/** What a caller is told, up to the point where the matter itself begins: faults of the body or a stale version mean yes. */
async function outcome(actor: Actor, operation: Operation, over: Record<string, string> = {}) {
  const { method } = operation;
  const { caller, key } = callers.get(actor)!;
  const idOf = (_all: string, name: string) => over[name] ?? ids[name] ?? `no ${name}`;
  const url = operation.url.replace(/\{(\w+)\}/g, idOf);
  const call = (key ? request(demo.app.server) : caller)[method](url).set('If-Match', '"0.stale"');
  if (key) call.set('Authorization', `Bearer ${key}`);
  if (method === 'patch') call.set('Content-Type', 'application/merge-patch+json');
  const { status, body } = await (method === 'get' || method === 'delete' ? call : call.send({}));
  if (status >= 500) throw new Error(`${method} ${url}: ${status}`);
  return { status, sign: ({ 401: '-', 403: '0', 404: '?' } as Record<number, string>)[status] ?? '+', body };
}

it('has a row for every operation, and no other', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(OPERATIONS.map(({ operationId }) => operationId).sort());
});

// signing out ends the session that the others are asked with
it.each(OPERATIONS.filter(({ operationId }) => operationId !== 'deleteCurrentSession'))(
  '$operationId',
  async (operation) => {
    let signs = '';
    for (const actor of ACTORS) signs += (await outcome(actor, operation)).sign;
    expect(signs).toBe(MATRIX[operation.operationId]);
  },
);

it.each(OPERATIONS.filter(({ path }) => /\{(projectId|trainingOfferId|occasionId)\}/.test(path)))(
  '$operationId answers about the record of another organisation as about an unknown one',
  async (operation) => {
    const unknown = { projectId: UNKNOWN, trainingOfferId: UNKNOWN, occasionId: UNKNOWN };
    const foreign = await outcome('administrator.pitea', operation);
    const nothing = await outcome('administrator.pitea', operation, unknown);
    const { instance: _i, traceId: _t, ...said } = foreign.body;
    expect({ status: foreign.status, ...said }).toMatchObject({
      status: nothing.status,
      code: nothing.body.code,
      detail: nothing.body.detail,
    });
  },
);

it('the Open API reads, and asks nobody who they are', async () => {
  const open = operationsOf('open');
  expect(open.map(({ operationId }) => operationId).sort()).toEqual([...OPEN_TO_ALL].sort());
  expect(open.filter(({ method }) => method !== 'get')).toEqual([]);
  for (const { url } of open) {
    const { status } = await request(demo.app.server).get(url.replace(/\{\w+\}/g, UNKNOWN));
    expect([200, 404]).toContain(status);
  }
});
