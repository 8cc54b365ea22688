import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readCsv, readTable } from './file-reader.js';

const HEADER = ['Personnummer', 'Förnamn', 'Startdatum'];
/** The letters of Windows-1252 that Swedish names and Excel's marks use. */
const LETTERS = [...'abcXYZåäöÅÄÖéü 0123456789-+.,;"\'\t€–’'];
const cell = fc
  .array(fc.constantFrom(...LETTERS, '\n'), { maxLength: 12 })
  .map((letters) => letters.join(''));
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });

const WINDOWS: Record<string, number> = { '€': 0x80, '–': 0x96, '’': 0x92 };
const windows1252 = (text: string) => Buffer.from([...text].map((it) => WINDOWS[it] ?? it.codePointAt(0)!));
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const ENCODINGS: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16LE without its mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => utf16be(`\uFEFF${text}`),
  'UTF-16BE without its mark': utf16be,
  'Windows-1252': windows1252,
};

describe.each(Object.entries(ENCODINGS))('CSV in %s', (_name, encode) => {
  it.each([';', ',', '\t'])('with %j between is read back as it was', (delimiter) => {
    fc.assert(
      fc.property(table, fc.constantFrom('\r\n', '\n'), (rows, record_delimiter) => {
        const text = stringify([HEADER, ...rows], { delimiter, record_delimiter, quoted_match: /[\r\n"]/ });
        expect(readCsv(encode(text))).toEqual([HEADER, ...rows]);
      }),
      { numRuns: 40 },
    );
  });
});

it('reads the line that tells Excel the separator, and does not count it', () => {
  expect(readCsv(Buffer.from('sep=;\r\npersonnummer;startdatum\r\n1;2'))).toEqual([
    ['personnummer', 'startdatum'],
    ['1', '2'],
  ]);
});

it.each([
  ['no workbook', Buffer.from('personnummer;startdatum')],
  ['a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
  ['nothing', Buffer.from([0])],
])('%s is refused without a word of what stood there', async (_name, bytes) => {
  const refused = readTable(bytes.toString('base64'), 'xlsx');
  await expect(refused).rejects.toMatchObject({ faults: [{ code: 'import-unreadable', params: {} }] });
});

it('a workbook that would become large when it is unpacked, or has a cell far away, is refused before', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) });
  const far = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<c r="A1048576"/>') });
  const wide = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<c r="XFD1"/>') });
  for (const bytes of [bomb, far, wide])
    await expect(readTable(Buffer.from(bytes).toString('base64'), 'xlsx')).rejects.toMatchObject({
      faults: [{ code: 'import-too-long' }],
    });
});

it('arbitrary bytes never do worse than be refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('csv', 'xlsx'),
      async (bytes, format) => {
        await readTable(Buffer.from(bytes).toString('base64'), format as 'csv').catch((error: Error) => {
          expect(error.message).toBe('invalid');
        });
      },
    ),
  );
});
