import { Zip, ZipDeflate } from 'fflate';
import { xmlText } from '../xml.js';
import type { ColumnType, Value } from './columns.js';

/** A sheet: its first row stays in view. Rows come a page at a time. */
export interface Sheet {
  name: string;
  columns: { heading: string; type: ColumnType }[];
  pages: AsyncIterable<Value[][]> | Value[][][];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles by number: as it is, heading, day, instant. */
const STYLE = { heading: 1, date: 2, instant: 3 };
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The same bytes whenever it is made. */
const MADE = new Date(1980, 0, 1);

/**
 * A workbook (ECMA-376), made while it is read: one page of rows is in memory at a time (docs/adr/0015). Text is a string in
 * its cell, never a formula.
 */
export async function* xlsx(sheets: Sheet[]): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    made.push(part);
  });
  const encoder = new TextEncoder();
  const begin = (name: string) => {
    const file = new ZipDeflate(name);
    file.mtime = MADE;
    zip.add(file);
    return (text: string, isLast = false) => file.push(encoder.encode(text), isLast);
  };
  for (const [name, text] of frameOf(sheets)) begin(name)(text, true);
  for (const [at, sheet] of sheets.entries()) {
    const write = begin(`xl/worksheets/sheet${at + 1}.xml`);
    for await (const text of sheetXml(sheet)) {
      write(text);
      yield* made.splice(0);
    }
    write('', true);
  }
  zip.end();
  yield* made.splice(0);
}

/** The files around the sheets. */
function frameOf(sheets: Sheet[]): [name: string, text: string][] {
  const each = (write: (number: number, sheet: Sheet) => string) =>
    sheets.map((sheet, at) => write(at + 1, sheet)).join('');
  const styles = sheets.length + 1;
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((n, { name }) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

async function* sheetXml({ columns, pages }: Sheet): AsyncGenerator<string> {
  const letters = columns.map((_, at) => lettersOf(at));
  const widths = columns.map(({ heading, type }, at) => {
    const width = type === 'text' ? Math.max(18, heading.length + 2) : Math.max(12, heading.length + 2);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  const headings = columns.map(({ heading }, at) => textCell(`${letters[at]}1`, heading, STYLE.heading));
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>`;
  let last = 1;
  for await (const rows of pages)
    yield rows
      .map((values) => {
        last += 1;
        const cells = values.map((value, at) => cell(`${letters[at]}${last}`, value, columns[at]!.type));
        return `<row r="${last}">${cells.join('')}</row>`;
      })
      .join('');
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${last}"/></worksheet>`;
}

/** A, B … Z, AA, AB … */
function lettersOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : lettersOf(Math.floor(at / 26) - 1) + letter;
}

function cell(at: string, value: Value, type: ColumnType): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`;
  if (type === 'date' || type === 'instant')
    return `<c r="${at}" s="${STYLE[type]}"><v>${serial(value)}</v></c>`;
  return textCell(at, value);
}

const textCell = (at: string, text: string, style = 0): string =>
  `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xmlText(escaped(text))}</t></is></c>`;

/** `_x0041_` is an A to a spreadsheet: what others wrote so is said as they wrote it. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const DAY_MS = 86_400_000;
/** Days since the last but one of 1899, as spreadsheets count them. */
const serial = (moment: string): number => (Date.parse(moment) - Date.UTC(1899, 11, 30)) / DAY_MS;
