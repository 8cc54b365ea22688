import fc from 'fast-check';
import type { PublicStatisticsDto } from '@spang/shared/open';
import { daysOfHalfYear } from '@spang/shared/values';
import type { Counted } from '../participants/index.js';
import { saidIn, toPublicStatistics, toTables } from './statistics.mapper.js';
import { FEASIBLE_AT_LEAST, FEW, hiddenCells, THRESHOLD, type Sum } from './suppression.js';
import { countTables } from './tables.js';

const municipalities = new Map([
  ['2482', '24'],
  ['2480', '24'],
  ['2421', '24'],
  ['2581', '25'],
  ['2560', '25'],
  ['1780', '17'],
]);
const PROJECTS = ['a', 'b', 'c', 'd', 'e'];

const person = fc.record<Counted>({
  projectId: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd'),
  person: fc.nat(300),
  startedOn: fc.constantFrom('2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'),
  municipality: fc.constantFrom('2482', '2482', '2482', '2480', '2421', '2581', '2581', '2560', '1780', null),
  gender: fc.constantFrom('female', 'female', 'male', 'male', 'non-binary', null),
  ageAtStart: fc.option(fc.integer({ min: 16, max: 70 })),
  isced: fc.constantFrom('0-2', '3-4', '3-4', '5-8', null),
});
const population = fc.array(person, { maxLength: 150, size: 'max' });

/** What becomes of the rows of the first half before the second is counted: some go, some are registered late. */
const corrected = fc.record({
  people: population,
  gone: fc.array(fc.nat(149)),
  late: fc.array(person, { maxLength: 8 }),
});

/** The public document of a half-year, as it is sent. */
function publish(people: Counted[], period: string, first?: PublicStatisticsDto, projects = PROJECTS) {
  const counts = countTables(people, period, { projects, municipalities }, first && saidIn(first));
  const titles = new Map(projects.map((id) => [id, { sv: id }]));
  const tables = toTables(counts, hiddenCells(counts), titles);
  const document = toPublicStatistics({ period, countedAt: new Date(0), tables }, 'https://spang.example.se');
  return { text: JSON.stringify(document), truth: counts.values };
}

/** Both snapshots of a year, one after the other. */
function year(people: Counted[], afterwards = people) {
  const first = publish(people, '2026-H1');
  const second = publish(afterwards, '2026-H2', JSON.parse(first.text) as PublicStatisticsDto);
  return {
    texts: [first.text, second.text],
    truth: new Map([...first.truth, ...second.truth]),
    ...read([first.text, second.text]),
  };
}

/** All that a reader of the documents has: the counts, and which of them are parts of which, by the names of the tables alone. */
function read(texts: string[]) {
  const documents = texts.map((text) => JSON.parse(text) as PublicStatisticsDto);
  const shown = new Map<string, number | null>();
  const sums: Sum[] = [];
  for (const { tables } of documents)
    for (const { key, period, cells } of tables) {
      const of = new Map<string, string[]>();
      for (const { codes, value, isSuppressed } of cells) {
        expect(isSuppressed).toBe(value === null);
        const cell = [key, period, ...codes].join('|');
        shown.set(cell, value);
        const whole = {
          'half-year': `year|${period.slice(0, 4)}`,
          project: `half-year|${period}`,
          year: '',
          county: `year|${period}`,
          municipality: `county|${period}|${municipalities.get(codes[0]!)}`,
        }[key as string];
        const name = whole ?? `county|${period}|${codes[0]}`;
        if (name) of.set(name, [...(of.get(name) ?? []), cell]);
      }
      for (const [whole, parts] of of) sums.push({ whole, parts, isTrait: key.startsWith('county-') });
    }
  // both halves are parts of the year
  const halves = sums.filter(({ whole }) => whole.startsWith('year|') && whole.length === 9);
  const byTable = Map.groupBy(halves, ({ parts }) => parts[0]!.split('|')[0]);
  const other = sums.filter((sum) => !halves.includes(sum));
  const joined: Sum[] = [...byTable].map(([, some]) => ({
    whole: some[0]!.whole,
    parts: some.flatMap(({ parts }) => parts),
  }));
  const known = [...other, ...joined].filter(({ whole }) => shown.has(whole));
  return { shown, sums: known };
}

/** An attacker of the test's own: tries each bound of each hidden cell against each sum, over and over. */
function attack(shown: Map<string, number | null>, sums: Sum[]) {
  const most = 10_000; // more people than there are
  const low = new Map([...shown].map(([cell, value]) => [cell, value ?? 0]));
  const high = new Map([...shown].map(([cell, value]) => [cell, value ?? most]));
  const add = (bounds: Map<string, number>, cells: readonly string[]) =>
    cells.reduce((sum, cell) => sum + bounds.get(cell)!, 0);
  let before = '';
  let after = ' ';
  while (before !== after) {
    before = after;
    for (const { whole, parts } of sums) {
      low.set(whole, Math.max(low.get(whole)!, add(low, parts)));
      high.set(whole, Math.min(high.get(whole)!, add(high, parts)));
      for (const part of parts) {
        const others = parts.filter((each) => each !== part);
        low.set(part, Math.max(low.get(part)!, low.get(whole)! - add(high, others)));
        high.set(part, Math.min(high.get(part)!, high.get(whole)! - add(low, others)));
      }
    }
    after = JSON.stringify([[...low], [...high]]);
  }
  return (cell: string) => high.get(cell)! - low.get(cell)! + 1;
}

