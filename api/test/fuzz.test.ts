import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { conforming, schemaOf, type IdsFor } from './conforming.js';
import { documented, PREFIXES, type DocumentedOperation } from './operations.js';
import { callMaker } from './permission-calls.js';
import type { Actor } from './permission-matrix.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';
import { bodyLike, contentTypes, headers, idLike, queryLike } from './nonsense.js';
import { UNKNOWN } from './projects.js';

/** Requests of nonsense for each operation. */
const TIMES = 200;
/** Another one: FUZZ_SEED=1 npm run jest -- api/test/fuzz.test.ts */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261124);
const SETTINGS = {
  numRuns: TIMES,
  seed: SEED,
  interruptAfterTimeLimit: 50_000,
  markInterruptAsFailure: true,
};

const OPERATIONS = [...documented('management'), ...documented('open')];
const OTHERS: Actor[] = ['editor', 'key', 'away administrator', 'away key', 'revoked key', 'anonymous'];
/** What ends the session of whoever calls: asked by those who have none. */
const ENDING = ['deleteCurrentSession', 'changePassword', 'createSession'];

let world: PermissionWorld;
let maker: ReturnType<typeof callMaker>;
let idsFor: IdsFor;
beforeAll(async () => {
  world = await permissionWorld();
  maker = callMaker(world);
  idsFor = await idsByName();
}, 60_000);
afterAll(() => world.test.close());

/** Ids of records, by the name of the field that holds them. */
async function idsByName(): Promise<IdsFor> {
  const { skelleftea, pitea, region, jtf, own, area, county, code, students, special } = world.ids;
  const made = async (kind: string) => [(await maker.make(kind)).id, (await maker.make(kind, true)).id];
  const ids: [RegExp, string[]][] = [
    [/^projectId/, await made('projects')],
    [/^offerId/, await made('training-offers')],
    [/area/i, [area, county, (await maker.make('collaboration-areas')).id]],
    [/^(fundingSource|programme)/, [jtf, own]],
    [/^code/, [code]],
    [/^indicator/, [students, special]],
    [/^(owner|organisation)/, [skelleftea, skelleftea, skelleftea, pitea]],
  ];
  return (name) => ids.find(([form]) => form.test(name))?.[1] ?? [skelleftea, region];
}

/** What must hold of every answer, whatever was asked. */
function isInOrder({ statusCode, headers: said, body }: LightMyRequestResponse, statuses: string[]) {
  if (statusCode >= 500 || !statuses.includes(String(statusCode)))
    throw new Error(`${statusCode}: ${body.slice(0, 500)}`);
  if (statusCode < 400) return;
  expect(said['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(body)).toMatchObject({ status: statusCode });
}

/** Ids that stand in an address for real: of home, public and not, and of nothing. */
async function idsIn(path: string): Promise<string[]> {
  const [, , , kind = '', id] = path.split('/');
  if (!id || !maker.kinds[kind] || path.startsWith(PREFIXES.open)) return [...idsFor('projectId'), UNKNOWN];
  const isPublished = OPERATIONS.some((each) => each.path.endsWith(`/${kind}/${id}/publication`));
  const ids = [(await maker.make(kind)).id, (await maker.make(kind)).id];
  return [...ids, ...(isPublished ? [(await maker.make(kind, true)).id] : []), UNKNOWN];
}

/** A body as the contract has it: the usual one, with some fields that are as far from it as the contract goes. */
async function rightBody(operation: DocumentedOperation): Promise<fc.Arbitrary<unknown>> {
  if (!operation.body) return fc.constant({});
  const usual = operation.method === 'PATCH' ? {} : ((await maker.callOf(operation)).body ?? {});
  const schema = schemaOf(operation.body);
  return fc
    .tuple(conforming(schema, idsFor), fc.subarray(Object.keys(schema.properties!), { maxLength: 8 }))
    .map(([odd, names]) => ({
      ...usual,
      ...Object.fromEntries(Object.entries(odd as object).filter(([name]) => names.includes(name))),
    }));
}

it.each(OPERATIONS)('$operationId ($path) answers nonsense with a documented problem', async (operation) => {
  const { operationId, method, path, statuses, query } = operation;
  const sendsBody = !['GET', 'DELETE'].includes(method);
  const usual: Actor = /Area|Code|Indicator|User|Audit/.test(operationId) ? 'system' : 'administrator';
  const callers = ENDING.includes(operationId)
    ? fc.constantFrom<Actor>('key', 'anonymous', 'revoked key')
    : fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, fc.constantFrom(...OTHERS));
  const nonsense = fc.record({
    id: idLike(await idsIn(path)),
    number: fc.constantFrom('1', '2', '0', '-1', '1e999', '99999999999', 'x', '1.0'),
    query: queryLike(query),
    headers,
    type: contentTypes,
    body: sendsBody ? bodyLike(await rightBody(operation)) : fc.constant(''),
    caller: callers,
  });
  await fc.assert(
    fc.asyncProperty(nonsense, async (wrong) => {
      const rightType = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
      const type = wrong.type === 'right' ? rightType : wrong.type;
      const answer = await world.test.app.inject({
        method,
        url: path.replace('{versionNumber}', wrong.number).replace(/\{\w+\}/, wrong.id) + wrong.query,
        headers: {
          ...wrong.headers,
          ...world.shown.get(wrong.caller),
          ...(sendsBody && type ? { 'content-type': type } : {}),
        },
        ...(sendsBody ? { payload: wrong.body } : {}),
      });
      isInOrder(answer, statuses);
    }),
    SETTINGS,
  );
});

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'PROPFIND', 'TRACE', 'LOCK'] as const;
const PATHS = [...Map.groupBy(OPERATIONS, ({ path }) => path)].map(([path, own]) => ({
  path,
  methods: own.map(({ method }) => method as string),
  statuses: own.flatMap(({ statuses }) => statuses),
}));

it.each(PATHS)('$path tells every other method which it has', async ({ path, methods, statuses }) => {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted();
  for (const method of METHODS.filter((each) => !methods.includes(each)))
    for (const caller of ['anonymous', 'administrator'] as const) {
      const answer = await world.test.app.inject({
        method: method as 'GET',
        url: `${path.replace(/\{\w+\}/g, UNKNOWN)}?x=1`,
        headers: { ...world.shown.get(caller), 'content-type': 'text/plain', accept: 'text/csv' },
        ...(method === 'GET' ? {} : { payload: '{"' }),
      });
      isInOrder(answer, statuses);
      expect([method, answer.statusCode]).toEqual([method, 405]);
      expect(String(answer.headers['allow']).split(', ').toSorted()).toEqual(allowed);
    }
});
