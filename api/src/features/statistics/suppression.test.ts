import fc from 'fast-check';
import { FEASIBLE_AT_LEAST, hiddenCells, THRESHOLD, type Counts, type Sum } from './suppression.js';
import { countTables, type Counted } from './tables.js';

const municipalities = new Map([
  ['2482', '24'],
  ['2480', '24'],
  ['2421', '24'],
  ['2581', '25'],
  ['2560', '25'],
  ['1780', '17'],
]);
const FRAME = { projects: ['a', 'b', 'c', 'd', 'e'], municipalities };

const person = fc.record<Counted>({
  projectId: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd'),
  startedOn: fc.constantFrom('2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'),
  municipality: fc.constantFrom('2482', '2482', '2482', '2480', '2421', '2581', '2581', '2560', '1780', null),
  gender: fc.constantFrom('female', 'female', 'male', 'male', 'non-binary', null),
  ageAtStart: fc.option(fc.integer({ min: 16, max: 70 })),
  isced: fc.constantFrom('0-2', '3-4', '3-4', '5-8', null),
});
const population = fc.array(person, { maxLength: 150, size: 'max' });

/** What everybody sees: count, or null. */
function publish(counts: Counts): Map<string, number | null> {
  const hidden = hiddenCells(counts);
  return new Map([...counts.values].map(([cell, value]) => [cell, hidden.has(cell) ? null : value]));
}

/** Both snapshots of a year, one after the other, and all that can be added up in them. */
function year(people: Counted[]) {
  const first = countTables(people, '2026-H1', FRAME);
  const said = publish(first);
  const second = countTables(people, '2026-H2', FRAME, said);
  return {
    truth: new Map([...first.values, ...second.values]),
    shown: new Map([...said, ...publish(second)]),
    sums: [...first.sums, ...second.sums],
  };
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

it('leaves at least four values for every hidden cell of two snapshots, whoever takes part', () => {
  let hiddenOnes = 0;
  let shownOnes = 0;
  fc.assert(
    fc.property(population, (people) => {
      const { shown, sums } = year(people);
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

it('hides a trait that all of a few people share, the traits that they do not have too', () => {
  const seven: Counted[] = Array.from({ length: 7 }, (_, i) => ({
    projectId: 'a',
    startedOn: '2026-08-01',
    municipality: '2482',
    gender: 'female',
    ageAtStart: 20 + i * 8,
    isced: i < 3 ? '0-2' : '3-4',
  }));
  const shown = publish(countTables(seven, '2026-H2', FRAME));
  for (const gender of ['female', 'male', 'unknown'])
    expect([gender, shown.get(`county-gender|2026|24|${gender}`)]).toEqual([gender, null]);
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
