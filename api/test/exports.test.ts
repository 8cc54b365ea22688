import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { csv } from '../src/open/exports/csv.js';
import type { Column } from '../src/open/exports/columns.js';
import { OCCASION_COLUMNS } from '../src/open/exports/occasion-columns.js';
import { OFFER_COLUMNS } from '../src/open/exports/offer-columns.js';
import { xlsx } from '../src/open/exports/xlsx.js';
import { assertWellFormed } from './feed-formats.js';
import { projectWorld, sek, type ProjectWorld } from './projects.js';
import { stranger } from './sign-in.js';
import { OFFERS, postOccasion, postOffer, publishAt, withdrawAt } from './training.js';

const FORMULA = `=cmd|' /C calc'!A0`;
const TRICKY = `Rad 1\nrad "2"; a, b _x0041_ \uFFFE & < å`;

let world: ProjectWorld;
let offerId: string;
let occasionId: string;
beforeAll(async () => {
  world = await projectWorld();
  offerId = await postOffer(world, {
    title: { sv: FORMULA, en: 'Welder' },
    summary: { sv: TRICKY },
    fundingSourceIds: [world.ids.jtf],
    credits: { value: 12.5, system: 'gy' },
    codes: [{ system: 'local', code: '-1+2' }],
  });
  occasionId = await postOccasion(world, offerId, {
    seats: { capacity: 8, accepted: 8 },
    showSeats: true,
    pace: null,
    fees: [{ price: sek('0', 'exact') }],
    locations: [
      { town: 'Göteborg', municipalityCode: '1480', latitude: 57.7, longitude: -11.25 },
      { town: 'Sigtuna', municipalityCode: '0191' },
    ],
    contacts: [{ role: 'application', label: { sv: 'Antagningen' }, email: 'antagning@example.se' }],
  });
  await publishAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
  world.test.setNow('2026-11-24T10:10:00Z');
}, 60_000);
afterAll(() => world.test.close());

const get = (path: string) => stranger(world.test).get(path);
const NAMES = ['offers', 'occasions'] as const;
const COLUMNS: Record<(typeof NAMES)[number], Column<never>[]> = {
  offers: OFFER_COLUMNS,
  occasions: OCCASION_COLUMNS,
};

async function readCsv(name: string, query = '') {
  const { text } = await get(`/exports/${name}.csv${query}`).buffer(true).expect(200);
  const delimiter = query.includes('semicolon') ? ';' : ',';
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    delimiter,
    record_delimiter: '\r\n',
  });
  return { text, rows };
}

async function readXlsx(name: string, query = '') {
  const { body } = await get(`/exports/${name}.xlsx${query}`).buffer(true).responseType('blob').expect(200);
  const files = unzipSync(body as Buffer);
  for (const [path, bytes] of Object.entries(files)) {
    expect(path).toMatch(/\.(xml|rels)$/);
    assertWellFormed(strFromU8(bytes));
  }
  const sheets = (await readSheets(body as Buffer)) as { sheet: string; data: unknown[][] }[];
  const [head, ...rows] = sheets[0]!.data as [string[], ...unknown[][]];
  return {
    sheets,
    head,
    rows: rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]]))),
    sheet: strFromU8(files['xl/worksheets/sheet1.xml']!),
  };
}

