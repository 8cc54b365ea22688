import type { FastifyInstance } from 'fastify';
import type { Contract } from '../contract/index.js';
import { checkRequestForm } from './addresses.js';
import { checkByContract } from './contract-checks.js';
import type { App } from './dto-type-provider.js';
import { PUBLIC_CACHE } from './public-access.js';

/** Makes a scope a door beside the Open API: its parameters, problems and caching, but files instead of JSON. */
export function publicDoor(scope: FastifyInstance, contract: Contract): App {
  const app = checkByContract(scope, contract);
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.permission !== 'public') throw new Error(`${url}: a door is for everybody, and says so`);
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'cache-control': PUBLIC_CACHE, vary: 'Accept, Accept-Encoding' });
    checkRequestForm(request);
    done();
  });
  return app;
}
