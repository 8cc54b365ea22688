import fp from 'fastify-plugin';
import type { DataSource } from 'typeorm';

/** /health/live: the process answers. /health/ready: the database does too; asked at most once a second. */
export const health = fp(async (app, { dataSource }: { dataSource: DataSource }) => {
  let asked = { at: 0, answer: Promise.resolve(false) };
  const isReady = (): Promise<boolean> => {
    if (Date.now() - asked.at > 1000) asked = { at: Date.now(), answer: ask(dataSource) };
    return asked.answer;
  };
  const config = { permission: 'public' };
  app.get('/health/live', { config, logLevel: 'silent' }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/health/ready', { config, logLevel: 'silent' }, async (_request, reply) => {
    const ready = await isReady();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'unavailable' });
  });
});

async function ask(dataSource: DataSource): Promise<boolean> {
  const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000).unref());
  const answer = dataSource.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, timeout]);
}
