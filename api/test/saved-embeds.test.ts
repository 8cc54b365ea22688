/** Saved embeds from the outside: what the element asks, what partner sites may, and that no draft is ever shown. */
import fc from 'fast-check';
import { OFFER_KINDS, SCHOOL_TYPES, STUDY_FORMS } from '@spang/shared/values';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { PUBLIC_URL } from './build-test-app.js';
import { create, UNKNOWN } from './projects.js';
import { signIn, type Caller } from './sign-in.js';
import { patch, publishAt, withdrawAt } from './training.js';

const EMBEDS = '/management/v1/embeds';
let demo: DemoApp;
let admin: Caller;
beforeAll(async () => {
  demo = await buildDemoApp();
  admin = await signIn(demo, 'administrator@example.se', 'demo-administrator-spang');
}, 60_000);
afterAll(() => demo.close());

/** Makes an embed and publishes it. Its id. */
async function published(more: object = {}): Promise<string> {
  const input = { name: { sv: 'En lista' }, filters: {}, attributes: {}, style: {}, ...more };
  const { body } = await create(admin, 'embeds', input).expect(201);
  await publishAt(admin, `${EMBEDS}/${body.id}`).expect(200);
  return body.id;
}
const ask = (path: string, headers: Record<string, string> = {}) =>
  demo.app.inject({ url: `/embed/v1/embeds/${path}`, headers });
const idsOf = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id);

it('answers as the element asks: the training it filters for, and how it is to be shown', async () => {
  const attributes = {
    layout: 'cards',
    limit: 2,
    readerFilters: ['search', 'place'],
    headingLevel: 4,
    lang: 'en',
  };
  const id = await published({
    filters: { municipalities: ['2482'] },
    attributes: { ...attributes, jsonld: true },
    style: { font: 'Verdana, sans-serif', accent: '#0b5394', columns: 2 },
  });
  const answer = await ask(id);
  expect(answer.statusCode).toBe(200);
  const body = answer.json();
  expect(idsOf(body)).toEqual(idsOf(await demo.get('/training-offers?municipality=2482&limit=2')));
  expect(body.embed).toEqual({
    attributes: {
      layout: 'cards',
      'heading-level': '4',
      target: '_self',
      filters: 'search,place',
      lang: 'en',
      jsonld: 'true',
    },
    style: {
      '--spang-font': '1em Verdana, sans-serif',
      '--spang-accent': '#0b5394',
      '--spang-on-accent': '#ffffff',
      '--spang-columns': '2',
    },
  });
  expect(body._meta).toMatchObject({ limit: 2, page: 1 });
  expect(body._links.next.href).toContain(`${PUBLIC_URL}/embed/v1/embeds/${id}?page=2`);
  expect(answer.body).not.toContain('ownerId');

  const facets = (await ask(`${id}/facets`)).json();
  expect(facets).toMatchObject({
    data: (await demo.get<{ data: object[] }>('/training-offers/facets?municipality=2482')).data,
  });
});

it('answers what is asked where something else was saved, and narrows it by the rest of what was', async () => {
  const id = await published({ filters: { municipalities: ['2482'], kinds: ['course', 'package'] } });
  const saved = idsOf((await ask(`${id}?limit=50`)).json());
  const asked = idsOf((await ask(`${id}?limit=50&municipality=2581`)).json());
  expect(asked).toEqual(
    idsOf(await demo.get('/training-offers?limit=50&municipality=2581&kind=course&kind=package')),
  );
  expect(asked).not.toEqual([]);
  expect(asked).not.toEqual(saved);
});

it('is cached as the Open API is: an ETag, 304, and another as soon as it is published again', async () => {
  const id = await published();
  const first = await ask(id);
  expect(first.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
    vary: expect.stringMatching(/\bOrigin\b/),
    etag: expect.stringMatching(/^"[^"]+"$/),
  });
  const again = { 'if-none-match': String(first.headers['etag']) };
  expect((await ask(id, again)).statusCode).toBe(304);
  await patch(admin, `${EMBEDS}/${id}`, { attributes: { layout: 'table' } }).expect(200);
  expect((await ask(id, again)).statusCode).toBe(304);
  await publishAt(admin, `${EMBEDS}/${id}`).expect(200);
  const anew = await ask(id, again);
  expect([anew.statusCode, anew.json().embed.attributes.layout]).toEqual([200, 'table']);
});

