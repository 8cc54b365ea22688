import { create, post, projectWorld, UNKNOWN, type ProjectWorld } from '../../../test/projects.js';
import { faults, occasion, patch, postOffer } from '../../../test/training.js';

const AREAS = '/management/v1/collaboration-areas';
let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const area = (more: object = {}) => ({
  ownerId: world.ids.skelleftea,
  name: { sv: 'Norra Västerbotten' },
  kind: 'primary',
  municipalities: ['2482', '2417', '2418'],
  validFrom: '2025-01-01',
  validTo: '2025-12-31',
  ...more,
});
const namesOf = (municipalities: { name: { sv: string }; code: string }[]) =>
  municipalities.map(({ name, code }) => `${name.sv} ${code}`).toSorted();
const refused = async (more: object) =>
  faults(await create(world.admin, 'collaboration-areas', area(more)).expect(400));

it('is a register that everybody reads and its owner changes', async () => {
  const nodes = [
    { organisationId: world.ids.skelleftea, town: 'Skellefteå', municipalityCode: '2482' },
    { organisationId: null, town: 'Malå', municipalityCode: '2418' },
  ];
  const { body } = await create(
    world.admin,
    'collaboration-areas',
    area({ kind: 'agreement', nodes }),
  ).expect(201);
  expect(body).toMatchObject({ version: 1, nodes, isVocationalOnly: true, schoolTypes: [] });
  expect(body.owner).toEqual({ id: world.ids.skelleftea, name: { sv: 'Skellefteå kommun' } });
  expect(body.references.organisations).toMatchObject([
    { id: world.ids.skelleftea, name: { sv: 'Skellefteå kommun' } },
  ]);
  expect(namesOf(body.references.municipalities)).toEqual(['Malå 2418', 'Norsjö 2417', 'Skellefteå 2482']);
  await world.neighbour.get(`${AREAS}/${body.id}`).expect(200);
  await patch(world.neighbour, `${AREAS}/${body.id}`, { name: { sv: 'Vårt' } }).expect(403);
  const changed = await patch(world.admin, `${AREAS}/${body.id}`, { nodes: nodes.slice(1) }).expect(200);
  expect(changed.body.nodes).toEqual(nodes.slice(1));
  const found = await world.neighbour
    .get(AREAS)
    .query({ q: 'vasterbotten', municipality: '2418', kind: 'agreement' })
    .expect(200);
  expect(found.body.data).toMatchObject([{ id: body.id, municipalityCount: 3 }]);
  await world.admin.get(AREAS).query({ kind: 'tertiary' }).expect(400);
});

it('is found by its name or a municipality, and listed in the order that is asked for', async () => {
  const found = async (query: object) => {
    const { body } = await world.neighbour.get(AREAS).query(query).expect(200);
    return body.data.map(({ name }: { name: { sv: string } }) => name.sv);
  };
  const early = { name: { sv: 'Ätradalen' }, kind: 'agreement', municipalities: ['1490'] };
  await post(world.admin, 'collaboration-areas', area({ ...early, validFrom: '2020-01-01' }));
  const late = { name: { sv: 'Sjuhärad' }, kind: 'agreement', municipalities: ['1490', '1442'] };
  await post(world.admin, 'collaboration-areas', area({ ...late, validFrom: '2025-06-01' }));
  expect(await found({ q: 'boras' })).toEqual(['Sjuhärad', 'Ätradalen']);
  expect(await found({ q: 'boras', sort: '-name' })).toEqual(['Ätradalen', 'Sjuhärad']);
  expect(await found({ q: 'boras', sort: 'validFrom' })).toEqual(['Ätradalen', 'Sjuhärad']);
  expect(await found({ q: 'ätra' })).toEqual(['Ätradalen']);
  expect(await found({ q: 'b%s' })).toEqual([]);
  await world.neighbour.get(AREAS).query({ sort: 'owner' }).expect(400);
});

it('has municipalities that exist, three at least when it is primary', async () => {
  expect(await refused({ municipalities: ['2482', '2417'] })).toEqual(['#/municipalities primaryNeedsThree']);
  const nodes = [{ organisationId: UNKNOWN, town: 'Ingenstans', municipalityCode: '9998' }];
  expect(await refused({ municipalities: ['2482', '2417', '9999'], nodes })).toEqual([
    '#/municipalities/2 unknown-municipality',
    '#/nodes/0/municipalityCode unknown-municipality',
    '#/nodes/0/organisationId unknown-reference',
  ]);
  expect(await refused({ validTo: '2024-12-31' })).toEqual(['#/validTo notBefore']);
});

it('shares no municipality with another primary area on any day', async () => {
  const id = await post(world.admin, 'collaboration-areas', area());
  const others = ['2482', '2581', '2560'];
  const next = (validFrom: string) => ({ municipalities: others, validFrom, validTo: null });
  expect(await refused(next('2025-12-31'))).toEqual(['#/municipalities/0 in-another-primary-area']);
  const secondary = { ...next('2025-12-31'), kind: 'secondary' };
  await create(world.admin, 'collaboration-areas', area(secondary)).expect(201);
  await create(world.admin, 'collaboration-areas', area(next('2026-01-01'))).expect(201);
  const { body } = await patch(world.admin, `${AREAS}/${id}`, { validTo: null }).expect(400);
  expect(faults({ body })).toEqual(['#/municipalities/0 in-another-primary-area']);
  await patch(world.admin, `${AREAS}/${id}`, { name: { sv: 'Samma dagar' } }).expect(200);
});

it('lets only one of two that are made at the same moment have a municipality', async () => {
  const twin = area({ municipalities: ['1715', '1730', '1737'] });
  const answers = await Promise.all([1, 2].map(() => create(world.admin, 'collaboration-areas', twin)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400]);
});

it('stays while an occasion is open to it, and orders its documents anew when it changes', async () => {
  const areaId = await post(world.admin, 'collaboration-areas', area({ kind: 'agreement' }));
  const offerId = await postOffer(world);
  await post(world.admin, 'occasions', occasion(offerId, { openTo: { areaId } }));
  await world.admin
    .post(`/management/v1/training-offers/${offerId}/publication`)
    .set('If-Match', '*')
    .expect(200);
  const { body } = await world.admin.delete(`${AREAS}/${areaId}`).set('If-Match', '*').expect(409);
  expect(body.code).toBe('in-use');
  await patch(world.admin, `${AREAS}/${areaId}`, { name: { sv: 'Nytt namn' } }).expect(200);
  const jobs = await world.test.dataSource.query('select key from graphile_worker.jobs where key = $1', [
    `rebuild:training-offer:${offerId}`,
  ]);
  expect(jobs).toHaveLength(1);
});
