import type { Label } from './labels.js';

/** Where money comes from, as people ask for it. Derived from fund and kind, never typed (decisions §3). */
export const FUNDING_FACETS = [
  'JTF',
  'ESF+',
  'Interreg',
  'ERDF',
  'national',
  'regional',
  'municipal',
  'social-partner',
  'private',
] as const;
export type FundingFacet = (typeof FUNDING_FACETS)[number];

/** What the facets are called. */
export const FUNDING_FACET_LABELS: Record<FundingFacet, Label> = {
  JTF: { sv: 'JTF', en: 'JTF', fi: 'JTF' },
  'ESF+': { sv: 'ESF+', en: 'ESF+', fi: 'ESR+' },
  Interreg: { sv: 'Interreg', en: 'Interreg', fi: 'Interreg' },
  ERDF: { sv: 'Eruf', en: 'ERDF', fi: 'EAKR' },
  national: { sv: 'Staten', en: 'National', fi: 'Valtio' },
  regional: { sv: 'Regionen', en: 'Regional', fi: 'Alue' },
  municipal: { sv: 'Kommunen', en: 'Municipal', fi: 'Kunta' },
  'social-partner': { sv: 'Arbetsmarknadens parter', en: 'Social partners', fi: 'Työmarkkinaosapuolet' },
  private: { sv: 'Privat', en: 'Private', fi: 'Yksityinen' },
};

/** Comparators of a promised value: a target may be "at least". */
export const COMPARATORS = ['=', '≥', '≤', '≈'] as const;
export type Comparator = (typeof COMPARATORS)[number];
