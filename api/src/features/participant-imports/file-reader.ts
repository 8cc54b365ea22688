/** A file as rows of cells, whatever wrote it. Nothing that the file says is repeated in an error. */
import type { ImportFormat } from '@spang/shared/values';
import { IMPORT_ROWS_MAX } from '@spang/shared/values';
import { CsvError, parse } from 'csv-parse/sync';
import { invalid } from '../../errors.js';
import { knownNames } from './file-columns.js';
import { readWorkbook } from './workbook-reader.js';

export type Cell = string | number | boolean | Date | null;
/** The first row with anything in it, and those after it; numbers are those of a spreadsheet, from 1. */
export interface Table {
  header: Cell[];
  rows: { row: number; cells: Cell[] }[];
}

const DELIMITERS = [';', ',', '\t'];
const COLUMNS_MAX = 200;

/** Reads it. Throws Invalid: not such a file, empty, too many rows. */
export async function readTable(content: string, format: ImportFormat): Promise<Table> {
  const bytes = Buffer.from(content, 'base64');
  const all = format === 'xlsx' ? await readWorkbook(bytes) : readCsv(bytes);
  const filled = all
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && String(cell).trim() !== ''));
  const [header, ...rows] = filled;
  if (!header || !rows.length) throw invalid('#/content', 'import-empty');
  if (rows.length > IMPORT_ROWS_MAX)
    throw invalid('#/content', 'import-too-long', { limit: IMPORT_ROWS_MAX });
  if (header.cells.length > COLUMNS_MAX) throw invalid('#/content', 'import-unreadable');
  return { header: header.cells, rows };
}

/** The separator is the one under which most names of columns are known. */
export function readCsv(bytes: Buffer): string[][] {
  const text = textOf(bytes);
  const stated = /^sep=(.)\r?\n/i.exec(text); // a line for Excel, which does not show it
  if (stated) return records(text.slice(stated[0].length), stated[1]!);
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: knownNames(records(text, delimiter, 1)[0] ?? []),
  })).toSorted((a, b) => b.names - a.names);
  return records(text, best!.delimiter);
}

function records(text: string, delimiter: string, to = -1): string[][] {
  try {
    return parse(text, {
      delimiter,
      to,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) throw invalid('#/content', 'import-unreadable'); // its message tells what stood there
    throw error;
  }
}

/** UTF-8 or UTF-16 with or without their mark; what is no UTF-8 is Windows-1252, as Excel writes "CSV" in Sweden. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (second === 0) return decoded(bytes, 'utf-16le');
  if (first === 0) return decoded(bytes, 'utf-16be');
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

const decoded = (bytes: Buffer, encoding: string): string =>
  new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
