import type { LightMyRequestResponse } from 'fastify';
import type { Operation } from './operations.js';
import { callMaker } from './permission-calls.js';
import { permissionWorld, type PermissionWorld, type Shown } from './permission-world.js';
import { UNKNOWN } from './projects.js';
import { createUserWith, PASSWORD } from './sign-in.js';
import { occasion, offer } from './training.js';

let world: PermissionWorld;
let maker: ReturnType<typeof callMaker>;
beforeAll(async () => {
  world = await permissionWorld();
  maker = callMaker(world);
}, 60_000);
afterAll(() => world.test.close());

/** Everything but what is new in every answer. */
const told = ({ statusCode, body }: LightMyRequestResponse) => {
  const { instance: _instance, traceId: _traceId, ...content } = JSON.parse(body) as Record<string, unknown>;
  return { statusCode, ...content };
};
const faultsIn = (answer: LightMyRequestResponse) =>
  answer
    .json<{ errors?: { pointer: string; code: string }[] }>()
    .errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const idIn = (answer: LightMyRequestResponse) => answer.json<{ id: string }>().id;
const OWNED = [
  'projects',
  'training-offers',
  'occasions',
  'organisations',
  'funding-sources',
  'collaboration-areas',
];

describe('an id of home in what is sent from away', () => {
  const atHome = async () => world.ids.skelleftea;
  const draft = async (kind: string) => (await maker.make(kind)).id;
  interface Case {
    kind: string;
    /** The field that holds the id. */
    place: (id: string) => object;
    id: () => Promise<string>;
    fault: string;
  }
  const cases: Case[] = [
    {
      kind: 'projects',
      place: (projectId) => ({ relatedProjects: [{ type: 'sibling', projectId }] }),
      id: () => draft('projects'),
      fault: '#/relatedProjects/0/projectId unknown-reference',
    },
    {
      kind: 'training-offers',
      place: (projectId) => ({ projectIds: [projectId] }),
      id: () => draft('projects'),
      fault: '#/projectIds/0 unknown-reference',
    },
    {
      kind: 'occasions',
      place: (offerId) => ({ offerId }),
      id: () => draft('training-offers'),
      fault: '#/offerId unknown-reference',
    },
    {
      kind: 'users',
      place: (organisationId) => ({ memberships: [{ organisationId, role: 'reader' }] }),
      id: atHome,
      fault: '#/memberships/0/organisationId not-your-organisation',
    },
    {
      kind: 'api-keys',
      place: (organisationId) => ({ organisationId }),
      id: atHome,
      fault: '#/organisationId not-your-organisation',
    },
    {
      kind: 'users',
      place: (projectId) => ({
        memberships: [
          { organisationId: world.ids.pitea, role: 'participant-handler', projectIds: [projectId] },
        ],
      }),
      id: () => draft('projects'),
      fault: '#/memberships/0/projectIds/0 unknown-reference',
    },
    {
      kind: 'api-keys',
      place: (projectId) => ({ scopes: ['participants:read'], projectIds: [projectId] }),
      id: () => draft('projects'),
      fault: '#/projectIds/0 unknown-reference',
    },
    ...OWNED.map((kind) => ({
      kind,
      place: (ownerId: string) => ({ ownerId }),
      id: atHome,
      fault: '#/ownerId not-your-organisation',
    })),
  ];

  /** A right body of the kind, all of it away. */
  async function awayInput(kind: string): Promise<object> {
    const ownerId = world.ids.pitea;
    if (kind === 'occasions') {
      const body = offer(world, { ownerId });
      return occasion(
        idIn(await world.must('away administrator', 'POST', { url: '/training-offers', body })),
        { ownerId },
      );
    }
    const input = await maker.kinds[kind]!.input();
    if (kind === 'users') return { ...input, memberships: [{ organisationId: ownerId, role: 'reader' }] };
    return { ...input, [kind === 'api-keys' ? 'organisationId' : 'ownerId']: ownerId };
  }

  it.each(cases)('is refused like one of nothing: $kind, $fault', async ({ kind, place, id, fault }) => {
    const input = await awayInput(kind);
    const made = await world.must('away administrator', 'POST', { url: `/${kind}`, body: input });
    const own = `/${kind}/${idIn(made)}`;
    const ways: [Operation['method'], string, object][] = [
      ['POST', `/${kind}`, await awayInput(kind)],
      ['PUT', own, input],
      ['PATCH', own, {}],
    ];
    const there = await id();
    for (const [method, url, body] of kind === 'api-keys' ? ways.slice(0, 1) : ways) {
      const ask = (foreign: string) =>
        world.ask('away administrator', method, { url, body: { ...body, ...place(foreign) } });
      const refused = await ask(there);
      expect([method, refused.statusCode, faultsIn(refused)]).toEqual([method, 400, [fault]]);
      expect(told(refused)).toEqual(told(await ask(UNKNOWN)));
    }
    const now = await world.must('away administrator', 'GET', { url: own });
    expect(now.json()).toMatchObject({ version: 1 });
  });

  it('and an owner that is nobody is refused to those who may write everywhere', async () => {
    for (const kind of [
      'organisations',
      'funding-sources',
      'collaboration-areas',
      'areas',
      'indicators',
      'classification-codes',
    ]) {
      const input = await maker.kinds[kind]!.input();
      const url = `/${kind}/${idIn(await world.must('system', 'POST', { url: `/${kind}`, body: { ...input, ownerId: world.ids.pitea } }))}`;
      for (const [method, at] of [
        ['POST', `/${kind}`],
        ['PUT', url],
        ['PATCH', url],
      ] as const) {
        const body = { ...(await maker.kinds[kind]!.input()), ownerId: UNKNOWN };
        const answer = await world.ask('system', method, { url: at, body });
        expect([kind, method, faultsIn(answer)]).toEqual([kind, method, ['#/ownerId unknown-reference']]);
      }
    }
    const memberships = [{ organisationId: UNKNOWN.toUpperCase(), role: 'reader' }];
    const body = { email: 'ingen@example.se', name: 'Ingen', memberships };
    expect(faultsIn(await world.ask('system', 'POST', { url: '/users', body }))).toEqual([
      '#/memberships/0/organisationId unknown-reference',
    ]);
  });
});

