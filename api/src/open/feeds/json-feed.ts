import { feedTitles, offersPage } from '../feed-links.js';
import type { Entry, Feed } from './entry.js';
import { WORDS } from './words.js';

/** JSON Feed 1.1. What the document says beyond it is under `_spang`, in the shape of the Open API. */
export function toJsonFeed({ language, publicUrl, self, next, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${feedTitles(language).offers} – Spång`,
    home_page_url: offersPage(publicUrl, language),
    feed_url: self,
    description: WORDS[language].description,
    ...(next === undefined ? {} : { next_url: next }),
    language,
    items: entries.map((entry) => itemOf(entry, publicUrl)),
  });
}

const itemOf = ({ summary, externalUrl, image, ...entry }: Entry, publicUrl: string) => ({
  id: entry.id,
  url: entry.url,
  ...(externalUrl === null ? {} : { external_url: externalUrl }),
  title: entry.title.text,
  content_html: entry.html,
  ...(summary ? { summary: summary.text } : {}),
  ...(image === undefined ? {} : { image }),
  date_modified: entry.modified.toISOString(),
  authors: [{ name: entry.provider.text }],
  tags: entry.categories.map(({ label }) => label),
  ...(entry.title.lang === undefined ? {} : { language: entry.title.lang }),
  _spang: { about: `${publicUrl}/api/v1/docs`, offer: entry.offer },
});