it('is not there before it is published, nor after it was withdrawn, and asks for what exists', async () => {
  const input = { name: { sv: 'Utkast' }, filters: {}, attributes: {}, style: {} };
  const { body: draft } = await create(admin, 'embeds', input).expect(201);
  const withdrawn = await published();
  await withdrawAt(admin, `${EMBEDS}/${withdrawn}`).expect(200);
  for (const id of [draft.id, withdrawn, UNKNOWN]) {
    const answer = await ask(id);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect((await ask(`${id}/facets`)).statusCode).toBe(404);
  }
  const id = await published();
  for (const wrong of [
    'fel',
    `${id}?limit=51`,
    `${id}?okand=1`,
    `${id}?homeMunicipality=0000`,
    `${id}?sort=fel`,
  ])
    expect((await ask(wrong)).statusCode).toBe(400);
});

it('stays out of the Open API: an embed is no open data', async () => {
  const id = await published({ name: { sv: 'Kikkoman' } });
  const { cursor } = (await demo.get<{ _meta: { cursor: string } }>('/changes?limit=1'))._meta;
  let rest = '';
  for (let next = cursor, more = true; more;) {
    const page = await demo.get<{ data: object[]; _meta: { cursor: string; hasMore: boolean } }>(
      `/changes?limit=100&cursor=${next}`,
    );
    rest += JSON.stringify(page.data);
    [next, more] = [page._meta.cursor, page._meta.hasMore];
  }
  expect(rest).not.toContain(id);
  expect((await demo.app.inject({ url: '/api/v1/changes?kind=embed' })).statusCode).toBe(400);
});

describe('allowed domains', () => {
  let id: string;
  beforeAll(async () => {
    id = await published({ allowedDomains: ['www.pitea.example.se', '*.example.org'] });
  });
  it.each([
    ['https://www.pitea.example.se', 200],
    ['http://www.pitea.example.se:8080', 200],
    ['https://a.b.example.org', 200],
    [PUBLIC_URL, 200],
    ['https://example.org', 403],
    ['https://pitea.example.se', 403],
    ['https://www.pitea.example.se.example.com', 403],
    ['https://evilexample.org', 403],
    ['null', 403],
    ['nonsense', 403],
  ])('a page at %s gets %i', async (origin, status) => {
    const answer = await ask(id, { origin });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['vary']).toMatch(/\bOrigin\b/);
    expect((await ask(`${id}/facets`, { origin })).statusCode).toBe(status);
    if (status === 200) return;
    expect(answer.json()).toMatchObject({ code: 'embed-not-allowed-there', status: 403 });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toContain('"data"');
  });
  it('whoever names no page is answered; a Referer counts where there is no Origin', async () => {
    expect((await ask(id)).statusCode).toBe(200);
    expect((await ask(id, { referer: 'https://www.example.com/sida?hemlig=1' })).statusCode).toBe(403);
    const both = { origin: 'https://x.example.org', referer: 'https://www.example.com/' };
    expect((await ask(id, both)).statusCode).toBe(200);
  });
  it('an answer that was kept for one page is not given to another', async () => {
    for (let i = 0; i < 3; i++) expect((await ask(id)).statusCode).toBe(200);
    expect((await ask(id, { origin: 'https://www.example.com' })).statusCode).toBe(403);
  });
});

it('remembers the host that showed it and the day, and nothing else', async () => {
  const id = await published();
  await ask(id, { origin: 'https://www.example.com', 'user-agent': 'Hemlig' });
  await ask(id, { referer: 'https://intranet.example.org/hemlig/sida?fraga=1' });
  await ask(id, { origin: PUBLIC_URL });
  await ask(id, { origin: 'null' });
  await ask(id);
  const { body, text } = await admin.get(`${EMBEDS}/${id}/sightings`).expect(200);
  expect(body.data).toEqual([
    { host: 'intranet.example.org', lastSeenOn: '2026-11-24' },
    { host: 'www.example.com', lastSeenOn: '2026-11-24' },
  ]);
  expect(text).not.toMatch(/[Hh]emlig/);
  await admin.get(`${EMBEDS}/${UNKNOWN}/sightings`).expect(404);
  await admin.get(`${EMBEDS}/${id}/sightings?okand=1`).expect(400);
});

