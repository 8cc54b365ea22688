import type { Counts, Sum } from './suppression.js';

/** What the statistics know of one participation: no name, no number, no id of a person. */
export interface Counted {
  projectId: string;
  startedOn: string;
  /** Null: not known. */
  municipality: string | null;
  gender: 'female' | 'male' | 'non-binary' | null;
  ageAtStart: number | null;
  isced: '0-2' | '3-4' | '5-8' | null;
}

/** What is counted in, all of it: a project that is left out when nobody takes part would tell that somebody did in the others. */
export interface Frame {
  projects: readonly string[];
  /** Municipality → its county. */
  municipalities: ReadonlyMap<string, string>;
}

export const UNKNOWN = 'unknown';

/** Bands of EECO06–EECO08; the years between them as one. */
export const AGE_BANDS = ['0-17', '18-29', '30-54', '55+', UNKNOWN] as const;
const GENDERS = ['female', 'male', UNKNOWN] as const;
const LEVELS = ['0-2', '3-4', '5-8', UNKNOWN] as const;

const ageBand = (age: number | null): string =>
  age === null ? UNKNOWN : AGE_BANDS[age < 18 ? 0 : age < 30 ? 1 : age < 55 ? 2 : 3]!;

/** So few are neither that they would be alone in a county: they are counted with those who did not tell. */
const gender = (row: Counted): string => (row.gender === 'non-binary' ? UNKNOWN : (row.gender ?? UNKNOWN));

/** `2026-H1`. */
export const halfYearOf = (day: string): string => `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;

/** What a cell counts: its table, its period, and the values of its dimensions, in the table's order. */
export const cellOf = (table: string, period: string, ...values: string[]): string =>
  [table, period, ...values].join('|');

/**
 * The fixed tables of one half-year, of those who started in it: projects, and with the second half the whole year by
 * county and gender, municipality, county and age, county and level of education. There are no others, so that nobody can
 * ask for one that tells somebody. A period is counted once, when it is over: what is corrected afterwards changes nothing
 * that was published, since the difference would be a count of its own.
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
  const sums: Sum[] = [];
  const count = (cell: string, some: readonly Counted[], fits: (row: Counted) => boolean = () => true) => {
    values.set(cell, some.filter(fits).length);
    return cell;
  };

  const byProject = (half: string, some: readonly Counted[]) => {
    const whole = count(cellOf('half-year', half), some);
    const of = Map.groupBy(some, ({ projectId }) => projectId);
    const parts = projects.map((id) => count(cellOf('project', half, id), of.get(id) ?? []));
    sums.push({ whole, parts });
    return whole;
  };
  const inHalf = rows.filter(({ startedOn }) => halfYearOf(startedOn) === period);
  const half = byProject(period, inHalf);
  if (period.endsWith('-H1')) return { values, sums, said: new Map() };

  const inYear = rows.filter(({ startedOn }) => startedOn.startsWith(year));
  const total = count(cellOf('year', year), inYear);
  const first = cellOf('half-year', `${year}-H1`);
  const said = new Map([...earlier].filter(([cell]) => cell.split('|')[1] === `${year}-H1`));
  if (said.has(first)) {
    const parts = [...said.keys()].filter((cell) => cell.startsWith('project|'));
    sums.push({ whole: first, parts }, { whole: total, parts: [first, half] });
  }

  const county = (row: Counted) => municipalities.get(row.municipality ?? '') ?? UNKNOWN;
  const counties = [...new Set(municipalities.values()), UNKNOWN];
  const byCounty = Map.groupBy(inYear, county);
  sums.push({ whole: total, parts: counties.map((code) => cellOf('county', year, code)) });
  for (const code of counties) {
    const some = byCounty.get(code) ?? [];
    const whole = count(cellOf('county', year, code), some);
    const by = (table: string, traits: readonly string[], trait: (row: Counted) => string) =>
      sums.push({
        whole,
        isTrait: true,
        parts: traits.map((value) =>
          count(cellOf(table, year, code, value), some, (row) => trait(row) === value),
        ),
      });
    by('county-gender', GENDERS, gender);
    by('county-age', AGE_BANDS, ({ ageAtStart }) => ageBand(ageAtStart));
    by('county-isced', LEVELS, ({ isced }) => isced ?? UNKNOWN);
    const within = [...municipalities].filter(([, of]) => of === code).map(([each]) => each);
    const parts = within.map((each) =>
      count(cellOf('municipality', year, each), some, (row) => row.municipality === each),
    );
    if (parts.length) sums.push({ whole, parts });
  }
  return { values, sums, said };
}
