import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import request from 'supertest';
import { exampleIn, resolved, valuesOf, type Extent } from './document-sampler.js';
import { documentOf, operationsOf, type Operation, type Schema } from './api-documents.js';
import { projectWorld, type ProjectWorld } from './projects.js';
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

beforeAll(async () => {
  world = await projectWorld();
  ids['/organisations'] = world.ids.skelleftea;
  for (const path of ['/areas', '/classification-codes', '/funding-sources'])
    ids[path] = (await world.system.get(API + path).expect(200)).body.data[0].id;
  ids['/indicators'] = world.ids.students;
  for (const path of ['/collaboration-areas', '/projects', '/training-offers'])
    ids[path] = await create(path);
}, 60_000);
afterAll(() => world.test.close());

/** The example of an operation of the document, with ids of records that are there. */
function exampleOf({ requestBody }: Operation): object {
  const { schema, example } = Object.values(requestBody!.content)[0]!;
  const whole = { $ref: schema['x-merge-patch-of'] ?? schema['$ref'] };
  return exampleIn(whole, { extent: 'most', schemas, idOf }, example) as object;
}

/** Who may: the platform's administrator keeps the reference data, an organisation's the rest. */
function callerFor(operation: Operation & { 'x-permission'?: string }): Caller {
  return operation['x-permission']!.startsWith('reference-data:') ? world.system : world.admin;
}

const send = (operation: Operation, body: unknown) =>
  callerFor(operation)
    .post(operation.url)
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
  valuesOf(bodySchemaOf(operation), { extent, schemas, idOf }) as fc.Arbitrary<Record<string, unknown>>;

/** Refused for nothing but rules that the document states; true when it was not refused. */
async function isTaken(operation: Operation, body: unknown): Promise<string[] | true> {
  const answer = await send(operation, body);
  if (answer.status === 201) return true;
  expect([answer.status, unforetold(bodySchemaOf(operation), answer.body.errors)]).toEqual([400, []]);
  return (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer.split('/')[1]!);
}

describe.each(CREATES)('$operationId', (operation) => {
  const numRuns = 25;

  it('takes its own example, and its PUT and PATCH take theirs', async () => {
    world.test.setNow('2026-11-25T10:00:00Z'); // the examples are of the days after
    const made = await send(operation, { ...exampleOf(operation), ...distinct(operation) }).expect(201);
    for (const change of itemOf(operation).filter(({ method }) => method === 'put' || method === 'patch')) {
      const url = `${API}${operation.path}/${made.body.id}`;
      const call = callerFor(change)[change.method as 'put'](url).set('If-Match', '*');
      const body = { ...exampleOf(change), ...distinct(operation) };
      await call
        .set('Content-Type', Object.keys(change.requestBody!.content)[0]!)
        .send(JSON.stringify(body))
        .expect(200);
    }
  });

  it('takes the least that the document asks for, or names the rule that is stated beside it', async () => {
    const [body] = fc.sample(bodiesOf(operation, 'least'), 1);
    await isTaken(operation, { ...body, ...distinct(operation) });
  });

  it('takes the most that the document offers, but for fields that it names a stated rule of', async () => {
    const [most] = fc.sample(bodiesOf(operation, 'most'), { numRuns: 1, seed: 20261124 });
    const body = { ...most!, ...distinct(operation) } as Record<string, unknown>;
    const offered = Object.keys(body).length;
    for (let taken = await isTaken(operation, body); taken !== true; taken = await isTaken(operation, body))
      for (const field of taken) {
        expect(Object.keys(body)).toContain(field);
        delete body[field];
      }
    expect(offered - Object.keys(body).length).toBeLessThanOrEqual(2);
  });

  it('refuses nothing that the document allows, but for rules that are stated', async () => {
    await fc.assert(
      fc.asyncProperty(bodiesOf(operation, 'any'), async (body) => void (await isTaken(operation, body))),
      { numRuns },
    );
  });
});

/** What may be there once only, with a word of its own each time. */
function distinct({ path }: Operation): object {
  const word = randomUUID().slice(0, 8);
  if (path === '/users') return { email: `${word}@example.se` };
  if (path === '/api-keys') return { name: word };
  // who may write in several organisations says in which
  const isReference = /^\/(areas|classification-codes|indicators)$/.test(path);
  return isReference ? { code: word, ownerId: idOf('/organisations') } : {};
}
