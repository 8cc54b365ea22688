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

/** Comparators of a promised value: a target may be "at least". */
export const COMPARATORS = ['=', '≥', '≤', '≈'] as const;
export type Comparator = (typeof COMPARATORS)[number];
