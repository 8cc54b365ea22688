/** What kind of money it is (domain.md §10.2). */
export const FUNDING_SOURCE_KINDS = [
  'eu-programme',
  'national',
  'regional',
  'municipal',
  'social-partner',
  'private',
] as const;
export type FundingSourceKind = (typeof FUNDING_SOURCE_KINDS)[number];

/** ijg: Investment for Jobs and Growth. Interreg is a goal, not a fund (domain.md §3.2). */
export const PROGRAMME_GOALS = ['ijg', 'interreg', 'national'] as const;
export type ProgrammeGoal = (typeof PROGRAMME_GOALS)[number];

/** Which period's rules for emblem and statement apply (domain.md §1.2). */
export const VISIBILITY_RULES = ['2014', '2021'] as const;
export type VisibilityRules = (typeof VISIBILITY_RULES)[number];

/** CCI code of a programme with 15 characters (domain.md §3.1): 2021SE05SFPR001. */
export const CCI_PATTERN = /^20\d{2}[A-Z]{2}\d{2}[A-Z0-9]{2}[A-Z]{2}\d{3}$/;
/** The same, or the short form without the serial number, as some sources print it: 2021SE05SFPR. */
export const CCI_AS_PRINTED = /^20\d{2}[A-Z]{2}\d{2}[A-Z0-9]{2}[A-Z]{2}(\d{3})?$/;
