import type { FastifyReply, FastifyRequest } from 'fastify';

const EXPOSED =
  'Link, ETag, Location, RateLimit, RateLimit-Policy, Retry-After, traceparent, Deprecation, Sunset, Content-Language';

/** Is this an address of the Open API, or of the feeds, calendars, files and embeds beside it? */
export const isOpenAddress = (url: string): boolean =>
  /^(?:[a-z]+:\/\/[^/?#]*)?\/(?:(?:api|feeds|exports|offers|occasions|embed)\/|oembed(?:[?#]|$))/i.test(url);

/** Open doors may be read from every web page; nothing secret goes with the call. */
export function allowEveryOrigin(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', EXPOSED);
  if (request.method === 'OPTIONS')
    reply
      .header(
        'access-control-allow-headers',
        'Accept, Accept-Language, Authorization, Content-Type, If-None-Match, traceparent, tracestate',
      )
      .header('access-control-max-age', '86400');
  done();
}

export const PUBLIC_CACHE =
  'public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400';
export const PRIVATE_CACHE = 'private, no-cache';

/** For answers about people: whoever reads them keeps nothing (LAW-19). */
export function keepNothing(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.header('cache-control', 'no-store');
  done();
}
