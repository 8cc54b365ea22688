import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ref, type DtoClass } from '../../contract/index.js';
import { openContract } from '../../contract/open.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf, isFresh } from '../../http/etag.js';
import { checkPage, linkHeader, pageOf } from '../../http/page.js';
import {
  countFacets,
  getPublication,
  listPublications,
  type Kind,
  type PublicFilters,
  type PublicQuery,
  type PublicReader,
} from '../../publication/index.js';

interface PublicRoutes {
  kind: Kind;
  /** '/training-offers' */
  path: string;
  noun: string;
  plural: string;
  nounSv: string;
  pathDto: DtoClass;
  query: DtoClass;
  /** The part of it that narrows the list: the question of /facets. */
  filters: DtoClass;
  list: DtoClass;
  document: DtoClass;
  /** The answer of /facets. */
  facets: DtoClass;
  /** Query parameter → tag of the publication. */
  tags: Record<string, string>;
}

type Query = Record<string, unknown> & { page: number; limit: number; cursor?: string };

/** List, facet counts and one of a public kind. The bytes are those that were published. */
export function publicRoutes(app: App, reader: PublicReader, type: PublicRoutes): void {
  const routes = app as unknown as FastifyInstance;
  const { kind, path, noun, plural, nounSv } = type;
  const [idName] = Object.keys(openContract.schemas.get(type.pathDto)!['properties'] as object);
  const config = { permission: 'public' };

  routes.get(
    path,
    {
      config,
      schema: {
        operationId: `list${plural}`,
        tags: [plural],
        summary: `List: ${plural}`,
        description: `Published, with filters, sorting and paging. Publicerade ${nounSv}, med filter, sortering och sidor.`,
        querystring: ref(type.query),
        response: { 200: ref(type.list) },
      },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const query = request.query as Query;
      checkPage(request, query);
      const { documents, changes, ...counted } = await listPublications(
        reader,
        kind,
        toPublicQuery(type, query),
      );
      const frame = pageOf(request, query, { count: documents.length, ...counted });
      const end = JSON.stringify(frame).slice(1);
      const etag = etagOf(`${changes.join()} ${end}`); // the same changes are the same bytes
      linkHeader(reply, frame._links);
      if (isFresh(request, reply, etag)) return reply.send();
      return sendJson(reply, `{"data":[${documents.join(',')}],${end}`);
    },
  );

  routes.get(
    `${path}/facets`,
    {
      config,
      schema: {
        operationId: `list${noun}Facets`,
        tags: [plural],
        summary: `Count by facet: ${plural}`,
        description: `How many there are per value of each filter, under the same filters. Antal ${nounSv} per filtervärde.`,
        querystring: ref(type.filters),
        response: { 200: ref(type.facets) },
      },
    },
    async (request) => {
      const filters = toPublicFilters(type, request.query as Record<string, unknown>);
      const rows = await countFacets(reader, kind, filters, Object.values(type.tags));
      const nameOf = Object.fromEntries(Object.entries(type.tags).map(([name, tag]) => [tag, name]));
      const data = rows.map(({ name, value, count }) => ({ parameter: nameOf[name]!, value, count }));
      return { data, _links: { self: { href: request.address(), rel: 'self', method: 'GET' } } };
    },
  );

  routes.get(
    `${path}/:${idName}`,
    {
      config,
      schema: {
        operationId: `get${noun}`,
        tags: [plural],
        summary: `Get: ${noun}`,
        description: `The published document. Det publicerade dokumentet.`,
        params: ref(type.pathDto),
        response: { 200: ref(type.document) },
      },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const id = Object.values(request.params as Record<string, string>)[0]!;
      const { document, change } = await getPublication(reader, kind, id);
      if (isFresh(request, reply, `"${change}"`)) return reply.send();
      return sendJson(reply, document);
    },
  );
}

/** Ready-made JSON: a string passes by the serializer, and was checked when it was published. */
export const sendJson = (reply: FastifyReply, json: string): FastifyReply =>
  reply.header('content-type', 'application/json; charset=utf-8').send(json);

function toPublicFilters(type: PublicRoutes, query: Record<string, unknown>): PublicFilters {
  const tags = Object.fromEntries(
    Object.entries(type.tags).map(([name, tag]) => [
      tag,
      query[name] === undefined ? undefined : [query[name]].flat().map(String),
    ]),
  );
  return { ...query, tags };
}

const toPublicQuery = (type: PublicRoutes, query: Query): PublicQuery =>
  ({ ...query, ...toPublicFilters(type, query) }) as unknown as PublicQuery;
