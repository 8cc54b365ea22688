import { hash as hashOf } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `"<version>.<hash>"` for a record, `"<hash>"` for the rest: what is said, not when. */
export const etagOf = (payload: string | Buffer, version?: number): string => {
  const hash = hashOf('sha1', payload, 'base64url').slice(0, 16);
  return version === undefined ? `"${hash}"` : `"${version}.${hash}"`;
};

/** RFC 9110 §13.1.2: a list, `*`, and weak comparison. */
export function isNoneMatch(request: Pick<FastifyRequest, 'headers'>, etag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => bare(tag) === bare(etag));
}

/** Puts the ETag on the answer to a GET. True: its reader has it already, so the answer is 304 and has no body. */
export function isFresh(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag);
  const isKnown = isNoneMatch(request, etag);
  if (isKnown) reply.code(304);
  return isKnown;
}

/** A change may have the same second as the one before it, and take a while to be seen: a date is trusted when it is old. */
const TRUSTED_AFTER_MS = 60_000;

/**
 * The same for whoever only knows dates (RFC 9110 §13.1.3), as older feed readers do. A date that is so new that another
 * change could share it is not told.
 */
export function isUnmodified(request: FastifyRequest, reply: FastifyReply, modified: Date): boolean {
  if (request.now.getTime() - modified.getTime() < TRUSTED_AFTER_MS) return false;
  reply.header('last-modified', modified.toUTCString());
  const since = request.headers['if-modified-since'];
  if (since === undefined || request.headers['if-none-match'] !== undefined) return false;
  const isKnown = Math.floor(modified.getTime() / 1000) * 1000 <= Date.parse(since);
  if (isKnown) reply.code(304);
  return isKnown;
}

/** Puts the ETag on an answer that succeeded; a GET whose reader has it already gets 304. */
export function answerWithEtag(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string' || reply.statusCode >= 300 || reply.hasHeader('etag')) return payload;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && request.recordVersion === undefined) return payload;
  const etag = etagOf(payload, request.recordVersion);
  reply.header('etag', etag);
  if (!isRead || !isNoneMatch(request, etag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}
