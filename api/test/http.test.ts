import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { create, project, PROJECTS, projectWorld, UNKNOWN, type ProjectWorld } from './projects.js';
import { stranger, type Caller } from './sign-in.js';

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const anyone = () => request(world.test.app.server);
const isProblem = (answer: request.Response, status: number, code: string) => {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body.instance).toMatch(/^urn:uuid:/);
};

describe('an address', () => {
  it('says which methods it has', async () => {
    const answer = await anyone().delete('/api/v1/projects');
    isProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers['allow']?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'OPTIONS']);
  });
  it('says so before it looks at what came with the wrong method', async () => {
    for (const url of ['/api/v1/projects', `${PROJECTS}/${UNKNOWN}/publication-preview`])
      for (const method of ['post', 'delete', 'query'] as const) {
        const call = (anyone() as unknown as Record<string, (url: string) => request.Test>)[method]!(url);
        const answer = await call.set('Accept', 'text/csv').set('Content-Type', 'text/plain').send('x');
        isProblem(answer, 405, 'method-not-allowed');
        expect(answer.headers['allow']?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'OPTIONS']);
      }
  });
  it('is a problem when there is nothing, too long, or malformed', async () => {
    for (const nowhere of [
      '/api/v1/nothing',
      '/api/v1/projects/',
      `${PROJECTS}/`,
      `${PROJECTS}/${UNKNOWN}/versions/`,
    ])
      isProblem(await anyone().get(nowhere), 404, 'no-such-address');
    isProblem(await anyone().get(`/api/v1/projects?q=${'x'.repeat(2100)}`), 414, 'uri-too-long');
    isProblem(await anyone().get('/api/v1/projects/%zz'), 400, 'malformed');
  });
  it('speaks JSON only', async () => {
    isProblem(await anyone().get('/api/v1/projects').set('Accept', 'text/csv'), 406, 'not-acceptable');
  });
  it('refuses parameters that it does not know, and pages that are too deep', async () => {
    const { body } = await anyone().get('/api/v1/projects?fundning=JTF').expect(400);
    expect(body.errors).toMatchObject([{ parameter: 'fundning', code: 'unknown-parameter' }]);
    await anyone().get('/api/v1/projects?page=501&limit=20').expect(400);
    await anyone().get('/api/v1/projects?limit=101').expect(400);
    await anyone().get('/api/v1/projects?cursor=made.up').expect(400);
    for (const endless of [
      'limit=1e999&cursor=',
      'page=-Infinity',
      'updatedSince=2026-01-01T00:00:00%2B23:59',
    ])
      await anyone().get(`/api/v1/projects?${endless}`).expect(400);
    await world.admin.get(`${PROJECTS}/${UNKNOWN}/versions/1e999`).expect(400);
    const empty = await anyone().get('/api/v1/projects?page=0').expect(200);
    expect(empty.body.data).toEqual([]);
  });
});

describe('a body', () => {
  const send = (type: string, body: string | Buffer) =>
    world.admin.post(PROJECTS).set('Idempotency-Key', randomUUID()).set('Content-Type', type).send(body);

  it('is JSON that can be stored', async () => {
    isProblem(await send('text/plain', 'x'), 415, 'unsupported-media-type');
    isProblem(await send('application/json', '{"title":'), 400, 'malformed');
    const notUtf8 = Buffer.from([0x22, 0xff, 0x22]);
    const asItIs = (body: object) => body as unknown as string; // superagent would write a Buffer as JSON
    const ask = (caller: Caller) =>
      caller
        .post(PROJECTS)
        .set('Idempotency-Key', randomUUID())
        .set('Content-Type', 'application/json')
        .serialize(asItIs)
        .send(notUtf8);
    isProblem(await ask(stranger(world.test)), 401, 'unauthenticated'); // who asks comes first
    isProblem(await ask(world.admin), 400, 'malformed');
    isProblem(await send('application/json; charset=iso-8859-1', '{}'), 415, 'unsupported-media-type');
    for (const [text, code] of [
      ['a\\u0000b', 'not-text'],
      ['a\\u0007b', 'not-text'],
      ['\\ud800', 'not-text'],
      [' \\u200b\\n', 'blank'],
    ]) {
      const answer = await send(
        'application/json',
        `{"title":{"sv":"${text}"},"kind":"project","status":"ongoing"}`,
      );
      isProblem(answer, 400, 'invalid');
      expect(answer.body.errors).toMatchObject([{ pointer: '#/title/sv', code }]);
    }
    isProblem(await send('application/json', `"${'x'.repeat(1_100_000)}"`), 413, 'too-large');
  });
  it('is told where it is wrong, and nothing besides', async () => {
    const faultsOf = async (more: object) =>
      (await create(world.admin, 'projects', project(more)).expect(400)).body.errors.map(
        ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
      );
    const money = { amount: '-1', currency: 'SEK', certainty: 'exact' };
    expect(await faultsOf({ totalCost: money, contributions: [{ amount: money }] })).toEqual([
      '#/contributions/0/amount/amount format-amount',
      '#/totalCost/amount format-amount',
    ]);
    expect(await faultsOf({ startDate: '2023' })).toEqual(['#/startDate type']);
    const typed = await create(
      world.admin,
      'projects',
      project({ participantTarget: 1.5, kind: 3, sectors: {} }),
    );
    expect(typed.body.errors.map((each: { detail: string }) => each.detail)).toEqual([
      'Värdet har fel typ. Det ska vara: text.',
      'Värdet har fel typ. Det ska vara: en lista.',
      'Värdet har fel typ. Det ska vara: heltal.',
    ]);
    expect(await faultsOf({ 'a/b~c': 1 })).toEqual(['#/a~1b~0c additionalProperties']);
  });
  it('is told in the language asked for', async () => {
    const ask = (language: string) =>
      create(world.admin, 'projects', { kind: 'project', status: 'ongoing' }).set(
        'Accept-Language',
        language,
      );
    expect((await ask('sv')).body.errors).toMatchObject([
      { pointer: '#/title', detail: 'Fältet måste fyllas i.' },
    ]);
    expect((await ask('en')).body.errors).toMatchObject([{ detail: 'This field is required.' }]);
  });
});

