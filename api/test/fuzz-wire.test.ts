import fc from 'fast-check';
import { documented } from './operations.js';
import { callMaker } from './permission-calls.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';
import { assertInOrder, PATIENCE_MS, SETTINGS } from './nonsense.js';
import { UNKNOWN } from './projects.js';
import { bytes, exchange, listen } from './raw-http.js';

let world: PermissionWorld;
let port: number;
let projectId: string;
beforeAll(async () => {
  world = await permissionWorld();
  projectId = (await callMaker(world).make('projects')).id;
  port = await listen(world.test.app);
}, 60_000);
afterAll(() => world.test.close());

const OPERATIONS = [...documented('management'), ...documented('open')];
const EVERY_STATUS = [...new Set(OPERATIONS.flatMap(({ statuses }) => statuses))];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'PROPFIND', 'TRACE', 'LOCK'] as const;
/** Addresses, each with the operations that it has. */
const PATHS = [...Map.groupBy(OPERATIONS, ({ path }) => path)].map(([path, own]) => ({
  path,
  methods: own.map(({ method }) => method as string),
  statuses: own.flatMap(({ statuses }) => statuses),
}));

it.each(PATHS)('$path tells every other method which it has', async ({ path, methods, statuses }) => {
  const allowed = new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']);
  for (const method of METHODS.filter((each) => !methods.includes(each)))
    for (const caller of ['anonymous', 'administrator'] as const) {
      const answer = await world.test.app.inject({
        method: method as 'GET',
        url: `${path.replace(/\{\w+\}/g, UNKNOWN)}?x=1`,
        headers: { ...world.shown.get(caller), 'content-type': 'text/plain', accept: 'text/csv' },
        ...(method === 'GET' ? {} : { payload: '{"' }),
      });
      assertInOrder(answer, statuses);
      expect([method, answer.statusCode]).toEqual([method, 405]);
      expect(new Set(String(answer.headers['allow']).split(', '))).toEqual(allowed);
    }
});

interface Wire {
  /** The request line and the headers, one a line, but for those that say how long the body is. */
  lines: string[];
  body: string;
  isChunked?: boolean;
}

/** Requests that are right. */
function requests(): Wire[] {
  const cookie = `Cookie: ${world.shown.get('administrator')!['cookie']}`;
  const key = `Authorization: ${world.shown.get('key')!['authorization']}`;
  const json = 'Content-Type: application/json';
  const address = `/management/v1/projects/${projectId}`;
  const body = JSON.stringify({ title: { sv: 'Prövning å' }, kind: 'project', status: 'ongoing' });
  return [
    { lines: ['GET /api/v1/projects?q=svets&limit=5 HTTP/1.1', 'Accept: application/json'], body: '' },
    { lines: [`GET ${address}/versions/1 HTTP/1.1`, cookie], body: '' },
    { lines: ['POST /management/v1/projects HTTP/1.1', key, 'Idempotency-Key: x', json], body },
    { lines: [`PUT ${address} HTTP/1.1`, cookie, 'If-Match: *', json], body, isChunked: true },
    { lines: [`PATCH ${address} HTTP/1.1`, cookie, 'If-Match: *', json], body: '{"shortName":"Å"}' },
    { lines: [`DELETE ${address}/publication HTTP/1.1`, cookie, 'If-Match: "1"'], body: '' },
  ];
}

/** Bytes that mean something to one who reads HTTP, JSON or UTF-8. */
const PIECES = [
  ['\r\n', '\n', '\r', '\0', ' ', '\t', ':', '%', '%00', '%ff', '\xff\xfe', '\xc0\x80', '\xed\xa0\x80', '"'],
  ['\\ud800', '\\u0000', '1e999', '"__proto__":{},', '[[[[', '?__proto__=1&limit=1e999', '['.repeat(5000)],
  ['0\r\n\r\n', 'ffffffffff\r\n', '-1\r\n'],
].flat();
/** Headers that change what a request is. */
const LINES = [
  ['Transfer-Encoding: chunked', 'Transfer-Encoding: gzip', 'Content-Length: 3', 'Content-Length: 99999999'],
  [
    'Expect: 100-continue',
    'Connection: upgrade',
    'Upgrade: h2c',
    'Cookie: spang_session=%00',
    'Cookie: =;;',
    'Host: y',
  ],
  [
    'Content-Type: text/plain',
    'Content-Encoding: br',
    'Authorization: Basic eA==',
    'Authorization: Bearer \xff',
  ],
  [
    'X: \xff',
    ' folded',
    'If-None-Match: \xff',
    'traceparent: \xff',
    'tracestate: \xff',
    'Accept-Language: \xff',
  ],
  [
    'X-HTTP-Method-Override: DELETE',
    'Forwarded: for="_x"',
    `X: ${'x'.repeat(17_000)}`,
    'Bad Name: x',
    'No-Colon',
    ': x',
  ],
].flat();

interface Edit {
  at: number;
  removed: number;
  added: string;
}
interface Wrong {
  which: number;
  lines: string[];
  inBody: Edit[];
  anywhere: Edit[];
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.integer({ min: 0, max: 999 }),
  removed: fc.constantFrom(0, 0, 1, 2, 10, 10_000),
  added: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.uint8Array({ maxLength: 6 }).map((array) => Buffer.from(array).toString('latin1')),
  ),
});
const edited = (text: Buffer, edits: Edit[]): Buffer =>
  edits.reduce((so, { at, removed, added }) => {
    const place = Math.floor((at / 1000) * so.length);
    return Buffer.concat([so.subarray(0, place), bytes(added), so.subarray(place + removed)]);
  }, text);

const nonsense: fc.Arbitrary<Wrong> = fc.record({
  which: fc.nat(),
  lines: fc.array(fc.constantFrom(...LINES), { maxLength: 1 }),
  inBody: fc.array(edit, { maxLength: 2 }),
  anywhere: fc.oneof(
    { arbitrary: fc.constant<Edit[]>([]), weight: 2 },
    fc.array(edit, { minLength: 1, maxLength: 2 }),
  ),
});

/** The request with more headers, another body of the right length, and then other bytes anywhere. */
function onTheWire({ lines, body, isChunked }: Wire, wrong: Wrong): Buffer {
  const content = body ? edited(Buffer.from(body), wrong.inBody) : Buffer.alloc(0);
  const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${content.length}`;
  const head = [...lines, 'Host: spang.example.se', ...wrong.lines, ...(body ? [length] : []), '', ''].join(
    '\r\n',
  );
  const chunks = [bytes(`${content.length.toString(16)}\r\n`), content, bytes('\r\n0\r\n\r\n')];
  return edited(Buffer.concat([bytes(head), ...(isChunked ? chunks : [content])]), wrong.anywhere);
}

/** Ends what the bytes before it left open, and the connection. */
const LAST = bytes('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

it(
  'bytes that were a request are answered with a documented problem, or not at all',
  async () => {
    const right = requests();
    await fc.assert(
      fc.asyncProperty(nonsense, async (wrong) => {
        const sent = onTheWire(right[wrong.which % right.length]!, wrong);
        for (const { status, headers, text } of await exchange(port, Buffer.concat([sent, LAST]), 300))
          assertInOrder({ statusCode: status, headers, body: text }, ['100', '302', ...EVERY_STATUS]);
      }),
      { ...SETTINGS, numRuns: 800 },
    );
    expect(await exchange(port, LAST)).toMatchObject([{ status: 200 }]);
  },
  PATIENCE_MS,
);
