import { isEmail, isISO8601 } from 'class-validator';

interface Format {
  /** What the API documents say: nothing that does not match has this format. */
  pattern: RegExp;
  /** What the pattern cannot say: a day of the calendar, a check digit. */
  test?: (value: string) => boolean;
  /** Shown in the API documents; dates must have one there. */
  example: string;
  /** Nothing longer can have this format. */
  maxLength: number;
}

/** Calendar dates from 1500 to 2199: what history and planning need, and what PostgreSQL can store. */
const YEAR = /(1[5-9]|2[01])\d\d/.source;
const DATE = new RegExp(`^${YEAR}-\\d\\d-\\d\\d$`);
/** No clock is further from Greenwich than 14 hours, and PostgreSQL refuses 16. */
const ZONE = /(Z|[+-](0\d|1[0-3]):\d\d|[+-]14:00)/.source;
const INSTANT = new RegExp(`^${YEAR}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?${ZONE}$`);
const isCalendar = (s: string): boolean => isISO8601(s, { strict: true });

/** A host with a top-level domain, in letters of any script. */
const LETTER = 'a-zA-Z\\u00a1-\\ud7ff\\uf900-\\uffff';
const HOST = `([${LETTER}0-9]([${LETTER}0-9-]*[${LETTER}0-9])?\\.)+([${LETTER}]{2,}|xn--[a-zA-Z0-9-]{2,})`;

/** What may follow in an address. */
const REST = '[^\\s<>"\\u0000-\\u001f\\u007f]';

/** Luhn's sum over all digits, the last one being the check digit. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Finnish Y-tunnus: weights 7 9 10 5 8 4 2, remainder 1 is never issued. */
function isBusinessId(s: string): boolean {
  const rest = [7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, i) => sum + weight * Number(s[i]), 0) % 11;
  return rest !== 1 && Number(s[8]) === (rest === 0 ? 0 : 11 - rest);
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** By the list of the runtime, in which UK is only another name of GB, and ZZ nowhere. */
const isCountry = (s: string): boolean =>
  s !== 'ZZ' && new Intl.Locale(`und-${s}`).region === s && REGIONS.of(s) !== undefined;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isCountry);

/** A name, not an offset: only a place knows its summer time. */
function isTimeZone(s: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: s }));
  } catch {
    return false;
  }
}

const TABLE = {
  uuid: {
    pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
    example: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
    maxLength: 36,
  },
  email: {
    pattern: new RegExp(`^[^\\s@"<>()[\\],;:\\\\]+@${HOST}$`),
    test: (s) => isEmail(s),
    example: 'kontakt@example.se',
    maxLength: 254,
  },
  /** The address of somebody's page: no user, no bare number, no name without a top-level domain. */
  'http-url': {
    pattern: new RegExp(`^https?://${HOST}(:\\d{1,5})?([/?#]${REST}*)?$`),
    test: (s) => URL.canParse(s),
    example: 'https://www.example.se/kurs',
    maxLength: 2000,
  },
  /** An address of our own, which may be that of a test. */
  uri: {
    pattern: new RegExp(`^https?://${REST}+$`),
    test: (s) => URL.canParse(s),
    example: 'https://spang.example.se/api/v1/projects',
    maxLength: 4000,
  },
  date: { pattern: DATE, test: isCalendar, example: '2027-01-15', maxLength: 10 },
  'date-time': { pattern: INSTANT, test: isCalendar, example: '2027-01-15T08:00:00Z', maxLength: 32 },
  /** A day, a month or a year: the length says how much is known (decisions §4). */
  'imprecise-date': {
    pattern: new RegExp(`^${YEAR}(-\\d\\d(-\\d\\d)?)?$`),
    test: (s) => isCalendar(`${s}-01-01`.slice(0, 10)),
    example: '2023-09',
    maxLength: 10,
  },
  /** Kronor and cents as text, never a floating number. Not negative. */
  amount: { pattern: /^\d{1,13}(\.\d{1,2})?$/, example: '20000000.00', maxLength: 16 },
  /** Swedish organisationsnummer, ten digits without hyphen: Luhn, and the third digit tells it from a person's. */
  'se-orgnr': { pattern: /^\d\d[2-9]\d{7}$/, test: passesLuhn, example: '2120002759', maxLength: 10 },
  'fi-ytunnus': { pattern: /^\d{7}-\d$/, test: isBusinessId, example: '2245018-4', maxLength: 9 },
  /** Swedish municipality code: four characters, a leading zero counts. */
  'municipality-code': { pattern: /^\d{4}$/, example: '2482', maxLength: 4 },
  /** Swedish county code: two characters, a leading zero counts. */
  'county-code': { pattern: /^\d{2}$/, example: '24', maxLength: 2 },
  /** First and last year of a programming period of the Union. */
  'programme-period': { pattern: /^20\d{2}-20\d{2}$/, example: '2021-2027', maxLength: 9 },
  /** +46… with at most 15 digits (E.164). */
  phone: { pattern: /^\+[1-9]\d{6,14}$/, example: '+46910123456', maxLength: 16 },
  /** An identifier of the IANA time zone database. */
  'time-zone': {
    pattern: /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/,
    test: isTimeZone,
    example: 'Europe/Stockholm',
    maxLength: 40,
  },
  /** BCP 47, language and optional region: sv, en, fi, sv-FI. */
  language: { pattern: /^[a-z]{2,3}(-[A-Z]{2})?$/, example: 'sv', maxLength: 6 },
  /** ISO 3166-1 alpha-2. */
  country: { pattern: new RegExp(`^(${COUNTRIES.join('|')})$`), example: 'SE', maxLength: 2 },
  /** A colour of a style sheet: six digits, no names and no functions. */
  colour: { pattern: /^#[0-9a-fA-F]{6}$/, example: '#0b5394', maxLength: 7 },
  /** A short length of a style sheet. */
  'css-length': { pattern: /^(0|\d{1,2}(\.\d{1,2})?(px|rem|em))$/, example: '16px', maxLength: 8 },
  /** A host in small letters (IDN as xn--), or with `*.` every one below it. */
  site: {
    pattern: /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/,
    example: 'www.example.se',
    maxLength: 253,
  },
  /** A Swedish postcode, with or without its space. */
  postcode: { pattern: /^[1-9]\d{2} ?\d{2}$/, example: '93185', maxLength: 6 },
} satisfies Record<string, Format>;
export type FormatName = keyof typeof TABLE;

/**
 * Every string format we know, said once: class-validator in the forms, Ajv in the API and `format` in OpenAPI all read
 * this table. A check digit is a format too.
 */
export const FORMATS = Object.fromEntries(
  Object.entries<Format>(TABLE).map(([name, { pattern, test, ...rest }]) => [
    name,
    { ...rest, pattern, test: (value: string) => pattern.test(value) && (test?.(value) ?? true) },
  ]),
) as Record<FormatName, Required<Format>>;
