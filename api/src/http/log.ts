import type { FastifyRequest } from 'fastify';

/** A request in the log: which route, never the caller's address, nor what was searched for. */
const withoutPeople = ({ id, method, routeOptions }: FastifyRequest) => ({
  id,
  method,
  route: routeOptions?.url ?? 'unknown',
});

/** A fault in the log: what and where, never the values that a query was asked with. */
const withoutValues = ({ name, message, stack = '', code }: Error & { code?: string }) => ({
  type: name,
  message,
  stack,
  code,
});

/** A log that tells of nobody: what happened, where, how long it took. */
export const logOf = (level: string) => ({
  level,
  serializers: { req: withoutPeople, err: withoutValues },
});
