import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Forbidden, Unauthenticated } from '../errors.js';
import { may, type Actor } from '../persistence/context.js';

interface Options {
  /** Turns a bearer key into an actor; null when it is not valid. */
  findActorByKey: (key: string, ip: string) => Promise<Actor | null>;
  /** Turns the user of a session into an actor; null when the user is gone or closed. */
  findActorBySession: (userId: string) => Promise<Actor | null>;
}

/** Who asks: a bearer key, else the session. A credential that is not valid is a 401, never an anonymous caller. */
export const authentication = fp(async (app, { findActorByKey, findActorBySession }: Options) => {
  const identify = async (request: FastifyRequest) => {
    const header = request.headers.authorization;
    if (header !== undefined) {
      const [, key] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header) ?? [];
      request.actor = key ? await findActorByKey(key, request.ip) : null;
      if (!request.actor) throw new Unauthenticated('unauthenticated');
      return;
    }
    const userId = request.session?.get('userId');
    if (userId) request.actor = await findActorBySession(userId);
  };
  app.addHook('onRequest', (request, _reply, done) => {
    const isAnonymous = request.headers.authorization === undefined && !request.session;
    if (isAnonymous)
      done(); // a public read waits for nothing
    else identify(request).then(() => done(), done);
  });

  app.addHook('onRequest', (request, _reply, done) => {
    assertMay(request);
    done();
  });
});

/** The permission that the route names, and a call that is not another site's. */
function assertMay(request: FastifyRequest): void {
  const { permission } = request.routeOptions.config;
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (isWrite && request.headers.authorization === undefined) refuseCrossSite(request);
  if (!permission || permission === 'public') return;
  if (!request.actor) throw new Unauthenticated('unauthenticated');
  if (permission !== 'signed-in' && !may(request.actor, permission)) throw new Forbidden('forbidden');
}

/**
 * A browser says where a call comes from; a session cookie must not be spent by another site (CSRF). An old browser, or one
 * that calls without TLS, says only its origin: that must be the host it calls, or what the world calls us.
 */
function refuseCrossSite({ headers, publicUrl }: FastifyRequest): void {
  const { origin, host } = headers;
  const site =
    headers['sec-fetch-site'] ?? (origin && !isHost(origin, host, publicUrl) ? 'cross-site' : 'none');
  if (site !== 'same-origin' && site !== 'none') throw new Forbidden('cross-site');
}

const isHost = (origin: string, host: string | undefined, publicUrl: string): boolean =>
  URL.canParse(origin) && [host, new URL(publicUrl).host].includes(new URL(origin).host);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `public`, `signed-in`, or a permission of shared/management/permissions.ts. */
    permission?: string;
  }
  interface Session {
    userId?: string;
  }
}
