import { once } from 'node:events';
import net, { type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ProblemDto } from '@spang/shared/contract';
import { buildTestApp, PUBLIC_URL, type TestApp } from './build-test-app.js';
import { answersIn, bytes, exchange, listen, type RawAnswer } from './raw-http.js';

let test: TestApp;
let port: number;
beforeAll(async () => {
  test = await buildTestApp();
  port = await listen(test.app);
});
afterAll(() => test.close());

const HOST = 'Host: spang.example.se\r\n';
const END = 'Connection: close\r\n\r\n';
const get = (headers: string, path = '/api/v1/api-info') => `GET ${path} HTTP/1.1\r\n${HOST}${headers}${END}`;
const post = (headers: string, body: string) =>
  `POST /management/v1/sessions HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${headers}${END}${body}`;

/** A problem in every respect, also where no request was ever made of what came in. */
function isProblem(answer: RawAnswer | undefined, status: number, code: string) {
  expect(answer?.status).toBe(status);
  expect(answer!.headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'sv',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const problem = JSON.parse(answer!.text) as ProblemDto;
  expect(problem).toMatchObject({ status, code, type: `${PUBLIC_URL}/problems#${code}` });
  expect(problem.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(answer!.headers['traceparent']).toMatch(new RegExp(`^00-${problem.traceId}-[0-9a-f]{16}-01$`));
}

it.each<[string, string, number, string]>([
  ['no HTTP at all', 'GARBAGE\r\n\r\n', 400, 'malformed'],
  ['the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'malformed'],
  ['a method that is none', `FOO /api/v1/projects HTTP/1.1\r\n${HOST}${END}`, 400, 'malformed'],
  ['another version', `GET / HTTP/3.9\r\n${HOST}${END}`, 400, 'malformed'],
  ['no Host', `GET /api/v1/api-info HTTP/1.1\r\n${END}`, 400, 'malformed'],
  ['a tunnel', `CONNECT other.example:443 HTTP/1.1\r\n${HOST}${END}`, 400, 'malformed'],
  ['bytes that no address has', get('', '/api/v1/projects?q=\xff\xfe'), 400, 'malformed'],
  ['an address that is no UTF-8', get('', '/api/v1/projects/%ff'), 400, 'malformed'],
  ['a header without a name', get('Bad Header: x\r\n'), 400, 'malformed'],
  ['NUL in a header', get('X: a\0b\r\n'), 400, 'malformed'],
  ['headers without end', get(`X: ${'a'.repeat(20_000)}\r\n`), 431, 'headers-too-large'],
  ['a chunk without a length', post('Transfer-Encoding: chunked\r\n', 'ZZ\r\n{}\r\n'), 400, 'malformed'],
  ['a chunk that is too long', post('Transfer-Encoding: chunked\r\n', '2\r\n{}XX\r\n'), 400, 'malformed'],
  ['two lengths', post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}'), 400, 'malformed'],
  ['a length below nothing', post('Content-Length: -2\r\n', '{}'), 400, 'malformed'],
  [
    'length and chunks',
    post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', '0\r\n'),
    400,
    'malformed',
  ],
  ['a length beyond all', post('Content-Length: 99999999999\r\n', '{}'), 413, 'too-large'],
  [
    'a packed body',
    post('Content-Length: 2\r\nContent-Encoding: gzip\r\n', '{}'),
    415,
    'unsupported-media-type',
  ],
])('answers %s with a problem', async (_what, sent, status, code) => {
  const [answer, ...more] = await exchange(port, bytes(sent));
  isProblem(answer, status, code);
  expect(more).toEqual([]);
});

it('reads what is only odd', async () => {
  for (const odd of ['Expect: cake\r\n', 'Upgrade: websocket\r\n', 'Accept-Language: \xff\r\n'])
    expect((await exchange(port, bytes(get(odd))))[0]?.status).toBe(200);
  expect((await exchange(port, 'GET /api/v1/api-info HTTP/1.0\r\n\r\n'))[0]?.status).toBe(200);
});

it('says so when a request does not come to its end', async () => {
  const connected = once(test.app.server, 'connection') as Promise<[Socket]>;
  const socket = net.connect(port, '127.0.0.1');
  socket.write('GET /api/v1/api-info HTTP/1.1\r\n');
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  test.app.server.emit('clientError', late, (await connected)[0]); // what Node does after half a minute
  const [answer] = answersIn(await buffer(socket));
  isProblem(answer, 408, 'request-timeout');
});

it('lets who is under way finish when it closes, and tells who comes then to come back', async () => {
  const closing = await buildTestApp();
  const socket = net.connect(await listen(closing.app), '127.0.0.1');
  const request = post('Content-Length: 2\r\n', '').replace(END, '\r\n');
  const arrived = once(closing.app.server, 'request');
  socket.write(`${request}{`);
  await arrived;
  const closed = closing.close();
  socket.write(`}${get('')}`);
  const [first, second] = answersIn(await buffer(socket));
  expect(first?.status).toBe(400); // heard to the end: a session needs more than {}
  isProblem(second, 503, 'unavailable');
  expect(second?.headers['retry-after']).toBe('5');
  await closed;
});
