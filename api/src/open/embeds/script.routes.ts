import type { FastifyInstance } from 'fastify';
import { NotFound } from '../../errors.js';
import { etagOf } from '../../http/etag.js';
import { sendPublic } from '../../http/send-public.js';
import { newestOf, type EmbedScript } from './embed-scripts.js';

const JAVASCRIPT = 'text/javascript; charset=utf-8';
/** The bytes of an exact version never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400';

/**
 * The script of `<spang-offers>`: at an exact version, for whoever names its hash, and at a major that moves with each
 * release. Read by pages of every origin.
 */
export function embedScriptRoutes(app: FastifyInstance, scripts: EmbedScript[], publicUrl: string): void {
  const config = { permission: 'public', answersWith: ['text/javascript', 'application/problem+json'] };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
    });
    done();
  });

  app.get<{ Params: { version: string } }>(
    '/embed/:version/spang-offers.js',
    { config },
    async (request, reply) => {
      const { version } = request.params;
      const exact = scripts.find((script) => script.version === version);
      const found = exact ?? newestOf(scripts, version);
      if (!found) throw new NotFound('not-found');
      reply.header('cache-control', exact ? FOR_EVER : AN_HOUR);
      return sendPublic(request, reply, { body: found.code, etag: etagOf(found.code), type: JAVASCRIPT });
    },
  );

  const list = JSON.stringify({
    data: scripts.map(({ version, integrity, gzipBytes, released }) => ({
      version,
      url: `${publicUrl}/embed/${version}/spang-offers.js`,
      integrity,
      gzipBytes,
      released,
    })),
  });
  app.get('/embed/versions.json', { config: { permission: 'public' } }, async (request, reply) => {
    reply.header('cache-control', AN_HOUR);
    return sendPublic(request, reply, { body: list, etag: etagOf(list) });
  });
}
