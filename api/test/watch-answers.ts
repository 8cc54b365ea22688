import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { documentedAnswers, type Answer, type Document } from './documented-answers.js';

const ROOTS = ['/api/v1', '/management/v1'];
const faults: string[] = [];
let isBreaking = false;

// every test of every application that is watched: a wrong answer fails the test in which it was given
afterEach(() => {
  isBreaking = false;
  const found = [...new Set(faults.splice(0))];
  if (found.length) throw new Error(`Answers that the API documents do not know:\n${found.join('\n')}`);
});

const textOf = (body: Buffer, headers: object): string => {
  const isPacked = Object.entries(headers).some(
    ([name, value]) => /^content-encoding$/i.test(name) && value === 'gzip',
  );
  return (isPacked && body.length ? gunzipSync(body) : body).toString();
};

/** This test breaks the service on purpose: an internal error is then no fault of the product. */
export const expectInternalErrors = (): void => void (isBreaking = true);

/**
 * Holds every answer of both APIs against the OpenAPI documents that the application serves. `hasMadeUpDocuments`: the
 * test has put publications into the database that nobody published, so what public reads hold is not looked at.
 */
export async function watchAnswers(app: FastifyInstance, hasMadeUpDocuments: boolean): Promise<void> {
  const checks = await Promise.all(
    ROOTS.map(async (root) => {
      const url = `${root}/openapi.json`;
      const served = await app.inject({ url, remoteAddress: '192.0.2.1' }); // counts on nobody's quota
      return { root, faultsOf: documentedAnswers(root, served.json<Document>()) };
    }),
  );
  const check = (answer: Answer) => {
    const path = answer.url.replace(/^[a-z]+:\/\/[^/]*/i, '');
    const api = checks.find(({ root }) => path.startsWith(`${root}/`));
    if (!api) return;
    const isMadeUp = hasMadeUpDocuments && api.root === '/api/v1' && answer.status === 200;
    const found = api.faultsOf(answer, !isMadeUp).slice(0, 5);
    if (answer.status === 500 && !isBreaking) found.push('an internal error');
    faults.push(
      ...found.map((what) => `${answer.method} ${answer.url.slice(0, 200)} ${answer.status}: ${what}`),
    );
  };

  app.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    let given: object = {}; // Node does not keep the headers that writeHead() is called with
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    };
    const { writeHead, write, end } = response as unknown as Record<string, (...args: unknown[]) => unknown>;
    Object.assign(response, {
      writeHead(...args: unknown[]) {
        given = args.find((arg) => typeof arg === 'object') ?? {};
        return writeHead!.apply(response, args);
      },
      write(...args: unknown[]) {
        keep(args[0]);
        return write!.apply(response, args);
      },
      end(...args: unknown[]) {
        keep(args[0]);
        end!.apply(response, args);
        check({
          method: request.method!,
          url: request.url!,
          status: response.statusCode,
          headers: { ...response.getHeaders(), ...given },
          body: textOf(Buffer.concat(chunks), { ...response.getHeaders(), ...given }),
        });
        return response;
      },
    });
  });

  const inject = app.inject.bind(app) as (options: InjectOptions | string) => Promise<LightMyRequestResponse>;
  const watched = async (options: InjectOptions | string) => {
    const answer = await inject(options);
    const { method = 'GET', url } = typeof options === 'string' ? { url: options } : options;
    check({
      method,
      url: url as string,
      status: answer.statusCode,
      headers: answer.headers,
      body: textOf(answer.rawPayload, answer.headers),
    });
    return answer;
  };
  app.inject = watched as typeof app.inject;
}
