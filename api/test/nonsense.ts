import fc from 'fast-check';
import { conforming, type IdsFor } from './conforming.js';
import type { Parameter } from './operations.js';

/** Requests of nonsense for each operation. */
export const SETTINGS = { numRuns: 200 };
/** For a machine that is busy with other things too. */
export const PATIENCE_MS = 300_000;

interface Answer {
  statusCode: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Throws unless the answer is what must be answered, whatever was asked: a documented status, and a problem for every error. */
export function assertInOrder({ statusCode, headers: said, body }: Answer, statuses: string[]): void {
  const isProblem =
    statusCode < 400 ||
    (said['content-type'] === 'application/problem+json; charset=utf-8' &&
      (JSON.parse(body) as { status: number }).status === statusCode);
  if (statusCode >= 500 || !statuses.includes(String(statusCode)) || !isProblem)
    throw new Error(`${statusCode} ${String(said['content-type'])}: ${body.slice(0, 500)}`);
}

/** Text that has broken other products, and some that nobody has thought of. */
const strings = fc.oneof(
  fc.constantFrom(
    ...[
      ['', ' ', '0', '-1', '1e999', '-Infinity', 'NaN', 'null', 'true', '0x10', '9007199254740993', '1,5'],
      ['\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202etxet', '\ufeff', 'e\u0301', 'a½', 'ŉʼ⑴', '𠮷'],
      ['0000-00-00', '0000-01-01', '275760-09-13', '2026-02-30', '2027-01-15T24:00:00Z', '-271821-04-20'],
      ['2026-01-01T00:00:00+23:59', '2026-01-01T23:59:60Z', '1500-01', '2199-12-31', '20260101', '2026-W01'],
      [
        "' or 1=1 --",
        '%',
        '%00',
        '%ff',
        '../..',
        '*',
        '$1',
        '{{7*7}}',
        '<script>',
        'a:*&|!(',
        '\\',
        '"',
        '[]',
      ],
      ['__proto__', 'constructor', 'toString', '00000000-0000-0000-0000-000000000000', 'https://[::1', 'a@b'],
      ['x'.repeat(350), '💥'.repeat(1500)],
    ].flat(),
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.uuid(),
);

/** Stands in a body for what JSON.stringify would not write. */
const RAW = [
  '1e999',
  '-1e999',
  '1e-999',
  '-0',
  '123456789012345678901234567890',
  '9223372036854775808',
  '0.1e1',
  '01',
  'NaN',
  '"\\u0000"',
  '"\\ud800"',
  '"\\x"',
  '{"__proto__":{}}',
  '{"constructor":{"prototype":{}}}',
  '{"a":1,"a":2}',
  '['.repeat(60) + ']'.repeat(60),
  '['.repeat(20_000),
  `{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`,
  '',
];
const raw = (text: string) => `@raw:${RAW.indexOf(text)}@`;
const asJson = (value: unknown): string =>
  JSON.stringify(value).replace(/"@raw:(\d+)@"/g, (_all, index: string) => RAW[Number(index)]!);

const values = fc.oneof(
  { arbitrary: strings, weight: 4 },
  { arbitrary: fc.constantFrom(...RAW.map(raw)), weight: 2 },
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), [], {}, [[]], [null]),
  fc.constant(Array(1001).fill('x')),
  fc.jsonValue({ maxDepth: 2 }),
);

type Path = (string | number)[];

/** The way to every place in a document. */
const placesIn = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
    : [at];

/** The document with another value at a place; `undefined` takes it away. */
function changed(document: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof document !== 'object' || document === null) return document;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as Record<string, unknown>;
  copy[step] = changed(copy[step], rest, value);
  return copy;
}

/** A body that is right, or has up to two faults in it, or is no such body at all. */
export const bodyLike = (right: fc.Arbitrary<unknown>): fc.Arbitrary<string> => {
  const fault = fc.record({ place: fc.nat(), value: fc.oneof(values, fc.constant(undefined)) });
  const wrong = fc.tuple(right, fc.array(fault, { minLength: 1, maxLength: 2 })).map(([body, faults]) => {
    const places = placesIn(body);
    const all = faults.map(({ place, value }) => ({ place: places[place % places.length]!, value }));
    // the deepest first: what stands above it may not be there afterwards
    const order = all.toSorted((x, y) => y.place.length - x.place.length);
    return asJson(order.reduce((so, { place, value }) => changed(so, place, value), body) ?? null);
  });
  return fc.oneof(
    { arbitrary: right.map(asJson), weight: 10 },
    { arbitrary: wrong, weight: 5 },
    values.map(asJson),
    fc.constantFrom('', '{"', 'null', '[]', '"x"', '{}', '\u0000'),
    strings,
  );
};

