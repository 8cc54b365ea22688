import type { PublicTrainingOfferDto } from '@spang/shared/open';
import { FUNDING_FACETS, MUNICIPALITY_NAMES, STUDY_FORM_LABELS } from '@spang/shared/values';
import { EuFunding } from './eu-funding.js';
import { FACET_LABELS } from './labels.js';
import { FeedLinks, Follow, JsonLd, OembedLink } from './head-links.js';
import { itemListOf } from './json-ld.js';
import { Layout, type PageProps } from './layout.js';
import { Check, FilterForm, HOMES, optionsOf, Paging, Select, type FacetCount } from './list-parts.js';
import { headingOf } from './occasion-view.js';
import { FORMAT, Text, textOf, type InLanguage } from './parts.js';
import { isOneOfMany, writeQuestion, type Question } from './question.js';
import { ADDRESSES, below, offerAddress, type Language } from './words.js';

const TEXT = {
  sv: {
    title: 'Utbildningar',
    description: 'Utbildningar ur offentligt finansierade projekt, med datum, plats och hur du söker.',
    search: 'Sök utbildning, yrke eller ort',
    municipality: 'Kommun där utbildningen ges',
    everywhere: 'Alla kommuner',
    studyForm: 'Studieform',
    everyForm: 'Alla studieformer',
    funding: 'Finansiering',
    everyFunding: 'All finansiering',
    home: 'Min hemkommun',
    homeHelp: 'Visar det du kan söka utan att hemkommunen behöver godkänna kostnaden.',
    anyHome: 'Inte vald',
    openOnly: 'Bara det som går att söka nu',
    byStart: 'Närmast start först',
    count: (number: string, isOne: boolean) => `${number} ${isOne ? 'utbildning' : 'utbildningar'}`,
    many: 'Fler än 10 000 utbildningar',
    none: 'Ingen utbildning passar det du har valt.',
    noneHelp: 'Ta bort ett filter eller sök på ett kortare ord.',
    empty: 'Inga utbildningar är publicerade ännu.',
    more: (number: number) => `och ${number} tillfällen till`,
    oneMore: 'och ett tillfälle till',
    noOccasions: 'Inga tillfällen är planerade just nu.',
    follow: 'Följ eller hämta listan',
    followHelp:
      'Samma utbildningar, med de filter du har valt, för din läsare, kalender eller ditt kalkylblad.',
  },
  en: {
    title: 'Training',
    description: 'Training from publicly funded projects, with dates, places and how to apply.',
    search: 'Search for training, occupation or town',
    municipality: 'Municipality where it is held',
    everywhere: 'All municipalities',
    studyForm: 'Form of study',
    everyForm: 'All forms',
    funding: 'Funding',
    everyFunding: 'All funding',
    home: 'My home municipality',
    homeHelp: 'Shows what you may apply for without your home municipality having to approve the cost.',
    anyHome: 'Not chosen',
    openOnly: 'Only what is open for application now',
    byStart: 'Soonest start first',
    count: (number: string, isOne: boolean) => `${number} training ${isOne ? 'offer' : 'offers'}`,
    many: 'More than 10,000 training offers',
    none: 'No training fits what you have chosen.',
    noneHelp: 'Take away a filter, or search for a shorter word.',
    empty: 'No training has been published yet.',
    more: (number: number) => `and ${number} more occasions`,
    oneMore: 'and one more occasion',
    noOccasions: 'No occasions are planned at present.',
    follow: 'Follow or fetch the list',
    followHelp:
      'The same training, with the filters that you have chosen, for your reader, calendar or spreadsheet.',
  },
};

/** What the list can be asked. */
export const OFFER_CHOICES = {
  municipality: new Set(MUNICIPALITY_NAMES.keys()),
  studyForm: new Set<string>(Object.keys(STUDY_FORM_LABELS)),
  funding: new Set<string>(FUNDING_FACETS),
  homeMunicipality: new Set(MUNICIPALITY_NAMES.keys()),
  openOnly: new Set(['true']),
  sort: new Set(['start']),
};

interface Props extends PageProps {
  question: Question;
  offers: PublicTrainingOfferDto[];
  total: number | undefined;
  hasMore: boolean;
  perPage: number;
  facets: FacetCount[];
}

/** The filters alone, as the feeds of the same list take them. */
const filtersOf = ({ q, filters: { sort: _sort, ...filters } }: Question): string =>
  writeQuestion({ q, filters, page: 1 }).slice(1);

