import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { PUBLIC_URL } from './build-test-app.js';
import { operationsOf, type Schema } from './api-documents.js';
import {
  create,
  metal,
  post,
  project,
  projectWorld,
  PROJECTS,
  publish,
  put,
  type ProjectWorld,
} from './projects.js';
import { occasion, OCCASIONS, OFFERS, postOffer, publishAt } from './training.js';
import { expectInternalErrors } from './watch-answers.js';

// By identifier: what the profile demands of behaviour and no other test says. What a document can break is checked by
// scripts/spectral/rest-profile.yaml; headers, methods, traces, formats and caches by http.test.ts and http-reads.test.ts.

/** https://www.iana.org/assignments/link-relations, as far as we use it. */
const IANA = ['self', 'first', 'prev', 'next', 'last', 'edit', 'version-history'];
interface Link {
  href: string;
  rel: string;
  method: string;
}

let world: ProjectWorld;
/** An id for each parameter of an address. */
const ids: Record<string, string> = { versionNumber: '1' };
beforeAll(async () => {
  world = await projectWorld();
  const { admin } = world;
  ids['projectId'] = await post(admin, 'projects', metal(world));
  ids['trainingOfferId'] = await postOffer(world, { projectIds: [ids['projectId']] });
  ids['occasionId'] = await post(admin, 'occasions', occasion(ids['trainingOfferId']));
  await publish(admin, ids['projectId']);
  await publishAt(admin, `${OFFERS}/${ids['trainingOfferId']}`).expect(200);
  await publishAt(admin, `${OCCASIONS}/${ids['occasionId']}`).expect(200);
  for (const [name, path] of [
    ['organisationId', 'organisations'],
    ['fundingSourceId', 'funding-sources'],
    ['areaId', 'areas'],
    ['classificationCodeId', 'classification-codes'],
    ['indicatorId', 'indicators'],
    ['userId', 'users'],
  ] as const)
    ids[name] = (await admin.get(`/management/v1/${path}`).expect(200)).body.data[0].id;
  await publishAt(admin, `/management/v1/organisations/${world.ids.skelleftea}`).expect(200);
  ids['organisationId'] = world.ids.skelleftea;
  ids['fundingSourceId'] = world.ids.jtf;
  await publishAt(admin, `/management/v1/funding-sources/${world.ids.jtf}`).expect(200);
}, 60_000);
afterAll(() => world.test.close());

const anyone = () => request(world.test.app.server);
const addressOf = (url: string) =>
  url.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? `no ${name}`);
/** The parameters that an operation cannot do without, as the document shows them. */
const mustAsk = (parameters: Schema[]): string => {
  const needed = parameters.filter((one) => one['in'] === 'query' && one['required']);
  const values = needed.map(({ name, schema }): [string, string] => [
    String(name),
    String((schema as Schema)['example']),
  ]);
  return values.length ? `?${new URLSearchParams(values).toString()}` : '';
};
const permissionOf = (operation: object): string =>
  (operation as { 'x-permission'?: string })['x-permission'] ?? '';
const reads = () =>
  [...operationsOf('management'), ...operationsOf('open')]
    // an administrator sees no participants: what is about them has tests of its own
    .filter((one) => one.method === 'get' && !permissionOf(one).startsWith('participants:'))
    .map(({ url, parameters }) => addressOf(url) + mustAsk(parameters))
    .filter((url) => !url.includes(' ')); // there is no key and no collaboration area here

/** Every link in a body, wherever it stands. */
function linksIn(value: unknown): Link[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '_links' in value ? (Object.values(value._links as object) as Link[]) : [];
  return [...own, ...Object.values(value).flatMap(linksIn)];
}

