import type { FastifyRequest } from 'fastify';
import { etagOf } from '../http/etag.js';
import type { PublicAnswer } from '../http/send-public.js';
import { countFacets, type Kind, type PublicReader } from '../publication/index.js';
import { facetLabel } from './facet-labels.js';
import { toPublicFilters } from './public-filters.js';

/** How many there are per value of each filter, as it is sent. */
export async function facetAnswer(
  request: FastifyRequest,
  reader: PublicReader,
  kind: Kind,
  tags: Record<string, string>,
  query: object,
): Promise<PublicAnswer> {
  const rows = await countFacets(reader, kind, toPublicFilters(tags, query), Object.values(tags));
  const nameOf = Object.fromEntries(Object.entries(tags).map(([name, tag]) => [tag, name]));
  const data = rows.map(({ name, value, count }) => {
    const parameter = nameOf[name]!;
    return { parameter, value, label: facetLabel(parameter, value), count };
  });
  const body = JSON.stringify({
    data,
    _links: { self: { href: request.address(), rel: 'self', method: 'GET' } },
  });
  return { body, etag: etagOf(body) };
}
