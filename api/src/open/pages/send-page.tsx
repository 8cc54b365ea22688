import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf } from '../../http/etag.js';
import { partsOf } from '../../http/addresses.js';
import { sendPublic, type PublicAnswer } from '../../http/send-public.js';
import { render } from './layout.js';
import { MissingPage } from './missing-page.js';
import type { Language } from './words.js';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const CACHE = 'public, max-age=60, stale-while-revalidate=600';

/** A page as it is kept and sent. */
export const answerOf = (html: string): PublicAnswer => ({
  body: html,
  etag: etagOf(html),
  type: 'text/html; charset=utf-8',
});

/** Sends a page: nothing on it is run, and nothing comes from elsewhere. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  answer: PublicAnswer,
): Promise<FastifyReply> {
  reply.headers({
    'cache-control': CACHE,
    'content-language': language,
    'content-security-policy': POLICY,
    vary: 'Accept, Accept-Encoding',
  });
  return sendPublic(request, reply, answer);
}

/** Whoever reads pages gets a page also where there is none; a program gets a problem. */
export const wantsPage = (request: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(request.method) && Boolean(request.headers.accept?.includes('text/html'));

/** 404, or 410 for what has been withdrawn, in the language of the address. */
export function sendMissingPage(
  request: FastifyRequest,
  reply: FastifyReply,
  isWithdrawn = false,
): FastifyReply {
  const language = /^\/en(\/|$)/.test(partsOf(request.url).path) ? 'en' : 'sv';
  return reply
    .code(isWithdrawn ? 410 : 404)
    .headers({
      'cache-control': 'no-store',
      'content-language': language,
      'content-security-policy': POLICY,
    })
    .type('text/html; charset=utf-8')
    .send(
      render(<MissingPage language={language} publicUrl={request.publicUrl} isWithdrawn={isWithdrawn} />),
    );
}
