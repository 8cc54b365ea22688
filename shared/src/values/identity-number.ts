/**
 * The numbers that a person is known by, as people type them and Excel keeps them. A number that can be read in two ways is
 * refused: it is never guessed who somebody is. Pseudonyms and foreign ids are no numbers and not read here.
 */
import { passesLuhn } from '../contract/index.js';

export const IDENTITY_NUMBER_KINDS = [
  'personnummer',
  'samordningsnummer',
  'interim',
  'dummy',
  'hetu',
] as const;
export type IdentityNumberKind = (typeof IDENTITY_NUMBER_KINDS)[number];

export interface IdentityNumber {
  /** A dummy (`ÅÅÅÅMMDDTFnn`) stands for somebody with a protected identity: two persons may share one. */
  kind: IdentityNumberKind;
  /** Twelve characters, of a hetu eleven; the same for every way of writing the number. */
  normal: string;
  birthDate: string;
}

export type IdentityNumberFault = `identity-number-${
  'destroyed' | 'zeros-lost' | 'form' | 'date' | 'check-digit' | 'ambiguous'}`;
export type ParsedIdentityNumber = IdentityNumber | { fault: IdentityNumberFault };

const DESTROYED = /^\d([.,]\d+)?E\+?\d+$/;
const ZEROS_LOST = /^\d{7,9}$/;
/** Year in two or four digits, then month and day, the separator, and four characters. */
const SWEDISH =
  /^(?<century>\d\d)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?<separator>[-+]?)(?<last>[\dA-Z]{4})$/;
const INTERIM = /^[TRSUWXJKLMN]\d{3}$/;
const DUMMY = /^TF\d\d$/;
const HETU =
  /^(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)(?<separator>[-+A-FU-Y])(?<serial>\d{3})(?<check>[\dA-Y])$/;
const HETU_CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const COORDINATION = 60;

/** Reads one number. The day decides the century of ten digits, and that nobody was born later. */
export function parseIdentityNumber(text: string, today: string): ParsedIdentityNumber {
  const tidy = tidied(text);
  if (DESTROYED.test(tidy)) return { fault: 'identity-number-destroyed' };
  if (ZEROS_LOST.test(tidy)) return { fault: 'identity-number-zeros-lost' };
  const swedish = parseSwedish(tidy, today);
  const finnish = parseHetu(tidy, today);
  if (!finnish || (swedish && 'fault' in finnish)) return swedish ?? { fault: 'identity-number-form' };
  if (!swedish || 'fault' in swedish) return finnish;
  return { fault: 'identity-number-ambiguous' };
}

/** The date of birth with the rest hidden: all that a list or a form shows. */
export const maskIdentityNumber = ({ kind, normal }: Pick<IdentityNumber, 'kind' | 'normal'>): string =>
  kind === 'hetu' ? `${normal.slice(0, 7)}••••` : `${normal.slice(0, 8)}-••••`;

/** Without the apostrophe that keeps text as text in Excel, without spaces, and with the dash of a keyboard. */
const tidied = (text: string): string =>
  text
    .replaceAll(/\s/g, '')
    .replace(/^['’]/, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();

function parseSwedish(tidy: string, today: string): ParsedIdentityNumber | null {
  const parts = SWEDISH.exec(tidy)?.groups as
    Record<'century' | 'year' | 'month' | 'day' | 'separator' | 'last', string> | undefined;
  const kind = parts && kindOf(parts.last, Number(parts.day));
  if (!kind || (kind === 'dummy' && !parts.century)) return null;
  const isOverHundred = parts.separator === '+';
  const year = parts.century
    ? Number(parts.century + parts.year)
    : fullYear(Number(parts.year), Number(today.slice(0, 4)) - (isOverHundred ? 100 : 0));
  if (isOverHundred && Number(today.slice(0, 4)) - year < 100) return { fault: 'identity-number-form' };
  const day = Number(parts.day) - (kind === 'samordningsnummer' ? COORDINATION : 0);
  const birthDate = bornOn(year, Number(parts.month), day, today);
  if (!birthDate) return { fault: 'identity-number-date' };
  const { month, day: writtenDay, last } = parts;
  if (!/\D/.test(last) && !passesLuhn(parts.year + month + writtenDay + last))
    return { fault: 'identity-number-check-digit' };
  return { kind, normal: `${year}${month}${writtenDay}${last}`, birthDate };
}

function kindOf(last: string, day: number): IdentityNumberKind | null {
  if (INTERIM.test(last)) return 'interim';
  if (DUMMY.test(last)) return 'dummy';
  if (/\D/.test(last)) return null;
  return day > COORDINATION ? 'samordningsnummer' : 'personnummer';
}

/** The latest year with these last two digits that is not after another. */
const fullYear = (twoDigits: number, latest: number): number => latest - ((latest - twoDigits) % 100);

function parseHetu(tidy: string, today: string): ParsedIdentityNumber | null {
  const parts = HETU.exec(tidy)?.groups as
    Record<'day' | 'month' | 'year' | 'separator' | 'serial' | 'check', string> | undefined;
  if (!parts) return null;
  const { day, month, year, separator, serial, check } = parts;
  const century = separator === '+' ? 1800 : /[-U-Y]/.test(separator) ? 1900 : 2000;
  const birthDate = bornOn(century + Number(year), Number(month), Number(day), today);
  if (!birthDate) return { fault: 'identity-number-date' };
  const isRight = HETU_CHECKS[Number(day + month + year + serial) % 31] === check && Number(serial) >= 2;
  return isRight ? { kind: 'hetu', normal: tidy, birthDate } : { fault: 'identity-number-check-digit' };
}

/** The day, if the calendar has it, from 1800 to today. */
function bornOn(year: number, month: number, day: number, today: string): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const text = isReal ? date.toISOString().slice(0, 10) : '';
  return text && text <= today ? text : null;
}