it('goes back to what an earlier version said, once that is published', async () => {
  const id = await published({ attributes: { layout: 'cards' } });
  await patch(admin, `${EMBEDS}/${id}`, { attributes: { layout: 'table' } }).expect(200);
  await publishAt(admin, `${EMBEDS}/${id}`).expect(200);
  const shown = async () => (await ask(id)).json().embed.attributes.layout as string;
  expect(await shown()).toBe('table');
  await admin.post(`${EMBEDS}/${id}/versions/1/restoration`).set('If-Match', '*').expect(200);
  expect(await shown()).toBe('table');
  await publishAt(admin, `${EMBEDS}/${id}`).expect(200);
  expect(await shown()).toBe('cards');
});

/** Few at a time, so that something is left to be found. */
const filters = fc
  .array(
    fc.oneof(
      fc.record({
        municipality: fc.subarray(['2482', '2581', '1784', '0180'], { minLength: 1, maxLength: 2 }),
      }),
      fc.record({ schoolType: fc.subarray([...SCHOOL_TYPES], { minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.subarray([...OFFER_KINDS], { minLength: 1, maxLength: 3 }) }),
      fc.record({ studyForm: fc.subarray([...STUDY_FORMS], { minLength: 1, maxLength: 3 }) }),
      fc.record({ funding: fc.subarray(['JTF', 'ESF+', 'national'], { minLength: 1 }) }),
      fc.record({ q: fc.constantFrom('svets', 'metall', 'ingenting', 'el') }),
      fc.record({ startFrom: fc.constantFrom('2026-12-01', '2027-02-01') }),
      fc.constant({ openOnly: true }),
    ),
    { maxLength: 2 },
  )
  .map((parts): Record<string, unknown> => Object.assign({}, ...parts));
/** A question of the Open API as the Management API keeps it. */
const asSaved = (question: Record<string, unknown>) => {
  const names: Record<string, string> = {
    municipality: 'municipalities',
    schoolType: 'schoolTypes',
    kind: 'kinds',
    studyForm: 'studyForms',
    funding: 'fundingFacets',
  };
  return Object.fromEntries(Object.entries(question).map(([name, value]) => [names[name] ?? name, value]));
};
const asked = fc.record(
  { limit: fc.integer({ min: 1, max: 50 }), sort: fc.constantFrom('title', '-start', '-updated') },
  { requiredKeys: [] },
);
const queryOf = (question: object): string =>
  new URLSearchParams(
    Object.entries(question).flatMap(([name, value]) =>
      [value as unknown].flat().map((one): [string, string] => [name, String(one)]),
    ),
  ).toString();

it('lets the query win over what was saved, and never shows what is not published, whatever they are', async () => {
  const id = await published();
  const all = new Set(idsOf(await demo.get('/training-offers?limit=100')));
  await fc.assert(
    fc.asyncProperty(filters, filters, asked, asked, async (saved, query, attributes, more) => {
      const document = { name: { sv: 'En lista' }, filters: asSaved(saved), attributes, style: {} };
      await admin.put(`${EMBEDS}/${id}`).set('If-Match', '*').send(document).expect(200);
      await publishAt(admin, `${EMBEDS}/${id}`).expect(200);
      const address = `${id}?${queryOf({ ...query, ...more })}`;
      const answer = await ask(address);
      const wanted = { limit: 10, sort: 'start', ...attributes, ...saved, ...query, ...more };
      expect(idsOf(answer.json())).toEqual(idsOf(await demo.get(`/training-offers?${queryOf(wanted)}`)));
      for (const one of idsOf(answer.json())) expect(all.has(one)).toBe(true);
      // a draft of anything else changes nothing
      const draft = { ...document, filters: asSaved(query), attributes: { ...more, layout: 'table' } };
      await admin.put(`${EMBEDS}/${id}`).set('If-Match', '*').send(draft).expect(200);
      expect((await ask(address)).body).toBe(answer.body);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('can be looked at in a made-up page, which our own pages alone may frame', async () => {
  const { statusCode, headers, body } = await demo.app.inject({ url: '/embed/v1/preview' });
  expect(statusCode).toBe(200);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
  expect(headers['x-robots-tag']).toBe('noindex');
  expect(body).toContain('<script src="/embed/v1/spang-offers.js" async>');
});
