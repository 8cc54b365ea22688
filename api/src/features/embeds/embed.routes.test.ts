import { create, post, projectWorld, UNKNOWN, type ProjectWorld } from '../../../test/projects.js';
import { createUserWith, signIn, stranger, type Caller } from '../../../test/sign-in.js';
import { faults, patch, publishAt, withdrawAt } from '../../../test/training.js';

const EMBEDS = '/management/v1/embeds';
let world: ProjectWorld;
let reader: Caller;
beforeAll(async () => {
  world = await projectWorld();
  await createUserWith(world.test, world.admin, 'lasare@example.se', 'reader', world.ids.skelleftea);
  reader = await signIn(world.test, 'lasare@example.se');
}, 60_000);
afterAll(() => world.test.close());

const embed = (more: object = {}) => ({
  ownerId: world.ids.skelleftea,
  name: { sv: 'Utbildningar i Skellefteå' },
  filters: { municipalities: ['2482'] },
  attributes: {},
  style: {},
  ...more,
});
const refused = async (more: object) =>
  faults(await create(world.admin, 'embeds', embed(more)).expect(400))?.toSorted();

it('is made with what was not said, answered with what its ids mean, and found by name and domain', async () => {
  const filters = { municipalities: ['2482'], providerId: world.ids.skelleftea };
  const { body } = await create(
    world.admin,
    'embeds',
    embed({ filters, allowedDomains: ['www.skelleftea.example.se', '*.example.se'] }),
  ).expect(201);
  expect(body).toMatchObject({
    version: 1,
    filters: { ...filters, q: null, counties: [], openOnly: false },
    attributes: { layout: 'list', limit: 10, readerFilters: [], headingLevel: 3, lang: null, jsonld: false },
    style: { accent: null, columns: null },
    publication: { state: 'unpublished' },
    references: { organisations: [{ id: world.ids.skelleftea, name: { sv: 'Skellefteå kommun' } }] },
    warnings: [],
  });
  const found = await world.admin.get(EMBEDS).query({ q: 'skelleftea.example' }).expect(200);
  expect(found.body.data).toMatchObject([{ id: body.id, layout: 'list', hostCount: 0, lastSeenOn: null }]);
  expect((await world.neighbour.get(EMBEDS).expect(200)).body.data).toEqual([]);
  await world.admin.get(EMBEDS).query({ sort: 'owner' }).expect(400);
});

it('takes only safe values, hosts and what exists', async () => {
  const style = { accent: 'red', font: 'Arial; color: red', radius: '1vw', columns: 9, color: '#12345' };
  expect(await refused({ style })).toEqual([
    '#/style/accent format-colour',
    '#/style/color format-colour',
    '#/style/columns maximum',
    '#/style/font pattern',
    '#/style/radius format-css-length',
  ]);
  const allowedDomains = ['https://example.se', 'example.se/sida', '*', 'EXAMPLE.se', 'a.*.se', '127.0.0.1'];
  expect(await refused({ allowedDomains })).toEqual(
    expect.arrayContaining(allowedDomains.map((_, i) => `#/allowedDomains/${i} format-site`)),
  );
  const filters = { municipalities: ['9999'], projectId: UNKNOWN, areaId: UNKNOWN, homeMunicipality: '0000' };
  expect(await refused({ filters })).toEqual([
    '#/filters/areaId unknown-reference',
    '#/filters/homeMunicipality unknown-municipality',
    '#/filters/municipalities/0 unknown-municipality',
    '#/filters/projectId unknown-reference',
  ]);
  expect(
    await refused({ attributes: { limit: 51, headingLevel: 1, readerFilters: ['search', 'search'] } }),
  ).toEqual([
    '#/attributes/headingLevel minimum',
    '#/attributes/limit maximum',
    '#/attributes/readerFilters uniqueItems',
  ]);
});

it('names no project of a neighbour that nobody else may see', async () => {
  const title = { sv: 'Ännu hemligt' };
  const projectId = await post(world.neighbour, 'projects', { title, kind: 'project', status: 'ongoing' });
  expect(await refused({ filters: { projectId } })).toEqual(['#/filters/projectId unknown-reference']);
});

