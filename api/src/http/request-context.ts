import fp from 'fastify-plugin';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { inTransaction, type Actor, type Context } from '../persistence/context.js';

interface Options {
  dataSource: DataSource;
  publicUrl: string;
}

/** What a handler gets: who asks, a way to read, a way to write, and our own address. */
export const requestContext = fp(async (app, { dataSource, publicUrl }: Options) => {
  const who = (request: FastifyRequest) => ({
    actor: request.actor,
    expectedVersion: request.expectedVersion,
  });
  app.decorateRequest('actor');
  app.decorateRequest('expectedVersion');
  app.decorateRequest('read', function (this: FastifyRequest, work) {
    return work({ ...who(this), db: dataSource.manager });
  });
  app.decorateRequest('transaction', function (this: FastifyRequest, work) {
    return inTransaction(dataSource, who(this), work);
  });
  app.decorateRequest('address', function (this: FastifyRequest, changes = {}) {
    const url = new URL(this.url, publicUrl); // never the Host header
    for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, String(value));
    return url.href;
  });
});

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
    expectedVersion: number | undefined;
    read: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
    transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
    /** The absolute address of this request, with some of its parameters changed. */
    address: (changes?: Record<string, unknown>) => string;
  }
}
