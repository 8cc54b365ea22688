import type { PublicOfferOccasionDto, PublicTrainingOfferDto } from '@spang/shared/open';
import { FUNDING_FACET_LABELS, type FundingFacet } from '@spang/shared/values';
import { isOpen } from '../applying.js';
import { offerPage } from '../feed-links.js';
import { coded, column, list, withLanguages, type Column } from './columns.js';
import { modifiedColumn, municipalityColumns, visibilityColumns } from './training-columns.js';

type Offer = PublicTrainingOfferDto;

const happens = ({ lifecycle }: PublicOfferOccasionDto) => lifecycle !== 'cancelled';
const starts = ({ occasions }: Offer) =>
  occasions
    .filter(happens)
    .map(({ start }) => start)
    .filter((start) => start !== null)
    .toSorted();
/** One row per offer. */
export const OFFER_COLUMNS: Column<Offer>[] = withLanguages([
  column('id', 'text', ['Id', 'Id', 'Tunniste'], ({ doc }) => doc.id),
  column('publicId', 'text', ['Id i EMIL', 'EMIL id', 'EMIL-tunniste'], ({ doc }) => doc.publicId),
  column('page', 'text', ['Sida', 'Page', 'Sivu'], ({ doc, publicUrl, language }) =>
    offerPage(publicUrl, doc.id, language),
  ),
  column('title', 'text', ['Utbildning', 'Training', 'Koulutus'], ({ doc }, tell) => tell(doc.title)),
  column('summary', 'text', ['Sammanfattning', 'Summary', 'Tiivistelmä'], ({ doc }, tell) =>
    tell(doc.summary),
  ),
  ...coded<Offer>(
    'kind',
    ['Typ', 'Kind', 'Tyyppi'],
    ({ kind }) => kind,
    ({ kindLabel }) => kindLabel,
  ),
  ...coded<Offer>(
    'schoolType',
    ['Skolform', 'School type', 'Koulumuoto'],
    ({ schoolType }) => schoolType,
    ({ schoolTypeLabel }) => schoolTypeLabel,
  ),
  column(
    'isVocational',
    'boolean',
    ['Yrkesinriktad', 'Vocational', 'Ammatillinen'],
    ({ doc }) => doc.isVocational,
  ),
  ...coded<Offer>(
    'curriculum',
    ['Läroplan', 'Curriculum', 'Opetussuunnitelma'],
    ({ curriculum }) => curriculum,
    ({ curriculumLabel }) => curriculumLabel,
  ),
  column('codes', 'text', ['Koder (lista:kod)', 'Codes (list:code)', 'Koodit (luettelo:koodi)'], ({ doc }) =>
    list(doc.codes.map(({ system, code }) => `${system}:${code}`)),
  ),
  column('credits', 'number', ['Poäng', 'Credits', 'Pisteet'], ({ doc }) => doc.credits?.value ?? null),
  column(
    'creditsMinimum',
    'number',
    ['Poäng, minst', 'Credits, least', 'Pisteet, vähintään'],
    ({ doc }) => doc.credits?.minimum ?? null,
  ),
  ...coded<Offer>(
    'creditSystem',
    ['Poängsort', 'Credit system', 'Pistejärjestelmä'],
    ({ credits }) => credits?.system,
    ({ credits }) => credits?.systemLabel,
  ),
  column('extent', 'number', ['Längd', 'Length', 'Kesto'], ({ doc }) => doc.extent?.length ?? null),
  column(
    'extentMaximum',
    'number',
    ['Längd, högst', 'Length, at most', 'Kesto, enintään'],
    ({ doc }) => doc.extent?.maximum ?? null,
  ),
  ...coded<Offer>(
    'extentUnit',
    ['Längdens enhet', 'Unit of length', 'Keston yksikkö'],
    ({ extent }) => extent?.unit,
    ({ extent }) => extent?.unitLabel,
  ),
  ...coded<Offer>(
    'educationLevels',
    ['Utbildningsnivå', 'Level of education', 'Koulutusaste'],
    ({ educationLevels }) => educationLevels,
    ({ educationLevelLabels }) => educationLevelLabels,
  ),
  column(
    'qualificationLevel',
    'number',
    ['SeQF-nivå', 'SeQF level', 'SeQF-taso'],
    ({ doc }) => doc.qualificationLevel,
  ),
  ...coded<Offer>(
    'studentAid',
    ['Studiemedel', 'Student aid', 'Opintotuki'],
    ({ studentAid }) => studentAid,
    ({ studentAidLabel }) => studentAidLabel,
  ),
  ...coded<Offer>(
    'targetGroups',
    ['Målgrupp', 'Target group', 'Kohderyhmä'],
    ({ targetGroups }) => targetGroups,
    ({ targetGroupLabels }) => targetGroupLabels,
  ),
  ...coded<Offer>(
    'occupations',
    ['Yrke (SSYK 2012)', 'Occupation (SSYK 2012)', 'Ammatti (SSYK 2012)'],
    ({ occupations }) => occupations.map(({ ssyk }) => ssyk),
    ({ occupations }) => occupations.map(({ label }) => label),
  ),
  column(
    'providerId',
    'text',
    ['Anordnare (id)', 'Provider (id)', 'Järjestäjä (tunniste)'],
    ({ doc }) => doc.provider.id,
  ),
  column('provider', 'text', ['Anordnare', 'Provider', 'Järjestäjä'], ({ doc }, tell) =>
    tell(doc.provider.name),
  ),
  column('principal', 'text', ['Huvudman', 'Responsible body', 'Vastuutaho'], ({ doc }, tell) =>
    tell(doc.principal?.name),
  ),
  column('projectIds', 'text', ['Projekt (id)', 'Projects (id)', 'Hankkeet (tunniste)'], ({ doc }) =>
    list(doc.projects.map(({ id }) => id)),
  ),
  column('projects', 'text', ['Projekt', 'Projects', 'Hankkeet'], ({ doc }, tell) =>
    list(doc.projects.map(({ title }) => tell(title))),
  ),
  ...coded<Offer>(
    'funding',
    ['Finansiering', 'Funding', 'Rahoitus'],
    ({ fundingFacets }) => fundingFacets,
    ({ fundingFacets }) => fundingFacets.map((facet) => FUNDING_FACET_LABELS[facet as FundingFacet]),
  ),
  column(
    'fundingSources',
    'text',
    ['Finansieringskällor', 'Funding sources', 'Rahoituslähteet'],
    ({ doc }, tell) => list(doc.fundingSources.map(({ name }) => tell(name))),
  ),
  ...visibilityColumns<Offer>(({ visibility }) => visibility),
  column('url', 'text', ['Anordnarens sida', 'Provider’s page', 'Järjestäjän sivu'], ({ doc }) => doc.url),
  column('keywords', 'text', ['Nyckelord', 'Keywords', 'Avainsanat'], ({ doc }) =>
    list(doc.keywords.flatMap(({ words }) => words)),
  ),
  column('expires', 'date', ['Gäller till', 'Holds until', 'Voimassa'], ({ doc }) => doc.expires),
  column(
    'occasionCount',
    'number',
    ['Antal tillfällen', 'Occasions', 'Toteutuksia'],
    ({ doc }) => doc.occasions.length,
  ),
  column(
    'openOccasionCount',
    'number',
    ['Öppna för ansökan', 'Open for application', 'Haku käynnissä'],
    ({ doc }) => doc.occasions.filter(isOpen).length,
  ),
  column(
    'firstStart',
    'date',
    ['Första start', 'First start', 'Ensimmäinen alku'],
    ({ doc }) => starts(doc)[0] ?? null,
  ),
  column(
    'lastStart',
    'date',
    ['Sista start', 'Last start', 'Viimeinen alku'],
    ({ doc }) => starts(doc).at(-1) ?? null,
  ),
  ...municipalityColumns<Offer>(({ occasions }) => occasions),
  modifiedColumn<Offer>(),
]);
