import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import { createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isFresh, isUnmodified } from './etag.js';

const compress = promisify(gzip);

/** Less than this fits in one packet as it is. */
const SMALL = 1400;

/** A public answer as it was made, and what goes with it. */
export interface PublicAnswer {
  body: string | Buffer;
  /** Of the body as it is; compressed it has another one, as RFC 9110 §8.8.3 wants. */
  etag: string;
  /** JSON where nothing else is said. */
  type?: string;
  /** The Link header. */
  link?: string | undefined;
  /** When something last changed that could have changed it. */
  modified?: Date | undefined;
  /** The body compressed, once somebody has asked for it. */
  compressed?: Buffer;
}

/** Sends what is public: 304 to whoever has it, compressed to whoever can read that. */
export async function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PublicAnswer,
): Promise<FastifyReply> {
  const { body, etag, type = 'application/json; charset=utf-8', link, modified } = answer;
  const isCompressed = body.length > SMALL && acceptsGzip(request);
  if (link) reply.header('link', link);
  if (isKnown(request, reply, { etag, modified, isCompressed })) return reply.send();
  reply.header('content-type', type);
  if (!isCompressed) return reply.send(body);
  answer.compressed ??= await compress(body);
  return reply.header('content-encoding', 'gzip').send(answer.compressed);
}

/** An answer that is too long to be held in memory. */
export interface PublicStream extends Pick<PublicAnswer, 'etag' | 'modified'> {
  type: string;
  /** Whether it can be made smaller. */
  isCompressible: boolean;
  /** Asked for the next part when its reader has taken the last. */
  parts: () => AsyncIterable<string | Uint8Array>;
}

/** The same for what is made while it is sent. When making it fails, the connection breaks: nobody takes a part for all. */
export function sendPublicStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, modified, type, isCompressible, parts }: PublicStream,
): FastifyReply {
  const isCompressed = isCompressible && acceptsGzip(request);
  if (isKnown(request, reply, { etag, modified, isCompressed })) return reply.send();
  reply.header('content-type', type);
  if (isCompressed) reply.header('content-encoding', 'gzip');
  if (request.method === 'HEAD') return reply.send(Readable.from([])); // its length is not known
  const body = Readable.from(parts(), { objectMode: false });
  return reply.send(isCompressed ? body.compose(createGzip()) : body);
}

function isKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, modified, isCompressed }: Pick<PublicAnswer, 'etag' | 'modified'> & { isCompressed: boolean },
): boolean {
  const isSame = isFresh(request, reply, isCompressed ? etag.replace(/"$/, '.gz"') : etag);
  return (modified !== undefined && isUnmodified(request, reply, modified)) || isSame;
}

/** RFC 9110 §12.5.3: named, or meant by the star, and not with a weight of nothing. */
function acceptsGzip({ headers }: FastifyRequest): boolean {
  const header = headers['accept-encoding']?.toString();
  if (!header) return false;
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((wish) => {
        const [coding = '', weight = 'q=1'] = wish.trim().split(/\s*;\s*/);
        return [coding, Number(weight.replace(/^q=/, ''))];
      }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
