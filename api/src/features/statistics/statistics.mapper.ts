import type {
  PublicStatisticsCategoryDto,
  PublicStatisticsDto,
  PublicStatisticsTableDto,
} from '@spang/shared/open';
import {
  COUNTY_NAMES,
  dayOf,
  daysOfHalfYear,
  MUNICIPALITY_NAMES,
  periodLabel,
  STATISTICS_AGE_LABELS,
  STATISTICS_DIMENSION_LABELS,
  STATISTICS_DIMENSIONS,
  STATISTICS_EDUCATION_LABELS,
  STATISTICS_GENDER_LABELS,
  STATISTICS_TABLE_LABELS,
  statisticsId,
  UNKNOWN_COUNTY,
  type LocalizedNameDto,
  type StatisticsDimension,
  type StatisticsTable,
} from '@spang/shared/values';
import type { StatisticsSnapshot } from './statistics-snapshot.entity.js';
import { THRESHOLD, type Counts } from './suppression.js';
import { cellOf, UNKNOWN } from './tables.js';

type Names = Iterable<readonly [code: string, name: LocalizedNameDto | string]>;

/** What may be told of the counts, in tables that tell what they are. Of a hidden cell nothing but that it is hidden. */
export function toTables(
  { values }: Counts,
  hidden: ReadonlySet<string>,
  projects: ReadonlyMap<string, LocalizedNameDto>,
): PublicStatisticsTableDto[] {
  const categories: Record<StatisticsDimension, PublicStatisticsCategoryDto[]> = {
    project: categoriesOf(projects),
    county: categoriesOf([...COUNTY_NAMES, [UNKNOWN, UNKNOWN_COUNTY]]),
    municipality: categoriesOf(MUNICIPALITY_NAMES),
    gender: categoriesOf(Object.entries(STATISTICS_GENDER_LABELS)),
    age: categoriesOf(Object.entries(STATISTICS_AGE_LABELS)),
    education: categoriesOf(Object.entries(STATISTICS_EDUCATION_LABELS)),
  };
  const tables = new Map<string, PublicStatisticsTableDto>();
  for (const [cell, count] of values) {
    const [key, period, ...codes] = cell.split('|') as [StatisticsTable, string, ...string[]];
    const table: PublicStatisticsTableDto = tables.get(key) ?? {
      key,
      period,
      title: STATISTICS_TABLE_LABELS[key],
      dimensions: STATISTICS_DIMENSIONS[key].map((dimension) => ({
        key: dimension,
        label: STATISTICS_DIMENSION_LABELS[dimension],
        categories: categories[dimension],
      })),
      cells: [],
    };
    const isSuppressed = hidden.has(cell);
    table.cells.push({ codes, value: isSuppressed ? null : count, isSuppressed });
    tables.set(key, table);
  }
  return [...tables.values()];
}

const categoriesOf = (names: Names): PublicStatisticsCategoryDto[] =>
  [...names].map(([code, name]) => ({ code, label: typeof name === 'string' ? { sv: name } : name }));

/** What a snapshot said: cell → count, or null where it was hidden. */
export const saidIn = ({ tables }: Pick<StatisticsSnapshot, 'tables'>): Map<string, number | null> =>
  new Map(
    tables.flatMap(({ key, period, cells }) =>
      cells.map(({ codes, value }) => [cellOf(key, period, ...codes), value] as const),
    ),
  );

/** The public document of a half-year. */
export function toPublicStatistics(
  { period, countedAt, tables }: StatisticsSnapshot,
  publicUrl: string,
): PublicStatisticsDto {
  const { sv, en, fi } = periodLabel(period);
  const href = `${publicUrl}/api/v1/statistics/${period}`;
  return {
    id: statisticsId(period),
    period,
    name: { sv: `Deltagare, ${sv}`, en: `Participants, ${en}`, fi: `Osallistujat, ${fi}` },
    ...daysOfHalfYear(period),
    countedOn: dayOf(countedAt),
    threshold: THRESHOLD,
    tables,
    _links: { self: { href, rel: 'self', method: 'GET' } },
  };
}
