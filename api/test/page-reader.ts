import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import jsonld, { type Node } from 'jsonld';
import request from 'supertest';

/** A page as a browser asks for it. */
export const getPage = (app: FastifyInstance, path: string) =>
  request(app.server).get(path).set('Accept', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8');

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };
export const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => ENTITIES[name]!);

/** What a reader sees: the words without the elements, and without what is for programs. */
export const wordsOf = (html: string): string =>
  unescaped(
    html
      .replace(/<head>.*?<\/head>/s, ' ')
      .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
      .replace(/<[^<>]*>/g, ' '),
  )
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1');

/** Links of the head: rel → addresses. */
export const linksOf = (html: string, rel: string): string[] =>
  [...html.matchAll(/<link [^>]*>/g)]
    .map(([link]) => link)
    .filter((link) => link.includes(`rel="${rel}"`))
    .map((link) => unescaped(/href="([^"]*)"/.exec(link)![1]!));

/** What the page says in JSON-LD, as it is written. */
export const dataOf = (html: string): Record<string, never> | undefined => {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html);
  return found ? (JSON.parse(found[1]!) as Record<string, never>) : undefined;
};

const SCHEMA_ORG: unknown = JSON.parse(
  readFileSync(new URL('schema-org-context.json', import.meta.url), 'utf8'),
);

/** The same as others read it. Throws on a word that schema.org does not have. No network: the context is a file. */
export async function expandedOf(html: string): Promise<Node> {
  const [node] = await jsonld.expand(dataOf(html)!, {
    safe: true,
    documentLoader: async (url) => {
      if (url !== 'https://schema.org') throw new Error(`asks for ${url}`);
      return { document: SCHEMA_ORG, documentUrl: url };
    },
  });
  return node!;
}
