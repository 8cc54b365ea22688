import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import request from 'supertest';
import { exampleIn, resolved, valuesOf, type Extent } from './document-sampler.js';
import { documentOf, operationsOf, type Operation, type Schema } from './api-documents.js';
import { post, project, projectWorld, type ProjectWorld } from './projects.js';
import * as as from './sign-in.js';
import type { Caller } from './sign-in.js';

// A client that knows openapi.json and nothing else: it makes bodies by the schemas, looks ids up where x-id-of says, and
// holds each refusal against the rules that the document states (x-rules).

const API = '/management/v1';
const { schemas } = documentOf('management').components;
const OPERATIONS = operationsOf('management');
const JSON_TYPE = 'application/json';

/** What creates a record with a body of its own. Signing in and accepting an invitation need secrets that no document has. */
const CREATES = OPERATIONS.filter(
  ({ operationId, method, requestBody }) =>
    method === 'post' && requestBody && /^create(?!Session)/.test(operationId),
);
/** What every record of a list has, by the place of the list. */
const itemOf = ({ path }: Operation) =>
  OPERATIONS.filter((one) => new RegExp(`^${path}/\\{\\w+\\}$`).test(one.path));
const bodySchemaOf = ({ requestBody }: Operation): Schema => requestBody!.content[JSON_TYPE]!.schema;

let world: ProjectWorld;
/** Collection → an id in it. */
const ids: Record<string, string> = {};
const idOf = (collection: string) => ids[collection]!;
/** A tally is of an indicator of the special kind. */
const idFor = ({ path }: Pick<Operation, 'path'>) =>
  path.endsWith('/indicator-tallies')
    ? (collection: string) => (collection === '/indicators' ? world.ids.special : idOf(collection))
    : idOf;
/** Who works with people, and who answers for their rights. */
let handler: Caller;
let officer: Caller;
/** A project without terms and without a retention plan: each has one of either. */
let bareProject: string;
/** The address of what belongs to a project. */
const placed = (url: string) => url.replace('{projectId}', idOf('/projects'));

beforeAll(async () => {
  world = await projectWorld();
  ids['/organisations'] = world.ids.skelleftea;
  for (const path of ['/areas', '/classification-codes', '/funding-sources'])
    ids[path] = (await world.system.get(API + path).expect(200)).body.data[0].id;
  ids['/indicators'] = world.ids.students;
  for (const path of ['/collaboration-areas', '/projects', '/training-offers', '/occasions'])
    ids[path] = await create(path);
  const { test, admin } = world;
  for (const [email, role] of [
    ['handlaggare@example.se', 'participant-handler'],
    ['dataskyddsombud@example.se', 'data-protection-officer'],
  ] as const)
    await as.createUserWith(test, admin, email, role, world.ids.skelleftea);
  handler = await as.signIn(test, 'handlaggare@example.se');
  officer = await as.signIn(test, 'dataskyddsombud@example.se');
  await create('/participant-terms');
  const participation = CREATES.find(({ path }) => path === '/participations')!;
  const { body } = await send(participation, exampleOf(participation)).expect(201);
  ids['/participants'] = body.participant.id;
}, 60_000);
beforeEach(async () => (bareProject = await post(world.admin, 'projects', project())));
afterAll(() => world.test.close());

/** The example of an operation of the document, with ids of records that are there. */
function exampleOf(operation: Operation): object {
  const { schema, example } = Object.values(operation.requestBody!.content)[0]!;
  const whole = { $ref: schema['x-merge-patch-of'] ?? schema['$ref'] };
  return exampleIn(whole, { extent: 'most', schemas, idOf: idFor(operation) }, example) as object;
}

/** Who may: the platform's administrator keeps the reference data, an organisation's the rest but people. */
function callerFor(operation: Operation & { 'x-permission'?: string }): Caller {
  if (operation['x-permission'] === 'participants:rights') return officer;
  if (operation['x-permission']!.startsWith('participants:')) return handler;
  return operation['x-permission']!.startsWith('reference-data:') ? world.system : world.admin;
}

