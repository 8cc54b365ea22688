import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '@spang/shared/values';
import { ref, type DtoClass } from '../../contract/index.js';
import { openContract } from '../../contract/open.js';
import type { App } from '../../http/dto-type-provider.js';
import { checkPage } from '../../http/page.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import {
  keep,
  keepDocument,
  type Kind,
  type PublicQuery,
  type PublicReader,
} from '../../publication/index.js';
import { facetAnswer } from '../facet-answer.js';
import { homeOf } from '../home-routes.js';
import { listAnswer } from '../list-answer.js';
import { toPublicFilters } from '../public-filters.js';

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
  /** Refuses what the schema cannot. */
  check?: (query: Record<string, unknown>) => void;
}

type Query = Record<string, unknown> & { page: number; limit: number; cursor?: string; openOnly?: boolean };

/** List, facet counts and one of a public kind. The bytes are those that were published. */
export function publicRoutes(app: App, reader: PublicReader, type: PublicRoutes): void {
  const routes = app as unknown as FastifyInstance;
  const { kind, path, noun, plural, nounSv } = type;
  const [idName] = Object.keys(openContract.schemas.get(type.pathDto)!['properties'] as object);
  const config = { permission: 'public' };
  // what is open depends on the clock; who walks by cursor comes by each page once; areas begin and end with a day
  const keptOrMade = ({ url, now }: FastifyRequest, query: Query, make: () => Promise<PublicAnswer>) => {
    const { openOnly, cursor } = query;
    const name = homeOf(query) === undefined ? url : `${url} ${dayOf(now)}`;
    return openOnly || cursor !== undefined ? make() : keep(reader, kind, name, make);
  };

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
      type.check?.(query);
      const answer = await keptOrMade(request, query, () =>
        listAnswer(request, reader, kind, toPublicQuery(type, query)),
      );
      return sendPublic(request, reply, answer);
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
    async (request: FastifyRequest, reply: FastifyReply) => {
      const query = request.query as Query;
      type.check?.(query);
      const answer = await keptOrMade(request, query, () =>
        facetAnswer(request, reader, kind, type.tags, query),
      );
      return sendPublic(request, reply, answer);
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
      const answer = await keepDocument<PublicAnswer>(reader, { kind, id }, ({ document, change }) => ({
        body: document,
        etag: `"${change}"`,
      }));
      return sendPublic(request, reply, answer);
    },
  );
}

const toPublicQuery = (type: PublicRoutes, query: Query): PublicQuery =>
  ({ ...query, ...toPublicFilters(type.tags, query) }) as unknown as PublicQuery;
