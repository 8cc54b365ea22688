import { isEmail, isISO8601, isURL, isUUID } from 'class-validator';

interface Format {
  test(value: string): boolean;
  /** Shown in the API documents; dates must have one there. */
  example: string;
  /** Nothing longer can have this format. */
  maxLength: number;
}

const INSTANT = /^(1[5-9]|2[01])\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
/** Calendar dates from 1500 to 2199: what history and planning need, and what PostgreSQL can store. */
const isDate = (s: string): boolean =>
  /^(1[5-9]|2[01])\d\d-\d\d-\d\d$/.test(s) && isISO8601(s, { strict: true });

/** Luhn's sum over all digits, the last one being the check digit. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Finnish Y-tunnus: weights 7 9 10 5 8 4 2, remainder 1 is never issued. */
function isBusinessId(s: string): boolean {
  if (!/^\d{7}-\d$/.test(s)) return false;
  const rest = [7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, i) => sum + weight * Number(s[i]), 0) % 11;
  return rest !== 1 && Number(s[8]) === (rest === 0 ? 0 : 11 - rest);
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** By the list of the runtime, in which UK is only another name of GB, and ZZ nowhere. */
const isCountry = (s: string): boolean =>
  /^[A-Z]{2}$/.test(s) &&
  s !== 'ZZ' &&
  new Intl.Locale(`und-${s}`).region === s &&
  REGIONS.of(s) !== undefined;

/** A name, not an offset: only a place knows its summer time. */
function isTimeZone(s: string): boolean {
  if (!/^[A-Za-z]/.test(s)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: s }));
  } catch {
    return false;
  }
}

/**
 * Every string format we know, said once: class-validator in the forms, Ajv in the API and `format` in OpenAPI all read
 * this table. A check digit is a format too.
 */
export const FORMATS = {
  uuid: { test: (s) => isUUID(s), example: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10', maxLength: 36 },
  email: { test: (s) => isEmail(s), example: 'kontakt@example.se', maxLength: 254 },
  'http-url': {
    test: (s) => isURL(s, { protocols: ['http', 'https'], require_protocol: true, require_tld: true }),
    example: 'https://www.example.se/kurs',
    maxLength: 2000,
  },
  date: { test: isDate, example: '2027-01-15', maxLength: 10 },
  'date-time': {
    test: (s) => INSTANT.test(s) && isISO8601(s, { strict: true }),
    example: '2027-01-15T08:00:00Z',
    maxLength: 32,
  },
  /** A day, a month or a year: the length says how much is known (decisions §4). */
  'imprecise-date': {
    test: (s) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(s) && isDate(`${s}-01-01`.slice(0, 10)),
    example: '2023-09',
    maxLength: 10,
  },
  /** Kronor and cents as text, never a floating number. Not negative. */
  amount: { test: (s) => /^\d{1,13}(\.\d{1,2})?$/.test(s), example: '20000000.00', maxLength: 16 },
  /** Swedish organisationsnummer, ten digits without hyphen: Luhn, and the third digit tells it from a person's. */
  'se-orgnr': {
    test: (s) => /^\d\d[2-9]\d{7}$/.test(s) && passesLuhn(s),
    example: '2120002759',
    maxLength: 10,
  },
  'fi-ytunnus': { test: isBusinessId, example: '2245018-4', maxLength: 9 },
  /** Swedish municipality code: four characters, a leading zero counts. */
  'municipality-code': { test: (s) => /^\d{4}$/.test(s), example: '2482', maxLength: 4 },
  /** +46… with at most 15 digits (E.164). */
  phone: { test: (s) => /^\+[1-9]\d{6,14}$/.test(s), example: '+46910123456', maxLength: 16 },
  /** An identifier of the IANA time zone database. */
  'time-zone': {
    test: isTimeZone,
    example: 'Europe/Stockholm',
    maxLength: 40,
  },
  /** BCP 47, language and optional region: sv, en, fi, sv-FI. */
  language: { test: (s) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(s), example: 'sv', maxLength: 6 },
  /** ISO 3166-1 alpha-2. */
  country: { test: isCountry, example: 'SE', maxLength: 2 },
  /** A Swedish postcode, with or without its space. */
  postcode: { test: (s) => /^[1-9]\d{2} ?\d{2}$/.test(s), example: '93185', maxLength: 6 },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
