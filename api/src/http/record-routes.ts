import { PublicationPreviewDto } from '@spang/shared/management';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, type DtoClass } from '../contract/index.js';
import { managementContract } from '../contract/management.js';
import type { Context } from '../persistence/context.js';
import type { RecordRow } from '../persistence/record.entity.js';
import { recordOwner } from '../persistence/record-owner.js';
import type { App } from './dto-type-provider.js';
import { etagOf } from './etag.js';
import { once } from './idempotency.js';
import { mergePatch, mergePatchBody } from './merge-patch.js';
import { checkPage, sendList } from './page.js';
import { withCommonParts } from './record-answer.js';
import { versionRoutes } from './version-routes.js';

interface Page {
  page: number;
  limit: number;
}

/** A kind of record as the Management API shows it. */
export interface RecordRoutes<
  R extends RecordRow,
  I extends object,
  O extends object,
  Q extends Page,
  S extends object,
> {
  /** '/projects' */
  path: string;
  /** 'Project' and 'Projects' make listProjects, createProject, getProject … */
  noun: string;
  plural: string;
  /** For the Swedish half of the documentation. */
  nounSv: string;
  /** Permissions are `<resource>:read`, `:write`, `:publish`. */
  resource: string;
  /** Names its versions. */
  kind: string;
  pathDto: DtoClass;
  input: DtoClass<I>;
  output: DtoClass<O>;
  listQuery: DtoClass<Q>;
  listDto: DtoClass;
  list: (ctx: Context, query: Q) => Promise<{ data: S[]; totalRecords: number }>;
  create: (ctx: Context, input: I) => Promise<R>;
  get: (ctx: Context, id: string) => Promise<R>;
  replace: (ctx: Context, id: string, input: I) => Promise<R>;
  /** Absent: what was created stays. */
  remove?: (ctx: Context, id: string) => Promise<void>;
  /** What is particular to the kind; what all records have is added here. */
  toDto: (ctx: Context, row: R) => Promise<object>;
  /** The record as a client would have to send it: what a merge patch is merged into. */
  toInput: (ctx: Context, row: R) => Promise<I>;
  publication?: {
    publish: (ctx: Context, id: string) => Promise<R>;
    withdraw: (ctx: Context, id: string) => Promise<R>;
    preview: (ctx: Context, id: string) => Promise<{ document: object; current: object | null }>;
  };
}

/** Every operation of a kind of record: list, create, get, replace, patch, delete, versions, publication. */
export function recordRoutes<
  R extends RecordRow,
  I extends object,
  O extends object,
  Q extends Page,
  S extends object,
