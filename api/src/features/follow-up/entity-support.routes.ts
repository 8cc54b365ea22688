import {
  EntitySupportDto,
  EntitySupportInputDto,
  EntitySupportListDto,
  EntitySupportPathDto,
  ListEntitySupportsQueryDto,
  ProjectPathDto,
} from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import { managementContract } from '../../contract/management.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { once } from '../../http/idempotency.js';
import { mergePatch, mergePatchBody } from '../../http/merge-patch.js';
import { checkPage, sendList } from '../../http/page.js';
import { toEntitySupportDto } from './entity-support.mapper.js';
import { toEntitySupportInput } from './entity-support.record.js';
import {
  createEntitySupport,
  deleteEntitySupport,
  getEntitySupport,
  listEntitySupports,
  replaceEntitySupport,
  type SeenEntitySupport,
} from './entity-support.service.js';

const tags = ['Follow-up'];
const read = { permission: 'follow-up:read' };
const write = { permission: 'follow-up:write' };
const params = ref(EntitySupportPathDto);
const all = '/projects/:projectId/entity-supports';
const one = `${all}/:entitySupportId`;

/** Enterprises and authorities that a project supports. */
export function entitySupportRoutes(app: App): void {
  const validate = managementContract.validatorFor(EntitySupportInputDto.name);

  app.get(
    all,
    {
      config: read,
      schema: {
        operationId: 'listEntitySupports',
        tags,
        summary: 'List entity supports',
        description:
          'Whom the project supports, apart from people. Företag och myndigheter som projektet stöder.',
        params: ref(ProjectPathDto),
        querystring: ref(ListEntitySupportsQueryDto),
        response: { 200: ref(EntitySupportListDto) },
      },
    },
    async (request, reply) => {
      const { query, params: path } = request;
      checkPage(request, query);
      const { rows, totalRecords } = await request.read((ctx) =>
        listEntitySupports(ctx, path.projectId, query),
      );
      const data = rows.map((row) => toEntitySupportDto(request.publicUrl, row));
      return sendList(request, reply, query, data, totalRecords) as EntitySupportListDto;
    },
  );

  app.post(
    all,
    {
      config: { ...write, creates: true },
      schema: {
        operationId: 'createEntitySupport',
        tags,
        summary: 'Add an entity support',
        description:
          'The same organisation may be supported in several periods; an indicator counts it once. Lägger till ett företagsstöd; en organisation räknas en gång per indikator.',
        params: ref(ProjectPathDto),
        body: ref(EntitySupportInputDto),
        response: { 201: ref(EntitySupportDto) },
      },
    },
    (request, reply) =>
      once(request, reply, async (ctx) => {
        const dto = show(request, await createEntitySupport(ctx, request.params.projectId, request.body));
        const body = String(reply.serializeInput({ ...dto }, '201'));
        return {
          status: 201,
          headers: { location: dto._links.self.href, etag: etagOf(body, dto.version) },
          body,
        };
      }) as Promise<never>, // the answer is text already
  );

  app.get(
    one,
    {
      config: read,
      schema: {
        operationId: 'getEntitySupport',
        tags,
        summary: 'Get an entity support',
        description: 'With its version as ETag. Med versionen som ETag.',
        params,
        response: { 200: ref(EntitySupportDto) },
      },
    },
    async (request) => show(request, await request.read((ctx) => getEntitySupport(ctx, request.params))),
  );

  app.put(
    one,
    {
      config: write,
      schema: {
        operationId: 'replaceEntitySupport',
        tags,
        summary: 'Replace an entity support',
        description:
          'What is left out is cleared; the project stays. Det som utelämnas töms; projektet är detsamma.',
        params,
        body: ref(EntitySupportInputDto),
        response: { 200: ref(EntitySupportDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction((ctx) => replaceEntitySupport(ctx, request.params, request.body)),
      ),
  );

  app.patch(
    one,
    {
      config: write,
      schema: {
        operationId: 'patchEntitySupport',
        tags,
        summary: 'Change parts of an entity support',
        description:
          'A JSON merge patch (RFC 7396): null clears. Ändrar delar av företagsstödet; null tömmer.',
        params,
        body: mergePatchBody(EntitySupportInputDto),
        response: { 200: ref(EntitySupportDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction(async (ctx) => {
          const { row } = await getEntitySupport(ctx, request.params);
          const merged = mergePatch(toEntitySupportInput(row), request.body) as EntitySupportInputDto;
          validate(merged);
          return replaceEntitySupport(ctx, request.params, merged);
        }),
      ),
  );

  app.delete(
    one,
    {
      config: write,
      schema: {
        operationId: 'deleteEntitySupport',
        tags,
        summary: 'Delete an entity support',
        description: 'It no longer counts. Företagsstödet räknas inte längre.',
        params,
        response: { 204: { type: 'null', description: 'Deleted' } },
      },
    },
    async (request, reply) => {
      await request.transaction((ctx) => deleteEntitySupport(ctx, request.params));
      return reply.code(204).send();
    },
  );
}

function show(request: FastifyRequest, seen: SeenEntitySupport): EntitySupportDto {
  request.recordVersion = seen.row.version;
  return toEntitySupportDto(request.publicUrl, seen);
}