/** Published training with its filters: a document of results, and a form that asks for others. */
export function OfferListPage(props: Props) {
  const { question, offers, total, perPage, hasMore, facets, language, publicUrl } = props;
  const text = TEXT[language];
  const address = below('offers', writeQuestion(question));
  const action = ADDRESSES.offers[language];
  const isAsked = writeQuestion({ ...question, page: 1 }) !== '';
  const first = (question.page - 1) * perPage + 1;
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      part="offers"
      address={address}
      title={text.title}
      description={text.description}
      isUnlisted={isOneOfMany(question) || offers.length === 0}
      head={
        <>
          <FeedLinks language={language} publicUrl={publicUrl} query={filtersOf(question)} />
          <OembedLink publicUrl={publicUrl} address={address[language]} title={text.title} />
          {offers.length > 0 && (
            <JsonLd
              data={itemListOf(
                offers.map(({ id }) => publicUrl + offerAddress(id)[language]),
                first,
              )}
            />
          )}
        </>
      }
    >
      <FilterForm language={language} action={action} question={question} searchLabel={text.search}>
        <OfferFilters question={question} facets={facets} language={language} />
      </FilterForm>
      <h2 className="result-count">
        {total === undefined ? text.many : text.count(FORMAT[language].count(total), total === 1)}
      </h2>
      {offers.length === 0 && <p>{isAsked ? `${text.none} ${text.noneHelp}` : text.empty}</p>}
      <ol className="entries" start={first}>
        {offers.map((offer) => (
          <OfferEntry key={offer.id} offer={offer} language={language} />
        ))}
      </ol>
      <Paging
        language={language}
        action={action}
        question={question}
        total={total}
        perPage={perPage}
        hasMore={hasMore}
      />
      <Follow
        language={language}
        publicUrl={publicUrl}
        query={filtersOf(question)}
        title={text.follow}
        help={text.followHelp}
      />
    </Layout>
  );
}

function OfferFilters({ question, facets, language }: InLanguage & Pick<Props, 'question' | 'facets'>) {
  const text = TEXT[language];
  const { filters } = question;
  const forms: Record<string, Record<Language, string>> = STUDY_FORM_LABELS;
  return (
    <>
      <Select
        name="municipality"
        label={text.municipality}
        none={text.everywhere}
        chosen={filters['municipality']}
        options={optionsOf(facets, 'municipality', (code) => MUNICIPALITY_NAMES.get(code))}
      />
      <Select
        name="studyForm"
        label={text.studyForm}
        none={text.everyForm}
        chosen={filters['studyForm']}
        options={optionsOf(facets, 'studyForm', (code) => forms[code]?.[language])}
      />
      <Select
        name="funding"
        label={text.funding}
        none={text.everyFunding}
        chosen={filters['funding']}
        options={optionsOf(facets, 'funding', (code) => FACET_LABELS[language][code])}
      />
      <Select
        name="homeMunicipality"
        label={text.home}
        none={text.anyHome}
        chosen={filters['homeMunicipality']}
        options={HOMES}
      />
      {filters['homeMunicipality'] && <p className="small muted field-wide">{text.homeHelp}</p>}
      <Check name="openOnly" value="true" label={text.openOnly} isChecked={'openOnly' in filters} />
      <Check name="sort" value="start" label={text.byStart} isChecked={'sort' in filters} />
    </>
  );
}

const SHOWN = 3;
/** What one can apply for comes first, what is over last. */
const ORDER = ['open', 'continuous', 'interest-only', 'not-open', 'closed', 'cancelled'];

function OfferEntry({ offer, language }: InLanguage & { offer: PublicTrainingOfferDto }) {
  const text = TEXT[language];
  const occasions = offer.occasions.toSorted(
    (a, b) => ORDER.indexOf(a.applicationState) - ORDER.indexOf(b.applicationState),
  );
  const rest = occasions.length - SHOWN;
  return (
    <li>
      <div>
        <h3>
          <a href={offerAddress(offer.id)[language]}>
            <Text value={offer.title} language={language} />
          </a>
        </h3>
        <p className="small muted">
          {[
            textOf(offer.kindLabel, language),
            textOf(offer.schoolTypeLabel, language),
            textOf(offer.provider.name, language),
          ].join(' · ')}
        </p>
        {offer.summary && (
          <p>
            <Text value={offer.summary} language={language} />
          </p>
        )}
        <EuFunding visibility={offer.visibility} language={language} isSmall />
      </div>
      {occasions.length === 0 && <p className="small">{text.noOccasions}</p>}
      <ul className="plain small">
        {occasions.slice(0, SHOWN).map((occasion) => (
          <li key={occasion.id}>
            {headingOf(occasion, language)}{' '}
            <span className={`tag tag-${occasion.applicationState}`}>
              <Text value={occasion.applicationStateLabel} language={language} />
            </span>
          </li>
        ))}
        {rest > 0 && <li>{rest === 1 ? text.oneMore : text.more(rest)}</li>}
      </ul>
    </li>
  );
}
