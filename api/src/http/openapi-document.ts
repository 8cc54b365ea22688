import type { OpenAPIV3_1 } from 'openapi-types';
import type { Contract } from '../contract/index.js';
import { exampleOf } from './openapi-example.js';
import { headerComponents, headerParametersOf, headersOf, problemHeadersOf } from './openapi-headers.js';
import { stateStrings } from './openapi-strings.js';
import { PROBLEMS, type ProblemCode } from './problem-texts.js';
import type { Served } from './serve-contract.js';

/** What a route says beyond its schemas, for its description. */
export interface RouteFacts {
  permission: string;
  changesRecord: boolean;
  creates: boolean;
  /** Positions in it grow too old. */
  expires: boolean;
  /** It needs something in a state that it may not be in. */
  needsState: boolean;
  hasBody: boolean;
  hasPath: boolean;
  /** It is a list, in pages. */
  hasPages: boolean;
}

type Document = OpenAPIV3_1.Document;
type Operation = OpenAPIV3_1.OperationObject;
type Schema = Record<string, unknown>;

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
    ...(facts.needsState ? [409] : []),
  ];
}

/** Fills in what every operation has, so that no route need say it. */
export function completeDocument(
  document: Partial<Document>,
  api: Served,
  facts: Map<string, RouteFacts>,
): Document {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  restoreSiblings(schemas, api.contract.schemas);
  const used = new Set<string>();
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(item ?? {}))
      complete(
        operation as Operation,
        facts.get((operation as Operation).operationId!)!,
        schemas,
        `${method} ${path}`,
        api.isOpen,
      );
  collectRefs(document.paths, schemas, used);
  for (const name of Object.keys(schemas))
    if (!used.has(name) && name !== 'ProblemDto' && name !== 'FaultDto') delete schemas[name];

  const problems = Object.entries(REPRESENTATIVE).map(([status, code]) => [
    `Problem${status}`,
    problemResponse(Number(status), code, api),
  ]);
  const tags = [
    ...new Set(
      Object.values(document.paths ?? {}).flatMap((item) =>
        Object.values(item as object).flatMap((o) => (o as Operation).tags ?? []),
      ),
    ),
  ];
  const paths = JSON.stringify(document.paths);
  stateStrings([document.paths, schemas]);
  const responses = Object.fromEntries(
    problems.filter(([name]) => paths.includes(`#/components/responses/${name as string}"`)),
  );
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
        'page × limit is at most 10 000; totals above 10 000 are not counted; a request is at most 1 MiB; text is well-formed Unicode and has no NUL.',
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
      ...(headerComponents(paths + JSON.stringify(responses), api.isOpen) as object),
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
  address: string,
  isOpen: boolean,
): void {
  if (!facts) throw new Error(`${address}: no facts`);
  const [method] = address.split(' ');
  const isRead = method === 'get';
  operation.parameters = [
    ...((operation.parameters ?? []) as object[]),
    ...headerParametersOf(method!, facts),
  ] as never;
  if (facts.permission === 'public') operation.security = [{}, { apiKey: [] }];
  else operation.description += `\n\nPermission: \`${facts.permission}\`.`;
  (operation as Record<string, unknown>)['x-permission'] = facts.permission;

  const body = operation.requestBody as
    { content?: Record<string, { schema: Schema; example?: unknown }> } | undefined;
  for (const media of Object.values(body?.content ?? {}))
    media.example ??= media.schema['$ref']
      ? exampleOf(media.schema, schemas)
      : patchExampleOf(media.schema, schemas);

  const responses = operation.responses as Record<string, Schema>;
  for (const [status, response] of Object.entries(responses)) {
    const content = (response['content'] ?? {}) as Record<string, { schema: Schema; example?: unknown }>;
    const hasEtag = status !== '204' && (isRead || hasVersion(content, schemas));
    response['headers'] = headersOf(status, { ...facts, isOpen, hasEtag });
    if (!response['description'] || response['description'] === 'Default Response')
      response['description'] = DESCRIPTIONS[status] ?? 'Done';
    if (status === '204') delete response['content'];
    else for (const media of Object.values(content)) media.example ??= exampleOf(media.schema, schemas);
  }
  if (isRead)
    responses['304'] = {
      description: 'You hold it already.',
      headers: headersOf('304', { ...facts, isOpen, hasEtag: true }),
    };
  for (const status of statusesOf(facts, method!))
    responses[status] = { $ref: `#/components/responses/Problem${status}` };
}

/** OpenAPI 3.1 lets a $ref have siblings; @fastify/swagger drops what a field says beside the shape that it points to. */
function restoreSiblings(schemas: Record<string, Schema>, said: Contract['schemas']): void {
  for (const [{ name }, { properties }] of said)
    for (const [key, { $ref, ...siblings }] of Object.entries(properties as Record<string, Schema>))
      if ($ref) Object.assign((schemas[name]!['properties'] as Record<string, Schema>)[key]!, siblings);
}

/** What one would change first: what the record is called. */
function patchExampleOf(patch: Schema, schemas: Record<string, Schema>): object {
  const whole = exampleOf({ $ref: patch['x-merge-patch-of'] }, schemas) as object;
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) =>
      ['title', 'name', 'names', 'labels', 'status', 'end'].includes(key),
    ),
  );
}

/** Is it a record, whose version its ETag begins with? */
const hasVersion = (content: Record<string, { schema: Schema }>, schemas: Record<string, Schema>): boolean =>
  Object.values(content).some(({ schema }) => {
    const name = (schema['$ref'] as string | undefined)?.split('/').at(-1);
    return Boolean(name && 'version' in (schemas[name]!['properties'] as object));
  });

const DESCRIPTIONS: Record<string, string> = {
  200: 'As asked for.',
  201: 'Created.',
  204: 'Done; nothing to say.',
};

function problemResponse(status: number, code: ProblemCode, api: Served): object {
  const [title, detail] = PROBLEMS[code].en;
  return {
    description: `${title}. ${detail}`,
    headers: problemHeadersOf(status, api.isOpen),
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