describe.each(NAMES)('%s.csv', (name) => {
  it('has the columns that are documented, and a row for each', async () => {
    const { text, rows } = await readCsv(name);
    const names = COLUMNS[name].map((column) => column.name);
    expect(text.startsWith(`${names.join(',')}\r\n`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.map(({ id }) => id)).toEqual([name === 'offers' ? offerId : occasionId]);
    const page = readFileSync(new URL('../../docs/feeds-and-exports.md', import.meta.url), 'utf8');
    const documented = [
      ...page
        .split(`### ${name}`)[1]!
        .split('\n#')[0]!
        .matchAll(/^\| `(\w+)` +\| (\w+)/gm),
    ];
    expect(documented.map(([, column, type]) => [column, type])).toEqual(
      COLUMNS[name].map((column) => [column.name, column.type]),
    );
  });

  it('has the filters of the list, and may have no rows', async () => {
    expect((await readCsv(name, '?municipality=1480&funding=JTF&kind=course')).rows).toHaveLength(1);
    const none = await readCsv(name, '?municipality=2580');
    expect(none.rows).toEqual([]);
    expect(none.text.split('\r\n')).toHaveLength(2);
  });

  it('refuses what it does not know, as a problem', async () => {
    for (const query of ['?limit=5', '?sep=tab', '?lang=de', '?funding=none'])
      await get(`/exports/${name}.csv${query}`)
        .expect(400)
        .expect('content-type', /^application\/problem\+json/);
  });

  it('opens in a spreadsheet with Swedish settings', async () => {
    const { text, rows } = await readCsv(name, '?sep=semicolon');
    expect(text.startsWith('\uFEFFid;publicId;')).toBe(true);
    const [row] = rows;
    if (name === 'offers') expect(row!['credits']).toBe('12,5');
    else expect([row!['latitude'], row!['longitude']]).toEqual(['57,7', '-11,25']);
  });
});

let hour = 11;
describe.each(['offers.csv', 'offers.xlsx', 'occasions.csv', 'occasions.xlsx'])('%s', (file) => {
  it('is not sent to whoever has it, and is another file when anything has changed', async () => {
    world.test.setNow(`2026-11-24T${(hour += 1)}:10:00Z`); // a date is told when it is a minute old
    const ask = () => get(`/exports/${file}`).set('accept-encoding', 'identity').buffer(true);
    const { headers } = await ask().expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename="${file}"`);
    expect(headers['access-control-allow-origin']).toBe('*');
    await ask().set('if-none-match', headers['etag']!).expect(304);
    await ask().set('if-modified-since', headers['last-modified']!).expect(304);
    const head = await stranger(world.test)
      .head(`/exports/${file}`)
      .set('accept-encoding', 'identity')
      .expect(200);
    expect(head.headers['etag']).toBe(headers['etag']);
    expect(head.headers['content-length']).toBeUndefined();

    const id = await postOffer(world, { kind: 'information' });
    await postOccasion(world, id);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    await ask().set('if-none-match', headers['etag']!).expect(200);
    await withdrawAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const { headers: later } = await ask().set('if-none-match', headers['etag']!).expect(200);
    await ask().set('if-none-match', later['etag']!).expect(304);
  });

  it('is asked for more seldom than the rest', async () => {
    const quota = async (path: string) =>
      Number(/q=(\d+)/.exec((await get(path)).headers['ratelimit-policy'] as string)?.[1]);
    expect(await quota(`/exports/${file}?q=x`)).toBe((await quota('/api/v1/occasions')) / 100);
  });
});

it('says codes with what they are called, and tells what is not stated from zero', async () => {
  const [row] = (await readCsv('occasions')).rows;
  expect(row).toMatchObject({
    kind: 'course',
    kindLabel: 'Kurs',
    applicationState: 'open',
    applicationStateLabel: 'Öppen för ansökan',
    available: '0',
    pace: '',
    fee: '0',
    feeCount: '1',
    municipalityCodes: '1480 | 0191',
    municipalities: 'Göteborg | Sigtuna',
    start: '2027-01-18',
    applicationCloses: '2026-12-15',
    isVocational: 'true',
    isApprenticeship: '',
    mailboxes: 'antagning@example.se',
    page: `https://spang.example.se/utbildningar/${offerId}`,
    visibilityStatement: 'Medfinansierat av Europeiska unionen',
    visibilityEmblem: 'https://spang.example.se/assets/eu-emblem.svg',
  });
});

it('lets no text be a formula, and leaves numbers alone', async () => {
  const [offer] = (await readCsv('offers')).rows;
  expect(offer!['title']).toBe(`'${FORMULA}`);
  expect(offer!['summary']).toBe(TRICKY);
  expect(offer!['codes']).toBe('local:-1+2');
  const [occasion] = (await readCsv('occasions')).rows;
  expect(occasion!['longitude']).toBe('-11.25');
});

it('speaks one language, and names the cells where it cannot', async () => {
  const [english] = (await readCsv('offers', '?lang=en')).rows;
  expect(english).toMatchObject({ title: 'Welder', kindLabel: 'Course' });
  expect(english!['otherLanguages']).toContain('summary: sv');
  expect(english!['otherLanguages']).not.toContain('title');
  const [swedish] = (await readCsv('offers')).rows;
  expect(swedish!['otherLanguages']).toBe('');
  const { head, sheets } = await readXlsx('offers', '?lang=fi');
  expect(head.slice(3, 5)).toEqual(['Koulutus', 'Tiivistelmä']);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Koulutukset', 'Sarakkeet', 'Koodit']);
});

it('is a spreadsheet with real dates and numbers, a heading that stays, and lists of the codes', async () => {
  const { rows, sheet, sheets } = await readXlsx('occasions');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    Start: new Date('2027-01-18T00:00:00Z'),
    'Lediga platser': 0,
    'Studietakt (%)': null,
    Longitud: -11.25,
    Yrkesinriktad: true,
    'Kommun (kod)': '1480 | 0191',
  });
  const seconds = Math.round((rows[0]!['Ändrad (UTC)'] as Date).getTime() / 1000); // days are counted in fractions
  expect(new Date(seconds * 1000)).toEqual(new Date('2026-11-24T10:00:00Z'));
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheets.map((each) => each.sheet)).toEqual(['Tillfällen', 'Kolumner', 'Koder']);
  expect(sheets[1]!.data).toHaveLength(OCCASION_COLUMNS.length + 1);
  expect(sheets[2]!.data).toContainEqual(['seatState', 'full', 'Fullt', 'Full', 'Täynnä']);

  const offers = await readXlsx('offers');
  expect(offers.rows[0]).toMatchObject({ Utbildning: FORMULA, Poäng: 12.5 });
  expect(offers.sheet).not.toContain('<f>');
  expect(offers.sheet).toContain('_x005F_x0041_'); // a spreadsheet reads _x0041_ from it, not an A
  expect((await readXlsx('offers', '?q=finnsinte')).rows).toEqual([]);
});

