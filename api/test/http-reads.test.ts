import request from 'supertest';
import { parse } from 'yaml';
import { buildApp } from '../src/app.js';
import { readSecret } from '../src/persistence/setting.js';
import { PUBLIC_URL } from './build-test-app.js';
import { watchAnswers } from './watch-answers.js';
import { post, project, projectWorld, PROJECTS, publish, type ProjectWorld } from './projects.js';

const OTHER_SITE = 'https://www.example.se';
const ROOTS = ['/api/v1', '/management/v1'];
let world: ProjectWorld;
let id: string;
beforeAll(async () => {
  world = await projectWorld();
  id = await post(world.admin, 'projects', project());
  await publish(world.admin, id);
}, 60_000);
afterAll(() => world.test.close());

const anyone = () => request(world.test.app.server);
const headerNames = (header: string | undefined) => header?.split(', ').toSorted();

describe('who holds an answer', () => {
  const cases = () => [
    { caller: anyone(), url: '/api/v1/projects' },
    { caller: anyone(), url: `/api/v1/projects/${id}` },
    { caller: anyone(), url: '/api/v1/api-info' },
    { caller: world.admin, url: PROJECTS },
    { caller: world.admin, url: `${PROJECTS}/${id}` },
  ];
  it('gets 304 for its tag: alone, weak, in a list, or for any', async () => {
    for (const { caller, url } of cases()) {
      const { headers } = await caller.get(url).expect(200);
      const { etag } = headers as { etag: string };
      for (const held of [etag, `W/${etag}`, `"x", ${etag} , "y"`, '*']) {
        const answer = await caller.get(url).set('If-None-Match', held).expect(304);
        expect(answer.text).toBe('');
        for (const name of ['etag', 'cache-control', 'vary'])
          expect([url, name, answer.headers[name]]).toEqual([url, name, headers[name]]);
      }
      for (const held of ['"x"', etag.replaceAll('"', ''), 'W/"x"'])
        await caller.get(url).set('If-None-Match', held).expect(200);
    }
  });
  it('gets the headers of GET by HEAD, and no body', async () => {
    for (const { caller, url } of cases()) {
      const got = await caller.get(url).set('Accept-Encoding', 'identity').expect(200);
      const head = await caller.head(url).set('Accept-Encoding', 'identity').expect(200);
      expect(head.text).toBeFalsy();
      for (const name of ['content-length', 'content-type', 'etag', 'vary', 'cache-control'])
        expect([url, name, head.headers[name]]).toEqual([url, name, got.headers[name]]);
      await caller
        .head(url)
        .set('Accept-Encoding', 'identity')
        .set('If-None-Match', got.headers['etag']!)
        .expect(304);
    }
  });
  it('knows what the answer depends on', async () => {
    const open = (await anyone().get('/api/v1/projects')).headers['vary'];
    expect(headerNames(open)).toEqual(['Accept', 'Accept-Encoding']);
    const own = (await world.admin.get(PROJECTS)).headers['vary'];
    expect(headerNames(own)).toEqual([
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Authorization',
      'Cookie',
    ]);
    for (const url of ['/api/v1/nothing', '/api/v1/projects?x=1', '/nothing']) {
      const problem = await anyone().get(url);
      expect([url, headerNames(problem.headers['vary'])]).toEqual([
        url,
        expect.arrayContaining(['Accept-Language']),
      ]);
      expect(problem.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('another site', () => {
  const preflight = (url: string, method: string) =>
    anyone()
      .options(url)
      .set('Origin', OTHER_SITE)
      .set('Access-Control-Request-Method', method)
      .set('Access-Control-Request-Headers', 'authorization,if-none-match');

  it('may read the Open API, faults included', async () => {
    const { headers } = await preflight('/api/v1/projects', 'GET').expect(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-max-age': '86400',
      'access-control-allow-headers': expect.stringMatching(/Authorization.*If-None-Match/),
    });
    expect(headerNames(headers['access-control-allow-methods'])).toEqual(['GET', 'HEAD', 'OPTIONS']);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    for (const url of ['/api/v1/projects', '/api/v1/projects?x=1', `/api/v1/projects/x`]) {
      const answer = await anyone().get(url).set('Origin', OTHER_SITE);
      expect([url, answer.headers['access-control-allow-origin']]).toEqual([url, '*']);
    }
  });
  it('may not call the Management API', async () => {
    const { headers } = await preflight(PROJECTS, 'POST').expect(204);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    for (const answer of [
      await world.admin.get(PROJECTS).set('Origin', OTHER_SITE),
      await anyone().get(PROJECTS),
    ])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
  it('may read what both APIs are', async () => {
    for (const root of ROOTS)
      for (const path of ['/api-info', '/openapi.json', '/openapi.yaml', '/docs']) {
        const { status, headers } = await anyone()
          .get(root + path)
          .set('Origin', OTHER_SITE);
        expect([root + path, status, headers['access-control-allow-origin']]).toEqual([
          root + path,
          200,
          '*',
        ]);
        expect(headers['set-cookie']).toBeUndefined();
      }
  });
});

describe('an API about itself', () => {
  it('is the same document as JSON and YAML, with this host in it', async () => {
    for (const root of ROOTS) {
      const json = await anyone()
        .get(`${root}/openapi.json`)
        .expect('content-type', /^application\/json/);
      const yaml = await anyone()
        .get(`${root}/openapi.yaml`)
        .expect('content-type', /^application\/yaml/);
      expect(parse(yaml.text)).toEqual(json.body);
      expect(json.body).toMatchObject({ openapi: '3.1.0', servers: [{ url: PUBLIC_URL + root }] });
      const { body } = await anyone().get(`${root}/api-info`).expect(200);
      expect(body).toEqual({
        apiName: json.body.info.title,
        apiVersion: json.body.info.version,
        apiReleased: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        apiDocumentation: `${PUBLIC_URL}${root}/docs`,
        apiStatus: 'active',
      });
    }
  });
  it('has a page for people, which runs no script', async () => {
    for (const root of ROOTS) {
      const { headers } = await anyone().get(`${root}/docs`).expect(200);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    }
  });
});

it('is safe for the browser that shows it, also when it is a fault', async () => {
  for (const url of [
    '/api/v1/projects',
    '/api/v1/nothing',
    '/api/v1/%zz',
    PROJECTS,
    '/health/live',
    '/nothing',
  ]) {
    const { headers } = await anyone().get(url);
    expect([url, headers]).toMatchObject([
      url,
      {
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringMatching(/^max-age=31536000/),
      },
    ]);
    expect([headers['x-powered-by'], headers['server']]).toEqual([undefined, undefined]);
  }
});

it.each([
  ['en;q=0.8, sv;q=0.9', 'sv'],
  ['sv;q=0.1, en;q=0.2', 'en'],
  ['sv-SE;q=0.3, en-US;q=0.7', 'en'],
  ['EN-gb', 'en'],
  ['fi, en;q=0.5', 'en'],
  ['fi', 'sv'],
  ['en;q=0', 'sv'],
  ['*;q=0.9, en;q=0.5', 'sv'],
  ['*', 'sv'],
])('answers who asks for %s in %s', async (wish, language) => {
  const { headers, body } = await anyone().get('/api/v1/nothing').set('Accept-Language', wish).expect(404);
  expect(headers['content-language']).toBe(language);
  expect(body.title).toBe(language === 'sv' ? 'Adressen finns inte' : 'No such address');
});

it.each([
  ['application/json', 200],
  ['text/html, */*;q=0.1', 200],
  ['application/*', 200],
  ['application/problem+json, application/json;q=0.5', 200],
  ['text/csv', 406],
  ['application/json;q=0, text/html', 406],
  ['*/*;q=0', 406],
])('answers who accepts %s with %i', async (accept, status) => {
  await anyone().get('/api/v1/projects').set('Accept', accept).expect(status);
});

it('takes each parameter once, and none that it does not know', async () => {
  const cases = [
    ['/api/v1/projects?q=a&q=b', 'q', 'type'],
    ['/api/v1/projects?limit=1&limit=2', 'limit', 'type'],
    ['/api/v1/projects?funding[x]=1', 'funding[x]', 'unknown-parameter'],
    [`/api/v1/projects/${id}?api_key=1`, 'api_key', 'unknown-parameter'],
    ['/api/v1/api-info?x=1', 'x', 'unknown-parameter'],
    [`${PROJECTS}/${id}?x=1`, 'x', 'unknown-parameter'],
  ];
  for (const [url, parameter, code] of cases) {
    const { body } = await world.admin.get(url!).expect(400);
    expect([url, body.errors]).toMatchObject([url, [{ parameter, code }]]);
  }
  const many = await anyone().get('/api/v1/projects?status=ongoing&status=applied').expect(200);
  expect(many.body.data).toHaveLength(1);
});

it('is empty past the end, and leads back', async () => {
  const { body } = await anyone().get('/api/v1/projects?page=7&limit=5').expect(200);
  expect(body.data).toEqual([]);
  expect(body._meta).toMatchObject({ totalRecords: 1, page: 7, offset: 30, count: 0 });
  expect(body._links.next).toBeUndefined();
  expect(body._links.prev.href).toBe(`${PUBLIC_URL}/api/v1/projects?limit=5&page=1`);
});

it('stops who asks too often, and says for how long', async () => {
  const { dataSource } = world.test;
  const secret = await readSecret(dataSource);
  const app = await buildApp({ dataSource, publicUrl: PUBLIC_URL, secret, rateLimit: 3 });
  await app.ready();
  await watchAnswers(app, false);
  const rests: string[] = [];
  for (let call = 0; call < 3; call += 1) {
    const { headers } = await request(app.server).get('/api/v1/projects').expect(200);
    rests.push(/r=(\d+)/.exec(headers['ratelimit']!)![1]!);
  }
  expect(rests).toEqual(['2', '1', '0']);
  const { headers, body } = await request(app.server).get('/api/v1/projects').expect(429);
  expect(body).toMatchObject({ status: 429, code: 'quota-exceeded' });
  expect(headers['ratelimit']).toMatch(/^"burst";r=0;t=\d+$/);
  expect(headers['ratelimit-policy']).toBe('"burst";q=3;w=60');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(headers['access-control-allow-origin']).toBe('*'); // a page must be able to read why
  await app.close();
});