describe('a write', () => {
  it('happens once per Idempotency-Key', async () => {
    const key = randomUUID();
    const body = project();
    const post = (what: object) => world.admin.post(PROJECTS).set('Idempotency-Key', `"${key}"`).send(what);
    const first = await post(body).expect(201);
    const again = await post(body).expect(201);
    expect([again.body.id, again.headers['etag']]).toEqual([first.body.id, first.headers['etag']]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    isProblem(await post(project()), 422, 'idempotency-key-reused');
    isProblem(await world.admin.post(PROJECTS).send(body), 400, 'idempotency-key-missing');
  });
  it('asks for the version, names what collides, and lets one of two writers through', async () => {
    const made = await create(world.admin, 'projects', project()).expect(201);
    const url = `${PROJECTS}/${made.body.id}`;
    const patch = (body: object, etag?: string) => {
      const call = world.admin.patch(url).set('Content-Type', 'application/merge-patch+json');
      return (etag ? call.set('If-Match', etag) : call).send(body);
    };
    isProblem(await patch({ shortName: 'A' }), 428, 'version-missing');
    const both = await Promise.all(['A', 'B'].map((shortName) => patch({ shortName }, made.headers['etag'])));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const stale = await patch({ shortName: 'C', website: 'https://example.se/c' }, made.headers['etag']);
    isProblem(stale, 412, 'version-conflict');
    expect(stale.body).toMatchObject({ conflictingFields: ['shortName'], currentVersion: 2 });
    isProblem(await patch({ shortName: 'C' }, `W/${made.headers['etag']}`), 412, 'version-conflict');
    const same = await patch({}, '*').expect(200);
    expect(same.body.version).toBe(2); // says what is there already
  });
});

describe('a read', () => {
  it('is 304 for who holds it, lists included', async () => {
    for (const path of [
      '/api/v1/projects',
      '/api/v1/organisations',
      '/api/v1/changes',
      '/api/v1/openapi.json',
    ]) {
      const { headers } = await anyone().get(path).expect(200);
      await anyone().get(path).set('If-None-Match', `"x", ${headers['etag']}`).expect(304);
      await anyone().get(path).set('If-None-Match', '"x"').expect(200);
    }
    await anyone().get(`/api/v1/projects/${UNKNOWN}`).set('If-None-Match', '*').expect(404);
  });
  it('continues the trace of the caller, or begins one', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const ask = async (traceparent?: string) => {
      const call = anyone().get('/api/v1/projects');
      return (await (traceparent ? call.set('traceparent', traceparent) : call)).headers[
        'traceparent'
      ] as string;
    };
    expect(await ask(`00-${trace}-00f067aa0ba902b7-01`)).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect(await ask()).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(await ask(`ff-${trace}-00f067aa0ba902b7-01`)).not.toContain(trace);
  });
  it('says quota, origin and how long it may be kept', async () => {
    const open = (await anyone().get('/api/v1/projects')).headers;
    expect(open['ratelimit']).toMatch(/^"burst";r=\d+;t=\d+$/);
    expect(open['ratelimit-policy']).toMatch(/^"burst";q=\d+;w=60$/);
    expect(open['access-control-allow-origin']).toBe('*');
    expect(open['cache-control']).toMatch(/^public, max-age=60/);
    expect(open['set-cookie']).toBeUndefined();
    const own = (await world.admin.get(PROJECTS)).headers;
    expect(own['cache-control']).toBe('private, no-cache');
    expect(own['access-control-allow-origin']).toBeUndefined();
  });
});
