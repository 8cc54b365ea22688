/** The doors of the statistics: the Open API, the change feed, and files. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import type { PublicStatisticsDto, PublicStatisticsListDto } from '@spang/shared/open';
import { STATISTICS_COLUMNS } from '../src/open/exports/statistics-columns.js';
import { jobsAt, perform } from './jobs.js';
import { getPage, linksOf, wordsOf } from './page-reader.js';
import { peopleWorld, unnumbered, type PeopleWorld } from './people.js';
import { PROJECTS, publish } from './projects.js';
import { stranger } from './sign-in.js';
import { patch } from './training.js';

const FORMULA = `=cmd|' /C calc'!A0`;
let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
  await patch(world.admin, `${PROJECTS}/${world.here}`, { title: { sv: FORMULA } }).expect(200);
  await publish(world.admin, world.here);
  const starts = [
    '2026-09-01',
    '2026-09-01',
    '2026-09-01',
    '2026-09-01',
    '2026-09-01',
    '2026-09-01',
    '2027-02-01',
  ];
  for (const firstStart of starts) await world.added({ ...unnumbered(), municipality: '2482', firstStart });
  for (const now of ['2027-02-01T02:37:00Z', '2027-08-01T02:37:00Z'])
    await perform(jobsAt(world.test.dataSource, now), 'take-statistics');
}, 60_000);
afterAll(() => world.test.close());

const get = (path: string) => stranger(world.test).get(path);
const list = async (query = '') =>
  (await get(`/api/v1/statistics${query}`).expect(200)).body as PublicStatisticsListDto;

it('lists the half-years in short, the latest first, by page and by cursor', async () => {
  const { data, _meta } = await list();
  expect(data.map(({ period }) => period)).toEqual(['2027-H1', '2026-H2']);
  expect(_meta).toMatchObject({ totalRecords: 2, page: 1, limit: 20 });
  expect(data[0]).not.toHaveProperty('tables');
  const { body } = await get(new URL(data[0]!._links.self.href).pathname).expect(200);
  const { tables, threshold, ...short } = body as PublicStatisticsDto;
  expect([short, tables.length, threshold]).toEqual([data[0], 2, 5]);
  expect((await list('?limit=1&page=2')).data.map(({ period }) => period)).toEqual(['2026-H2']);
  const first = await list('?limit=1&cursor=');
  const next = await get(first._links.next!.href.replace(/^https:\/\/[^/]+/, '')).expect(200);
  expect(next.body.data.map(({ period }: { period: string }) => period)).toEqual(['2026-H2']);
});

it.each([
  '/api/v1/statistics',
  '/api/v1/statistics?limit=1',
  '/api/v1/statistics/2026-H2',
  '/exports/statistics.csv',
  '/exports/statistics.xlsx',
])('%s may be kept, and is not sent to whoever has it', async (path) => {
  const { headers } = await get(path).set('accept-encoding', 'identity').expect(200);
  expect(headers['cache-control']).toMatch(/public|max-age/);
  expect(headers['access-control-allow-origin']).toBe('*');
  await get(path).set('accept-encoding', 'identity').set('If-None-Match', headers['etag']!).expect(304);
});

it('answers problems', async () => {
  await get('/api/v1/statistics/2026-H1')
    .expect(404)
    .expect('content-type', /problem\+json/);
  await get('/api/v1/statistics/2099-H2').expect(404);
  for (const period of ['2026', '2026-H3', '2026-h2', 'facets'])
    await get(`/api/v1/statistics/${period}`)
      .expect(400)
      .expect('content-type', /problem\+json/);
  for (const query of ['?limit=0', '?sort=title', '?period=2026-H2', '?cursor=x'])
    await get(`/api/v1/statistics${query}`).expect(400);
  for (const query of ['?sep=tab', '?lang=de', '?municipality=2482', '?period=2026'])
    await get(`/exports/statistics.csv${query}`).expect(400);
});

it('is in the change feed, whole', async () => {
  const { body } = await get('/api/v1/changes?kind=statistics').expect(200);
  const { text } = await get('/api/v1/statistics/2026-H2').expect(200);
  expect(body.data.map(({ state }: { state: string }) => state)).toEqual(['updated', 'updated']);
  expect(body.data[0].data).toEqual(JSON.parse(text));
});

async function readCsv(query = '') {
  const { text } = await get(`/exports/statistics.csv${query}`).buffer(true).expect(200);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
  return { text, rows };
}

it('is a file with a row for each cell: the same counts, and nothing where they are hidden', async () => {
  const { text, rows } = await readCsv();
  const names = STATISTICS_COLUMNS.map(({ name }) => name);
  expect(text.startsWith(`${names.join(',')}\r\n`)).toBe(true);
  const documents = (await get('/api/v1/changes?kind=statistics')).body.data.map(
    ({ data }: { data: PublicStatisticsDto }) => data,
  ) as PublicStatisticsDto[];
  const cells = documents.flatMap(({ period, tables }) =>
    tables.flatMap((table) =>
      table.cells.map(({ codes, value, isSuppressed }) => [
        period,
        table.key,
        table.period,
        ...codes,
        value === null ? '' : String(value),
        String(isSuppressed),
      ]),
    ),
  );
  const DIMENSIONS = ['projectId', 'county', 'municipality', 'gender', 'age', 'education'];
  const told = rows.map((row) => [
    row['halfYear'],
    row['table'],
    row['period'],
    ...DIMENSIONS.map((name) => row[name]).filter(Boolean),
    row['count'],
    row['suppressed'],
  ]);
  expect(told).toEqual(cells);
  expect(new Set(rows.map(({ suppressed }) => suppressed))).toEqual(new Set(['true', 'false']));
  expect(rows.find(({ table }) => table === 'county-gender')).toMatchObject({
    tableLabel: 'Deltagare per län och kön',
    countyLabel: 'Stockholms län',
    genderLabel: 'Kvinnor',
    countedOn: '2027-02-01',
  });
});

it('filters by half-year, and may have no rows', async () => {
  const { rows } = await readCsv('?period=2027-H1');
  expect(new Set(rows.map(({ halfYear }) => halfYear))).toEqual(new Set(['2027-H1']));
  expect((await readCsv('?period=2027-H1&period=2026-H2')).rows.length).toBeGreaterThan(rows.length);
  expect((await readCsv('?period=2020-H1')).rows).toEqual([]);
});

it('runs no formula of a title, in any file', async () => {
  const { rows } = await readCsv();
  expect(rows.find(({ table }) => table === 'project')!['project']).toBe(`'${FORMULA}`);
  const { body } = await get('/exports/statistics.xlsx?lang=en')
    .buffer(true)
    .responseType('blob')
    .expect(200);
  const sheets = (await readSheets(body as Buffer)) as { sheet: string; data: unknown[][] }[];
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Statistics', 'Columns', 'Codes']);
  const [head, ...cells] = sheets[0]!.data;
  expect(head).toEqual(STATISTICS_COLUMNS.map(({ heading }) => heading.en));
  expect(cells).toHaveLength(rows.length);
  const at = (name: string) => STATISTICS_COLUMNS.findIndex((column) => column.name === name);
  expect(cells.find((row) => row[at('table')] === 'project')![at('project')]).toBe(FORMULA);
  const hidden = cells.find((row) => row[at('suppressed')] === true)!;
  expect(hidden[at('count')]).toBeNull();
});

it('has the columns that are documented', () => {
  const page = readFileSync(new URL('../../docs/feeds-and-exports.md', import.meta.url), 'utf8');
  const [, part] = page.split('### statistics');
  const documented = [...part!.split('\n#')[0]!.matchAll(/^\| `(\w+)` +\| (\w+) +\| (.+?) +\|$/gm)];
  expect(documented.map(([, ...rest]) => rest)).toEqual(
    STATISTICS_COLUMNS.map(({ name, type, heading }) => [name, type, heading.sv]),
  );
});

it('is a page in Swedish and English: the latest half-year, and each', async () => {
  const pageAt = async (path: string) => (await getPage(world.test.app, path).expect(200)).text;
  const latest = await pageAt('/statistik');
  expect(wordsOf(latest)).toContain('Började under första halvåret 2027 dolt');
  expect(linksOf(latest, 'canonical')).toEqual(['https://spang.example.se/statistik']);
  const english = await pageAt('/en/statistics/2026-H2');
  for (const words of [
    'Started in the second half of 2026 6',
    `Project Number ${FORMULA} 6`,
    'County All Women Men Not reported Västerbottens län 6 hidden hidden hidden',
    'Municipality Number Skellefteå 6',
  ])
    expect(wordsOf(english)).toContain(words);
  expect(english).toContain('<span lang="sv">Västerbottens län</span>');
  expect(linksOf(english, 'alternate')).toContain('https://spang.example.se/statistik/2026-H2');
  for (const path of ['/statistik/2026-H1', '/statistik/x', '/en/statistics/2028-H1'])
    await getPage(world.test.app, path).expect(404);
  expect((await get('/').expect(200)).text).toContain('href="/statistik"');
  const sitemap = (await get('/sitemap.xml').expect(200)).text;
  expect(sitemap).toContain('https://spang.example.se/sitemaps/statistics-1.xml');
  const file = (await get('/sitemaps/statistics-1.xml').expect(200)).text;
  for (const path of ['/statistik/2026-H2', '/en/statistics/2027-H1'])
    expect(file).toContain(`<loc>https://spang.example.se${path}</loc>`);
});