/** Part of an address, in signs that may stand there. */
const encoded = strings.map((text) => encodeURIComponent(text.toWellFormed()));

/** An id: one of these for the most part. */
export const idLike = (real: string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...real), weight: 9 },
    encoded.filter((text) => text !== '' && text !== '.' && text !== '..'),
    fc.constantFrom(...real.map((id) => id.toUpperCase()), '%ff', '%zz', '%00', 'x'.repeat(210)),
  );

const NUMBERS = [
  '0',
  '-1',
  '101',
  '1e3',
  '1e999',
  '-1e999',
  '-Infinity',
  '99999999999999999999',
  '1.5',
  '0x1',
  '',
];
const DATES = [
  ['0000-00-00', '0000-01-01', '275760-09-13', '2026-02-30', '2026-01-01T00:00:00+23:59', '1500-01-01', ''],
  ['2026-01-01T00:00:00-15:59', '2199-12-31T23:59:60Z', '2026-01-01T24:00:00Z'],
].flat();

/** A parameter of the operation, with a value that has no place in it, or another parameter. */
const oddPair = (parameters: Parameter[]): fc.Arbitrary<[string, string]> => {
  const odd = ({ name, schema: { type, format } }: Parameter): fc.Arbitrary<[string, string]> => {
    const usual =
      type === 'integer' ? NUMBERS : format?.startsWith('date') ? DATES : ['true', 'title', '%ff', '%', '+'];
    const value = fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 3 }, strings);
    return fc.tuple(fc.constant(name), value);
  };
  const others = fc.tuple(fc.oneof(strings, fc.constantFrom('x', 'q[]', 'a[b]', '%ff')), strings);
  const own = parameters.map((each) => ({ arbitrary: odd(each), weight: 2 }));
  return fc.oneof(...own, others);
};

/** What stands after the question mark: right parameters, and now and then one that is not, or one twice. */
export const queryLike = (parameters: Parameter[], idsFor: IdsFor): fc.Arbitrary<string> => {
  const usual = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, conforming(schema, idsFor, name)])),
    { requiredKeys: [] },
  );
  const chosen = fc.tuple(
    usual,
    fc.subarray(
      parameters.map(({ name }) => name),
      { maxLength: Math.min(2, parameters.length) },
    ),
  );
  const right = chosen.map(([values, names]) =>
    names.flatMap((name) =>
      [values[name] ?? []].flat().map((value): [string, string] => [name, `${value as string | number}`]),
    ),
  );
  const wrong = fc.tuple(right, oddPair(parameters)).map(([pairs, odd]) => [...pairs, odd]);
  // what is written as it is, is no right address
  const written = (text: string) =>
    /^%(ff)?$|^\+$/.test(text) ? text : encodeURIComponent(text.toWellFormed());
  return fc
    .oneof(right, wrong)
    .map((pairs) => (pairs.length ? `?${pairs.map((pair) => pair.map(written).join('=')).join('&')}` : ''));
};

/** Headers that we read. If-Match and Idempotency-Key are right for the most part, so that a call comes to its matter. */
export const headers = fc
  .record(
    {
      'if-match': fc.oneof(
        { arbitrary: fc.constant('*'), weight: 12 },
        fc.constantFrom('"1"', '"999999999"', 'W/"1"', '"', '', '1'.repeat(400)),
      ),
      'idempotency-key': fc.oneof(
        { arbitrary: fc.uuid(), weight: 12 },
        fc.constantFrom('"', '', 'x'.repeat(300), 'a b', 'å'),
      ),
    },
    { requiredKeys: ['if-match', 'idempotency-key'] },
  )
  .chain((usual) =>
    fc
      .dictionary(
        fc.constantFrom(
          'if-none-match',
          'accept',
          'accept-language',
          'traceparent',
          'tracestate',
          'content-encoding',
          'range',
          'x-http-method-override',
          'sec-fetch-site',
          'origin',
          'x-forwarded-for',
        ),
        fc.constantFrom(
          '*',
          '"',
          '"1.x"',
          'W/"a", "b"',
          'text/html;q=x',
          '00-0-0-0',
          'sv;q=2',
          '',
          'gzip',
          'DELETE',
          'bytes=0-1',
          'same-origin',
          'x'.repeat(300),
          '\u00ff',
        ),
        { maxKeys: 1 },
      )
      .map((odd) => ({ ...usual, ...odd })),
  );

export const contentTypes = fc.oneof(
  { arbitrary: fc.constant('right'), weight: 12 },
  fc.constantFrom(
    'text/plain',
    'application/xml',
    '',
    'application/json; charset=latin1',
    'application/json\ta',
    ' application/json',
    'multipart/form-data; boundary=x',
  ),
);
