import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { buildTestApp, type TestApp } from './build-test-app.js';

let test: TestApp;
const COMMON = 2100; // more than a search gathers before it sorts
const RARE = 30;

beforeAll(async () => {
  test = await buildTestApp({ hasMadeUpDocuments: true });
  await test.dataSource.query(
    `insert into publication (kind, id, document, format, change, modified_at, title, starts_on, open_during, tags, mentions,
       words, search)
     select 'occasion', x.id, json_build_object('id', x.id, 'title', x.title)::text, 'test', n, now(), x.title,
       case when n % 7 > 0 then date '2026-01-01' + n % 50 end, '{}', array['municipality:2482'], '{}',
       search_plain(x.title), search_vector(x.title)
     from generate_series(1, $1::int) n, lateral
       (select uuidv7() as id, 'Svetsutbildning ' || n || case when n % 70 = 0 then ' zirkonium' else '' end as title) x`,
    [COMMON],
  );
});
afterAll(() => test.close());

interface Answer {
  data: { id: string; title: string }[];
  _meta: { totalRecords?: number; count: number };
  _links: { self: { href: string }; next?: { href: string } };
}
const ask = async (query: string): Promise<Answer> => {
  const { body } = await request(test.app.server).get(`/api/v1/occasions?${query}`).expect(200);
  return body as Answer;
};

/** Everything that a client meets that follows `next` from the first page. */
async function walk(query: string): Promise<string[]> {
  const met: string[] = [];
  for (let next: string | undefined = `${query}&cursor=`; next !== undefined;) {
    const { data, _links } = await ask(next);
    met.push(...data.map(({ id }) => id));
    next = _links.next?.href.split('?')[1];
  }
  return met;
}

const inOrder = async (order: string, condition = 'true'): Promise<string[]> => {
  const rows: { id: string }[] = await test.dataSource.query(
    `select id from publication where ${condition} order by ${order}`,
  );
  return rows.map(({ id }) => id);
};

describe.each([
  ['start', 'starts_on asc nulls last, id asc'],
  ['-start', 'starts_on desc nulls last, id desc'],
  ['title', 'title collate "sv-SE-x-icu" asc, id asc'],
  ['-updated', 'modified_at desc, id desc'],
])('a list sorted by %s', (sort, order) => {
  it('is met whole, once and in order by its cursors', async () => {
    expect(await walk(`sort=${sort}&limit=100`)).toEqual(await inOrder(order));
  });
  it('is met so for a word with few hits', async () => {
    const hits = await walk(`sort=${sort}&limit=7&q=zirkonium`);
    expect(hits).toEqual(await inOrder(order, "title like '%zirkonium'"));
    expect(hits).toHaveLength(RARE);
  });
  it('is met so for a word with more hits than are gathered', async () => {
    expect(await walk(`sort=${sort}&limit=100&q=utbildning`)).toEqual(await inOrder(order));
  });
  it('has the same pages by number', async () => {
    const expected = await inOrder(order, "title like '%zirkonium'");
    const { data, _meta } = await ask(`sort=${sort}&limit=10&page=3&q=zirkonium`);
    expect(data.map(({ id }) => id)).toEqual(expected.slice(20));
    expect(_meta).toMatchObject({ totalRecords: RARE, count: 10 });
  });
});

it('tells how many there are, also past the end and when there are none', async () => {
  expect((await ask('limit=100&page=50'))._meta).toMatchObject({ totalRecords: COMMON, count: 0 });
  expect((await ask('municipality=2482&limit=100&page=50'))._meta).toMatchObject({ totalRecords: COMMON });
  expect((await ask('municipality=0180'))._meta).toMatchObject({ totalRecords: 0, count: 0 });
  expect((await ask('q=finnsinte'))._meta).toMatchObject({ totalRecords: 0, count: 0 });
  expect((await ask('q=zirkonium&page=9'))._meta).toMatchObject({ totalRecords: RARE, count: 0 });
});

it('does not say how many hits a common word has', async () => {
  const { data, _meta } = await ask('q=utbildning');
  expect(data).toHaveLength(20);
  expect(_meta.totalRecords).toBeUndefined();
});

it('takes what turns into signs of a query when its accents are gone', async () => {
  const odd = ['a½', 'ŉ', 'aʼb', 'ː', '⑴', '㎮', '＼', "'", 'a:*&|!(', '<->', 'ﷺ'.repeat(60)];
  for (const q of odd) {
    const { status } = await request(test.app.server).get('/api/v1/occasions').query({ q });
    expect([q, status]).toEqual([q, 200]);
  }
});

it('keeps the whole question in its links', async () => {
  const { _links } = await ask('q=vad?%26&limit=5');
  expect(new URL(_links.self.href).searchParams.get('q')).toBe('vad?&');
  const { body } = await request(test.app.server).get('/api/v1/occasions?q=vad?&page=2&cursor=').expect(400);
  expect(body).toMatchObject({ errors: [{ code: 'page-with-cursor' }] });
});

it('names itself in its links, whatever host the request line names', async () => {
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = test.app.server.address() as AddressInfo;
  const socket = net.connect(port, '127.0.0.1');
  socket.write(
    'GET http://evil.example/api/v1/occasions?limit=5 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  );
  const answer = await text(socket);
  expect(answer).toContain('<https://spang.example.se/api/v1/occasions?limit=5&page=2>; rel="next"');
  expect(answer).not.toContain('evil.example');
});

it('answers 304 until the list says something else', async () => {
  const server = request(test.app.server);
  const { headers } = await server.get('/api/v1/occasions?q=zirkonium').expect(200);
  const again = () =>
    server.get('/api/v1/occasions?q=zirkonium').set('If-None-Match', headers['etag'] as string);
  await again().expect(304);
  await test.dataSource.query(
    `update publication set change = 100000, document = replace(document, 'zirkonium', 'hafnium')
     where id = (select id from publication where title like '%zirkonium' order by starts_on, id limit 1)`,
  );
  await again().expect(200);
});