it('is nobody else’s, and not for those who only read', async () => {
  const id = await post(world.admin, 'embeds', embed());
  await stranger(world.test).get(`${EMBEDS}/${id}`).expect(401);
  await world.neighbour.get(`${EMBEDS}/${id}`).expect(404);
  await patch(world.neighbour, `${EMBEDS}/${id}`, { name: { sv: 'Vår' } }).expect(404);
  await reader.get(`${EMBEDS}/${id}`).expect(403);
  await world.system.get(EMBEDS).expect(403);
  await create(world.neighbour, 'embeds', embed()).expect(400);
});

it('warns of a colour that is too faint, and publishes the nearest that can be read', async () => {
  const { body } = await create(world.admin, 'embeds', embed({ style: { accent: '#ffcc00' } })).expect(201);
  expect(body.warnings).toMatchObject([{ pointer: '#/style/accent', code: 'low-contrast' }]);
  expect(body.style.accent).toBe('#ffcc00');
  expect(body.legibleStyle).toMatchObject({ accent: '#8f7200', onAccent: '#ffffff' });
  await publishAt(world.admin, `${EMBEDS}/${body.id}`).expect(200);
  const { body: preview } = await world.admin.get(`${EMBEDS}/${body.id}/publication-preview`).expect(200);
  expect(preview.current.style).toEqual(body.legibleStyle);
});

it('differs from what is published until it is published again', async () => {
  const id = await post(world.admin, 'embeds', embed());
  await publishAt(world.admin, `${EMBEDS}/${id}`).expect(200);
  const { body } = await patch(world.admin, `${EMBEDS}/${id}`, { attributes: { layout: 'table' } }).expect(
    200,
  );
  expect(body.publication).toMatchObject({ state: 'published', version: 1, hasUnpublishedChanges: true });
  const { body: preview } = await world.admin.get(`${EMBEDS}/${id}/publication-preview`).expect(200);
  expect([preview.current.attributes.layout, preview.document.attributes.layout]).toEqual(['list', 'table']);
  await world.admin.delete(`${EMBEDS}/${id}`).set('If-Match', '*').expect(409);
  await withdrawAt(world.admin, `${EMBEDS}/${id}`).expect(200);
  await world.admin.delete(`${EMBEDS}/${id}`).set('If-Match', '*').expect(204);
});

describe('POST …/versions/{versionNumber}/restoration', () => {
  it('saves what an earlier version said as a new one, and publishes nothing', async () => {
    const id = await post(world.admin, 'embeds', embed());
    await patch(world.admin, `${EMBEDS}/${id}`, { attributes: { layout: 'cards' } }).expect(200);
    await publishAt(world.admin, `${EMBEDS}/${id}`).expect(200);
    const restore = (by: Caller, version: number, match = '*') =>
      by.post(`${EMBEDS}/${id}/versions/${version}/restoration`).set('If-Match', match);
    expect((await restore(world.admin, 9).expect(404)).body.code).toBe('not-found');
    await restore(world.admin, 1, '"1"').expect(412);
    await restore(world.neighbour, 1).expect(404);
    const { body } = await restore(world.admin, 1).expect(200);
    expect(body).toMatchObject({
      version: 3,
      attributes: { layout: 'list' },
      publication: { version: 2, hasUnpublishedChanges: true },
    });
    const versions = await world.admin.get(`${EMBEDS}/${id}/versions`).expect(200);
    expect(versions.body.data[0].changedFields).toEqual(['attributes']);
    expect((await restore(world.admin, 1).expect(200)).body.version).toBe(3); // says the same already
  });

  it('is there for every kind of record, and checks by the rules of today', async () => {
    const project = {
      title: { sv: 'Ett' },
      kind: 'project',
      status: 'ongoing',
      ownerId: world.ids.skelleftea,
    };
    const id = await post(world.admin, 'projects', project);
    await patch(world.admin, `/management/v1/projects/${id}`, { title: { sv: 'Två' } }).expect(200);
    const address = `/management/v1/projects/${id}/versions/1/restoration`;
    expect((await world.admin.post(address).set('If-Match', '*').expect(200)).body.title.sv).toBe('Ett');
    await world.test.dataSource.query(
      `update record_version set document = document || '{"status": "gone"}' where record_id = $1 and version = 1`,
      [id],
    );
    expect(faults(await world.admin.post(address).set('If-Match', '*').expect(400))).toEqual([
      '#/status enum',
    ]);
  });
});
