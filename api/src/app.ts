/** The composition root: everything there is, in order. */
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { formats } from './contract/index.js';
import { managementContract } from './contract/management.js';
import { openContract } from './contract/open.js';
import { Occasion, occasionRoutes } from './features/training-offers/index.js';
import { preconditions } from './http/preconditions.js';
import { requestContext } from './http/request-context.js';
import { serveAdmin } from './http/serve-admin.js';
import { serveContract } from './http/serve-contract.js';
import { openTrainingOfferRoutes } from './open/api/training-offer.routes.js';

export const ENTITIES = [Occasion];

export async function buildApp(dataSource: DataSource, publicUrl: string): Promise<FastifyInstance> {
  const app = Fastify({ genReqId: () => randomUUID(), serializerOpts: { ajv: { formats } } as never });
  await app.register(requestContext, { dataSource, publicUrl });
  app.addHook('onRequest', async (request) => {
    request.actor = { id: 'someone', permissions: new Set() }; // the place of authentication and authorization
  });
  await app.register(preconditions);

  await app.register(serveContract, {
    prefix: '/management/v1',
    publicUrl,
    title: 'Spång Management API',
    version: '1.0.0',
    contract: managementContract,
    routes: [occasionRoutes],
  });
  await app.register(serveContract, {
    prefix: '/api/v1',
    publicUrl,
    title: 'Spång Open API',
    version: '1.0.0',
    contract: openContract,
    routes: [openTrainingOfferRoutes],
  });
  await app.register(serveAdmin, { folder: new URL('../../admin-ui/dist/', import.meta.url).pathname });
  return app;
}
