import {
  daysOfHalfYear,
  halfYearOf,
  STATISTICS_AGE_LABELS,
  STATISTICS_EDUCATION_LABELS,
  STATISTICS_GENDER_LABELS,
  type StatisticsTable,
} from '@spang/shared/values';
import type { Counted } from '../participants/index.js';
import type { Counts, Sum } from './suppression.js';

/** What is counted in, all of it: a project that is left out when nobody takes part would tell that somebody did in the others. */
export interface Frame {
  projects: readonly string[];
  /** Municipality → its county. */
  municipalities: ReadonlyMap<string, string>;
}

export const UNKNOWN = 'unknown';

const GENDERS = Object.keys(STATISTICS_GENDER_LABELS);
const AGE_BANDS = Object.keys(STATISTICS_AGE_LABELS);
const LEVELS = Object.keys(STATISTICS_EDUCATION_LABELS);

const ageBand = (age: number | null): string =>
  age === null ? UNKNOWN : AGE_BANDS[age < 18 ? 0 : age < 30 ? 1 : age < 55 ? 2 : 3]!;

/** So few are neither that they would be alone in a county: they are counted with those who did not tell. */
const gender = (row: Counted): string => (row.gender === 'non-binary' ? UNKNOWN : (row.gender ?? UNKNOWN));

/** What a cell counts: its table, its period, and the values of its dimensions, in the table's order. */
export const cellOf = (table: StatisticsTable, period: string, ...codes: string[]): string =>
  [table, period, ...codes].join('|');

/**
 * The fixed tables of one half-year, of those who started in it: projects, and with the second half the whole year by
 * county and gender, municipality, county and age, county and level of education. There are no others, so that nobody can
 * ask for one that tells somebody. A period is counted once, when it is over: what is corrected afterwards changes nothing
 * that was published, since the difference would be a count of its own.
 * @param rows those of the year, in the order in which they were registered.
 * @param period the half-year, `2026-H2`.
 * @param earlier what the snapshot of the first half said, when this is the second.
 */
export function countTables(
  rows: readonly Counted[],
  period: string,
  { projects, municipalities }: Frame,
  earlier: Counts['said'] = new Map(),
): Counts {
  const year = period.slice(0, 4);
  const values = new Map<string, number>();
  const people = new Map<string, number>();
  const sums: Sum[] = [];
  const count = (cell: string, some: readonly Counted[], fits: (row: Counted) => boolean = () => true) => {
    const counted = some.filter(fits);
    values.set(cell, counted.length);
    people.set(cell, new Set(counted.map(({ person }) => person)).size);
    return cell;
  };

  const inFrame = new Set(projects);
  const inPeriod = (half: string) =>
    rows.filter(({ startedOn, projectId }) => halfYearOf(startedOn) === half && inFrame.has(projectId));
  const inHalf = inPeriod(period);
  const half = count(cellOf('half-year', period), inHalf);
  const of = Map.groupBy(inHalf, ({ projectId }) => projectId);
  const parts = projects.map((id) => count(cellOf('project', period, id), of.get(id) ?? []));
  sums.push({ whole: half, parts });
  if (period.endsWith('-H1')) return { values, people, sums, said: new Map() };

  const firstHalf = `${year}-H1`;
  const first = cellOf('half-year', firstHalf);
  const said = new Map([...earlier].filter(([cell]) => cell.split('|')[1] === firstHalf));
  const inYear = [...(said.has(first) ? asSaid(rows, firstHalf, said) : inPeriod(firstHalf)), ...inHalf];
  const total = count(cellOf('year', year), inYear);
  if (said.has(first)) {
    const cells = [...said.keys()].filter((cell) => cell !== first);
    sums.push({ whole: first, parts: cells }, { whole: total, parts: [first, half] });
  }

  const county = (row: Counted) => municipalities.get(row.municipality ?? '') ?? UNKNOWN;
  const counties = [...new Set(municipalities.values()), UNKNOWN];
  const byCounty = Map.groupBy(inYear, county);
  sums.push({ whole: total, parts: counties.map((code) => cellOf('county', year, code)) });
  for (const code of counties) {
    const some = byCounty.get(code) ?? [];
    const whole = count(cellOf('county', year, code), some);
    const by = (table: StatisticsTable, traits: readonly string[], trait: (row: Counted) => string) =>
      sums.push({
        whole,
        isTrait: true,
        parts: traits.map((value) =>
          count(cellOf(table, year, code, value), some, (row) => trait(row) === value),
        ),
      });
    by('county-gender', GENDERS, gender);
    by('county-age', AGE_BANDS, ({ ageAtStart }) => ageBand(ageAtStart));
    by('county-education', LEVELS, ({ isced }) => isced ?? UNKNOWN);
    const within = [...municipalities].filter(([, of]) => of === code).map(([each]) => each);
    const cells = within.map((each) =>
      count(cellOf('municipality', year, each), some, (row) => row.municipality === each),
    );
    if (cells.length) sums.push({ whole, parts: cells });
  }
  return { values, people, sums, said };
}

/**
 * Those who started in the first half, as many as its snapshot said: those who were registered first, in the projects that it
 * counted. Who is missing since then is still counted, as somebody of whom nothing is known. Otherwise the year less its two
 * halves would be a count of what was corrected, and tell that somebody was removed, or is protected now.
 */
function asSaid(rows: readonly Counted[], half: string, said: Counts['said']): Counted[] {
  const cells = [...said].flatMap(([cell, value]) => {
    const [table, , projectId] = cell.split('|');
    return table === 'project' ? [{ projectId: projectId!, value }] : [];
  });
  const counted = new Set(cells.map(({ projectId }) => projectId));
  const some = rows.filter(
    ({ startedOn, projectId }) => halfYearOf(startedOn) === half && counted.has(projectId),
  );
  const shown = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const people = said.get(cellOf('half-year', half)) ?? Math.max(shown, some.length);
  const missing = Array.from({ length: Math.max(0, people - some.length) }, (_, i): Counted => ({
    projectId: UNKNOWN,
    person: -1 - i,
    startedOn: daysOfHalfYear(half).from,
    municipality: null,
    gender: null,
    ageAtStart: null,
    isced: null,
  }));
  return [...some.slice(0, people), ...missing];
}
