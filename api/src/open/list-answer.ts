import type { FastifyRequest } from 'fastify';
import { dayOf } from '@spang/shared/values';
import { etagOf } from '../http/etag.js';
import { linkValue, pageOf } from '../http/page.js';
import type { PublicAnswer } from '../http/send-public.js';
import { homeOf, withHomeRoutes } from './home-routes.js';
import { listPublications, type Kind, type PublicQuery, type PublicReader } from '../publication/index.js';

/**
 * A page of published documents as it is sent: the bytes that were published, `more`, and the frame of a list. Where it is
 * asked for somebody who lives somewhere, what holds for them is added to the documents.
 */
export async function listAnswer(
  request: FastifyRequest,
  reader: PublicReader,
  kind: Kind,
  query: PublicQuery,
  more: object = {},
): Promise<PublicAnswer> {
  const { documents, changes, ...counted } = await listPublications(reader, kind, query);
  const frame = pageOf(request, query as never, counted);
  const end = JSON.stringify({ ...more, ...frame }).slice(1);
  const home = homeOf(query);
  if (home !== undefined) {
    const body = `{"data":[${withHomeRoutes(documents, kind, home, dayOf(request.now))}],${end}`;
    return { body, etag: etagOf(body), link: linkValue(frame._links) };
  }
  return {
    body: `{"data":[${documents}],${end}`,
    etag: etagOf(`${changes} ${end}`), // the same changes are the same bytes
    link: linkValue(frame._links),
  };
}
