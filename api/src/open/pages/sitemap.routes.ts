import type { FastifyInstance } from 'fastify';
import { periodOfStatistics } from '@spang/shared/values';
import { NotFound } from '../../errors.js';
import { etagOf } from '../../http/etag.js';
import { sendPublic } from '../../http/send-public.js';
import { countPublished, keep, listAddresses, type PublicReader } from '../../publication/index.js';
import {
  ADDRESSES,
  offerAddress,
  PAGE_LANGUAGES,
  projectAddress,
  statisticsAddress,
  type Address,
} from './words.js';

const XML = 'application/xml; charset=utf-8';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** A file holds 50 000 addresses at most, and every page has two. */
const PER_FILE = 50_000 / PAGE_LANGUAGES.length;
/** What has a page of its own, by the name of its files. */
const KINDS = {
  training: { kind: 'training-offer', addressOf: offerAddress },
  projects: { kind: 'project', addressOf: projectAddress },
  statistics: { kind: 'statistics', addressOf: (id: string) => statisticsAddress(periodOfStatistics(id)) },
} as const;
type FileName = keyof typeof KINDS;

/** What robots may read, and every page that there is: /robots.txt, /sitemap.xml and the files that it names. */
export function sitemapRoutes(app: FastifyInstance, reader: PublicReader, publicUrl: string): void {
  app.get(
    '/robots.txt',
    { config: { permission: 'public', answersWith: ['text/plain'] } },
    async (_request, reply) =>
      reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(robots(publicUrl)),
  );

  const config = { permission: 'public', answersWith: ['application/xml', 'text/xml'] };
  const all = Object.values(KINDS).map(({ kind }) => kind);
  const xml = (make: () => Promise<string>) => async () => {
    const body = await make();
    return { body, etag: etagOf(body), type: XML };
  };
  app.get('/sitemap.xml', { config }, async (request, reply) => {
    const answer = await keep(
      reader,
      all,
      '/sitemap.xml',
      xml(() => index(reader, publicUrl)),
    );
    return sendPublic(request, cached(reply), answer);
  });
  app.get('/sitemaps/:file', { config }, async (request, reply) => {
    const { file } = request.params as { file: string };
    const answer = await keep(
      reader,
      all,
      `/sitemaps/${file}`,
      xml(() => oneFile(reader, publicUrl, file)),
    );
    return sendPublic(request, cached(reply), answer);
  });
}

const cached = <R extends { header: (name: string, value: string) => unknown }>(reply: R): R => {
  reply.header('cache-control', 'public, max-age=3600');
  return reply;
};

const robots = (publicUrl: string): string =>
  `User-agent: *
Disallow: /admin/
Disallow: /management/

Sitemap: ${publicUrl}/sitemap.xml
`;

/** Names the files: one for the pages that always are, and as many of each kind as its addresses need. */
async function index(reader: PublicReader, publicUrl: string): Promise<string> {
  const counts = await countPublished(
    reader,
    Object.values(KINDS).map(({ kind }) => kind),
  );
  const files = Object.keys(KINDS).flatMap((name, at) => {
    const { count, modified } = counts[at]!;
    const number = Math.ceil(count / PER_FILE);
    return Array.from({ length: number }, (_, i) => ({ file: `${name}-${i + 1}.xml`, modified }));
  });
  const entry = ({ file, modified }: { file: string; modified: Date | null }) =>
    element('sitemap', element('loc', `${publicUrl}/sitemaps/${file}`) + lastChange(modified));
  return document('sitemapindex', [{ file: 'pages.xml', modified: null }, ...files].map(entry));
}

/** The addresses of one file. NotFound when the index does not name it. */
async function oneFile(reader: PublicReader, publicUrl: string, file: string): Promise<string> {
  const entries = (address: Address, modified: Date | null = null) =>
    PAGE_LANGUAGES.map((language) =>
      element('url', element('loc', publicUrl + address[language]) + lastChange(modified)),
    );
  if (file === 'pages.xml')
    return document(
      'urlset',
      Object.values(ADDRESSES).flatMap((address) => entries(address)),
    );
  const [, name, number] = /^([a-z]+)-([1-9]\d{0,3})\.xml$/.exec(file) ?? [];
  const found = name && Object.hasOwn(KINDS, name) ? KINDS[name as FileName] : undefined;
  const offset = (Number(number) - 1) * PER_FILE;
  const rows = found ? await listAddresses(reader, found.kind, { limit: PER_FILE, offset }) : [];
  if (!rows.length) throw new NotFound('not-found');
  return document(
    'urlset',
    rows.flatMap(({ id, modified }) => entries(found!.addressOf(id), modified)),
  );
}

const document = (root: string, entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${root}>\n`;
const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const lastChange = (modified: Date | null): string =>
  modified ? element('lastmod', modified.toISOString()) : '';
