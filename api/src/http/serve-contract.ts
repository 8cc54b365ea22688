import swagger from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { stringify } from 'yaml';
import { ApiInfoDto } from '@spang/shared/contract';
import { ref, type Contract } from '../contract/index.js';
import { checkRequestForm } from './addresses.js';
import { parseJsonOnly } from './body-parser.js';
import { checkByContract, nameIn } from './contract-checks.js';
import { renderDocs } from './docs-page.js';
import type { App, DtoTypeProvider } from './dto-type-provider.js';
import { completeDocument, type RouteFacts } from './openapi-document.js';
import { answerWithEtag, etagOf, isFresh } from './etag.js';
import { allowEveryOrigin, PRIVATE_CACHE, PUBLIC_CACHE } from './public-access.js';

export interface Served {
  /** Where the API lives: /management/v1. */
  prefix: string;
  publicUrl: string;
  /** The https address that the published contract names. */
  contractUrl: string;
  title: string;
  description: string;
  version: string;
  released: string;
  /** Open: anonymous, for every origin, cacheable. */
  isOpen: boolean;
  contract: Contract;
  routes: ((app: App) => Promise<void> | void)[];
}

/** A plugin that makes its scope one of our two APIs, with its own schemas, validator, errors and document. */
export async function serveContract(scope: FastifyInstance, api: Served): Promise<void> {
  const { contract } = api;
  const app = checkByContract(scope, contract);
  const facts = new Map<string, RouteFacts>();
  app.setNotFoundHandler((request, reply) => app.noSuchAddress(request, reply));
  parseJsonOnly(app);

  const cache = api.isOpen
    ? { 'cache-control': PUBLIC_CACHE, vary: 'Accept, Accept-Encoding' }
    : {
        'cache-control': PRIVATE_CACHE,
        vary: 'Accept, Accept-Encoding, Accept-Language, Authorization, Cookie',
      };
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(cache);
    if (request.is404) return void app.noSuchAddress(request, reply); // before its content is looked at
    checkRequestForm(request);
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) =>
    done(null, answerWithEtag(request, reply, payload)),
  );
  app.addHook('onRoute', (route) => {
    refuseIncompleteRoute(route);
    const { operationId } = (route.schema ?? {}) as { operationId?: string };
    if (operationId && route.method !== 'HEAD') facts.set(operationId, factsOf(route, contract));
  });

  const { title, version, description } = api;
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version, description },
      servers: [{ url: api.contractUrl + api.prefix }],
    },
    refResolver: { buildLocalReference: ({ $id }) => $id as string }, // otherwise components are called def-0
    transformObject: (document) =>
      completeDocument((document as { openapiObject: OpenAPIV3_1.Document }).openapiObject, api, facts),
  });

  serveDocument(app, api);
  app.get(
    '/api-info',
    {
      config: { permission: 'public' },
      onRequest: allowEveryOrigin, // of both: what an API is, is for everybody
      schema: {
        operationId: 'getApiInfo',
        tags: ['About'],
        summary: 'The API about itself',
        description:
          'Name, version, release date, documentation and status. Namn, version, datum, dokumentation och status.',
        response: { 200: ref(ApiInfoDto) },
      },
    },
    async () => ({
      apiName: title,
      apiVersion: version,
      apiReleased: api.released,
      apiDocumentation: `${api.publicUrl}${api.prefix}/docs`,
      apiStatus: 'active',
    }),
  );
  for (const routes of api.routes)
    await app.register(async (inner) => routes(inner.withTypeProvider<DtoTypeProvider>()));
}

/** openapi.json, openapi.yaml and the page made from them: for everyone, from every origin. */
function serveDocument(app: App, api: Served): void {
  const forms = {
    '/openapi.json': ['application/json; charset=utf-8', () => JSON.stringify(app.swagger())],
    '/openapi.yaml': [
      'application/yaml; charset=utf-8',
      () => stringify(app.swagger(), { aliasDuplicateObjects: false }),
    ],
    '/docs': [
      'text/html; charset=utf-8',
      () => renderDocs(app.swagger() as OpenAPIV3_1.Document, api.prefix),
    ],
  } as const;
  for (const [path, [type, make]] of Object.entries(forms)) {
    let text: string | undefined; // the document does not change while the process lives
    const answersWith = [type.split(';')[0]!, 'application/problem+json', 'application/yaml', 'text/html'];
    app.get(
      path,
      { config: { permission: 'public', answersWith }, schema: { hide: true } },
      async (request, reply) => {
        text ??= make();
        const etag = etagOf(text);
        reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=300');
        if (path === '/docs')
          reply.header(
            'content-security-policy',
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
          );
        if (isFresh(request, reply, etag)) return reply.send();
        return reply.type(type).send(text);
      },
    );
  }
}

/** Safety is data on the route, and its absence stops the boot. */
function refuseIncompleteRoute({ method, url, config, schema }: RouteOptions): void {
  if (method === 'HEAD') return;
  const refuse = (what: string) => {
    throw new Error(`${String(method)} ${url}: ${what}`);
  };
  if (!config?.permission) refuse('no permission');
  const { hide, operationId, summary, description, params, querystring, body } = (schema ?? {}) as Record<
    string,
    unknown
  >;
  if (hide) return;
  if (!operationId || !summary || !description) refuse('no operationId, summary or description');
  if (params && !nameIn(params).endsWith('PathDto')) refuse('params: a PathDto');
  if (querystring && !nameIn(querystring).endsWith('QueryDto')) refuse('query: a QueryDto');
  if (body && !isMergePatch(body) && !nameIn(body).endsWith('InputDto')) refuse('body: an InputDto');
}

function factsOf({ method, config, schema }: RouteOptions, contract: Contract): RouteFacts {
  const { body, params, querystring } = schema ?? {};
  const isChange = config?.changesRecord ?? ['PUT', 'PATCH', 'DELETE'].includes(String(method));
  return {
    permission: config!.permission!,
    changesRecord: isChange,
    creates: config?.creates ?? false,
    expires: config?.expires ?? false,
    needsState: config?.needsState ?? false,
    hasBody: Boolean(body),
    hasPath: Boolean(params),
    hasPages: 'limit' in propertiesOf(contract, querystring),
  };
}

const propertiesOf = (contract: Contract, schema: unknown): object => {
  const found = [...contract.schemas].find(([dto]) => dto.name === nameIn(schema ?? {}));
  return (found?.[1]['properties'] as object | undefined) ?? {};
};

const isMergePatch = (body: unknown): boolean =>
  'application/merge-patch+json' in ((body as { content?: object }).content ?? {});
