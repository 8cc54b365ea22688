import type { LightMyRequestResponse } from 'fastify';
import { documented, type Operation } from './operations.js';
import { participation, testNumber, unnumbered } from './people.js';
import { callMaker } from './permission-calls.js';
import type { Actor } from './permission-matrix.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';
import { UNKNOWN } from './projects.js';

/** Everybody at home who has not the special permission, and a key that sees participants. */
const OTHERS: Actor[] = [
  'administrator',
  'editor',
  'reader',
  'auditor',
  'system',
  'handler',
  'handler elsewhere',
  'key people',
  'away administrator',
];
const NUMBER = testNumber('1988-08-08');
const NOBODYS = testNumber('1988-08-09');

let world: PermissionWorld;
/** Somebody whose identity is protected. */
let person: string;
let theirs: string;
/** Every operation with an id in its address, and what it is sent. */
const calls: { method: Operation['method']; operationId: string; path: string; body?: object }[] = [];
beforeAll(async () => {
  world = await permissionWorld();
  const hidden = { identityNumber: NUMBER, givenName: 'Skyddad', protection: 'skyddad-folkbokforing' };
  const made = await world.must('protected handler', 'POST', {
    url: '/participations',
    body: participation(world.projects.handled, { person: hidden }),
  });
  ({ id: theirs } = made.json<{ id: string }>());
  person = made.json<{ participant: { id: string } }>().participant.id;
  const maker = callMaker(world);
  for (const operation of documented('management').filter(({ path }) => path.includes('{'))) {
    const { body } = operation.method === 'GET' ? {} : await maker.callOf(operation);
    const { method, operationId, path } = operation;
    calls.push({ method, operationId, path, ...(body ? { body: body as object } : {}) });
  }
}, 60_000);
afterAll(() => world.test.close());

/** What differs between any two answers. */
const PASSING = ['date', 'content-length', 'traceparent', 'ratelimit', 'set-cookie'];

/** An answer without that, and with one name for whoever was asked about. */
function told({ statusCode, headers, body }: LightMyRequestResponse, ...asked: string[]): object {
  const { etag, location, ...rest } = headers;
  const others = Object.entries(rest).filter(([name]) => !PASSING.includes(name));
  const text = JSON.stringify({ statusCode, others, body, etag: typeof etag, location: typeof location });
  return JSON.parse(
    asked
      .reduce((said, each) => said.replaceAll(each, 'ASKED'), text)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'UUID')
      .replaceAll(/\\"(instance|traceId|pseudonym|createdAt|updatedAt)\\":\\"[^"]*\\"/g, '$1'),
  ) as object;
}

describe.each(OTHERS)('%s', (actor) => {
  it('gets the same answer about a protected person as about nobody, of every operation with an id', async () => {
    expect(calls.length).toBeGreaterThan(80);
    for (const { method, operationId, path, body } of calls) {
      const ask = async (id: string) => {
        const url = path.replace('{versionNumber}', '1').replaceAll(/\{\w+\}/g, id);
        return told(await world.ask(actor, method, { url, ...(body ? { body } : {}) }), id);
      };
      const nobody = await ask(UNKNOWN);
      for (const id of [person, theirs]) expect([operationId, await ask(id)]).toEqual([operationId, nobody]);
    }
  });

  it('gets the same about one in a filter, a body or a look-up', async () => {
    const project = world.projects[actor === 'handler elsewhere' ? 'other' : 'handled'];
    const add = async (more: object) =>
      world.ask(actor, 'POST', { url: '/participations', body: participation(project, more) });
    const pairs: [string, (id: string, number: string) => Promise<LightMyRequestResponse>][] = [
      ['list', (id) => world.ask(actor, 'GET', { url: `/participations?participantId=${id}` })],
      ['log', (id) => world.ask(actor, 'GET', { url: `/access-log-entries?participantId=${id}` })],
      ['audit', (id) => world.ask(actor, 'GET', { url: `/audit-events?entityId=${id}` })],
      ['body', (id) => add({ person: null, participantId: id })],
      [
        'look-up',
        (_id, identityNumber) =>
          world.ask(actor, 'POST', { url: '/participant-lookups', body: { identityNumber } }),
      ],
      ['registration', (_id, identityNumber) => add({ person: { identityNumber, givenName: 'Någon' } })],
    ];
    for (const [name, ask] of pairs) {
      // each caller in turn meets a number that nobody without the permission has registered
      const [about, none] = [await ask(person, NUMBER), await ask(UNKNOWN, NOBODYS)];
      expect([name, told(about, person, NUMBER)]).toEqual([name, told(none, UNKNOWN, NOBODYS)]);
    }
  });

  it('sees totals, reports and projects as they are without the person', async () => {
    const urls = [
      `/participations?projectId=${world.projects.handled}`,
      `/projects/${world.projects.handled}/indicator-report`,
      `/projects/${world.projects.handled}`,
      `/participant-terms?projectId=${world.projects.handled}`,
    ];
    const read = async () =>
      Promise.all(urls.map(async (url) => told(await world.ask(actor, 'GET', { url }), person)));
    const before = await read();
    await world.must('protected handler', 'POST', {
      url: '/participations',
      body: participation(world.projects.handled, {
        person: { givenName: 'Skyddad', birthYear: 1990, protection: 'sekretessmarkering' },
        gender: 'female',
        employmentStatus: 'employed',
        isced: '5-8',
      }),
    });
    expect(await read()).toEqual(before);
  });
});

it('is there for whoever has the special permission', async () => {
  expect(
    (await world.must('protected handler', 'GET', { url: `/participants/${person}` })).json(),
  ).toMatchObject({ protection: 'skyddad-folkbokforing' });
  const one = await world.must('handler', 'POST', {
    url: '/participations',
    body: participation(world.projects.handled, unnumbered()),
  });
  expect(one.json()).toMatchObject({ version: 1 });
});
