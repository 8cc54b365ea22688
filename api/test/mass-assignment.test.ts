import type { LightMyRequestResponse } from 'fastify';
import { managementContract } from '../src/contract/management.js';
import { running, type Operation } from './operations.js';
import { callMaker } from './permission-calls.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';

let world: PermissionWorld;
let maker: ReturnType<typeof callMaker>;
const operations = new Map<string, Operation>();
beforeAll(async () => {
  world = await permissionWorld();
  maker = callMaker(world);
  for (const each of running(world.test, 'management')) operations.set(each.operationId, each);
}, 60_000);
afterAll(() => world.test.close());

/** What other products have been caught with, whatever our shapes say. */
const NOTORIOUS =
  `isAdmin createdBy creatorId passwordHash deletedAt publishedAt publishedVersion withdrawnAt words content
  constructor toString ownerID owner_id`.split(/\s+/);

const propertiesOf = (name: string): string[] => {
  const schema = [...managementContract.schemas.values()].find(({ $id }) => $id === name)!;
  return Object.keys(schema['properties'] as object);
};
/** What an answer says of a record and a body may not: id, version, what is derived; and what nothing says. */
const notToBeSent = (noun: string): string[] => {
  const sent = new Set(propertiesOf(`${noun}InputDto`));
  return [...new Set([...propertiesOf(`${noun}Dto`), ...NOTORIOUS])].filter((name) => !sent.has(name));
};

const faultsIn = (answer: LightMyRequestResponse) =>
  answer
    .json<{ errors?: { pointer: string; code: string }[] }>()
    .errors?.map(({ pointer, code }) => `${pointer} ${code}`)
    .toSorted();
const unknownFields = (names: string[]) => names.map((name) => `#/${name} additionalProperties`).toSorted();
const and = (body: object | string | undefined, more: string) =>
  `${JSON.stringify(body).slice(0, -1)},${more}}`;

const NOUNS =
  `Project TrainingOffer Occasion Organisation FundingSource CollaborationArea EntitySupport`.split(' ');
const REFERENCE = ['Area', 'ClassificationCode', 'Indicator'];
const WRITES = [...NOUNS, ...REFERENCE, 'User'].flatMap((noun) =>
  ['create', 'replace', 'patch'].map((verb) => ({ verb, noun })),
);

it.each([...WRITES, { verb: 'create', noun: 'ApiKey' }, { verb: 'create', noun: 'IndicatorTally' }])(
  '$verb$noun refuses what is not its writer’s to say, by name, and does nothing',
  async ({ verb, noun }) => {
    const operation = operations.get(verb + noun)!;
    const call = await maker.callOf(operation);
    const writer = REFERENCE.includes(noun) ? 'system' : 'administrator';
    const ask = (body: string) => world.ask(writer, operation.method, { ...call, body });
    const list = `${call.url}?limit=1`;
    const state = async () => {
      const record = verb === 'create' ? list : call.url;
      const answer = await world.must(writer, 'GET', { url: record });
      return verb === 'create' ? answer.json<{ _meta: object }>()._meta : answer.body;
    };
    const before = await state();

    const names = notToBeSent(noun);
    const refused = await ask(and(call.body, names.map((name) => `"${name}":"x"`).join()));
    expect([refused.statusCode, faultsIn(refused)]).toEqual([400, unknownFields(names)]);
    for (const prototype of ['"__proto__":{"isAdmin":true}', '"constructor":{"prototype":{"isAdmin":true}}'])
      expect((await ask(and(call.body, prototype))).json()).toMatchObject({ status: 400, code: 'malformed' });
    expect(await state()).toEqual(before);
  },
);

it('so do the ways to sign in and to a password', async () => {
  for (const operationId of ['createSession', 'changePassword', 'acceptInvitation']) {
    const operation = operations.get(operationId)!;
    const call = await maker.callOf(operation);
    const names = ['isAdmin', 'role', 'userId', 'memberships'];
    const body = and(call.body, names.map((name) => `"${name}":"x"`).join());
    const answer = await world.ask('reader', operation.method, { ...call, body });
    expect([operationId, answer.statusCode, faultsIn(answer)]).toEqual([
      operationId,
      400,
      unknownFields(names),
    ]);
  }
});

it('a nested object takes no more than it has', async () => {
  const { kinds } = maker;
  const body = { ...(await kinds['projects']!.input()), title: { sv: 'x', isAdmin: true } };
  const answer = await world.ask('administrator', 'POST', { url: '/projects', body });
  expect(faultsIn(answer)).toEqual(['#/title/isAdmin additionalProperties']);
});
