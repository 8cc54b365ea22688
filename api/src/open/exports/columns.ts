import type { FeedLanguage } from '@spang/shared/open';
import type { inLanguage, Label } from '@spang/shared/values';
import { speaker } from '../language.js';

/** What a column holds: a file type writes each in its own way. Empty is null: not stated, which is never zero. */
export const COLUMN_TYPES = ['text', 'number', 'boolean', 'date', 'instant'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];
export type Value = string | number | boolean | null;

type Localized = Parameters<typeof inLanguage>[0];
/** Text in the language of the export. */
export type Tell = (text: Localized) => string | null;

/** What a row is made from. */
export interface Row<D> {
  doc: D;
  modified: Date;
  /** Address of the site, without a slash at the end. */
  publicUrl: string;
  language: FeedLanguage;
}

export interface Column<D> {
  /** In CSV, in every language. Once published it stays. */
  name: string;
  /** In a spreadsheet. */
  heading: Label;
  type: ColumnType;
  of: (row: Row<D>, tell: Tell) => Value;
}

/** One column. */
export const column = <D>(
  name: string,
  type: ColumnType,
  [sv, en, fi]: [string, string, string],
  of: Column<D>['of'],
): Column<D> => ({ name, heading: { sv, en, fi }, type, of });

type Many<T> = T | T[] | null | undefined;

/** A code and what it is called, in two columns. */
export const coded = <D>(
  name: string,
  [sv, en, fi]: [string, string, string],
  code: (doc: D) => Many<string>,
  label: (doc: D) => Many<Localized>,
): Column<D>[] => [
  column(name, 'text', [`${sv} (kod)`, `${en} (code)`, `${fi} (koodi)`], ({ doc }) =>
    list([code(doc)].flat()),
  ),
  column(`${name}Label`, 'text', [sv, en, fi], ({ doc }, tell) => list([label(doc)].flat().map(tell))),
];

/** Several values in one cell; null where there are none. */
export const list = (values: Many<string>[]): string | null =>
  values.filter((value) => typeof value === 'string').join(' | ') || null;

/** Several texts that may be alike, each once. */
export const listOnce = (values: Many<string>[]): string | null => list([...new Set(values)]);

/** The last column: which cells are in another language than the one that was asked for. */
const OTHER_LANGUAGES = column<unknown>(
  'otherLanguages',
  'text',
  ['Text på annat språk', 'Text in another language', 'Muunkielinen teksti'],
  () => null,
);

export const withLanguages = <D>(columns: Column<D>[]): Column<D>[] => [...columns, OTHER_LANGUAGES];

/** The cells of a row. */
export function cellsOf<D>(columns: Column<D>[], row: Row<D>): Value[] {
  const { language } = row;
  const elsewhere: string[] = [];
  return columns.map((each) => {
    if (each === OTHER_LANGUAGES) return list(elsewhere);
    const { say, others } = speaker(language);
    const value = each.of(row, (text) => say(text)?.text ?? null);
    if (others.size) elsewhere.push(`${each.name}: ${[...others].join(', ')}`);
    return value;
  });
}