it('leaves at least four values for every hidden cell of two snapshots, whoever takes part and whatever is corrected between them', () => {
  let hiddenOnes = 0;
  let shownOnes = 0;
  fc.assert(
    fc.property(corrected, ({ people, gone, late }) => {
      const { shown, sums } = year(people, [...people.filter((_, i) => !gone.includes(i)), ...late]);
      const feasible = attack(shown, sums);
      for (const [cell, value] of shown) {
        if (value === null) expect([cell, feasible(cell) >= FEASIBLE_AT_LEAST]).toEqual([cell, true]);
        if (value === null) hiddenOnes++;
        else shownOnes++;
      }
    }),
    { numRuns: 300 },
  );
  expect(hiddenOnes).toBeGreaterThan(1000); // it was not about nothing,
  expect(shownOnes).toBeGreaterThan(1000); // nor is everything hidden
});

it('shows no count of one to four, and nothing but the truth', () => {
  fc.assert(
    fc.property(population, (people) => {
      const { shown, truth } = year(people);
      for (const [cell, value] of shown)
        if (value !== null) {
          expect([cell, value]).toEqual([cell, truth.get(cell)]);
          expect(value === 0 || value >= THRESHOLD).toBe(true);
        }
    }),
    { numRuns: 100 },
  );
});

it('tells no trait of a few people', () => {
  let few = 0;
  fc.assert(
    fc.property(population, (people) => {
      const { shown, sums, truth } = year(people);
      for (const { whole, parts, isTrait } of sums)
        if (isTrait && truth.get(whole)! > 0 && truth.get(whole)! < FEW) {
          expect(parts.map((part) => shown.get(part))).toEqual(parts.map(() => null));
          few++;
        }
    }),
    { numRuns: 100 },
  );
  expect(few).toBeGreaterThan(20);
});

const seven: Counted[] = Array.from({ length: 7 }, (_, i) => ({
  projectId: 'a',
  person: i,
  startedOn: '2026-08-01',
  municipality: '2482',
  gender: 'female',
  ageAtStart: 20 + i * 8,
  isced: i < 3 ? '0-2' : '3-4',
}));

it('hides a trait that all of a few people share, the traits that they do not have too', () => {
  const { shown } = read([publish(seven, '2026-H2').text]);
  expect(shown.get('county|2026|24')).toBe(7);
  for (const gender of ['female', 'male', 'unknown'])
    expect([gender, shown.get(`county-gender|2026|24|${gender}`)]).toEqual([gender, null]);
});

it('counts people, not projects: somebody in many is still one', () => {
  const four = seven.map((row, i) => ({ ...row, person: i % 4, projectId: PROJECTS[i % 5]! }));
  const { shown } = read([publish(four, '2026-H2').text]);
  expect(shown.get('county|2026|24')).toBeNull();
  expect(shown.get('half-year|2026-H2')).toBeNull();
});

it('keeps the first half as it was said, so that the difference tells nobody', () => {
  const { from } = daysOfHalfYear('2026-H1');
  const people = [from, '2026-08-01'].flatMap((startedOn) =>
    [...municipalities.keys()].flatMap((municipality) =>
      seven.map((row) => ({ ...row, startedOn, municipality })),
    ),
  );
  const before = year(people);
  const removed = year(people, people.slice(1));
  const added = year(people, [...people, { ...seven[0]!, startedOn: from, person: 99 }]);
  for (const { shown } of [before, removed, added])
    expect(['half-year|2026-H1', 'half-year|2026-H2', 'year|2026'].map((cell) => shown.get(cell))).toEqual([
      42, 42, 84,
    ]);
  expect(added.texts).toEqual(before.texts); // registered too late
});

it('knows the projects of the first half, whatever is published in the second', () => {
  const { from } = daysOfHalfYear('2026-H1');
  const people = seven.flatMap((row) => [row, { ...row, startedOn: from, projectId: 'b' }]);
  const first = publish(people, '2026-H1', undefined, ['b']);
  const document = JSON.parse(first.text) as PublicStatisticsDto;
  const { shown } = read([first.text, publish(people, '2026-H2', document, ['a']).text]);
  expect(shown.get('year|2026')).toBe(14);
  expect([shown.get('project|2026-H2|a'), shown.has('project|2026-H2|b')]).toEqual([7, false]);
});

it('hides a neighbour of what is hidden, so that the sum does not tell it', () => {
  const sums = [{ whole: 'all', parts: ['few', 'many', 'more'] }];
  const values = new Map(Object.entries({ all: 33, few: 3, many: 10, more: 20 }));
  expect(hiddenCells({ values, sums, said: new Map() })).toEqual(new Set(['few', 'many']));
});

it('takes back nothing that was said, and hides what would tell more together with it', () => {
  const sums = [{ whole: 'year', parts: ['first', 'second'] }];
  const values = new Map(Object.entries({ year: 12, second: 2 }));
  const said = new Map([['first', 10]]);
  expect(hiddenCells({ values, sums, said })).toEqual(new Set(['second', 'year']));
});

it('publishes nothing when what was said and what is counted contradict each other', () => {
  const sums = [
    { whole: 'year', parts: ['first', 'second'] },
    { whole: 'year', parts: ['north', 'south'] },
  ];
  const values = new Map(Object.entries({ year: 35, second: 20, north: 15, south: 20 }));
  expect(() => hiddenCells({ values, sums, said: new Map([['first', 10]]) })).toThrow('not the sums');
});
