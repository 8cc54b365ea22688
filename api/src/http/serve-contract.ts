import swagger from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { Contract } from '../contract/index.js';
import { NotFound } from '../errors.js';
import type { App, DtoTypeProvider } from './dto-type-provider.js';
import { sendProblem } from './problem.js';

interface Served {
  /** Where the API lives: /management/v1. */
  prefix: string;
  publicUrl: string;
  title: string;
  version: string;
  contract: Contract;
  routes: ((app: App) => Promise<void>)[];
}

/** A plugin that makes its scope one of our two APIs, with its own schemas, validator, errors and document. */
export async function serveContract(scope: FastifyInstance, api: Served): Promise<void> {
  const app = scope.withTypeProvider<DtoTypeProvider>();
  const { contract, title, version } = api;
  for (const schema of contract.schemas.values()) app.addSchema(schema);

  app.setValidatorCompiler<{ $ref?: string }>(({ schema, httpPart }) => {
    if (!schema.$ref) return (value) => ({ value }); // a merge patch: checked as a PUT, after the merge
    const validate = contract.validatorFor(nameIn(schema), httpPart);
    return (value) => {
      try {
        validate(value);
        return { value };
      } catch (error) {
        return { error: error as Error };
      }
    };
  });
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem(new NotFound('no-such-address'), request, reply));
  app.removeContentTypeParser('text/plain'); // JSON and merge patches only; everything else is a 415
  app.addContentTypeParser(
    'application/merge-patch+json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'), // refuses __proto__ and constructor
  );
  app.addHook('onRoute', refuseIncompleteRoute);

  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title, version }, servers: [{ url: api.publicUrl + api.prefix }] },
    refResolver: { buildLocalReference: ({ $id }) => $id as string }, // otherwise components are called def-0
    transformObject: (document) =>
      withoutParameterSchemas((document as { openapiObject: OpenAPIV3_1.Document }).openapiObject),
  });
  app.get('/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
  for (const routes of api.routes) await app.register(routes);
}

/** Safety is data on the route, and its absence stops the boot. */
function refuseIncompleteRoute({ method, url, config, schema }: RouteOptions): void {
  if (method === 'HEAD') return;
  const refuse = (what: string) => {
    throw new Error(`${String(method)} ${url}: ${what}`);
  };
  if (!config?.permission) refuse('no permission');
  if (schema?.hide) return;
  if (!schema?.operationId || !schema.summary) refuse('no operationId or summary');
  if (schema?.params && !nameIn(schema.params).endsWith('PathDto')) refuse('params: a PathDto');
  if (schema?.querystring && !nameIn(schema.querystring).endsWith('QueryDto')) refuse('query: a QueryDto');
  if (schema?.body && !isMergePatch(schema.body) && !nameIn(schema.body).endsWith('InputDto'))
    refuse('body: an InputDto');
}

/** Query and path are spelled out on each operation; as components they would be listed and never used. */
function withoutParameterSchemas(document: Partial<OpenAPIV3_1.Document>) {
  const { schemas = {} } = document.components ?? {};
  for (const name of Object.keys(schemas)) if (/(Query|Path)Dto$/.test(name)) delete schemas[name];
  return document;
}

const nameIn = (schema: unknown): string => (schema as { $ref?: string }).$ref?.replace(/#$/, '') ?? '';

const isMergePatch = (body: unknown): boolean =>
  'application/merge-patch+json' in ((body as { content?: object }).content ?? {});

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: string;
  }
}
