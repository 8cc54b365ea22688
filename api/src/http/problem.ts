import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  AppError,
  Forbidden,
  Invalid,
  NotFound,
  RuleBroken,
  VersionConflict,
  VersionMissing,
} from '../errors.js';

const STATUS = new Map<unknown, number>([
  [Invalid, 400],
  [Forbidden, 403],
  [NotFound, 404],
  [RuleBroken, 409],
  [VersionConflict, 412],
  [VersionMissing, 428],
]);

/** The only place where an error becomes HTTP. What we did not foresee is a 500 that says nothing. */
export function sendProblem(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  const foreseen = error instanceof AppError;
  const status = (foreseen ? STATUS.get(error.constructor) : error.statusCode) ?? 500;
  if (status >= 500) request.log.error(error);
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      title: status >= 500 ? 'Internal error' : error.message,
      status,
      detail: '', // the text for `code`, in the language of Accept-Language
      instance: `urn:uuid:${request.id}`, // the id that the log carries
      code: status >= 500 ? 'internal' : error.code,
      ...(error instanceof Invalid ? { errors: error.faults } : {}),
    });
}