it('DOT.01 takes an instant of any time zone, and answers it in UTC', async () => {
  const event = { title: { sv: 'Möte' }, mode: 'online' };
  const instants = ['2027-03-01T09:00:00+02:00', '2027-03-01T07:00:00Z', '2027-02-28T21:30:00-09:30'];
  const events = instants.map((startsAt) => ({ ...event, startsAt }));
  const { body } = await create(world.admin, 'projects', project({ events })).expect(201);
  expect(body.events.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(
    Array(3).fill('2027-03-01T07:00:00.000Z'),
  );
});

it('RES.04 tells the versions of one record from those of another', async () => {
  const [one, two] = [
    await post(world.admin, 'projects', project()),
    await post(world.admin, 'projects', project()),
  ];
  const versionOf = async (id: string, number = 1) =>
    (await world.admin.get(`${PROJECTS}/${id}/versions/${number}`)).body;
  expect((await versionOf(one)).document.title).not.toEqual((await versionOf(two)).document.title);
  await put(world.admin, one, project()).expect(200);
  expect((await versionOf(one, 2)).version).toBe(2);
  expect((await versionOf(two, 2)).code).toBe('not-found');
});

it('SAK.05 answers 405 and Allow to every method that an address has not', async () => {
  const methodsAt = new Map<string, string[]>();
  for (const { url, method } of [...operationsOf('management'), ...operationsOf('open')])
    methodsAt.set(url, [...(methodsAt.get(url) ?? []), method.toUpperCase()]);
  for (const [url, own] of methodsAt) {
    const allowed = [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted();
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (own.includes(method)) continue;
      const answer = await world.admin[method.toLowerCase() as 'get'](addressOf(url));
      expect([method, url, answer.status]).toEqual([method, url, 405]);
      // a word may stand where an id can: /projects/facets
      expect(answer.headers['allow']!.split(', ')).toEqual(expect.arrayContaining(allowed));
    }
    const options = await anyone().options(addressOf(url)).expect(204);
    expect([url, options.text]).toEqual([url, '']);
  }
});

it('SAK.10 takes a key as Bearer alone', async () => {
  for (const credentials of [
    'Basic YWRtaW46YWRtaW4=',
    'Digest username="a"',
    'Bearer',
    'Bearer a b',
    'spang_live_x',
  ]) {
    const answer = await anyone().get(PROJECTS).set('Authorization', credentials).expect(401);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
  }
});

it('SAK.25 says of its own faults that there was one, and nothing else', async () => {
  expectInternalErrors();
  const { dataSource } = world.test;
  await dataSource.query('alter table record_version rename to record_version_away');
  await dataSource.query('alter table publication rename to publication_away');
  const answers = [
    await create(world.admin, 'projects', project()),
    await world.admin.get(`${PROJECTS}/${ids['projectId']}/versions`),
    await anyone().get('/api/v1/projects'),
  ];
  await dataSource.query('alter table record_version_away rename to record_version');
  await dataSource.query('alter table publication_away rename to publication');
  for (const { status, body, text, headers } of answers) {
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(text + JSON.stringify(headers)).not.toMatch(
      /record_version|publication_away|relation|select|error:|\.ts|\.js|node_modules/i,
    );
  }
  await create(world.admin, 'projects', project()).expect(201); // and goes on
});

it('ARQ.06 does the same once and twice: GET, HEAD, OPTIONS, PUT, DELETE', async () => {
  const id = await post(world.admin, 'projects', project());
  const url = `${PROJECTS}/${id}`;
  const body = project();
  const replaced = await put(world.admin, id, body).expect(200);
  const again = await put(world.admin, id, body).expect(200);
  expect([again.body, again.headers['etag']]).toEqual([replaced.body, replaced.headers['etag']]);
  for (const method of ['get', 'head', 'options'] as const) {
    const [one, two] = [await world.admin[method](url), await world.admin[method](url)];
    expect([method, one.status, one.text]).toEqual([method, two.status, two.text]);
  }
  const remove = () => world.admin.delete(url).set('If-Match', '*');
  await remove().expect(204);
  await remove().expect(404); // it is as gone as before
  await world.admin.get(url).expect(404);
});

it('HYP.02 changes nothing by a read, whoever asks', async () => {
  const { dataSource } = world.test;
  const tables: { name: string }[] = await dataSource.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'session'`, // prolonged by use
  );
  const sum = tables.map(
    ({ name }) => `(select md5(string_agg(x::text, '' order by x::text)) from "${name}" x) as "${name}"`,
  );
  const state = () => dataSource.query(`select ${sum.join(', ')}`);
  const before = await state();
  for (const url of reads()) {
    expect([url, (await world.admin.get(url)).status]).toEqual([url, 200]);
    await anyone().get(url);
    await world.neighbour.head(url);
  }
  expect(await state()).toEqual(before);
});

it('HYP.04 gives links that lead somewhere, absolute (HYP.13, HYP.14), by names of IANA (HYP.19)', async () => {
  const links: Link[] = [];
  for (const url of reads()) links.push(...linksIn((await world.admin.get(url).expect(200)).body));
  expect(links.filter(({ rel }) => !IANA.includes(rel))).toEqual([]);
  expect(links.filter(({ href }) => !href.startsWith(`${PUBLIC_URL}/`))).toEqual([]);
  const asked = new Map(
    links.map(({ method, href }) => [`${method} ${href}`, href.slice(PUBLIC_URL.length)]),
  );
  expect(asked.size).toBeGreaterThan(40);
  for (const [link, url] of asked) {
    const [method] = link.split(' ');
    const { status, headers } = await (method === 'GET' ? world.admin.get(url) : world.admin.options(url));
    expect([link, status]).toEqual([link, method === 'GET' ? 200 : 204]);
    expect(method === 'GET' ? 'GET' : headers['allow']).toContain(method);
  }
});

it('HYP.14 makes links from what was configured, whatever a caller says of the host', async () => {
  const { body, headers } = await anyone()
    .get('/api/v1/projects')
    .set('Host', 'evil.example.com')
    .set('Forwarded', 'host=evil.example.com;proto=http')
    .set('X-Forwarded-Host', 'evil.example.com');
  expect(JSON.stringify([body, headers])).not.toContain('evil');
  const made = await create(world.admin, 'projects', project()).set('Host', 'evil.example.com').expect(201);
  expect(made.headers['location']).toBe(`${PUBLIC_URL}${PROJECTS}/${made.body.id}`);
});

it('ARP.03 tells where what was created is', async () => {
  const made = await create(world.admin, 'projects', project()).expect(201);
  const there = await world.admin.get(made.headers['location']!.slice(PUBLIC_URL.length)).expect(200);
  expect([there.body, there.headers['etag']]).toEqual([made.body, made.headers['etag']]);
});

it('FNS.02 reads values as percent-encoded UTF-8, and writes them so', async () => {
  const shortName = `Östra & Västra + ${randomUUID().slice(0, 8)} 100 %`;
  await post(
    world.admin,
    'projects',
    project({ shortName, externalIds: [{ system: 'alvis', id: shortName }] }),
  );
  const query = new URLSearchParams({ externalSystem: 'alvis', externalId: shortName });
  for (const asked of [query.toString(), query.toString().replaceAll('+', '%20')]) {
    const { body } = await world.admin.get(`${PROJECTS}?${asked}`).expect(200);
    expect(body._meta.totalRecords).toBe(1);
    const { searchParams } = new URL(body._links.self.href);
    expect(searchParams.get('externalId')).toBe(shortName);
    expect(body._links.self.href).toMatch(/^[\x21-\x7e]+$/);
  }
});

it.each([
  ['/api/v1/projects', 'q=projekt&funding=JTF&funding=ERDF&status=ongoing&sort=-title&limit=1&page=2'],
  ['/api/v1/occasions', 'municipality=2482&openOnly=true&sort=title&limit=1&cursor='],
  [PROJECTS, 'q=yrkesvux+f%C3%B6r&sort=-updated&limit=1&page=1'],
  [`${PROJECTS}/{projectId}/versions`, 'limit=1&page=1'],
])('FNS.12 keeps all other parameters in each link of %s', async (path, query) => {
  const url = addressOf(path);
  const { body, headers } = await world.admin.get(`${url}?${query}`).expect(200);
  const others = (parameters: URLSearchParams) =>
    [...parameters]
      .filter(([name]) => !['page', 'cursor'].includes(name))
      .map(String)
      .toSorted();
  const links = Object.values(body._links as Record<string, Link>);
  expect(links.length).toBeGreaterThan(1);
  for (const { href } of links)
    expect(others(new URL(href).searchParams)).toEqual(others(new URLSearchParams(query)));
  const inHeader = [...headers['link']!.matchAll(/<([^>]+)>; rel="([^"]+)"/g)].map(([, href, rel]) => [
    rel,
    href,
  ]);
  expect(inHeader).toEqual(links.filter(({ rel }) => rel !== 'self').map(({ href, rel }) => [rel, href])); // FNS.11
});

it('FNS.07 counts values per filter, not pages: facets take no page', async () => {
  const facets = operationsOf('open').filter(({ path }) => path.endsWith('/facets'));
  expect(facets).toHaveLength(5);
  for (const { url } of facets) {
    await anyone().get(url).expect(200);
    for (const parameter of ['page', 'limit', 'cursor', 'sort']) {
      const { body } = await anyone().get(`${url}?${parameter}=1`).expect(400);
      expect(body.errors).toMatchObject([{ parameter, code: 'unknown-parameter' }]);
    }
  }
});
