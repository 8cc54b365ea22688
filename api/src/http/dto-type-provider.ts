import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify';
import type { DtoRef } from '../contract/index.js';

/** request.body, request.query and reply.send get their types from the ref() in the route's schema. */
export interface DtoTypeProvider extends FastifyTypeProvider {
  validator: this['schema'] extends DtoRef<infer T> ? T : unknown;
  serializer: this['schema'] extends DtoRef<infer T> ? T : unknown;
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  DtoTypeProvider
>;
