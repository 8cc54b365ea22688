/** The headers of our answers and requests, as the API documents tell of them. */
import type { RouteFacts } from './openapi-document.js';

const text = (maxLength: number, pattern: RegExp, example: string) => ({
  type: 'string',
  maxLength,
  pattern: pattern.source,
  example,
});
const TRACEPARENT = text(
  55,
  /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/,
  '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
);
const ETAG = /(W\/)?"[\x21\x23-\x7e]*"/.source;
const ETAGS = new RegExp(`^(\\*|${ETAG}(\\s*,\\s*${ETAG})*)$`);
const ETAG_EXAMPLE = '"7.kXl2v0c9Q3mJ1aBz"';
const WORDS = /^[\x20-\x7e]*$/;

const HEADERS = {
  traceparent: {
    required: true,
    description: 'W3C Trace Context: the trace that the request belonged to, and our step in it.',
    schema: TRACEPARENT,
  },
  tracestate: {
    description: 'W3C Trace Context: yours, as you sent it.',
    schema: text(512, WORDS, 'vendor=opaque'),
  },
  RateLimit: {
    description:
      'What is left of the quota, and when it is new. Absent where the call was refused before it was counted.',
    schema: text(100, /^"burst";r=\d+;t=\d+$/, '"burst";r=57;t=23'),
  },
  'RateLimit-Policy': {
    description: 'The quota: q requests in w seconds.',
    schema: text(100, /^"burst";q=\d+;w=\d+$/, '"burst";q=6000;w=60'),
  },
  'Access-Control-Allow-Origin': {
    description: 'Who may read the answer from a web page: everybody. Absent: nobody but Spång itself.',
    schema: { type: 'string', enum: ['*'], example: '*' },
  },
  'Cache-Control': {
    required: true,
    description: 'Who may keep the answer, and for how long.',
    schema: text(200, WORDS, 'public, max-age=60'),
  },
  'Set-Cookie': {
    description: 'The session, which is prolonged by use. Only for who signed in with a password.',
    schema: text(
      1000,
      /^spang_session=[\x20-\x7e]*$/,
      'spang_session=4fQ9aZ2k; Path=/; HttpOnly; Secure; SameSite=Strict',
    ),
  },
  ETag: {
    required: true,
    description: 'Names what is answered: send it back as If-None-Match or If-Match.',
    schema: text(60, new RegExp(`^${ETAG}$`), ETAG_EXAMPLE),
  },
  Location: {
    required: true,
    description: 'The address of what was created.',
    schema: {
      ...text(
        500,
        /^https?:\/\//,
        'https://spang.example.se/management/v1/projects/01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      ),
      format: 'uri',
    },
  },
  Link: {
    required: true,
    description: 'The other pages (RFC 8288).',
    schema: text(
      12_000,
      /^<[^<>]+>; rel="[a-z-]+"/,
      '<https://spang.example.se/api/v1/projects?page=2>; rel="next"',
    ),
  },
  'Idempotency-Replayed': {
    description: 'The call was made before with the same key: this is the answer from then.',
    schema: { type: 'string', enum: ['true'], example: 'true' },
  },
  'Content-Language': {
    required: true,
    description: 'The language of the text.',
    schema: { type: 'string', enum: ['sv', 'en'], example: 'sv' },
  },
  'WWW-Authenticate': {
    required: true,
    description: 'How to say who you are.',
    schema: text(100, /^Bearer /, 'Bearer realm="Spang"'),
  },
  'Retry-After': { description: 'Seconds to wait.', schema: text(20, /^\d+$/, '30') },
  Allow: {
    required: true,
    description: 'The methods that the address has.',
    schema: text(100, /^[A-Z]+(, [A-Z]+)*$/, 'GET, HEAD, OPTIONS'),
  },
  Accept: { description: 'What can be read instead.', schema: text(100, WORDS, 'application/json') },
  'Accept-Patch': {
    description: 'What a PATCH can be.',
    schema: text(100, WORDS, 'application/merge-patch+json, application/json'),
  },
};
export type HeaderName = keyof typeof HEADERS;

const PARAMETERS = {
  traceparent: {
    name: 'traceparent',
    in: 'header',
    required: false,
    description: 'W3C Trace Context. Without it a new trace begins. Utan den börjar en ny spårning.',
    schema: { ...TRACEPARENT, maxLength: 200, pattern: `${TRACEPARENT.pattern.slice(0, -1)}(-.*)?$` },
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The ETag of the version that you have seen; * for whatever there is. ETag för den version du har sett.',
    schema: text(1000, ETAGS, ETAG_EXAMPLE),
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description:
      'ETags that you hold: 304 when one is still right. ETag som du redan har: 304 om den gäller.',
    schema: text(1000, ETAGS, ETAG_EXAMPLE),
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A value of your own per creation, kept 24 hours: the same call twice creates once. Ett eget värde per anrop.',
    schema: text(257, /^[\x21-\x7e]{1,257}$/, '"8e03978e-40d5-43e8-bc93-6894a57f9324"'),
  },
};

/** The headers of every answer. */
const ALWAYS: HeaderName[] = [
  'traceparent',
  'tracestate',
  'RateLimit',
  'RateLimit-Policy',
  'Access-Control-Allow-Origin',
  'Cache-Control',
];
const refsTo = (names: HeaderName[], isOpen: boolean) =>
  Object.fromEntries(
    [...ALWAYS, ...(isOpen ? [] : (['Set-Cookie'] as const)), ...names].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  );
const parameterRef = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });

/** The request headers that an operation reads. */
export const headerParametersOf = (method: string, facts: RouteFacts): object[] => [
  parameterRef('traceparent'),
  ...(method === 'get' ? [parameterRef('ifNoneMatch')] : []),
  ...(facts.changesRecord ? [parameterRef('ifMatch')] : []),
  ...(facts.creates ? [parameterRef('idempotencyKey')] : []),
];

/** The headers of an answer that is no problem. */
export const headersOf = (
  status: string,
  facts: RouteFacts & { isOpen: boolean; hasEtag: boolean },
): Record<string, object> =>
  refsTo(
    [
      ...(facts.hasEtag || status === '304' ? (['ETag'] as const) : []),
      ...(status === '201' ? (['Location'] as const) : []),
      ...(status === '201' && facts.creates ? (['Idempotency-Replayed'] as const) : []),
      ...(facts.hasPages ? (['Link'] as const) : []),
    ],
    facts.isOpen,
  );

const OF_PROBLEMS: Record<number, HeaderName[]> = {
  401: ['WWW-Authenticate'],
  405: ['Allow'],
  409: ['Retry-After'],
  415: ['Accept', 'Accept-Patch'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};
/** The headers of a problem. */
export const problemHeadersOf = (status: number, isOpen: boolean): Record<string, object> =>
  refsTo(['Content-Language', ...(OF_PROBLEMS[status] ?? [])], isOpen);

/** The parts of `components` that the above points to, without what the document does not use. */
export function headerComponents(used: string, isOpen: boolean): { parameters: object; headers: object } {
  const only = (section: string, all: object) =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => used.includes(`#/components/${section}/${name}"`)),
    );
  const origin = { ...HEADERS['Access-Control-Allow-Origin'], ...(isOpen ? { required: true } : {}) };
  return {
    parameters: only('parameters', PARAMETERS),
    headers: only('headers', { ...HEADERS, 'Access-Control-Allow-Origin': origin }),
  };
}
