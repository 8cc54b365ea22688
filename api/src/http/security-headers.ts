import type { IncomingMessage, ServerResponse } from 'node:http';
import fp from 'fastify-plugin';
import helmet from 'helmet';

/** What every answer forbids a browser; a page that needs more than nothing says so itself. */
const optionsFor = (isHttps: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' as const }, // open data and fonts are for other sites too
  strictTransportSecurity: isHttps,
});

/** The headers that helmet chooses are the same for each answer: it is asked once, as asking took 14 of the 60 µs of a read. */
export function securityHeadersFor(isHttps: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => {},
  } as unknown as ServerResponse;
  helmet(optionsFor(isHttps))({} as IncomingMessage, answer, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}

export const securityHeaders = fp(async (app, { headers }: { headers: Record<string, string> }) => {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
});