it('is compressed where that can be read', async () => {
  const packed = await get('/exports/offers.csv').set('accept-encoding', 'gzip').buffer(true).expect(200);
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.text).toBe((await readCsv('offers')).text);
  await get('/exports/offers.csv')
    .set('accept-encoding', 'gzip')
    .set('if-none-match', packed.headers['etag']!)
    .expect(304);
});

describe('of many', () => {
  const MANY = 1050;
  beforeAll(async () => {
    await world.test.dataSource.query(
      `insert into publication select (jsonb_populate_record(p, to_jsonb(p) || jsonb_build_object(
         'id', made.id, 'change', nextval('publication_change'), 'document', replace(document, p.id::text, made.id::text)))).*
       from publication p, (select gen_random_uuid() as id from generate_series(1, ${MANY - 1})) made
       where p.id = $1`,
      [occasionId],
    );
  });

  it('has each row once', async () => {
    const { rows } = await readCsv('occasions');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(MANY);
    expect(rows).toHaveLength(MANY);
    expect((await readXlsx('occasions')).rows).toHaveLength(MANY);
  });

  it('is a calendar of the first thousand, which says so', async () => {
    const { text } = await get('/feeds/starts.ics').expect(200);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1000);
    expect(text).toContain('X-WR-CALDESC:Kalendern visar de 1000 första tillfällena.');
  });

  it('breaks off where it cannot go on: half a file is never taken for the whole', async () => {
    await world.test.dataSource.query(
      `update publication set document = 'no json' where id = (select max(id::text)::uuid from publication where kind = 'occasion')`,
    );
    for (const coding of ['identity', 'gzip'])
      await expect(
        get('/exports/occasions.csv')
          .set('accept-encoding', coding)
          .buffer(true)
          .then(({ status }) => status),
      ).rejects.toThrow('aborted');
    await expect(
      get('/exports/occasions.xlsx')
        .buffer(true)
        .then(({ status }) => status),
    ).rejects.toThrow('aborted');
  });
});

async function allOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
async function* pagesOf<T>(rows: T[]) {
  for (const row of rows) yield [row];
}

it('gives back every text and number as it was, but for the apostrophe before a formula', async () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', '-', "'", 'å', ' ', '@') }),
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const rows = fc.array(fc.tuple(value, value, fc.constantFrom('a', 'b')), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom('comma' as const, 'semicolon' as const),
      async (given, separator) => {
        const text = await allOf(csv(['a', 'b', 'c'], pagesOf(given), separator));
        const delimiter = separator === 'comma' ? ',' : ';';
        const [, ...read] = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' }) as string[][];
        expect(read).toHaveLength(given.length);
        for (const [at, row] of given.entries())
          for (const [column, was] of row.entries()) {
            const is = read[at]![column]!;
            if (typeof was === 'number') expect(Number(is.replace(',', '.')) === was).toBe(true);
            else if (is !== was) {
              expect(is).toBe(`'${was}`);
              expect(was).toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
            }
          }
      },
    ),
  );
});

it('writes a workbook that a strict parser takes, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const parts: Uint8Array[] = [];
      const sheet = { name: 'A', columns: [{ heading: text, type: 'text' as const }], pages: [[[text]]] };
      for await (const part of xlsx([sheet])) parts.push(part);
      for (const file of Object.values(unzipSync(Buffer.concat(parts)))) assertWellFormed(strFromU8(file));
    }),
    { numRuns: 50 },
  );
});
