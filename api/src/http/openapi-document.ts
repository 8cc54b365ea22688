import type { OpenAPIV3_1 } from 'openapi-types';
import { exampleOf } from './openapi-example.js';
import { PROBLEMS, type ProblemCode } from './problem-texts.js';
import type { Served } from './serve-contract.js';

/** What a route says beyond its schemas, for its description. */
export interface RouteFacts {
  permission: string;
  changesRecord: boolean;
  creates: boolean;
  /** Positions in it grow too old. */
  expires: boolean;
  hasBody: boolean;
  hasPath: boolean;
  hasQuery: boolean;
  isSetCookie: boolean;
}

type Document = OpenAPIV3_1.Document;
type Operation = OpenAPIV3_1.OperationObject;
type Schema = Record<string, unknown>;

const text = (maxLength: number, example: string) => ({ type: 'string', maxLength, example });
const HEADERS = {
  traceparent: {
    description: 'W3C Trace Context: the trace that the request belonged to, and our step in it.',
    schema: text(80, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
  },
  RateLimit: {
    description: 'What is left of the quota, and when it is new.',
    schema: text(100, '"burst";r=57;t=23'),
  },
  'RateLimit-Policy': {
    description: 'The quota: q requests in w seconds.',
    schema: text(100, '"burst";q=6000;w=60'),
  },
  'Access-Control-Allow-Origin': {
    description: 'Who may read the answer from a web page.',
    schema: text(200, '*'),
  },
  ETag: {
    description: 'Names what is answered: send it back as If-None-Match or If-Match.',
    schema: text(60, '"7.kXl2v0c9Q3mJ1aBz"'),
  },
  Location: {
    description: 'The address of what was created.',
    schema: text(500, 'https://spang.example.se/management/v1/projects/01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10'),
  },
  Link: {
    description: 'The other pages (RFC 8288).',
    schema: text(4000, '<https://spang.example.se/api/v1/projects?page=2>; rel="next"'),
  },
  'Retry-After': { description: 'Seconds to wait.', schema: text(20, '30') },
  Allow: { description: 'The methods that the address has.', schema: text(100, 'GET, HEAD, OPTIONS') },
};
type HeaderName = keyof typeof HEADERS;
const refsTo = (names: HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const ALWAYS: HeaderName[] = ['traceparent', 'RateLimit', 'RateLimit-Policy', 'Access-Control-Allow-Origin'];

const PARAMETERS = {
  traceparent: {
    name: 'traceparent',
    in: 'header',
    required: false,
    description: 'W3C Trace Context. Without it a new trace begins. Utan den börjar en ny spårning.',
    schema: text(80, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The ETag of the version that you have seen; * for whatever there is. ETag för den version du har sett.',
    schema: text(200, '"7.kXl2v0c9Q3mJ1aBz"'),
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description:
      'ETags that you hold: 304 when one is still right. ETag som du redan har: 304 om den gäller.',
    schema: text(1000, '"7.kXl2v0c9Q3mJ1aBz"'),
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A value of your own per creation, kept 24 hours: the same call twice creates once. Ett eget värde per anrop.',
    schema: text(257, '"8e03978e-40d5-43e8-bc93-6894a57f9324"'),
  },
};
const parameterRef = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });

/** Problems by status: one reusable response each. */
const REPRESENTATIVE: Record<number, ProblemCode> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'rule-broken',
  410: 'cursor-expired',
  412: 'version-conflict',
  413: 'too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  422: 'idempotency-key-reused',
  428: 'version-missing',
  429: 'quota-exceeded',
  431: 'headers-too-large',
  500: 'internal',
  503: 'unavailable',
};

function statusesOf(facts: RouteFacts, method: string): number[] {
  const always = [400, 401, 404, 405, 406, 408, 414, 429, 431, 500, 503];
  return [
    ...always,
    ...(facts.permission === 'public' && !facts.hasBody ? [] : [403]),
    ...(method === 'get' ? [] : [413, 415]),
    ...(facts.changesRecord ? [409, 412, 428] : []),
    ...(facts.creates ? [409, 422] : []),
    ...(facts.expires ? [410] : []),
  ];
}

