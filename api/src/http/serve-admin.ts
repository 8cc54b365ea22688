import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import serveFiles from '@fastify/static';
import type { FastifyReply } from 'fastify';
import fp from 'fastify-plugin';
import { escapeHtml, page } from './docs-page.js';
import { PROBLEMS } from './problem-texts.js';

const SPA_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

const require = createRequire(import.meta.url);
/** Served by ourselves, so that no caller's address reaches a font service. */
const FONTS = [
  '@fontsource-variable/familjen-grotesk',
  '@fontsource-variable/source-sans-3',
  '@fontsource/ubuntu',
];

interface Folders {
  /** The built admin SPA. */
  admin: string;
  /** The emblem and the style of the plain pages. */
  assets: string;
}

/** The admin SPA under /admin/, the assets, and the page of problem codes. Every address of the SPA that is no file is the app. */
export const servePages = fp(async (app, { admin, assets }: Folders) => {
  const config = { permission: 'public', answersWith: ['text/html', 'image/svg+xml', 'text/css'] };
  const plain =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  await app.register(serveFiles, { root: assets, prefix: '/assets/', maxAge: '1h', index: false });
  await app.register(serveFiles, {
    root: FONTS.map((name) => path.join(path.dirname(require.resolve(`${name}/package.json`)), 'files')),
    prefix: '/assets/fonts/',
    decorateReply: false,
    immutable: true,
    maxAge: '30d',
    index: false,
  });
  app.get('/problems', { config }, async (_request, reply) => {
    const rows = Object.entries(PROBLEMS).map(
      ([code, { status, sv, en }]) =>
        `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td lang="sv">${escapeHtml(`${sv[0]}. ${sv[1]}`)}</td><td>${escapeHtml(`${en[0]}. ${en[1]}`)}</td></tr>`,
    );
    const head =
      '<tr><th scope="col">code</th><th scope="col">status</th><th scope="col">svenska</th><th scope="col">English</th></tr>';
    const table = `<div class="scroll" tabindex="0" role="region" aria-label="Problem codes"><table><caption>Codes</caption><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`;
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', plain)
      .send(page('Problem codes', table));
  });

  if (!existsSync(path.join(admin, 'index.html'))) return;
  await app.register(serveFiles, {
    root: admin,
    prefix: '/admin/',
    decorateReply: false,
    wildcard: false,
    preCompressed: true,
    index: false,
    setHeaders: (reply, file) => {
      const isHashed = /assets[\\/]/.test(file);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const index = async (_request: unknown, reply: FastifyReply) =>
    reply
      .header('content-security-policy', SPA_POLICY)
      .header('cache-control', 'no-cache')
      .sendFile('index.html', admin);
  app.get('/admin/*', { config }, index);
  app.get('/admin', { config }, async (_request, reply) => reply.redirect('/admin/', 302));
});