const send = (operation: Operation, body: unknown) =>
  callerFor(operation)
    .post(placed(operation.url))
    .set('Idempotency-Key', randomUUID())
    .send(body as object);

async function create(path: string): Promise<string> {
  const operation = CREATES.find((one) => one.path === path)!;
  return (await send(operation, exampleOf(operation)).expect(201)).body.id;
}

/** Faults that no rule of the document foretold, at the field that they name or around it. */
function unforetold(root: Schema, errors: { pointer?: string; code: string }[] = []): string[] {
  return errors
    .filter(({ pointer = '', code }) => {
      const stated: unknown[] = [];
      let schema: Schema | undefined = root;
      for (const part of pointer.split('/').slice(1)) {
        const at: Schema = resolved(schema!, schemas);
        schema = /^\d+$/.test(part)
          ? (at['items'] as Schema)
          : (at['properties'] as Record<string, Schema>)[part];
        stated.push(...((schema?.['x-rules'] as unknown[]) ?? []));
      }
      return !stated.includes(code);
    })
    .map(({ pointer, code }) => `${pointer} ${code}`);
}

const bodiesOf = (operation: Operation, extent: Extent) =>
  valuesOf(bodySchemaOf(operation), { extent, schemas, idOf: idFor(operation) }) as fc.Arbitrary<
    Record<string, unknown>
  >;

/** What became of a body: the fields that rules of the document refused, and what it was refused for without a word. */
async function outcomeOf(operation: Operation, body: unknown) {
  const { status, body: answer } = await send(operation, body);
  const errors = (answer.errors ?? []) as { pointer: string; code: string }[];
  return {
    refused: errors.map(({ pointer }) => pointer.split('/')[1]!),
    unstated:
      status === 201 || status === 200 || errors.length
        ? unforetold(bodySchemaOf(operation), errors)
        : [`${status} ${String(answer.code)}`],
  };
}

