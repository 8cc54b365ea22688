import fp from 'fastify-plugin';

interface Options {
  publicUrl: string;
  /** Where vulnerabilities are reported: a mailto:, https: or tel: address. */
  contact: string;
  clock: () => Date;
}

const HALF_A_YEAR_MS = 180 * 24 * 3_600_000;

/** RFC 9116: where whoever finds a vulnerability turns. A server that answers vouches for half a year at a time. */
export const securityText = fp(async (app, { publicUrl, contact, clock }: Options) => {
  const path = '/.well-known/security.txt';
  app.get(path, { config: { permission: 'public' } }, async (_request, reply) => {
    const expires = new Date(clock().getTime() + HALF_A_YEAR_MS).toISOString();
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: sv, en',
      `Canonical: ${publicUrl}${path}`,
    ];
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(`${lines.join('\n')}\n`);
  });
});
