import type { Label } from './labels.js';

/** The fixed tables of public statistics; there are no others. */
export const STATISTICS_TABLE_LABELS = {
  'half-year': {
    sv: 'Deltagare som började under halvåret',
    en: 'Participants who started in the half-year',
    fi: 'Puolivuotiskaudella aloittaneet osallistujat',
  },
  project: { sv: 'Deltagare per projekt', en: 'Participants by project', fi: 'Osallistujat hankkeittain' },
  year: {
    sv: 'Deltagare som började under året',
    en: 'Participants who started in the year',
    fi: 'Vuoden aikana aloittaneet osallistujat',
  },
  county: { sv: 'Deltagare per län', en: 'Participants by county', fi: 'Osallistujat lääneittäin' },
  municipality: {
    sv: 'Deltagare per kommun',
    en: 'Participants by municipality',
    fi: 'Osallistujat kunnittain',
  },
  'county-gender': {
    sv: 'Deltagare per län och kön',
    en: 'Participants by county and gender',
    fi: 'Osallistujat läänin ja sukupuolen mukaan',
  },
  'county-age': {
    sv: 'Deltagare per län och ålder',
    en: 'Participants by county and age',
    fi: 'Osallistujat läänin ja iän mukaan',
  },
  'county-education': {
    sv: 'Deltagare per län och utbildningsnivå',
    en: 'Participants by county and education',
    fi: 'Osallistujat läänin ja koulutuksen mukaan',
  },
} satisfies Record<string, Label>;
export type StatisticsTable = keyof typeof STATISTICS_TABLE_LABELS;

/** What tables are broken down by. */
export const STATISTICS_DIMENSION_LABELS = {
  project: { sv: 'Projekt', en: 'Project', fi: 'Hanke' },
  county: { sv: 'Län', en: 'County', fi: 'Lääni' },
  municipality: { sv: 'Kommun', en: 'Municipality', fi: 'Kunta' },
  gender: { sv: 'Kön', en: 'Gender', fi: 'Sukupuoli' },
  age: { sv: 'Ålder vid start', en: 'Age at start', fi: 'Ikä aloittaessa' },
  education: { sv: 'Utbildningsnivå', en: 'Education', fi: 'Koulutus' },
} satisfies Record<string, Label>;
export type StatisticsDimension = keyof typeof STATISTICS_DIMENSION_LABELS;

/** The dimensions of each table, in the order of the codes of its cells. */
export const STATISTICS_DIMENSIONS: Record<StatisticsTable, readonly StatisticsDimension[]> = {
  'half-year': [],
  project: ['project'],
  year: [],
  county: ['county'],
  municipality: ['municipality'],
  'county-gender': ['county', 'gender'],
  'county-age': ['county', 'age'],
  'county-education': ['county', 'education'],
};

/** Not stated, or too few for a category of their own. */
const UNKNOWN: Label = { sv: 'Ej redovisat', en: 'Not reported', fi: 'Ei ilmoitettu' };
export const UNKNOWN_COUNTY: Label = {
  sv: 'Ej redovisat eller utanför Sverige',
  en: 'Not reported, or outside Sweden',
  fi: 'Ei ilmoitettu tai Ruotsin ulkopuolella',
};

export const STATISTICS_GENDER_LABELS = {
  female: { sv: 'Kvinnor', en: 'Women', fi: 'Naiset' },
  male: { sv: 'Män', en: 'Men', fi: 'Miehet' },
  unknown: UNKNOWN,
} satisfies Record<string, Label>;

/** Bands of EECO06–EECO08; the years between them as one. */
export const STATISTICS_AGE_LABELS = {
  '0-17': { sv: 'Under 18 år', en: 'Under 18', fi: 'Alle 18 vuotta' },
  '18-29': { sv: '18–29 år', en: '18–29', fi: '18–29 vuotta' },
  '30-54': { sv: '30–54 år', en: '30–54', fi: '30–54 vuotta' },
  '55+': { sv: '55 år och äldre', en: '55 and over', fi: '55 vuotta täyttäneet' },
  unknown: UNKNOWN,
} satisfies Record<string, Label>;

/** EECO09–EECO11: the highest completed level. */
export const STATISTICS_EDUCATION_LABELS = {
  '0-2': { sv: 'Högst grundskola', en: 'At most lower secondary', fi: 'Enintään perusaste' },
  '3-4': { sv: 'Gymnasial nivå', en: 'Upper secondary', fi: 'Toinen aste' },
  '5-8': { sv: 'Eftergymnasial nivå', en: 'Tertiary', fi: 'Korkea-aste' },
  unknown: UNKNOWN,
} satisfies Record<string, Label>;
