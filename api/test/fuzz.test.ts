import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';

/** Requests of nonsense for each operation. */
const TIMES = 200;
const SEED = 20261124;

interface Operation {
  operationId: string;
  method: string;
  path: string;
  statuses: string[];
}
const operationsOf = (side: string, prefix: string): Operation[] => {
  const file = new URL(`../../shared/src/client/${side}/openapi.json`, import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, { operationId?: string; responses: object }>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, responses }]) =>
      operationId ? [{ operationId, method, path: prefix + path, statuses: Object.keys(responses) }] : [],
    ),
  );
};
const OPERATIONS = [...operationsOf('management', '/management/v1'), ...operationsOf('open', '/api/v1')];

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
  '$operationId ($path) answers nonsense with a documented problem',
  async ({ method, path, statuses }) => {
    await fc.assert(
      fc.asyncProperty(nonsense, async (request) => {
        const sendsBody = !['get', 'delete'].includes(method);
        const answer = await demo.app.inject({
          method: method as 'GET',
          url: path.replace(/\{\w+\}/g, encodeURIComponent(request.id.toWellFormed()) || 'x'),
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
        const { statusCode: status } = answer;
        expect(status).toBeLessThan(500);
        if (status < 400) return;
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(statuses).toContain(String(status));
      }),
      { numRuns: TIMES, seed: SEED, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
    );
  },
);
