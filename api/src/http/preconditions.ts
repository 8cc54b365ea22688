import fp from 'fastify-plugin';
import { VersionMissing } from '../errors.js';

/** Every change of an existing record says which version it has seen: If-Match: "7". */
export const preconditions = fp(async (app) => {
  app.addHook('preHandler', async (request) => {
    const { changesRecord = ['PUT', 'PATCH', 'DELETE'].includes(request.method) } =
      request.routeOptions.config;
    if (!changesRecord) return;
    const [, version] = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '') ?? [];
    if (!version) throw new VersionMissing('version-missing');
    request.expectedVersion = Number(version);
  });
});

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a POST that changes the state of a record. */
    changesRecord?: boolean;
  }
}
