import { stringify, type Options } from 'csv-stringify/sync';
import type { CSV_SEPARATORS } from '@spang/shared/open';
import type { Value } from './columns.js';

type Separator = (typeof CSV_SEPARATORS)[number];

/** Spreadsheets know UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV (RFC 4180). With semicolons it is what a spreadsheet with Swedish settings opens as it is: a byte order mark, decimal
 * commas. Text that a spreadsheet would take for a formula has an apostrophe before it; numbers never.
 */
export async function* csv(
  names: string[],
  pages: AsyncIterable<Value[][]>,
  separator: Separator,
): AsyncGenerator<string> {
  const isSwedish = separator === 'semicolon';
  const options: Options = {
    delimiter: isSwedish ? ';' : ',',
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/, // also one of them alone
    escape_formulas: true,
    cast: {
      boolean: String,
      number: (value) => (isSwedish ? String(value).replace('.', ',') : String(value)),
    },
  };
  yield (isSwedish ? BYTE_ORDER_MARK : '') + stringify([names], options);
  for await (const rows of pages) yield stringify(rows, options);
}
