import type { PageProps } from './layout.js';

const FEEDS = [
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
  ['json', 'application/feed+json'],
] as const;
const TITLE = { sv: 'Utbildningar', en: 'Training' };

/** For programs that read the page: its feeds and, with `embeds`, how others can show it on a page of theirs. */
export function FeedLinks({ language, publicUrl, embeds }: PageProps & { embeds?: string }) {
  return (
    <>
      {FEEDS.map(([name, type]) => (
        <link
          key={name}
          rel="alternate"
          type={type}
          title={TITLE[language]}
          href={`${publicUrl}/feeds/offers.${name}?lang=${language}`}
        />
      ))}
      {embeds && (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={`${publicUrl}/oembed?url=${encodeURIComponent(embeds)}&format=json`}
        />
      )}
    </>
  );
}

/** Data for search engines. A `<` in it would end the element: written otherwise, it means the same in JSON. */
export const JsonLd = ({ data }: { data: object | null }) =>
  data && (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
