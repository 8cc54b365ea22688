/** What a column of an imported file can hold. Disability and minority are not here: they are never kept beside a person. */
export const IMPORT_FIELDS = [
  'identityNumber',
  'givenName',
  'familyName',
  'firstStart',
  'lastEnd',
  'hours',
  'municipality',
  'gender',
  'employmentStatus',
  'longTermUnemployed',
  'isced',
  'thirdCountryNational',
  'foreignBackground',
  'rural',
  'housingExclusion',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** new: enters the project · comes-back: was in it, and something changes · unchanged · error: nothing of the row is kept. */
export const IMPORT_VERDICTS = ['new', 'comes-back', 'unchanged', 'error'] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];

/** running: rows wait or are being done · done · expired: 24 hours were over first, and what was left is gone. */
export const IMPORT_STATES = ['running', 'done', 'expired'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** More rows are several files. */
export const IMPORT_ROWS_MAX = 5000;
