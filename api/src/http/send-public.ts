import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isFresh } from './etag.js';

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
  /** The body compressed, once somebody has asked for it. */
  compressed?: Buffer;
}

/** Sends what is public: 304 to whoever has it, compressed to whoever can read that. */
export async function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PublicAnswer,
): Promise<FastifyReply> {
  const { body, etag, type = 'application/json; charset=utf-8', link } = answer;
  const isCompressed = body.length > SMALL && acceptsGzip(request.headers['accept-encoding']?.toString());
  if (link) reply.header('link', link);
  if (isFresh(request, reply, isCompressed ? etag.replace(/"$/, '.gz"') : etag)) return reply.send();
  reply.header('content-type', type);
  if (!isCompressed) return reply.send(body);
  answer.compressed ??= await compress(body);
  return reply.header('content-encoding', 'gzip').send(answer.compressed);
}

/** RFC 9110 §12.5.3: named, or meant by the star, and not with a weight of nothing. */
function acceptsGzip(header: string | undefined): boolean {
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
