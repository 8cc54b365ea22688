import {
  create,
  post,
  project,
  projectWorld,
  put,
  UNKNOWN,
  type ProjectWorld,
} from '../../../test/projects.js';
import { createUserWith, signIn, stranger, type Caller } from '../../../test/sign-in.js';
import { faults, patch } from '../../../test/training.js';

const API = '/management/v1';
let world: ProjectWorld;
let reader: Caller;
let projectId: string;
let supports: string;

beforeAll(async () => {
  world = await projectWorld();
  await createUserWith(world.test, world.admin, 'lasare@example.se', 'reader', world.ids.skelleftea);
  reader = await signIn(world.test, 'lasare@example.se');
}, 60_000);
beforeEach(async () => {
  projectId = await post(world.admin, 'projects', project());
  supports = `projects/${projectId}/entity-supports`;
});
afterAll(() => world.test.close());

const support = (more: object = {}) => ({ organisationId: world.ids.region, sizeClass: 'public', ...more });
const at = (id: string) => `${API}/${supports}/${id}`;

it('is added with what is not stated as null, told with its organisation, and found by page and filter', async () => {
  const answer = await create(world.admin, supports, support({ employeesReached: 0 })).expect(201);
  expect(answer.body).toMatchObject({
    version: 1,
    projectId,
    organisation: { id: world.ids.region, name: { sv: 'Region Västerbotten' } },
    from: null,
    to: null,
    employeesReached: 0,
    externalIds: [],
  });
  expect(answer.body).not.toHaveProperty('publication');
  expect(new URL(answer.headers['location']!).pathname).toBe(at(answer.body.id));
  const again = await reader.get(at(answer.body.id)).expect(200);
  expect([again.body, again.headers['etag']]).toEqual([answer.body, answer.headers['etag']]);

  const externalIds = [{ system: 'crm', id: '17' }];
  const [from, to] = ['2026-03-01', '2026-03-01'];
  const later = await post(
    world.admin,
    supports,
    support({ sizeClass: 'small', from, to, externalIds, employeesReached: null }),
  );
  const found = async (query: object) =>
    (await world.admin.get(`${API}/${supports}`).query(query).expect(200)).body.data.map(
      ({ id }: { id: string }) => id,
    );
  expect(await found({ sort: 'from' })).toEqual([later, answer.body.id]);
  expect(await found({ limit: 1, page: 2 })).toEqual([answer.body.id]);
  expect(await found({ sizeClass: 'small' })).toEqual([later]);
  expect(await found({ externalSystem: 'crm', externalId: '17' })).toEqual([later]);
  expect(await found({ organisationId: world.ids.pitea })).toEqual([]);
  await world.admin.get(`${API}/${supports}`).query({ gender: 'female' }).expect(400);
});

it('refuses a wrong period, size and organisation, and whoever is a person', async () => {
  const refused = async (more: object) =>
    faults(await create(world.admin, supports, support(more)).expect(400))?.toSorted();
  expect(
    await refused({ from: '2026-03-01', to: '2026-02-28', sizeClass: 'SME', employeesReached: -1 }),
  ).toEqual(['#/employeesReached minimum', '#/sizeClass enum']);
  expect(await refused({ from: '2026-03-01', to: '2026-02-28' })).toEqual(['#/to notBefore']);
  expect(await refused({ organisationId: UNKNOWN })).toEqual(['#/organisationId unknown-reference']);
  const person = { name: { sv: 'Provperson' }, kind: 'natural-person', ownerId: world.ids.skelleftea };
  const organisationId = await post(world.admin, 'organisations', person);
  expect(await refused({ organisationId })).toEqual(['#/organisationId person-is-no-entity']);
  await patch(world.admin, at(await post(world.admin, supports, support())), { organisationId }).expect(400);
});

it('has a version and an ETag of its own; the project’s does not move', async () => {
  const before = await world.admin.get(`${API}/projects/${projectId}`).expect(200);
  const { body, headers } = await create(world.admin, supports, support({ from: '2026-01-01' })).expect(201);
  const change = (etag: string, method: 'put' | 'delete') =>
    world.admin[method](at(body.id)).set('If-Match', etag).send(support());
  await world.admin.put(at(body.id)).send(support()).expect(428);
  const second = await change(headers['etag']!, 'put').expect(200);
  expect(second.body).toMatchObject({ version: 2, from: null });
  const stale = await change(headers['etag']!, 'put').expect(412);
  expect(stale.body).toMatchObject({ currentVersion: 2 });
  expect((await patch(world.admin, at(body.id), { employeesReached: 4 }).expect(200)).body.version).toBe(3);
  expect((await patch(world.admin, at(body.id), { employeesReached: 4 }).expect(200)).body.version).toBe(3);
  await change(headers['etag']!, 'delete').expect(412);
  await world.admin.delete(at(body.id)).set('If-Match', '*').expect(204);
  await world.admin.get(at(body.id)).expect(404);
  const after = await world.admin.get(`${API}/projects/${projectId}`).expect(200);
  expect(after.headers['etag']).toBe(before.headers['etag']);

  const log = await world.admin.get(`${API}/audit-events`).query({ entityId: body.id }).expect(200);
  expect(log.body.data.map(({ action }: { action: string }) => action)).toEqual([
    'delete',
    'update',
    'update',
    'create',
  ]);
});

it('is nobody else’s, is not changed by those who read, and keeps its project from being deleted', async () => {
  const id = await post(world.admin, supports, support());
  await stranger(world.test).get(at(id)).expect(401);
  await world.neighbour.get(`${API}/${supports}`).expect(404);
  await world.neighbour.get(at(id)).expect(404);
  await create(world.neighbour, supports, support()).expect(404);
  await patch(world.neighbour, at(id), { sizeClass: 'micro' }).expect(404);
  await create(reader, supports, support()).expect(403);
  await create(world.system, supports, support()).expect(403);
  await world.system.get(at(id)).expect(200);
  const other = await post(world.admin, 'projects', project());
  await world.admin.get(`${API}/projects/${other}/entity-supports/${id}`).expect(404);
  await world.admin.delete(`${API}/projects/${projectId}`).set('If-Match', '*').expect(409);
});

it('moves with its project to another owner', async () => {
  const id = await post(world.admin, supports, support());
  const { pitea, skelleftea } = world.ids;
  await createUserWith(world.test, world.neighbour, 'bada@example.se', 'project-editor', pitea);
  const memberships = [{ organisationId: skelleftea, role: 'project-editor' }];
  await post(world.admin, 'users', { email: 'bada@example.se', name: 'Båda', memberships });
  const editor = await signIn(world.test, 'bada@example.se');
  const { body } = await editor.get(`${API}/projects/${projectId}`).expect(200);
  await put(editor, projectId, project({ title: body.title, ownerId: pitea })).expect(200);
  await world.admin.get(at(id)).expect(404);
  await world.neighbour.get(at(id)).expect(200);
});
