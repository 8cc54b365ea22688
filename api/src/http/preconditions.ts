import fp from 'fastify-plugin';
import { VersionConflict, VersionMissing } from '../errors.js';
import type { ExpectedVersion } from '../persistence/context.js';

/** Every change of an existing record says which version it has seen: If-Match with the ETag of the last GET. */
export const preconditions = fp(async (app) => {
  app.addHook('preHandler', async (request) => {
    const { changesRecord = ['PUT', 'PATCH', 'DELETE'].includes(request.method) } =
      request.routeOptions.config;
    if (!changesRecord || request.is404) return;
    const header = request.headers['if-match'];
    if (!header?.trim()) throw new VersionMissing('version-missing');
    request.expectedVersion = expectedVersions(header);
  });
});

/** `"7"`, `"7.a1b2"`, a list of them, or `*`. Strong comparison: a weak tag or one that is not ours matches nothing. */
export function expectedVersions(header: string): ExpectedVersion {
  if (header.trim() === '*') return '*';
  const versions = header
    .split(',')
    .map((tag) => /^"(\d{1,9})(\.[\w-]*)?"$/.exec(tag.trim())?.[1])
    .filter((version) => version !== undefined)
    .map(Number);
  if (!versions.length) throw new VersionConflict('version-conflict', { conflictingFields: [] });
  return versions;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a POST that changes the state of a record, or a PUT that replaces what has no version. */
    changesRecord?: boolean;
  }
}