describe('a record changes its owner', () => {
  /** Somebody who edits at home and has a role away. */
  async function between(email: string, role: 'reader' | 'project-editor'): Promise<Shown> {
    const { test, admin, neighbour, ids } = world;
    await createUserWith(test, admin, email, 'project-editor', ids.skelleftea);
    const memberships = [{ organisationId: ids.pitea, role }];
    const gained = { email, name: 'x', memberships };
    await neighbour.post('/management/v1/users').set('Idempotency-Key', email).send(gained).expect(201);
    const signedIn = await world.must({}, 'POST', { url: '/sessions', body: { email, password: PASSWORD } });
    return { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! };
  }
  const moved = async (kind: string, ownerId: string): Promise<[Operation['method'], object][]> => [
    ['PUT', { ...(await maker.kinds[kind]!.input()), ownerId }],
    ['PATCH', { ownerId }],
  ];

  it('only when the one who moves it may write in both', async () => {
    const reader = await between('laser.borta@example.se', 'reader');
    const { skelleftea, pitea } = world.ids;
    for (const kind of ['projects', 'training-offers', 'organisations', 'funding-sources']) {
      const { id } = await maker.make(kind);
      const url = `/${kind}/${id}`;
      for (const [method, body] of await moved(kind, pitea)) {
        const answer = await world.ask(reader, method, { url, body });
        expect([kind, faultsIn(answer)]).toEqual([kind, ['#/ownerId not-your-organisation']]);
      }
      // nor does anybody take it
      for (const [method, body] of await moved(kind, pitea)) {
        const { statusCode } = await world.ask('away administrator', method, { url, body });
        expect([kind, statusCode]).toEqual([
          kind,
          kind === 'projects' || kind === 'training-offers' ? 404 : 403,
        ]);
      }
      const now = await world.must('administrator', 'GET', { url });
      expect(now.json()).toMatchObject({ version: 1, ownerId: skelleftea });
    }
  });

  it('with all that hangs on it, and is then gone from where it was', async () => {
    const editor = await between('redigerar.bada@example.se', 'project-editor');
    const { pitea } = world.ids;
    const externalIds = [{ system: 'test', id: 'flyttad' }];
    const { id } = await maker.make('training-offers');
    const occasionId = idIn(
      await world.must(editor, 'POST', { url: '/occasions', body: occasion(id, { externalIds }) }),
    );
    await world.must(editor, 'PATCH', { url: `/training-offers/${id}`, body: { ownerId: pitea } });
    for (const url of [`/training-offers/${id}`, `/occasions/${occasionId}`])
      for (const part of ['', '/versions', '/versions/1', '/publication-preview']) {
        expect((await world.ask('administrator', 'GET', { url: url + part })).statusCode).toBe(404);
        await world.must('away administrator', 'GET', { url: url + part });
      }
    const listed = await world.must('administrator', 'GET', { url: `/occasions?offerId=${id}` });
    expect(listed.json()).toMatchObject({ data: [], _meta: { totalRecords: 0 } });
    const known = await world.must('away administrator', 'GET', { url: '/occasions?externalId=flyttad' });
    expect(known.json()).toMatchObject({ data: [{ id: occasionId }] });
  });
});
