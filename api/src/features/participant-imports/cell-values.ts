/** What stands in a cell, as the field wants it. Everything that Excel is known to do to it is here, as data or as one function. */
import {
  dayOf,
  MUNICIPALITY_NAMES,
  parseIdentityNumber,
  type EmploymentStatus,
  type Gender,
  type ImportField,
  type IscedLevel,
} from '@spang/shared/values';
import type { Cell } from './file-reader.js';

/** A value, or the code of what is wrong with the cell. */
export type Read<T> = { value: T } | { code: string };
type Reader = (cell: Exclude<Cell, null>, now: Date) => Read<unknown>;

const UNSTORABLE = /[^\P{Cc}\t\n\r\x7f-\x9f]/u;
const wrong = (code: string) => ({ code });

/** A cell as text; null: nothing in it. */
export function textOf(cell: Cell): string | null {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return text.normalize('NFC').trim() || null;
}

const word = (cell: Cell): string => (textOf(cell) ?? '').toLowerCase().replaceAll(/\s+/g, ' ');

const oneOf =
  <T>(known: Record<string, T>): Reader =>
  (cell) => {
    if (cell instanceof Date) return wrong('import-became-date');
    const key = word(cell).replaceAll(/[\u2010-\u2015\u2212]/g, '-');
    if (Object.hasOwn(known, key)) return { value: known[key] };
    return wrong(BECAME_DATE.test(key) ? 'import-became-date' : 'import-unknown-value');
  };
/** What Excel makes of 3-4 and 5-8. */
const BECAME_DATE = /^(\d{1,2}-[a-zåäö]{3}\.?|\d{4}-\d\d-\d\d)$/;

/** Value → the words for it, with commas between. */
const words = <T>(...table: [T, string][]): Record<string, T> =>
  Object.fromEntries(table.flatMap(([value, names]) => names.split(', ').map((each) => [each, value])));

const GENDERS = words<Gender>(
  ['female', 'kvinna, k, kv, female, woman, f'],
  ['male', 'man, m, male'],
  ['non-binary', 'icke-binär, non-binary'],
);
const EMPLOYMENT = words<EmploymentStatus>(
  ['unemployed', 'arbetslös, arbetssökande, unemployed'],
  ['inactive', 'inaktiv, ej i arbetskraften, utanför arbetskraften, inactive'],
  ['employed', 'sysselsatt, anställd, arbetar, egenföretagare, företagare, employed, self-employed'],
);
const ISCED = words<IscedLevel>(
  ['0-2', '0-2, 0, 1, 2, grundskola, förgymnasial'],
  ['3-4', '3-4, 3, 4, gymnasium, gymnasial, gymnasieskola'],
  ['5-8', '5-8, 5, 6, 7, 8, eftergymnasial, högskola, universitet, yrkeshögskola'],
);
const YES_NO = words<boolean>(
  [true, 'ja, j, yes, y, x, 1, true, sant'],
  [false, 'nej, n, no, 0, false, falskt'],
);
const MUNICIPALITIES = new Map([...MUNICIPALITY_NAMES].map(([code, name]) => [name.toLowerCase(), code]));

const yesNo = oneOf(YES_NO);
const name: Reader = (cell) => {
  const text = textOf(cell)!;
  return UNSTORABLE.test(text) || !text.isWellFormed() ? wrong('not-text') : { value: text };
};

/** Its code, with the zero that Excel took, or its name with or without "kommun" after it. */
const municipality: Reader = (cell) => {
  const text = word(cell);
  if (/^\d{3,4}$/.test(text)) return { value: text.padStart(4, '0') };
  const code = municipalityNamed(text) ?? municipalityNamed(text.replace(/s? (kommun|kn|stad)$/, ''));
  return code ? { value: code } : wrong('unknown-municipality');
};
const municipalityNamed = (text: string): string | undefined =>
  MUNICIPALITIES.get(text) ?? MUNICIPALITIES.get(`${text}s`);

const hours: Reader = (cell) => {
  if (typeof cell === 'number') return { value: cell };
  const text = (textOf(cell) ?? '').replaceAll(/\s/g, '');
  return /^\d+([.,]\d+)?$/.test(text) ? { value: Number(text.replace(',', '.')) } : wrong('import-number');
};

const DATES: RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})( 00:00(:00)?)?$/, // 2026-09-01, 2026/9/1
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/, // 20260901
  /^(?<d>\d{1,2})\/(?<m>\d{1,2})[ -](?<y>\d{4})$/, // 1/9 2026; 1/9/2026 is another day in other countries
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/, // 1.9.2026, Finnish
];
/** Day 0 of Excel, which thinks that 1900 was a leap year: right from March that year on. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
const EXCEL_DAYS = { from: 20_000, to: 80_000 }; // 1954–2119

const day: Reader = (cell) => {
  if (cell instanceof Date) return real(cell.toISOString().slice(0, 10));
  if (typeof cell === 'number' && cell >= EXCEL_DAYS.from && cell <= EXCEL_DAYS.to)
    return { value: new Date(EXCEL_ZERO + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10) };
  const text = (textOf(cell) ?? '').replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  for (const form of DATES) {
    const parts = form.exec(text)?.groups as Record<'y' | 'm' | 'd', string> | undefined;
    if (parts) return real(`${parts.y}-${parts.m.padStart(2, '0')}-${parts.d.padStart(2, '0')}`);
  }
  return wrong('import-date');
};
function real(text: string): Read<string> {
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  return isReal ? { value: text } : wrong('import-date');
}

/** As it stands: who it is, the vault reads. That it can be read is looked at already here, so that all faults are told at once. */
const identityNumber: Reader = (cell, now) => {
  if (cell instanceof Date) return wrong('import-became-date');
  const text = textOf(cell)!;
  const read = parseIdentityNumber(text, dayOf(now));
  return 'fault' in read ? wrong(read.fault) : { value: text };
};

/** Field → how its cells are read. */
export const READERS: Record<ImportField, Reader> = {
  identityNumber,
  givenName: name,
  familyName: name,
  firstStart: day,
  lastEnd: day,
  hours,
  municipality,
  gender: oneOf(GENDERS),
  employmentStatus: oneOf(EMPLOYMENT),
  longTermUnemployed: yesNo,
  isced: oneOf(ISCED),
  thirdCountryNational: yesNo,
  foreignBackground: yesNo,
  rural: yesNo,
  housingExclusion: yesNo,
};

/** Anything but a clear no. */
export const isFlagged = (cell: Cell): boolean => textOf(cell) !== null && YES_NO[word(cell)] !== false;