describe.each(CREATES)('$operationId', (operation) => {
  it('takes its own example, and its PUT and PATCH take theirs', async () => {
    world.test.setNow('2026-11-25T10:00:00Z'); // the examples are of the days after
    const made = await send(operation, { ...exampleOf(operation), ...distinct(operation) }).expect(201);
    for (const change of itemOf(operation).filter(({ method }) => method === 'put' || method === 'patch')) {
      const url = `${placed(operation.url)}/${made.body.id}`;
      const call = callerFor(change)[change.method as 'put'](url).set('If-Match', '*');
      const body = { ...exampleOf(change), ...distinct(operation, true) };
      await call
        .set('Content-Type', Object.keys(change.requestBody!.content)[0]!)
        .send(JSON.stringify(body))
        .expect(200);
    }
  });

  it('takes the least that the document asks for, or names the rule that is stated beside it', async () => {
    const [body] = fc.sample(bodiesOf(operation, 'least'), 1);
    expect((await outcomeOf(operation, { ...body, ...distinct(operation) })).unstated).toEqual([]);
  });

  it('takes the most that the document offers, but for fields that it names a stated rule of', async () => {
    const [most] = fc.sample(bodiesOf(operation, 'most'), { numRuns: 1 });
    const body: Record<string, unknown> = { ...most!, ...distinct(operation) };
    const offered = Object.keys(body).length;
    let outcome = await outcomeOf(operation, body);
    while (outcome.refused.length && !outcome.unstated.length) {
      for (const field of outcome.refused) delete body[field];
      outcome = await outcomeOf(operation, body); // a required field that was refused is missing now, which is unstated
    }
    expect(outcome.unstated).toEqual([]);
    expect(offered - Object.keys(body).length).toBeLessThanOrEqual(2);
  });

  it('refuses nothing that the document allows, but for rules that are stated', async () => {
    await fc.assert(
      fc.asyncProperty(bodiesOf(operation, 'any'), async (body) => {
        expect((await outcomeOf(operation, body)).unstated).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

/** What may be there once only, with a word of its own each time; and numbers that no rule refuses together. */
function distinct({ path }: Operation, isChange = false): object {
  const word = randomUUID().slice(0, 8);
  if (path === '/users') return { email: `${word}@example.se` };
  if (path === '/api-keys') return { name: word };
  if (path === '/participant-terms' || path === '/retention-plans') return { projectId: bareProject };
  if (path === '/data-subject-requests') return { receivedOn: '2026-11-02', participantId: null };
  if (path === '/participations')
    return {
      firstStart: '2026-09-01',
      lastEnd: '2026-09-30',
      noticeVersion: 1,
      municipality: '2482',
      employmentStatus: 'unemployed',
      immediateOutcome: { on: '2026-10-10' },
      sixMonthOutcome: null,
      enrolments: [],
      ...(isChange ? {} : { participantId: null, person: { givenName: word } }),
    };
  if (path.endsWith('/indicator-tallies'))
    return { period: '2026-10', batchSize: 5, counts: { yes: 1, no: 2, declined: 1, notAsked: 1 } };
  // who may write in several organisations says in which
  const isReference = /^\/(areas|classification-codes|indicators)$/.test(path);
  return isReference ? { code: word, ownerId: idOf('/organisations') } : {};
}

/** A system that calls with a key of its own and never signs in. */
class Keyholder {
  private constructor(private readonly secret: string) {}

  static async of(maker: Caller, organisationId: string, scopes: string[]): Promise<Keyholder> {
    const { body } = await maker
      .post(`${API}/api-keys`)
      .send({
        name: `Nyckel ${randomUUID()}`,
        purpose: 'Håller kommunens kopia aktuell.',
        organisationId,
        scopes,
        expiresAt: '2027-06-01T00:00:00Z',
      })
      .expect(201);
    return new Keyholder(body.secret);
  }

  call(method: Operation['method'], url: string, ifMatch?: string) {
    const asked = request(world.test.app.server)[method](url).set('Authorization', `Bearer ${this.secret}`);
    if (ifMatch) asked.set('If-Match', ifMatch);
    return asked.set('Content-Type', method === 'patch' ? 'application/merge-patch+json' : JSON_TYPE);
  }
  create = (url: string, body: object) =>
    this.call('post', url).set('Idempotency-Key', randomUUID()).send(body);
}

const anyone = () => request(world.test.app.server);
const publicIds = async (path: string): Promise<string[]> =>
  (await anyone().get(`/api/v1${path}?limit=100`).expect(200)).body.data.map(({ id }: { id: string }) => id);

/** The last that the change feed says of a record. */
async function lastChange(id: string): Promise<{ state: string; data?: object } | undefined> {
  const { body } = await anyone().get('/api/v1/changes?limit=100').expect(200);
  return body.data.find((item: { id: string }) => item.id === id);
}

/** What can be published, and is open data then: an embed is only how a site shows it. */
const PUBLISHED = CREATES.filter(
  ({ path }) =>
    OPERATIONS.some((one) => one.path.startsWith(`${path}/{`) && one.path.endsWith('/publication')) &&
    operationsOf('open').some((one) => one.path === path),
);

describe.each(PUBLISHED)('a key that holds the scope of $path', (operation) => {
  const { path, url } = operation;
  const scope = `${(operation as { 'x-permission'?: string })['x-permission']!.split(':')[0]}:*`;
  let own: Keyholder;
  let foreign: Keyholder;
  beforeAll(async () => {
    own = await Keyholder.of(world.admin, world.ids.skelleftea, [scope]);
    foreign = await Keyholder.of(world.neighbour, world.ids.pitea, [scope]);
    // an occasion is public inside its offer
    await world.admin
      .post(`${API}/training-offers/${idOf('/training-offers')}/publication`)
      .set('If-Match', '*')
      .expect(200);
  });

  it('creates, publishes, changes, withdraws and deletes; readers see each step', async () => {
    const made = await own.create(url, exampleOf(operation)).expect(201);
    const { id } = made.body;
    const item = `${url}/${id}`;
    const listed = async () =>
      (await own.call('get', `${url}?limit=100&sort=-updated`).expect(200)).body.data;
    expect((await listed()).map((row: { id: string }) => row.id)).toContain(id);
    expect(await publicIds(path)).not.toContain(id);

    const out = await own.call('post', `${item}/publication`, made.headers['etag']).expect(200);
    expect(out.body.publication).toMatchObject({ state: 'published', version: 1 });
    expect(await publicIds(path)).toContain(id);
    const seen = await anyone().get(`/api/v1${path}/${id}`).expect(200);
    expect(await lastChange(id)).toMatchObject({ state: 'updated', data: seen.body });

    const [externalIds, more] = [
      [{ system: 'alvis', id: randomUUID() }],
      [{ system: 'alvis', id: randomUUID() }],
    ];
    const changed = await own
      .call('patch', item, made.headers['etag'])
      .send(JSON.stringify({ externalIds }))
      .expect(200);
    expect(changed.body.publication).toMatchObject({ version: 1, hasUnpublishedChanges: true });
    expect((await anyone().get(`/api/v1${path}/${id}`)).body).toEqual(seen.body); // a draft until it is published
    const stale = await own
      .call('patch', item, made.headers['etag'])
      .send(JSON.stringify({ externalIds: more }))
      .expect(412);
    expect(stale.body).toMatchObject({ conflictingFields: ['externalIds'], currentVersion: 2 });
    const unmatched = await own.call('patch', item).send(JSON.stringify({ externalIds })).expect(428);
    expect(unmatched.body.code).toBe('version-missing');

    await own.call('delete', item, changed.headers['etag']).expect(409); // it is public
    await own.call('delete', `${item}/publication`, changed.headers['etag']).expect(200);
    expect(await publicIds(path)).not.toContain(id);
    expect((await anyone().get(`/api/v1${path}/${id}`).expect(404)).body.code).toBe('not-found');
    const tombstone = await lastChange(id);
    expect([tombstone?.state, tombstone?.data]).toEqual(['deleted', undefined]);

    await own.call('delete', item, changed.headers['etag']).expect(204);
    await own.call('get', item).expect(404);
    expect((await lastChange(id))?.state).toBe('deleted');
  });

  it('can do none of it in another organisation', async () => {
    const made = await own.create(url, exampleOf(operation)).expect(201);
    const item = `${url}/${made.body.id}`;
    const before = await own.call('get', item).expect(200);
    const isShared = ['/organisations', '/funding-sources'].includes(path); // registers, which everybody reads
    const refused = isShared ? 403 : 404;
    await foreign.call('get', item).expect(isShared ? 200 : 404);
    await foreign.call('put', item, '*').send(exampleOf(operation)).expect(refused);
    await foreign.call('patch', item, '*').send('{}').expect(refused);
    await foreign.call('delete', item, '*').expect(refused);
    await foreign.call('post', `${item}/publication`, '*').expect(refused);
    await foreign.call('delete', `${item}/publication`, '*').expect(refused);
    const { body } = await foreign
      .create(url, { ...exampleOf(operation), ownerId: world.ids.skelleftea })
      .expect(400);
    expect(body.errors[0].code).toMatch(/^(not-your-organisation|unknown-reference)$/);
    expect((await own.call('get', item).expect(200)).text).toBe(before.text);
    const rows = (await foreign.call('get', `${url}?limit=100`).expect(200)).body.data as { id: string }[];
    expect(rows.some(({ id }) => id === made.body.id)).toBe(isShared);
  });
});
