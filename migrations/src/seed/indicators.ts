import { ERDF_AND_INTERREG, ESF_ENTITIES, ESF_PARTICIPANTS, type Counted } from './union-indicators.js';

/** The indicator registry as it stood when the first tables were made. Frozen. */
export interface IndicatorSeed {
  code: string;
  en: string;
  sv: string;
  kind: 'output' | 'result' | 'context' | 'own';
  unit: { sv: string; en: string };
  fundScopes: string[];
  period: string;
  subject: 'participant' | 'entity' | 'participation' | null;
  sensitivity: 'none' | 'personal' | 'special';
  provenance: string | null;
}

const OWN: Counted[] = [
  ['own-enterprises', 'Enterprises', 'Företag', 'enterprises', 'företag', 'entity'],
  ['own-employees', 'Employees reached', 'Anställda som nås', 'persons', 'personer', 'participant'],
  ['own-started-students', 'Started students', 'Påbörjade studerande', 'persons', 'personer', null],
  [
    'own-need-of-people',
    'Need of new people per year',
    'Behov av nya personer per år',
    'persons per year',
    'personer per år',
    null,
  ],
  ['own-students', 'Number of students', 'Antal studerande', 'persons', 'personer', null],
];

const kindOf = (code: string): IndicatorSeed['kind'] => (/^(EECR|RCR)/.test(code) ? 'result' : 'output');
const counted = ([code, en, sv, unitEn, unitSv, subject]: Counted) => ({
  code,
  en,
  sv,
  unit: { sv: unitSv, en: unitEn },
  subject,
  sensitivity: 'none' as const,
});
const ESF = { fundScopes: ['ESF+'], period: '2021-2027' };
const ESF_SOURCE =
  'Regulation (EU) 2021/1057, Annex I. Codes other than EECO01, 02, 05, 12 and 19 follow from the order.';
const ERDF_SOURCE = 'Regulation (EU) 2021/1058, Annex I. Swedish names are working translations.';

export const INDICATORS: IndicatorSeed[] = [
  ...ESF_PARTICIPANTS.map(([code, en, sv, sensitivity]): IndicatorSeed => ({
    code,
    en,
    sv,
    kind: kindOf(code),
    unit: { sv: 'deltagare', en: 'participants' },
    subject: 'participant',
    sensitivity,
    provenance: ESF_SOURCE,
    ...ESF,
  })),
  ...ESF_ENTITIES.map((row): IndicatorSeed => ({
    ...counted(row),
    kind: 'output',
    provenance: ESF_SOURCE,
    ...ESF,
  })),
  ...ERDF_AND_INTERREG.map((row): IndicatorSeed => ({
    ...counted(row),
    kind: kindOf(row[0]),
    fundScopes: ['ERDF', 'Interreg', 'JTF'],
    period: '2021-2027',
    provenance: ERDF_SOURCE,
  })),
  ...OWN.map((row): IndicatorSeed => ({
    ...counted(row),
    kind: 'own',
    fundScopes: [],
    period: '',
    provenance: null,
  })),
];
