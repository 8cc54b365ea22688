import fp from 'fastify-plugin';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { Unauthenticated } from '../errors.js';
import { inTransaction, type Actor, type Context, type ExpectedVersion } from '../persistence/context.js';
import { partsOf } from './addresses.js';
import { traceOf, type Trace } from './trace.js';

interface Options {
  dataSource: DataSource;
  publicUrl: string;
  clock: () => Date;
}

/** What a handler gets: who asks, a way to read, a way to write, and our own address. */
export const requestContext = fp(async (app, { dataSource, publicUrl, clock }: Options) => {
  const who = (request: FastifyRequest): Omit<Context, 'db'> => {
    if (!request.actor) throw new Unauthenticated('unauthenticated'); // there is no actor without identity
    return { actor: request.actor, expectedVersion: request.expectedVersion, now: clock(), publicUrl };
  };
  app.decorateRequest('actor', null);
  app.decorateRequest('expectedVersion');
  app.decorateRequest('trace');
  app.decorateRequest('recordVersion');
  app.decorateRequest('publicUrl', { getter: () => publicUrl });
  app.decorateRequest('now', { getter: () => clock() });
  app.decorateRequest('read', function (this: FastifyRequest, work) {
    return work({ ...who(this), db: dataSource.manager });
  });
  app.decorateRequest('transaction', function (this: FastifyRequest, work) {
    return inTransaction(dataSource, who(this), work);
  });
  app.decorateRequest('address', function (this: FastifyRequest, changes = {}) {
    const { path, parameters } = partsOf(this.url);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) parameters.delete(name);
      else parameters.set(name, `${value as string | number}`);
    }
    return `${publicUrl}${path}${parameters.size ? `?${parameters.toString()}` : ''}`; // never the Host header
  });
  app.addHook('onRequest', (request, reply, done) => {
    request.trace = traceOf(request.headers['traceparent']);
    reply.header('traceparent', request.trace.traceparent);
    const state = request.headers['tracestate'];
    if (typeof state === 'string' && /^[\x20-\x7e]{1,512}$/.test(state)) reply.header('tracestate', state);
    done();
  });
});

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    expectedVersion: ExpectedVersion | undefined;
    trace: Trace;
    publicUrl: string;
    now: Date;
    /** The version of the record that is answered: it begins the ETag. */
    recordVersion: number | undefined;
    read: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
    transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
    /** The absolute address of this request, with some of its parameters changed; undefined takes one away. */
    address: (changes?: Record<string, unknown>) => string;
  }
}
