import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import fp from 'fastify-plugin';
import { AppError } from '../errors.js';
import { problemOf } from './problem.js';
import { PROBLEMS, type ProblemCode } from './problem-texts.js';
import { traceOf } from './trace.js';

/** Node's name for what broke → ours. The rest is HTTP that nobody can read. */
const BROKEN: Record<string, ProblemCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

interface Connection extends Duplex {
  /** Node's own: the answer that is under way. */
  _httpMessage?: ServerResponse | null;
}

/** Answers what Node refuses before there is a request: no HTTP, headers without end, a request that never ends. */
export const answerBrokenHttp =
  (publicUrl: string) =>
  (error: NodeJS.ErrnoException, socket: Connection): void => {
    const isAnswered = socket._httpMessage?.headersSent ?? false;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswered) socket.destroy(error);
    else lastWords(socket, BROKEN[error.code ?? ''] ?? 'malformed', publicUrl);
  };

/** Node has answers of its own, without words, to what is HTTP but not for us; they are given here. */
export const connections = fp(async (app, { publicUrl }: { publicUrl: string }) => {
  // RFC 9110 §10.1.1: an expectation that is not known may be passed over
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  // a tunnel: this is no proxy
  app.server.on('connect', (_request: IncomingMessage, socket: Duplex) =>
    lastWords(socket, 'malformed', publicUrl),
  );

  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onRequest', (request, _reply, done) => {
    if (isClosing) throw new AppError('unavailable'); // what still comes in on an open connection
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1')
      throw new AppError('malformed'); // RFC 9112 §3.2
    done();
  });
});

/** A problem and the end of the connection. */
function lastWords(socket: Duplex, code: ProblemCode, publicUrl: string): void {
  const { status } = PROBLEMS[code];
  const { traceId, traceparent } = traceOf(undefined);
  const body = JSON.stringify(problemOf(code, 'sv', { publicUrl, id: randomUUID(), traceId }));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Language: sv',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `traceparent: ${traceparent}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
