import { FEED_TYPES, feedTitles, offersPage } from '../feed-links.js';
import { updatedOf, type Entry, type Feed } from './entry.js';
import { WORDS } from './words.js';
import { element, xmlDocument } from '../xml.js';

/** How long a reader may wait before it asks again, in minutes. */
const TTL = '60';

/** RSS 2.0 with what Atom says better: its own address, the next page. Authors by Dublin Core, as RSS wants mailboxes. */
export function toRss(feed: Feed): string {
  const { language, publicUrl, self, next, entries } = feed;
  const link = (rel: string, href: string) => element('atom:link', { rel, href, type: FEED_TYPES.rss });
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        element('channel', {}, [
          element('title', {}, `${feedTitles(language).offers} – Spång`),
          element('link', {}, offersPage(publicUrl, language)),
          element('description', {}, WORDS[language].description),
          element('language', {}, language),
          element('lastBuildDate', {}, updatedOf(feed).toUTCString()),
          element('ttl', {}, TTL),
          link('self', self),
          next === undefined ? undefined : link('next', next),
          ...entries.map(itemOf),
        ]),
      ],
    ),
  );
}

const itemOf = ({ id, url, title, provider, categories, html, modified }: Entry) =>
  element('item', {}, [
    element('title', {}, title.text),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, modified.toUTCString()),
    element('dc:creator', {}, provider.text),
    title.lang === undefined ? undefined : element('dc:language', {}, title.lang),
    ...categories.map(({ label }) => element('category', {}, label)),
    element('description', {}, html),
  ]);
