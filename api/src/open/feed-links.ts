import type { FeedLanguage } from '@spang/shared/open';

/** The pages are in Swedish and in English; whoever reads Finnish gets the Swedish ones, as text without Finnish is. */
const LIST_PAGES: Record<FeedLanguage, string> = {
  sv: '/utbildningar',
  en: '/en/training',
  fi: '/utbildningar',
};

/** The page of an offer, for people. */
export const offerPage = (publicUrl: string, offerId: string, language: FeedLanguage): string =>
  `${publicUrl}${LIST_PAGES[language]}/${offerId}`;

/** The page that lists the offers. */
export const offersPage = (publicUrl: string, language: FeedLanguage): string =>
  publicUrl + LIST_PAGES[language];

/** What each file is served as. */
export const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
  ics: 'text/calendar',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const TITLES = {
  sv: {
    offers: 'Utbildningar',
    starts: 'Utbildningar som startar',
    deadlines: 'Sista ansökningsdagar',
    dates: 'Datum i kalendern',
    table: 'Kalkylblad',
  },
  en: {
    offers: 'Training',
    starts: 'Training that starts',
    deadlines: 'Last days to apply',
    dates: 'Dates for your calendar',
    table: 'Spreadsheet',
  },
  fi: {
    offers: 'Koulutukset',
    starts: 'Alkavat koulutukset',
    deadlines: 'Viimeiset hakupäivät',
    dates: 'Päivämäärät kalenteriin',
    table: 'Taulukko',
  },
} as const;

/** What the feeds are called, in their files and where pages point at them. */
export const feedTitles = (language: FeedLanguage): (typeof TITLES)[FeedLanguage] => TITLES[language];

/** A `<link rel="alternate">` of a page. */
export interface AlternateLink {
  rel: 'alternate';
  type: string;
  title: string;
  href: string;
}

/**
 * The feeds, calendars and files of the list of offers, for the page that shows it.
 * @param query the page's filters, as the list of the Open API has them, without a question mark.
 */
export function feedLinks(publicUrl: string, language: FeedLanguage, query = ''): AlternateLink[] {
  const { offers, starts, deadlines, table } = TITLES[language];
  const at = (title: string, path: string, type: string) =>
    alternate(publicUrl, path, { title, type, language, query });
  const link = (title: string, file: string, type: string) => at(title, `/feeds/${file}`, type);
  return [
    link(`${offers} (Atom)`, 'offers.atom', FEED_TYPES.atom),
    link(`${offers} (RSS)`, 'offers.rss', FEED_TYPES.rss),
    link(`${offers} (JSON Feed)`, 'offers.json', FEED_TYPES.json),
    link(starts, 'starts.ics', FEED_TYPES.ics),
    link(deadlines, 'deadlines.ics', FEED_TYPES.ics),
    at(`${offers} (CSV)`, '/exports/offers.csv', FEED_TYPES.csv),
    at(`${offers} (${table}, XLSX)`, '/exports/offers.xlsx', FEED_TYPES.xlsx),
  ];
}

/** The calendar of one offer, for the head of its page. */
export const offerFeedLinks = (
  publicUrl: string,
  language: FeedLanguage,
  offerId: string,
): AlternateLink[] => [
  alternate(publicUrl, `/offers/${offerId}.ics`, {
    title: TITLES[language].dates,
    type: FEED_TYPES.ics,
    language,
  }),
];

/** The calendar of one occasion, for the head of its page. */
export const occasionFeedLinks = (
  publicUrl: string,
  language: FeedLanguage,
  occasionId: string,
): AlternateLink[] => [
  alternate(publicUrl, `/occasions/${occasionId}.ics`, {
    title: TITLES[language].dates,
    type: FEED_TYPES.ics,
    language,
  }),
];

interface Alternate {
  title: string;
  type: string;
  language: FeedLanguage;
  query?: string;
}

function alternate(
  publicUrl: string,
  path: string,
  { title, type, language, query = '' }: Alternate,
): AlternateLink {
  const parts = [query, language === 'sv' ? '' : `lang=${language}`].filter(Boolean);
  const href = `${publicUrl}${path}${parts.length ? `?${parts.join('&')}` : ''}`;
  return { rel: 'alternate', type, title, href };
}

/** A page about training: the list with its question, or one offer. */
export interface TrainingPage {
  language: 'sv' | 'en';
  offerId: string | undefined;
  parameters: URLSearchParams;
}

/** The page of ours that an address names; undefined: it is none, or not about training. */
export function pageOfAddress(address: string, publicUrl: string): TrainingPage | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, searchParams: parameters } = new URL(address);
  if (origin !== new URL(publicUrl).origin) return undefined;
  const found = /^(\/utbildningar|\/en\/training)(?:\/([^/]+))?$/.exec(pathname);
  if (!found) return undefined;
  return { language: found[1] === LIST_PAGES.en ? 'en' : 'sv', offerId: found[2], parameters };
}

/** Where whoever embeds a page asks how (oEmbed); for the head of the page. */
export const oembedLink = (publicUrl: string, page: string, title: string): AlternateLink => ({
  rel: 'alternate',
  type: 'application/json+oembed',
  title,
  href: `${publicUrl}/oembed?${new URLSearchParams({ url: publicUrl + page, format: 'json' }).toString()}`,
});
