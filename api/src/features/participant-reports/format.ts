/**
 * The file of a month, as data. UNVERIFIED: statistikmyndigheten's own description of the file has not been read. The columns
 * are those that projects of the European Social Fund are known to report, the dummy number for women is cited by others, and
 * that for men follows from it by the parity of the sex digit. Check it against the instruction of the programme before use.
 */
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Gender } from '@spang/shared/values';
import type { ReportFacts } from '../participants/index.js';

export interface ReportLine extends ReportFacts {
  number: string;
}

interface Column {
  name: string;
  value: (line: ReportLine) => string;
  isVerified: false;
}

export const FORMAT = {
  separator: ';',
  lineEnd: '\r\n',
  encoding: 'UTF-8 with a byte order mark',
  columns: [
    { name: 'Personnummer', value: ({ number }) => number, isVerified: false },
    { name: 'Startdatum', value: ({ firstDay }) => firstDay, isVerified: false },
    { name: 'Slutdatum', value: ({ lastDay }) => lastDay ?? '', isVerified: false },
    { name: 'Timmar', value: ({ hours }) => (hours ?? '').replace('.', ','), isVerified: false },
  ] satisfies Column[] as Column[],
  /** What takes the place of the last four characters of somebody protected; other genders have none that is known. */
  dummyEndings: { female: 'TF29', male: 'TF19' } as Partial<Record<Gender, string>>,
} as const;

/** The number that stands for somebody protected; null: the gender that it needs is not known. */
export function dummyNumber(birthDate: string, gender: Gender | null): string | null {
  const ending = gender && FORMAT.dummyEndings[gender];
  return ending ? birthDate.replaceAll('-', '') + ending : null;
}

/** The bytes of the file, the lines in the order of their numbers: the order of entry is nobody's business. */
export function fileOf(lines: ReportLine[]): Buffer {
  const sorted = lines.toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  const rows = sorted.map((line) => FORMAT.columns.map(({ value }) => value(line)));
  return Buffer.from(
    stringify([FORMAT.columns.map(({ name }) => name), ...rows], {
      delimiter: FORMAT.separator,
      record_delimiter: FORMAT.lineEnd,
      bom: true,
      escape_formulas: true,
    }),
  );
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
export const fileNameOf = (month: string): string => `deltagare-${month}.csv`;
