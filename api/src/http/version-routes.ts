import { ListVersionsQueryDto, VersionDto, VersionListDto } from '@spang/shared/management';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, type DtoClass } from '../contract/index.js';
import { managementContract } from '../contract/management.js';
import type { Context } from '../persistence/context.js';
import type { RecordRow } from '../persistence/record.entity.js';
import { getVersion } from '../persistence/record.js';
import { listVersions } from '../persistence/versions.js';
import type { App } from './dto-type-provider.js';
import { checkPage, sendList } from './page.js';

/** A kind of record, as far as its versions need to know it. */
interface Versioned<R extends RecordRow, I extends object> {
  noun: string;
  resource: string;
  kind: string;
  pathDto: DtoClass;
  output: DtoClass;
  get: (ctx: Context, id: string) => Promise<R>;
  replace: (ctx: Context, id: string, input: I) => Promise<R>;
}

/** What its other routes have made already. */
interface Common<R, I> {
  /** '/projects/:projectId' */
  one: string;
  idIn: (request: FastifyRequest) => string;
  schemaOf: (operationId: string, summary: string, description: string, rest: object) => object;
  validate: (input: I) => void;
  show: (ctx: Context, request: FastifyRequest, row: R) => Promise<object>;
}

/** What a record has said: every saved version, one of them, and the way back to it. */
export function versionRoutes<R extends RecordRow, I extends object>(
  app: App,
  type: Versioned<R, I>,
  { one, idIn, schemaOf, validate, show }: Common<R, I>,
): void {
  const routes = app as unknown as FastifyInstance;
  const { noun, resource } = type;
  const params = ref(type.pathDto);
  const versionParams = ref(versionPathOf(type.pathDto));
  const read = { permission: `${resource}:read` };

  routes.get(
    `${one}/versions`,
    {
      config: read,
      schema: schemaOf(
        `list${noun}Versions`,
        `List versions: ${noun}`,
        `Every saved version, the newest first: who, when, through what. Alla sparade versioner, nyast först.`,
        {
          params,
          querystring: ref(ListVersionsQueryDto),
          response: { 200: ref(VersionListDto) },
        },
      ),
    },
    async (request, reply) => {
      const query = request.query as ListVersionsQueryDto;
      checkPage(request, query);
      const { data, totalRecords } = await request.read(async (ctx) =>
        listVersions(ctx, type.kind, await type.get(ctx, idIn(request)), query),
      );
      return sendList(request, reply, query, data, totalRecords);
    },
  );

  routes.get(
    `${one}/versions/:versionNumber`,
    {
      config: read,
      schema: schemaOf(
        `get${noun}Version`,
        `Get a version: ${noun}`,
        `The whole document as it was saved. Hela dokumentet som det sparades.`,
        {
          params: versionParams,
          response: { 200: ref(VersionDto) },
        },
      ),
    },
    async (request) => {
      const { versionNumber } = request.params as { versionNumber: number };
      return request.read(async (ctx) => {
        const row = await type.get(ctx, idIn(request));
        const found = await getVersion(ctx, type.kind, row.id, versionNumber);
        return {
          ...found,
          savedAt: found.savedAt.toISOString(),
          isPublished: row.publishedVersion === found.version,
        };
      });
    },
  );
  routes.post(
    `${one}/versions/:versionNumber/restoration`,
    {
      config: { permission: `${resource}:write`, changesRecord: true },
      schema: schemaOf(
        `restore${noun}Version`,
        `Restore a version: ${noun}`,
        `Saves what an earlier version said as a new version; nothing becomes public, and the owner stays. Sparar det som en tidigare version sade som en ny version; inget blir publikt, och ägaren är densamma.`,
        {
          params: versionParams,
          response: { 200: ref(type.output) },
        },
      ),
    },
    async (request) => {
      const { versionNumber } = request.params as { versionNumber: number };
      return request.transaction(async (ctx) => {
        const row = await type.get(ctx, idIn(request));
        const { document } = await getVersion(ctx, type.kind, row.id, versionNumber);
        const input = { ...document, ownerId: row.ownerId } as unknown as I;
        validate(input); // the rules may be others than they were then
        return show(ctx, request, await type.replace(ctx, row.id, input));
      });
    },
  );
}

/** ProjectPathDto → ProjectVersionPathDto, which the contract has beside it. */
function versionPathOf(pathDto: DtoClass): DtoClass {
  const name = pathDto.name.replace(/PathDto$/, 'VersionPathDto');
  const found = [...managementContract.schemas.keys()].find((dto) => dto.name === name);
  if (!found) throw new Error(`${name} is not in the management contract`);
  return found;
}
