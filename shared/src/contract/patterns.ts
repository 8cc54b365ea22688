/** A word of ours: a kind, an action, a state. */
export const WORD = /^[a-z][a-z0-9-]*$/;
/** The code of a fault or of a problem. */
export const FAULT_CODE = /^[A-Za-z][A-Za-z0-9-]*$/;
/** A field, as this API calls it. */
export const FIELD_NAME = /^_?[a-z][A-Za-z]*$/;
/** A code that a register prints: anything without spaces. */
export const PRINTED_CODE = /^\S+$/;
/** The code of a fund: ESF+. */
export const FUND_CODE = /^[A-Z][A-Za-z0-9+.-]*$/;
/** Half-year and year: VT2027 (spring), HT2027 (autumn). */
export const TERM = /^[VH]T\d{4}$/;
/** A month: 2026-10. */
export const MONTH = /^(1[5-9]|2[01])\d\d-(0[1-9]|1[0-2])$/;
/** A half of a calendar year: 2026-H2. */
export const HALF_YEAR = /^20\d\d-H[12]$/;
/** A half of a calendar year, or a whole one. */
export const YEAR_OR_HALF = /^20\d\d(-H[12])?$/;
/** The code of a category in statistics: an id, 2482, 18-29, 55+. */
export const CATEGORY_CODE = /^[0-9a-z][0-9a-z+-]*$/;
/** A field of education in SUN 2020, at any of its four levels: 5, 52, 521, 521a. */
export const SUN_FIELD = /^(\d{1,3}|\d{3}[a-z])$/;
/** The short name of a programme: jtf-se. */
export const PROGRAMME_KEY = /^[a-z0-9][a-z0-9-]*$/;
/** A postcode of any country: 93185, SW1A 1AA. */
export const POSTAL_CODE = /^[A-Z0-9]([A-Z0-9 -]*[A-Z0-9])?$/;
/** Names of typefaces with commas between them: nothing that could end a declaration of a style sheet. */
export const FONT_FAMILY = /^[A-Za-z][A-Za-z0-9 -]*(, ?[A-Za-z][A-Za-z0-9 -]*)*$/;
