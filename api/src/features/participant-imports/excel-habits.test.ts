import type { ParticipantDryRunDto } from '@spang/shared/management';
import { finishImports, importBody, orderImport, sendImport } from '../../../test/imports.js';
import { CHILD, peopleWorld, testNumber, TOLVAN, type PeopleWorld } from '../../../test/people.js';
import { workbook } from '../../../test/workbook.js';

let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

let born = 0;
const next = () =>
  testNumber(`1972-${String((born % 9) + 1).padStart(2, '0')}-${10 + (born++ % 18)}`, 980 + (born % 19));
const csv = (...rows: string[]) => ['personnummer;startdatum', ...rows].join('\r\n');
async function tried(file: string | Buffer): Promise<ParticipantDryRunDto> {
  const answer = await sendImport(world.handler, importBody(world.here, file));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as ParticipantDryRunDto;
}
const codes = ({ faults }: ParticipantDryRunDto) =>
  faults.map(({ row, column, code }) => `${row}${column ?? ''} ${code}`);

describe('what Swedish Excel makes of a file (UX-28)', () => {
  it.each<[string, () => string | Buffer]>([
    ['semicolons', () => csv(`${next()};2026-09-01`)],
    ['commas', () => `personnummer,startdatum\n${next()},2026-09-01`],
    ['tabs', () => `personnummer\tstartdatum\n${next()}\t2026-09-01`],
    ['a byte order mark', () => `\uFEFF${csv(`${next()};2026-09-01`)}`],
    ['ten digits', () => csv(`${next().replace('-', '').slice(2)};2026-09-01`)],
    ['twelve digits', () => csv(`${next().replace('-', '')};2026-09-01`)],
    ['an apostrophe before', () => csv(`'${next()};2026-09-01`)],
    ['a plus, as those over a hundred have', () => csv(`${TOLVAN.slice(2).replace('-', '+')};2026-09-01`)],
    ['a coordination number', () => csv(`${testNumber('1980-09-72', 980)};2026-09-01`)],
    ['a hetu', () => csv('010280-952L;2026-09-01')],
    ['a hetu with a newer separator', () => csv('010594Y9021;2026-09-01')],
    ['2026/9/1', () => csv(`${next()};2026/9/1`)],
    ['1/9 2026', () => csv(`${next()};1/9 2026`)],
    ['20260901', () => csv(`${next()};20260901`)],
    ['a decimal comma', () => `personnummer;startdatum;timmar\n${next()};2026-09-01;"1 037,5"`],
    [
      'a workbook with days',
      () =>
        workbook([
          ['Personnummer', 'Startdatum'],
          [next(), { day: 46266 }],
        ]),
    ],
    [
      'a workbook with days without a format',
      () =>
        workbook([
          ['Personnummer', 'Startdatum'],
          [Number(next().replace('-', '')), 46266],
        ]),
    ],
    [
      'a title above the table, and empty rows',
      () => workbook([[null], ['Personnummer', 'Startdatum'], [null], [next(), '2026-09-01']]),
    ],
  ])('%s', async (_name, file) => {
    const answer = await tried(file());
    expect([codes(answer), answer.totals]).toEqual([[], { added: 1, cameBack: 0, unchanged: 0, failed: 0 }]);
  });

  it('Windows-1252', async () => {
    const text = `personnummer;startdatum;förnamn;kön\r\n${next()};2026-09-01;Åsa;Icke-binär`;
    const body = { ...importBody(world.here, text), content: Buffer.from(text, 'latin1').toString('base64') };
    const { body: answer } = await sendImport(world.handler, body).expect(200);
    expect([codes(answer), answer.columns[3].use]).toEqual([[], 'gender']);
  });

  it.each<[string, string, string]>([
    ['a destroyed number', '1,98E+11;2026-09-01', '2A identity-number-destroyed'],
    ['lost zeros', '50101980;2026-09-01', '2A identity-number-zeros-lost'],
    ['a wrong check digit', '19121212-1213;2026-09-01', '2A identity-number-check-digit'],
    ['a dummy for somebody protected', '19800101TF29;2026-09-01', '2A dummy-is-protected'],
    ['a child', `${CHILD};2026-09-01`, '2B participant-under-age'],
    ['a day of two meanings', `${TOLVAN};1/9/2026`, '2B import-date'],
    ['no such day', `${TOLVAN};2026-02-30`, '2B import-date'],
  ])('%s is told', async (_name, row, fault) => {
    expect(codes(await tried(csv(row)))).toEqual([fault]);
  });

  it('a level of education that has become a date is told', async () => {
    const answer = await tried(
      `personnummer;startdatum;utbildningsnivå\n${next()};2026-09-01;04-mar\n${next()};2026-09-01;hög`,
    );
    expect(codes(answer)).toEqual(['2C import-became-date', '3C import-unknown-value']);
  });

  it('an end before the start is told at its column', async () => {
    const answer = await tried(`slutdatum;personnummer;startdatum\n2026-08-01;${next()};2026-09-01`);
    expect(codes(answer)).toEqual(['2A notBefore']);
  });
});

it('what is read is what is kept', async () => {
  const file = workbook([
    [
      'Personnummer',
      'Start',
      'Slut',
      'Timmar',
      'Kön',
      'Sysselsättning',
      'Långtidsarbetslös',
      'Utbildningsnivå',
      'Kommun',
      'Landsbygd',
    ],
    [next(), { day: 46266 }, '1/10 2026', '1 037,5', 'Kvinna', 'arbetslös', 'ja', 'Gymnasium', 180, false],
  ]);
  const ordered = await orderImport(world.handler, importBody(world.here, file));
  expect(ordered.status).toBe(201);
  await finishImports(world.test);
  const { body } = await world.handler
    .get('/management/v1/participations')
    .query({ sort: '-updated' })
    .expect(200);
  const kept = await world.handler.get(`/management/v1/participations/${body.data[0].id}`).expect(200);
  expect(kept.body).toMatchObject({
    firstStart: '2026-09-01',
    lastEnd: '2026-10-01',
    hours: 1037.5,
    gender: 'female',
    employmentStatus: 'unemployed',
    longTermUnemployed: true,
    isced: '3-4',
    municipality: '0180',
    rural: false,
    thirdCountryNational: null,
    noticeVersion: 1,
    noticeGivenOn: '2026-09-01',
  });
});
