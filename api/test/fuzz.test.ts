import fc from 'fast-check';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { operationsOf } from './api-documents.js';

/** Requests of nonsense for each operation. */
const TIMES = 200;
const SEED = 20261124;

const OPERATIONS = [...operationsOf('management'), ...operationsOf('open')];

let demo: DemoApp;
let cookie: string;
beforeAll(async () => {
  demo = await buildDemoApp();
  const signedIn = await demo.app.inject({
    method: 'POST',
    url: '/management/v1/sessions',
    payload: { email: 'system@example.se', password: 'demo-system-spang' },
  });
  cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
}, 60_000);
afterAll(() => demo.close());

const text = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e999',
    'null',
    'true',
    '\u0000',
    '%',
    '%00',
    '%ff',
    '../..',
    "' or 1=1 --",
    '*',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.string({ minLength: 300, maxLength: 400 }),
  fc.uuid(),
);
const body = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    '{"',
    '[]',
    'null',
    '"x"',
    '{"title":{"sv":1}}',
    '{"ownerId":"\\ud800"}',
    '{"__proto__":{}}',
  ),
  text,
);
const nonsense = fc.record({
  id: text,
  query: fc.dictionary(
    fc.constantFrom('q', 'limit', 'page', 'cursor', 'sort', 'funding', 'startFrom', 'openOnly', 'okänd'),
    text,
    { maxKeys: 3 },
  ),
  headers: fc.dictionary(
    fc.constantFrom(
      'if-match',
      'if-none-match',
      'idempotency-key',
      'accept',
      'accept-language',
      'traceparent',
    ),
    fc.constantFrom(
      '*',
      '"',
      '"1.x"',
      'W/"a", "b"',
      'x'.repeat(300),
      'text/html;q=x',
      '00-0-0-0',
      'sv;q=2',
      '',
    ),
    { maxKeys: 3 },
  ),
  type: fc.constantFrom(
    'application/json',
    'application/merge-patch+json',
    'text/plain',
    'application/xml',
    '',
  ),
  body,
  isSignedIn: fc.boolean(),
});

it.each(OPERATIONS.filter(({ operationId }) => operationId !== 'deleteCurrentSession'))(
  '$operationId ($url) answers nonsense with a documented problem',
  async ({ method, url }) => {
    await fc.assert(
      fc.asyncProperty(nonsense, async (request) => {
        const sendsBody = !['get', 'delete'].includes(method);
        const answer = await demo.app.inject({
          method: method as 'GET',
          url: url.replace(/\{\w+\}/g, encodeURIComponent(request.id.toWellFormed()) || 'x'),
          query: Object.fromEntries(
            Object.entries(request.query).map(([name, value]) => [name, value.toWellFormed()]),
          ),
          headers: {
            ...request.headers,
            ...(request.isSignedIn ? { cookie } : {}),
            ...(sendsBody && request.type ? { 'content-type': request.type } : {}),
          },
          ...(sendsBody ? { payload: request.body } : {}),
        });
        expect(answer.statusCode).toBeLessThan(500); // and it is in the document: watch-answers.ts
      }),
      { numRuns: TIMES, seed: SEED, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
    );
  },
);
