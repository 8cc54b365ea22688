import type { FastifyInstance } from 'fastify';
import request from 'supertest';
import { post, projectWorld, type ProjectWorld } from './projects.js';

/** Answers of the Open API are kept in memory: nobody may notice but by the clock on the wall. */
let world: ProjectWorld;
let copy: FastifyInstance;
beforeAll(async () => {
  world = await projectWorld();
  copy = await world.test.another();
});
afterAll(() => world.test.close());

const titlesAt = async (app: FastifyInstance, query = 'limit=100'): Promise<string[]> => {
  const { body } = await request(app.server).get(`/api/v1/projects?${query}`).expect(200);
  return (body as { data: { title: { sv: string } }[] }).data.map(({ title }) => title.sv);
};
const publication = (id: string) => `/management/v1/projects/${id}/publication`;

async function published(title: string): Promise<{ id: string }> {
  const input = { ownerId: world.ids.skelleftea, kind: 'project', status: 'ongoing', title: { sv: title } };
  const id = await post(world.admin, 'projects', input);
  const { headers } = await world.admin.get(`/management/v1/projects/${id}`).expect(200);
  const answer = await world.admin.post(publication(id)).set('If-Match', headers['etag']!).send({});
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return { id };
}

it('shows at once what was published through another copy, and no longer what was withdrawn', async () => {
  await titlesAt(copy); // kept from now on
  const { id } = await published('Ny som dagen');
  expect(await titlesAt(copy)).toContain('Ny som dagen');
  expect(await titlesAt(copy, 'q=dagen')).toEqual(['Ny som dagen']);

  const { headers } = await world.admin.get(`/management/v1/projects/${id}`).expect(200);
  await world.admin.delete(publication(id)).set('If-Match', headers['etag']!).expect(200);
  expect(await titlesAt(copy)).not.toContain('Ny som dagen');
  expect(await titlesAt(copy, 'q=dagen')).toEqual([]);
  await request(copy.server).get(`/api/v1/projects/${id}`).expect(404);
});

it('gives one document as it is now, although it was kept by another copy', async () => {
  const { id } = await published('Behållen');
  const seen = () => request(copy.server).get(`/api/v1/projects/${id}`);
  const [first, second] = [await seen(), await seen()];
  expect([second.text, second.headers['etag']]).toEqual([first.text, first.headers['etag']]);

  const draft = await world.admin
    .patch(`/management/v1/projects/${id}`)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(JSON.stringify({ title: { sv: 'Ändrad' } }))
    .expect(200);
  expect((await seen()).text).toBe(first.text);
  await world.admin.post(publication(id)).set('If-Match', draft.headers['etag']!).send({}).expect(200);
  const changed = await seen();
  expect(changed.body.title.sv).toBe('Ändrad');
  expect(changed.headers['etag']).not.toBe(first.headers['etag']);

  await world.admin.delete(publication(id)).set('If-Match', draft.headers['etag']!).expect(200);
  await seen().expect(404);
});

it('answers with the same bytes and ETag from memory, and 304 to whoever has them', async () => {
  await published('Samma byte');
  const ask = () => request(copy.server).get('/api/v1/projects?limit=3');
  const [first, second, third] = [await ask(), await ask(), await ask()];
  for (const again of [second, third]) {
    expect(again.text).toBe(first.text);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    expect(again.headers['link']).toBe(first.headers['link']);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
  }
  await ask().set('If-None-Match', first.headers['etag']!).expect(304);
});

it('counts facets anew after a change', async () => {
  const countOf = async (): Promise<number> => {
    const { body } = await request(copy.server).get('/api/v1/projects/facets').expect(200);
    const rows = body.data as { parameter: string; value: string; count: number }[];
    return rows.filter(({ parameter }) => parameter === 'status').reduce((sum, { count }) => sum + count, 0);
  };
  const before = await countOf();
  expect(await countOf()).toBe(before);
  await published('En till att räkna');
  expect(await countOf()).toBe(before + 1);
});

it('lets nobody miss an acknowledged change, however many read and write at once', async () => {
  const readers = () =>
    Promise.all(
      [world.test.app, copy].flatMap((app) => [titlesAt(app), titlesAt(app, 'limit=50&sort=title')]),
    );
  const writer = async (n: number) => {
    const title = `Samtidig ${n}`;
    const reading = [readers(), readers()]; // under way while it is published
    await published(title);
    for (const titles of await readers()) expect(titles).toContain(title);
    await Promise.all(reading);
  };
  await Promise.all([1, 2, 3, 4].map(writer));
});

it('gives many who ask for different documents at once each their own', async () => {
  const made = await Promise.all([5, 6, 7, 8, 9].map((n) => published(`Egen ${n}`)));
  const unknown = '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2aff';
  const answers = await Promise.all(
    [...made, { id: unknown }, ...made].map(({ id }) => request(copy.server).get(`/api/v1/projects/${id}`)),
  );
  expect(answers.map(({ status, body }) => (status === 200 ? body.title.sv : status))).toEqual([
    ...[5, 6, 7, 8, 9].map((n) => `Egen ${n}`),
    404,
    ...[5, 6, 7, 8, 9].map((n) => `Egen ${n}`),
  ]);
});

it('compresses what is long for whoever can read that, with an ETag of its own', async () => {
  await Promise.all([1, 2, 3].map((n) => published(`Lång ${n} `.repeat(20).trim())));
  const ask = (coding: string) => request(copy.server).get('/api/v1/projects').set('Accept-Encoding', coding);
  const [plain, packed, again] = [await ask('identity'), await ask('br;q=1, gzip;q=0.5'), await ask('*')];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.text).toBe(plain.text);
  expect(again.headers['etag']).toBe(packed.headers['etag']);
  expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
  await ask('gzip').set('If-None-Match', packed.headers['etag']!).expect(304);
  await ask('gzip').set('If-None-Match', plain.headers['etag']!).expect(200);
  expect((await ask('gzip;q=0')).headers['content-encoding']).toBeUndefined();
});