/** Fills in what every operation has, so that no route need say it. */
export function completeDocument(
  document: Partial<Document>,
  api: Served,
  facts: Map<string, RouteFacts>,
): Document {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const used = new Set<string>();
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(item ?? {}))
      complete(
        operation as Operation,
        facts.get((operation as Operation).operationId!)!,
        schemas,
        path,
        method,
      );
  collectRefs(document.paths, schemas, used);
  for (const name of Object.keys(schemas))
    if (!used.has(name) && name !== 'ProblemDto' && name !== 'FaultDto') delete schemas[name];

  const problems = Object.entries(REPRESENTATIVE).map(([status, code]) => [
    `Problem${status}`,
    problemResponse(Number(status), code, api),
  ]);
  const isUsed = (section: string, name: string) =>
    JSON.stringify(document.paths).includes(`#/components/${section}/${name}"`);
  const only = (section: string, entries: [string, unknown][]) =>
    Object.fromEntries(entries.filter(([name]) => section === 'headers' || isUsed(section, name)));
  const tags = [
    ...new Set(
      Object.values(document.paths ?? {}).flatMap((item) =>
        Object.values(item as object).flatMap((o) => (o as Operation).tags ?? []),
      ),
    ),
  ];
  const responses = only('responses', problems as [string, unknown][]);
  const usedHeaders = JSON.stringify([document.paths, responses]);
  return {
    ...document,
    openapi: '3.1.0',
    info: {
      ...document.info!,
      termsOfService: `${api.contractUrl}/api/v1/docs#terms`,
      contact: { name: 'Spång', email: 'kontakt@example.se', url: api.contractUrl },
      license: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      'x-api-released': api.released,
      'x-api-status': 'active',
      'x-sla': {
        availability: '99.5 %',
        responseTime: 'p95 500 ms',
        support: 'kontakt@example.se, weekdays 9–16 CET',
      },
      'x-limitations':
        'page × limit is at most 10 000; totals above 10 000 are not counted; a request is at most 1 MiB.',
    },
    servers: [{ url: api.contractUrl + api.prefix, description: 'Production', 'x-internal': false }],
    externalDocs: {
      description: 'Documentation and service level (SLA)',
      url: `${api.contractUrl}${api.prefix}/docs`,
    },
    security: api.isOpen ? [{}, { apiKey: [] }] : [{ apiKey: [] }, { session: [] }],
    tags: tags.map((name) => ({ name, description: `Operations on ${name.toLowerCase()}.` })),
    components: {
      ...document.components,
      schemas: schemas as never,
      responses: responses as never,
      parameters: only('parameters', Object.entries(PARAMETERS)) as never,
      headers: Object.fromEntries(
        Object.entries(HEADERS).filter(([name]) => usedHeaders.includes(`#/components/headers/${name}"`)),
      ) as never,
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'spang_live_…',
          description: 'An API key. It is opaque, not a JWT; were it one, RFC 8725 would apply.',
        },
        ...(api.isOpen
          ? {}
          : {
              session: {
                type: 'apiKey',
                in: 'cookie',
                name: 'spang_session',
                description: 'The session of the admin SPA.',
              },
            }),
      },
    },
  } as unknown as Document;
}

function complete(
  operation: Operation,
  facts: RouteFacts,
  schemas: Record<string, Schema>,
  path: string,
  method: string,
): void {
  if (!facts) throw new Error(`${method} ${path}: no facts`);
  const isRead = method === 'get';
  operation.parameters = [
    ...((operation.parameters ?? []) as object[]),
    parameterRef('traceparent'),
    ...(isRead ? [parameterRef('ifNoneMatch')] : []),
    ...(facts.changesRecord ? [parameterRef('ifMatch')] : []),
    ...(facts.creates ? [parameterRef('idempotencyKey')] : []),
  ] as never;
  if (facts.permission === 'public') operation.security = [{}, { apiKey: [] }];
  else operation.description += `\n\nPermission: \`${facts.permission}\`.`;
  (operation as Record<string, unknown>)['x-permission'] = facts.permission;

  const body = operation.requestBody as
    { content?: Record<string, { schema: Schema; example?: unknown }> } | undefined;
  for (const media of Object.values(body?.content ?? {}))
    media.example ??= media.schema['$ref']
      ? exampleOf(media.schema, schemas)
      : { title: { sv: 'Nytt namn' } };

  const responses = operation.responses as Record<string, Schema>;
  for (const [status, response] of Object.entries(responses)) {
    const isList = Boolean(operation.operationId?.startsWith('list'));
    const extra: HeaderName[] = [
      ...(status === '204' ? [] : (['ETag'] as const)),
      ...(status === '201' ? (['Location'] as const) : []),
      ...(isList ? (['Link'] as const) : []),
    ];
    response['headers'] = refsTo([...ALWAYS, ...extra]);
    if (!response['description'] || response['description'] === 'Default Response')
      response['description'] = DESCRIPTIONS[status] ?? 'Done';
    const content = (response['content'] ?? {}) as Record<string, { schema: Schema; example?: unknown }>;
    if (status === '204') delete response['content'];
    else for (const media of Object.values(content)) media.example ??= exampleOf(media.schema, schemas);
  }
  if (isRead)
    responses['304'] = { description: 'You hold it already.', headers: refsTo([...ALWAYS, 'ETag']) };
  for (const status of statusesOf(facts, method))
    responses[status] = { $ref: `#/components/responses/Problem${status}` };
}

const DESCRIPTIONS: Record<string, string> = {
  200: 'As asked for.',
  201: 'Created.',
  204: 'Done; nothing to say.',
};

function problemResponse(status: number, code: ProblemCode, api: Served): object {
  const [title, detail] = PROBLEMS[code].en;
  const extra: HeaderName[] =
    status === 405 ? ['Allow'] : status === 429 || status === 503 ? ['Retry-After'] : [];
  return {
    description: `${title}. ${detail}`,
    headers: refsTo([...ALWAYS, ...extra]),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/ProblemDto' },
        example: {
          type: `${api.contractUrl}/problems#${code}`,
          title,
          status,
          detail,
          instance: 'urn:uuid:01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
          code,
          traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        },
      },
    },
  };
}

function collectRefs(value: unknown, schemas: Record<string, Schema>, used: Set<string>): void {
  for (const [, name] of JSON.stringify(value ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    if (used.has(name!)) continue;
    used.add(name!);
    collectRefs(schemas[name!], schemas, used);
  }
}
