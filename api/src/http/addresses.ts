import fp from 'fastify-plugin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, invalid, NotFound } from '../errors.js';
import { sendProblem } from './problem.js';

export class MethodNotAllowed extends AppError {}
export class NotAcceptable extends AppError {}
export class UriTooLong extends AppError {}
export class UnsupportedMediaType extends AppError {}

/** The path and the parameters of a request line, which may also be absolute (RFC 9112 §3.2.2): its host counts for nothing. */
export function partsOf(url: string): { path: string; parameters: URLSearchParams } {
  const [, path = '', query] = /^(?:[a-z]+:\/\/[^/?#]*)?\/*([^?#]*)(?:\?([^#]*))?/i.exec(url)!;
  return { path: `/${path}`, parameters: new URLSearchParams(query) };
}

/** Knows every address there is: a wrong method is a 405 with Allow, OPTIONS says what there is. */
export const addresses = fp(async (app) => {
  const known = new Map<string, { form: RegExp; methods: Set<string> }>();

  app.addHook('onRoute', ({ url, method }) => {
    const form = new RegExp(
      `^${url
        .replace(/[.+?^$()|[\]\\{}]/g, '\\$&')
        .replace(/:\w+/g, '[^/]+')
        .replace(/\*/g, '.*')}$`,
    );
    const entry = known.get(url) ?? { form, methods: new Set(['OPTIONS']) };
    for (const each of [method].flat()) entry.methods.add(each);
    known.set(url, entry);
  });

  const methodsAt = (request: FastifyRequest): string[] => {
    const { path } = partsOf(request.url);
    const found = [...known.values()].filter(({ form }) => form.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))];
  };

  app.decorate('noSuchAddress', (request: FastifyRequest, reply: FastifyReply) => {
    const methods = methodsAt(request);
    if (methods.length && request.method === 'OPTIONS') {
      reply.header('allow', methods.join(', '));
      if (methods.includes('PATCH'))
        reply.header('accept-patch', 'application/merge-patch+json, application/json');
      if (reply.hasHeader('access-control-allow-origin'))
        reply.header('access-control-allow-methods', methods.join(', '));
      return reply.code(204).send();
    }
    if (methods.length && !methods.includes(request.method)) {
      reply.header('allow', methods.join(', '));
      return sendProblem(new MethodNotAllowed('method-not-allowed'), request, reply);
    }
    return sendProblem(new NotFound('no-such-address'), request, reply);
  });
});

/** `/projects/` is no address: the router takes it for `/projects/{projectId}` with an id of no letters. */
export function refuseEmptySegments(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  const params = request.params as Record<string, string>;
  for (const name in params) if (params[name] === '') throw new NotFound('no-such-address');
  done();
}

/**
 * What an API refuses before it looks at the content: too long an address, a parameter where there are none, a format it has
 * not, a type it cannot read.
 */
export function checkRequestForm(request: FastifyRequest): void {
  if (request.url.length > 2048) throw new UriTooLong('uri-too-long');
  const { operationId, querystring } = (request.routeOptions.schema ?? {}) as Record<string, unknown>;
  if (operationId && !querystring && request.url.includes('?'))
    for (const name of partsOf(request.url).parameters.keys()) throw invalid(`?${name}`, 'unknown-parameter');
  const accept = request.headers.accept;
  const { answersWith = ['application/json', 'application/problem+json'] } = request.routeOptions.config;
  if (accept && request.routeOptions.url && !accepts(accept, answersWith))
    throw new NotAcceptable('not-acceptable');
  const [type, ...params] = request.headers['content-type']?.toLowerCase().split(/\s*;\s*/) ?? [];
  const coding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const isUtf8 = params.every((param) => !param.startsWith('charset=') || /^charset="?utf-8"?$/.test(param));
  const hasBody =
    request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0';
  const takes =
    request.method === 'PATCH' ? ['application/merge-patch+json', 'application/json'] : ['application/json'];
  const isRead = ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(request.method);
  if (
    !isRead &&
    (hasBody || type !== undefined || request.headers['transfer-encoding']) &&
    !(takes.includes(type?.trim() ?? '') && isUtf8 && coding === 'identity')
  )
    throw new UnsupportedMediaType('unsupported-media-type');
}

/** RFC 9110 §12.5.1: of the ranges that fit an answer the most exact one decides, and q=0 is a no. */
function accepts(header: string, answers: string[]): boolean {
  const qualities = new Map(
    header.split(',').map((wish) => {
      const [range = '', ...params] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return [
        range,
        Number(/^q=([\d.]+)$/.exec(params.find((param) => param.startsWith('q=')) ?? '')?.[1] ?? 1),
      ];
    }),
  );
  return answers.some((answer) => {
    const ranges = [answer, `${answer.split('/')[0]}/*`, '*/*'];
    return (ranges.map((range) => qualities.get(range)).find((quality) => quality !== undefined) ?? 0) > 0;
  });
}

declare module 'fastify' {
  interface FastifyInstance {
    noSuchAddress: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
  }
  interface FastifyContextConfig {
    /** Content types of the answer, when it is not JSON alone. */
    answersWith?: string[];
  }
}
