import { existsSync } from 'node:fs';
import serveFiles from '@fastify/static';
import fp from 'fastify-plugin';

/** The built admin SPA. Every address under /admin/ that is not a file is the app itself. */
export const serveAdmin = fp(async (app, { folder }: { folder: string }) => {
  if (!existsSync(folder)) return;
  await app.register(serveFiles, { root: folder, prefix: '/admin/' });
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/admin/') ? reply.sendFile('index.html') : reply.code(404).send(),
  );
});
