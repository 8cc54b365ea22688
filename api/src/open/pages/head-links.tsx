import { feedLinks, oembedLink, offerFeedLinks } from '../feed-links.js';
import type { PageProps } from './layout.js';
import { Section } from './parts.js';

interface Props extends PageProps {
  /** The filters of the list that the page shows, as an address has them. */
  query?: string;
  /** The offer that the page is about: it has a calendar. */
  offerId?: string;
}

/** For programs that read the page: its feeds. */
export function FeedLinks({ language, publicUrl, query, offerId }: Props) {
  const links = [
    ...(offerId ? offerFeedLinks(publicUrl, language, offerId) : []),
    ...feedLinks(publicUrl, language, query),
  ];
  return (
    <>
      {links.map((link) => (
        <link key={link.href} {...link} />
      ))}
    </>
  );
}

interface FollowProps extends Pick<Props, 'language' | 'publicUrl' | 'query'> {
  title: string;
  help: string;
}

/** The same for people: the list as it is asked now, to follow, to have in a calendar, to work with. */
export const Follow = ({ language, publicUrl, query = '', title, help }: FollowProps) => (
  <Section title={title} id="folj">
    <p>{help}</p>
    <ul>
      {feedLinks(publicUrl, language, query).map(({ href, title: name, type }) => (
        <li key={href}>
          <a href={href.slice(publicUrl.length)} type={type}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </Section>
);

interface OembedProps {
  publicUrl: string;
  /** Where the page is, below the site. */
  address: string;
  title: string;
}

/** For sites where somebody pastes the address of the page. */
export const OembedLink = ({ publicUrl, address, title }: OembedProps) => (
  <link {...oembedLink(publicUrl, address, title)} />
);

/** Data for search engines. A `<` in it would end the element: written otherwise, it means the same in JSON. */
export const JsonLd = ({ data }: { data: object | null }) =>
  data && (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
