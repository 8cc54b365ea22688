import { FEED_TYPES, feedTitles, offersPage } from '../feed-links.js';
import type { Said } from '../language.js';
import { updatedOf, type Entry, type Feed } from './entry.js';
import { WORDS } from './words.js';
import { element, xmlDocument } from '../xml.js';

export const LICENSE = 'https://creativecommons.org/publicdomain/zero/1.0/';

const link = (rel: string, href: string, type?: string) => element('link', { rel, href, type });
const said = (name: string, { text, lang }: Said) => element(name, { 'xml:lang': lang }, text);

/** Atom 1.0 (RFC 4287), in pages (RFC 5005). */
export function toAtom(feed: Feed): string {
  const { language, publicUrl, self, id, next, entries } = feed;
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      element('id', {}, id),
      element('title', {}, `${feedTitles(language).offers} – Spång`),
      element('subtitle', {}, WORDS[language].description),
      element('updated', {}, updatedOf(feed).toISOString()),
      element('generator', { uri: publicUrl }, 'Spång'),
      link('self', self, FEED_TYPES.atom),
      link('alternate', offersPage(publicUrl, language), 'text/html'),
      link('license', LICENSE),
      next === undefined ? undefined : link('next', next, FEED_TYPES.atom),
      ...entries.map(entryOf),
    ]),
  );
}

const entryOf = (entry: Entry) =>
  element('entry', {}, [
    element('id', {}, entry.id),
    said('title', entry.title),
    element('updated', {}, entry.modified.toISOString()),
    element('author', {}, [element('name', {}, entry.provider.text)]),
    link('alternate', entry.url, 'text/html'),
    entry.externalUrl === null ? undefined : link('related', entry.externalUrl),
    ...entry.categories.map(({ term, label }) => element('category', { term, label })),
    entry.summary && said('summary', entry.summary),
    element('content', { type: 'html' }, entry.html),
  ]);
