import type {
  PublicStatisticsCellDto,
  PublicStatisticsDto,
  PublicStatisticsTableDto,
} from '@spang/shared/open';
import type { LocalizedNameDto, StatisticsDimension } from '@spang/shared/values';
import { coded, column, withLanguages, type Column } from './columns.js';

/** One cell, with the table and the statistics that it stands in. */
export interface StatisticsRow {
  statistics: PublicStatisticsDto;
  table: PublicStatisticsTableDto;
  cell: PublicStatisticsCellDto;
  /** What the cell is about: a category of each dimension of its table. */
  of: Partial<Record<StatisticsDimension, { code: string; label: LocalizedNameDto }>>;
}

/** Every cell of every table. */
export const statisticsRows = (statistics: PublicStatisticsDto): StatisticsRow[] =>
  statistics.tables.flatMap((table) => {
    const categories = table.dimensions.map(
      ({ categories }) => new Map(categories.map((each) => [each.code, each])),
    );
    return table.cells.map((cell) => {
      const of = cell.codes.map((code, at) => [table.dimensions[at]!.key, categories[at]!.get(code)!]);
      return { statistics, table, cell, of: Object.fromEntries(of) as StatisticsRow['of'] };
    });
  });

const dimension = (key: StatisticsDimension, words: [string, string, string]): Column<StatisticsRow>[] =>
  coded<StatisticsRow>(
    key,
    words,
    ({ of }) => of[key]?.code,
    ({ of }) => of[key]?.label,
  );

/** One row per cell. A count that is suppressed is empty, and says so: it is never zero. */
export const STATISTICS_COLUMNS: Column<StatisticsRow>[] = withLanguages([
  column('halfYear', 'text', ['Halvår', 'Half-year', 'Puolivuotiskausi'], ({ doc }) => doc.statistics.period),
  ...coded<StatisticsRow>(
    'table',
    ['Tabell', 'Table', 'Taulukko'],
    ({ table }) => table.key,
    ({ table }) => table.title,
  ),
  column('period', 'text', ['Period', 'Period', 'Ajanjakso'], ({ doc }) => doc.table.period),
  column(
    'projectId',
    'text',
    ['Projekt (id)', 'Project (id)', 'Hanke (tunniste)'],
    ({ doc }) => doc.of.project?.code ?? null,
  ),
  column('project', 'text', ['Projekt', 'Project', 'Hanke'], ({ doc }, tell) => tell(doc.of.project?.label)),
  ...dimension('county', ['Län', 'County', 'Lääni']),
  ...dimension('municipality', ['Kommun', 'Municipality', 'Kunta']),
  ...dimension('gender', ['Kön', 'Gender', 'Sukupuoli']),
  ...dimension('age', ['Ålder vid start', 'Age at start', 'Ikä aloittaessa']),
  ...dimension('education', ['Utbildningsnivå', 'Education', 'Koulutus']),
  column('count', 'number', ['Antal', 'Count', 'Lukumäärä'], ({ doc }) => doc.cell.value),
  column('suppressed', 'boolean', ['Dolt', 'Suppressed', 'Salattu'], ({ doc }) => doc.cell.isSuppressed),
  column(
    'countedOn',
    'date',
    ['Räknat den', 'Counted on', 'Laskettu'],
    ({ doc }) => doc.statistics.countedOn,
  ),
]);