>(app: App, type: RecordRoutes<R, I, O, Q, S>): void {
  const routes = app as unknown as FastifyInstance; // generic here; the caller's own types are checked
  const { path, noun, plural, nounSv, resource } = type;
  const idName = Object.keys(managementContract.schemas.get(type.pathDto)!['properties'] as object)[0]!;
  const one = `${path}/:${idName}`;
  const idIn = (request: FastifyRequest) => (request.params as Record<string, string>)[idName]!;
  const schemaOf = (operationId: string, summary: string, description: string, rest: object) => ({
    operationId,
    summary,
    description,
    tags: [plural],
    ...rest,
  });
  const params = ref(type.pathDto);
  const read = { permission: `${resource}:read` };
  const write = { permission: `${resource}:write` };

  const show = async (ctx: Context, request: FastifyRequest, row: R): Promise<Record<string, unknown>> => {
    request.recordVersion = row.version;
    const owner = await recordOwner(ctx, row);
    const dto = await type.toDto(ctx, row);
    return withCommonParts(request, path, row, owner, dto, Boolean(type.publication));
  };

  routes.get(
    path,
    {
      config: read,
      schema: schemaOf(
        `list${plural}`,
        `List: ${plural}`,
        `Lists what you may see, drafts too. Listar ${nounSv} som du får se, även utkast.`,
        {
          querystring: ref(type.listQuery),
          response: { 200: ref(type.listDto) },
        },
      ),
    },
    async (request, reply) => {
      const query = request.query as Q;
      checkPage(request, query);
      const { data, totalRecords } = await request.read((ctx) => type.list(ctx, query));
      return sendList(request, reply, query, data, totalRecords);
    },
  );

  routes.post(
    path,
    {
      config: { ...write, creates: true },
      schema: schemaOf(
        `create${noun}`,
        `Create: ${noun}`,
        `Creates a draft; nothing becomes public. Skapar ett utkast av ${nounSv}; inget blir publikt.`,
        {
          body: ref(type.input),
          response: { 201: ref(type.output) },
        },
      ),
    },
    (request, reply) =>
      once(request, reply, async (ctx) => {
        const row = await type.create(ctx, request.body as I);
        const body = String(reply.serializeInput(await show(ctx, request, row), '201'));
        const location = `${request.publicUrl}/management/v1${path}/${row.id}`;
        return { status: 201, headers: { location, etag: etagOf(body, row.version) }, body };
      }),
  );

  routes.get(
    one,
    {
      config: read,
      schema: schemaOf(
        `get${noun}`,
        `Get: ${noun}`,
        `The record as it is now, with its version as ETag. Posten som den är nu; ETag bär versionen.`,
        {
          params,
          response: { 200: ref(type.output) },
        },
      ),
    },
    async (request) => request.read(async (ctx) => show(ctx, request, await type.get(ctx, idIn(request)))),
  );

  routes.put(
    one,
    {
      config: write,
      schema: schemaOf(
        `replace${noun}`,
        `Replace: ${noun}`,
        `Replaces the whole record; what is left out is cleared. Ersätter hela posten; det som utelämnas töms.`,
        {
          params,
          body: ref(type.input),
          response: { 200: ref(type.output) },
        },
      ),
    },
    async (request) =>
      request.transaction(async (ctx) =>
        show(ctx, request, await type.replace(ctx, idIn(request), request.body as I)),
      ),
  );

  const validate = managementContract.validatorFor(type.input.name);
  routes.patch(
    one,
    {
      config: write,
      schema: schemaOf(
        `patch${noun}`,
        `Change parts of: ${noun}`,
        `A JSON merge patch (RFC 7396): null clears, lists are replaced whole. Ändrar delar av posten; null tömmer, listor byts hela.`,
        {
          params,
          body: mergePatchBody(type.input),
          response: { 200: ref(type.output) },
        },
      ),
    },
    async (request) =>
      request.transaction(async (ctx) => {
        const current = await type.toInput(ctx, await type.get(ctx, idIn(request)));
        const merged = mergePatch(current, request.body) as I;
        validate(merged);
        return show(ctx, request, await type.replace(ctx, idIn(request), merged));
      }),
  );

  const { remove } = type;
  if (remove)
    routes.delete(
      one,
      {
        config: write,
        schema: schemaOf(
          `delete${noun}`,
          `Delete: ${noun}`,
          `Deletes a record that is not public and that no other refers to. Tar bort en post som varken är publik eller används.`,
          {
            params,
            response: { 204: { type: 'null', description: 'Deleted' } },
          },
        ),
      },
      async (request, reply) => {
        await request.transaction((ctx) => remove(ctx, idIn(request)));
        return reply.code(204).send();
      },
    );

  versionRoutes(app, type, { one, idIn, schemaOf, validate, show });

  const { publication } = type;
  if (!publication) return;
  const publish = { permission: `${resource}:publish`, changesRecord: true };
  routes.post(
    `${one}/publication`,
    {
      config: publish,
      schema: schemaOf(
        `publish${noun}`,
        `Publish: ${noun}`,
        `Makes the present version public. Gör den nuvarande versionen publik.`,
        {
          params,
          response: { 200: ref(type.output) },
        },
      ),
    },
    async (request) =>
      request.transaction(async (ctx) => show(ctx, request, await publication.publish(ctx, idIn(request)))),
  );
  routes.delete(
    `${one}/publication`,
    {
      config: publish,
      schema: schemaOf(
        `withdraw${noun}`,
        `Withdraw: ${noun}`,
        `Takes the record from the public; a tombstone stays in the change feed. Avpublicerar; en gravsten blir kvar i ändringsflödet.`,
        {
          params,
          response: { 200: ref(type.output) },
        },
      ),
    },
    async (request) =>
      request.transaction(async (ctx) => show(ctx, request, await publication.withdraw(ctx, idIn(request)))),
  );
  routes.get(
    `${one}/publication-preview`,
    {
      config: read,
      schema: schemaOf(
        `preview${noun}Publication`,
        `Preview the public document: ${noun}`,
        `The public document as it would be now, and as it is. Det publika dokumentet som det skulle bli, och som det är.`,
        {
          params,
          response: { 200: ref(PublicationPreviewDto) },
        },
      ),
    },
    async (request) => request.read((ctx) => publication.preview(ctx, idIn(request))),
  );
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A POST that creates: asks for an Idempotency-Key. */
    creates?: boolean;
    /** A cursor of it can be too old: 410. */
    expires?: boolean;
    /** It changes nothing, and may still come at the wrong time: 409. */
    needsState?: boolean;
  }
}
