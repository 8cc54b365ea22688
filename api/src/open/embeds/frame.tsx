import type { EmbedFrameQueryDto, FeedLanguage } from '@spang/shared/open';
import { MUNICIPALITY_NAMES } from '@spang/shared/values';
import { speaker } from '../language.js';
import { facetLabel } from '../facet-labels.js';
import { homeOf } from '../home-routes.js';
import { countOf, type Found } from './fragment.js';
import { factsOf, type Look } from './offer-facts.js';
import { OfferList, Visibility } from './offer-list.js';
import { wordsIn } from './words.js';

/** The values of a filter that there are, and how many have them. */
export type Choices = Record<string, { value: string; count: number }[]>;

interface Props extends Found, Look {
  query: EmbedFrameQueryDto;
  /** What was asked, as it stands in the address: the form and the paging say it again. */
  asked: [name: string, value: string][];
  choices: Choices;
  /** Address of the saved embed's colours and measures; undefined: it has none. */
  style: string | undefined;
}

/** A whole page for an iframe: complete without scripts, dressed as the element is. */
export function Frame({ query, asked, choices, style, ...found }: Props) {
  const { offers, total, hasMore, ...look } = found;
  const { language } = look;
  const words = wordsIn(language);
  const { search, place, form } = query;
  const isChosen = Boolean(search ?? place ?? form);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.title}</title>
        <link rel="stylesheet" href="/assets/embed-frame.css" />
        {style && <link rel="stylesheet" href={style} />}
        {query.resize === '1' && <script src="/embed/v1/resize.js" defer />}
      </head>
      <body>
        <main>
          <h1 className="spang-unseen">{words.title}</h1>
          <Filters query={query} asked={asked} choices={choices} language={language} />
          <p className="spang-count">
            {offers.length === 0 && isChosen ? words.noneOf : countOf(offers.length, total, language)}
          </p>
          <Visibility offers={offers} language={language} emblemOf={pathOf} />
          {offers.length > 0 && (
            <OfferList
              offers={offers.map((offer) => factsOf(offer, look))}
              language={language}
              level={query['heading-level'] ?? 2}
              layout={query.layout}
              target={query.target === '_top' ? '_top' : '_blank'}
            />
          )}
          <Paging page={query.page} hasMore={hasMore} asked={asked} language={language} />
        </main>
      </body>
    </html>
  );
}

/** The emblem from where the page came from: its policy takes pictures from nowhere else. */
const pathOf = (address: string): string => new URL(address).pathname;

/** What each filter is sent as: beside what the page around has set, so that "all" means all of that. */
const FIELDS = { search: 'search', place: 'place', form: 'form', home: 'residentOf' } as const;
type Filter = keyof typeof FIELDS;

const filtersIn = (filters: string | undefined): Filter[] =>
  [...new Set((filters ?? '').split(','))].filter((name): name is Filter => name in FIELDS);

interface FormProps extends Pick<Props, 'query' | 'asked' | 'choices'> {
  language: FeedLanguage;
}

function Filters({ query, asked, choices, language }: FormProps) {
  const words = wordsIn(language);
  const names = filtersIn(query.filters);
  if (!names.length) return null;
  const own = new Set<string>(['page', ...names.map((name) => FIELDS[name])]);
  return (
    <form action="/embed/v1/frame" role="search" className="spang-filters">
      {asked
        .filter(([name]) => !own.has(name))
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      {names.map((name) =>
        name === 'search' ? (
          <label key={name}>
            {words.search}
            <input type="search" name={FIELDS.search} defaultValue={query.search} maxLength={200} />
          </label>
        ) : (
          <label key={name}>
            {words[name]}
            <select
              name={FIELDS[name]}
              defaultValue={(name === 'home' ? homeOf(query) : query[FIELDS[name]]) ?? ''}
            >
              <option value="">{name === 'home' ? words.notChosen : words.all}</option>
              {optionsOf(name, choices, language).map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
      <button>{words.filter}</button>
    </form>
  );
}

function optionsOf(name: Exclude<Filter, 'search'>, choices: Choices, language: FeedLanguage) {
  const { say } = speaker(language);
  const parameter = name === 'form' ? 'studyForm' : 'municipality';
  const options =
    name === 'home'
      ? [...MUNICIPALITY_NAMES].map(([value, text]) => ({ value, text }))
      : (choices[parameter] ?? []).map(({ value, count }) => ({
          value,
          text: `${say(facetLabel(parameter, value))?.text ?? value} (${count})`,
        }));
  return options.toSorted((a, b) => a.text.localeCompare(b.text, language));
}

interface PagingProps extends Pick<Props, 'asked' | 'hasMore'> {
  page: number;
  language: FeedLanguage;
}

/** The way to the pages beside this one, inside the frame. */
function Paging({ page, hasMore, asked, language }: PagingProps) {
  if (page === 1 && !hasMore) return null;
  const words = wordsIn(language);
  const to = (number: number) => {
    const others = asked.filter(([name]) => name !== 'page');
    const parameters = new URLSearchParams(number > 1 ? [...others, ['page', `${number}`]] : others);
    return `/embed/v1/frame${parameters.size ? `?${parameters.toString()}` : ''}`;
  };
  return (
    <nav aria-label={words.pages} className="spang-paging">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      {hasMore && (
        <a href={to(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
