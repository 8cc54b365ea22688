import fc from 'fast-check';
import { conforming, schemaOf, type IdsFor } from './conforming.js';
import { documented, type DocumentedOperation } from './operations.js';
import { callMaker } from './permission-calls.js';
import type { Actor } from './permission-matrix.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';
import {
  assertInOrder,
  bodyLike,
  contentTypes,
  headers,
  idLike,
  queryLike,
  PATIENCE_MS,
  SETTINGS,
} from './nonsense.js';
import { UNKNOWN } from './projects.js';

const OPERATIONS = [...documented('management'), ...documented('open')];
const OTHERS: Actor[] = ['editor', 'key', 'away administrator', 'away key', 'revoked key', 'anonymous'];
/** What ends the session of whoever calls: asked by those who have none. */
const ENDING = ['deleteCurrentSession', 'changePassword', 'createSession'];

let world: PermissionWorld;
let maker: ReturnType<typeof callMaker>;
let idsFor: IdsFor;

/** Tests of those operations of both APIs whose address fits. Several files share them, so that they run at once. */
export function fuzzOperations(fits: (path: string) => boolean): void {
  beforeAll(async () => {
    world = await permissionWorld();
    maker = callMaker(world);
    idsFor = await idsByName();
  }, 60_000);
  afterAll(() => world.test.close());

  it.each(OPERATIONS.filter(({ path }) => fits(path)))(
    '$operationId ($path) answers nonsense with a documented problem',
    async (operation) => expect(await bombard(operation)).toBeUndefined(),
    PATIENCE_MS,
  );
}

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

/** The address of a part has the id of a project of home; what is left is the part's own. */
async function inProject(path: string): Promise<string> {
  const [, , , , , part = '', id] = path.split('/');
  return id && maker.parts[part] ? path.replace('{projectId}', (await maker.makePart(part)).projectId) : path;
}

/** Ids that stand in an address for real: of home, public and not, and of nothing. */
async function idsIn(path: string): Promise<string[]> {
  const [, , , kind = '', id, part = '', partId] = path.split('/');
  if (partId && maker.parts[part]) return [(await maker.makePart(part)).id, UNKNOWN];
  if (!id?.startsWith('{') || !maker.kinds[kind]) return [UNKNOWN];
  const isPublished = OPERATIONS.some((each) => each.path.endsWith(`/${kind}/${id}/publication`));
  const ids = [(await maker.make(kind)).id, (await maker.make(kind)).id];
  return [...ids, ...(isPublished ? [(await maker.make(kind, true)).id] : []), UNKNOWN];
}

/** A body as the contract has it: the usual one, with some fields that are as far from it as the contract goes. */
async function rightBody(operation: DocumentedOperation): Promise<fc.Arbitrary<unknown>> {
  if (!operation.body) return fc.constant({});
  const usual = operation.method === 'PATCH' ? {} : ((await maker.callOf(operation)).body ?? {});
  const schema = schemaOf(operation.body);
  const names = Object.keys(schema.properties!);
  return fc
    .tuple(conforming(schema, idsFor), fc.subarray(names, { maxLength: Math.min(8, names.length) }))
    .map(([odd, chosen]) => ({
      ...usual,
      ...Object.fromEntries(Object.entries(odd as object).filter(([name]) => chosen.includes(name))),
    }));
}

/** Asks an operation nonsense, many times; throws on the first answer that is not in order. */
async function bombard(operation: DocumentedOperation): Promise<void> {
  const { operationId, method, path, statuses, query } = operation;
  const sendsBody = !['GET', 'DELETE'].includes(method);
  const usual: Actor = /Area|Code|Indicator|User|Audit/.test(operationId) ? 'system' : 'administrator';
  const callers = ENDING.includes(operationId)
    ? fc.constantFrom<Actor>('key', 'anonymous', 'revoked key')
    : fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, fc.constantFrom(...OTHERS));
  const nonsense = fc.record({
    id: idLike(await idsIn(path)),
    number: fc.constantFrom('1', '2', '0', '-1', '1e999', '99999999999', 'x', '1.0'),
    query: queryLike(query, idsFor),
    headers,
    type: contentTypes,
    body: sendsBody ? bodyLike(await rightBody(operation)) : fc.constant(''),
    caller: callers,
  });
  const address = await inProject(path);
  await fc.assert(
    fc.asyncProperty(nonsense, async (wrong) => {
      const rightType = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
      const type = wrong.type === 'right' ? rightType : wrong.type;
      const answer = await world.test.app.inject({
        method,
        url: address.replace('{versionNumber}', wrong.number).replace(/\{\w+\}/, wrong.id) + wrong.query,
        headers: {
          ...wrong.headers,
          ...world.shown.get(wrong.caller),
          ...(sendsBody && type ? { 'content-type': type } : {}),
        },
        ...(sendsBody ? { payload: wrong.body } : {}),
      });
      assertInOrder(answer, statuses);
    }),
    SETTINGS,
  );
}
