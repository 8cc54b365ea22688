import rateLimit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { TooMany } from '../errors.js';

interface Options {
  /** Requests a minute of one anonymous address. */
  anonymous: number;
}

const WINDOW_S = 60;

/**
 * One burst limit per credential, else per address, counted per copy of the process. The headers are those of
 * draft-ietf-httpapi-ratelimit-headers. A key only raises the limit.
 */
export const rateLimits = fp(async (app, { anonymous }: Options) => {
  await app.register(rateLimit, { global: false });
  const limitOf = (factor: number, name: string) => {
    const quota = Math.ceil(anonymous * factor);
    const check = app.createRateLimit({
      max: quota,
      timeWindow: WINDOW_S * 1000,
      keyGenerator: (request) => `${name} ${request.actor?.id ?? request.ip}`,
    });
    return { check, quota };
  };
  const forEveryone = limitOf(1, 'address');
  const forKnown = limitOf(4, 'actor');
  const forHeavy = limitOf(1 / 100, 'heavy');

  app.addHook('onRequest', async (request, reply) => {
    const { isHeavy } = request.routeOptions.config;
    const { check, quota } = isHeavy ? forHeavy : request.actor ? forKnown : forEveryone;
    const state = await check(request);
    if (state.isAllowed) return;
    const rest = Math.max(0, state.remaining);
    reply
      .header('ratelimit-policy', `"burst";q=${quota};w=${WINDOW_S}`)
      .header('ratelimit', `"burst";r=${rest};t=${state.ttlInSeconds}`);
    if (state.isExceeded) throw new TooMany('quota-exceeded', { retryAfter: state.ttlInSeconds + 1 });
  });
});

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Reads a whole register: a hundredth as often as the rest. */
    isHeavy?: boolean;
  }
}
