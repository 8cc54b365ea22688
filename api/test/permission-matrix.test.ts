import type { LightMyRequestResponse } from 'fastify';
import { documented, routed, running, type DocumentedOperation, type Operation } from './operations.js';
import { callMaker, type RightCall } from './permission-calls.js';
import { ACTORS, AWAY, BESIDE, MATRIX, OPEN_TO_ALL, type Actor } from './permission-matrix.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';
import { UNKNOWN } from './projects.js';

let world: PermissionWorld;
let maker: ReturnType<typeof callMaker>;
const operations = new Map<string, Operation & { permission: string | undefined }>();
const inDocument = new Map(documented('management').map((each) => [each.operationId, each]));

beforeAll(async () => {
  world = await permissionWorld();
  maker = callMaker(world);
  for (const each of running(world.test, 'management')) operations.set(each.operationId, each);
}, 60_000);
afterAll(() => world.test.close());

const said = ({ method, path, operationId }: Operation) => `${method} ${path} ${operationId}`;
const sorted = (names: Iterable<string>) => [...names].toSorted();

describe('the inventory', () => {
  it('of the matrix, of the document and of the running application is the same', () => {
    const inApp = running(world.test, 'management');
    expect(sorted(inApp.map(said))).toEqual(sorted([...inDocument.values()].map(said)));
    expect(sorted(Object.keys(MATRIX))).toEqual(sorted(operations.keys()));
    for (const [operation, row] of Object.entries(MATRIX))
      expect([operation, row.length]).toEqual([operation, ACTORS.length]);
  });
  it('of the Open API is what everybody may read', () => {
    const inApp = running(world.test, 'open');
    expect(sorted(inApp.map(said))).toEqual(sorted(documented('open').map(said)));
    expect(sorted(inApp.map(({ operationId }) => operationId))).toEqual(sorted(OPEN_TO_ALL));
    expect(inApp.filter(({ method, permission }) => method !== 'GET' || permission !== 'public')).toEqual([]);
  });
  it('knows every other door', () => {
    const others = routed(world.test).filter(({ operationId }) => !operationId);
    const addresses = others.map(({ method, path }) => `${method} ${path}`);
    expect(sorted(addresses.filter((address) => !/^GET \/admin(\/|$)/.test(address)))).toEqual(
      sorted(BESIDE),
    );
  });
});

/** A call as an actor makes it. */
async function perform(actor: Actor, operation: Operation, call: RightCall): Promise<LightMyRequestResponse> {
  const { permission } = operations.get(operation.operationId)!;
  const isPerson = world.emails.has(actor) && actor !== 'closed';
  const caller =
    actor === 'key without'
      ? world.keyWithout(permission)
      : call.endsSession && isPerson
        ? await world.signInAgain(actor)
        : actor;
  const answer = await world.ask(caller, operation.method, call);
  if (call.endsSession && isPerson) world.shown.set(actor, await world.signInAgain(actor));
  return answer;
}

/** The letter of an outcome. What is none of them is a fault of the call, and of the test. */
function letterOf(answer: LightMyRequestResponse, { notHere }: RightCall, { statuses }: DocumentedOperation) {
  const { statusCode: status } = answer;
  if (status < 300 && statuses.includes(String(status))) return '+';
  const letter = ({ 401: '-', 403: '0', 404: '?' } as Record<number, string>)[status];
  if (letter) return letter;
  const { errors = [] } = answer.json<{ errors?: { pointer: string; code: string }[] }>();
  const faults = errors.map(({ pointer, code }) => `${pointer} ${code}`);
  if (status === 400 && faults.length === 1 && faults[0] === notHere) return '!';
  throw new Error(`${status}: ${answer.body}`);
}

it.each(Object.keys(MATRIX))('%s', async (operationId) => {
  const operation = operations.get(operationId)!;
  let call = await maker.callOf(operation);
  let row = '';
  for (const actor of ACTORS) {
    const letter = letterOf(await perform(actor, operation, call), call, inDocument.get(operationId)!);
    if (letter === '+' && operation.method !== 'GET') call = await maker.callOf(operation);
    row += letter;
  }
  expect(row).toBe(MATRIX[operationId]);
});

/** Everything in an answer that the asker can see, but for what is new in every answer. */
function visible({ statusCode, headers, body }: LightMyRequestResponse) {
  const { date: _date, traceparent: _trace, ratelimit: _rest, 'set-cookie': cookie, ...others } = headers;
  const { instance: _instance, traceId: _traceId, ...content } = JSON.parse(body) as Record<string, unknown>;
  const lasting = String(cookie).replace(/Expires=[^;]*/, '');
  return { statusCode, headers: others, cookie: lasting, content };
}

const HIDDEN = /\{(projectId|trainingOfferId|occasionId|embedId|userId|keyId)\}/;
const hidden = [...inDocument.values()].filter(({ path }) => HIDDEN.test(path));

/** The same call with something wrong with it: what is wrong must not be told in another order. */
const worse = (call: RightCall): RightCall[] => [
  { ...call, headers: { 'if-match': '' } },
  { ...call, headers: { 'if-match': '"99"' } },
  { ...call, headers: { 'if-none-match': '*' } },
  ...(call.body
    ? [
        { ...call, body: {} },
        { ...call, body: { ...call.body, unknown: 1 } },
      ]
    : []),
];

it.each(hidden.map(({ operationId }) => operationId))(
  '%s answers those who are away about a record of home as about none',
  async (operationId) => {
    const operation = operations.get(operationId)!;
    const call = await maker.callOf(operation);
    const [id = ''] = /[0-9a-f-]{36}/.exec(call.url) ?? [];
    const nowhere = call.url.replace(id, UNKNOWN);
    for (const actor of AWAY) {
      const there = await perform(actor, operation, call);
      expect(visible(there)).toEqual(visible(await perform(actor, operation, { ...call, url: nowhere })));
      expect(there.statusCode).toBe(MATRIX[operationId]![ACTORS.indexOf(actor)] === '?' ? 404 : 403);
    }
    for (const other of worse(call))
      expect(visible(await perform('away administrator', operation, other))).toEqual(
        visible(await perform('away administrator', operation, { ...other, url: nowhere })),
      );
  },
);
