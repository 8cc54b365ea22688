import fp from 'fastify-plugin';

/** What every answer forbids a browser; a page that needs more than nothing says so itself. OWASP Secure Headers Project. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'cross-origin', // open data and fonts are for other sites too
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const ONLY_HTTPS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** Constant headers on every answer, made once: a public read has no time to put them together. */
export const securityHeaders = fp(async (app, { isHttps }: { isHttps: boolean }) => {
  const headers = { ...HEADERS, ...(isHttps ? ONLY_HTTPS : {}) };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
});
