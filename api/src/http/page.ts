import type { LinkDto, PageDto, PageQueryDto } from '@spang/shared/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid } from '../errors.js';
import { offsetOf } from '../persistence/paging.js';
import { partsOf } from './addresses.js';

const DEEPEST = 10_000;

type Query = PageQueryDto & { cursor?: string };
type Addressed = Pick<FastifyRequest, 'address'>;

/** Refuses what cannot be paged: both ways at once, or deeper than a page may go. */
export function checkPage(request: FastifyRequest, { page, limit, cursor }: Query): void {
  if (cursor !== undefined && partsOf(request.url).parameters.has('page'))
    throw invalid('?page', 'page-with-cursor');
  if (cursor === undefined && page * limit > DEEPEST) throw invalid('?page', 'page-too-deep');
}

/** The frame of every list: how much there is, and where the other pages are. */
export function pageOf(
  request: Addressed,
  query: Query,
  { count, totalRecords, nextCursor }: { count: number; totalRecords?: number; nextCursor?: string },
): PageDto {
  const { page, limit, cursor } = query;
  const begin = request.address({ page: undefined, cursor: undefined });
  const linkTo = (rel: string, href: string): LinkDto => ({ href, rel, method: 'GET' });
  const link = (rel: string, name: 'page' | 'cursor', value: string | number) =>
    linkTo(rel, `${begin}${begin.includes('?') ? '&' : '?'}${name}=${value}`);
  const self = linkTo('self', request.address());
  if (cursor !== undefined) {
    return {
      _meta: { page: null, offset: null, limit, count },
      _links: {
        self,
        first: link('first', 'cursor', ''),
        ...(nextCursor ? { next: link('next', 'cursor', nextCursor) } : {}),
      },
    };
  }
  const known = totalRecords !== undefined;
  const deepest = Math.floor(DEEPEST / limit);
  const last = known ? Math.min(deepest, Math.max(1, Math.ceil(totalRecords / limit))) : deepest;
  const hasNext = known ? page < last : count === limit && page < deepest;
  return {
    _meta: {
      ...(known ? { totalRecords } : {}),
      page,
      offset: page < 1 ? 0 : offsetOf(query),
      limit,
      count,
    },
    _links: {
      self,
      first: link('first', 'page', 1),
      ...(page > 1 ? { prev: link('prev', 'page', Math.min(page - 1, last)) } : {}),
      ...(hasNext ? { next: link('next', 'page', Math.max(page + 1, 1)) } : {}),
      ...(known ? { last: link('last', 'page', last) } : {}),
    },
  };
}

/** The same targets as `_links`, as RFC 8288 has them; undefined where there are none. */
export function linkValue(links: object): string | undefined {
  const values = (Object.values(links) as LinkDto[])
    .filter(({ rel }) => rel !== 'self')
    .map(({ href, rel }) => `<${href}>; rel="${rel}"`);
  return values.length ? values.join(', ') : undefined;
}

/** Puts them on the answer. */
export function linkHeader(reply: FastifyReply, links: object): void {
  const value = linkValue(links);
  if (value) reply.header('link', value);
}

/** The frame of a management list. */
export function sendList(
  request: Addressed,
  reply: FastifyReply,
  query: PageQueryDto,
  data: object[],
  totalRecords: number,
): object {
  const frame = pageOf(request, query, { count: data.length, totalRecords });
  linkHeader(reply, frame._links);
  return { data, ...frame };
}
