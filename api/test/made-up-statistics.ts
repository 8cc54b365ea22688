/** Statistics of people who do not exist, for whoever needs a page of them: counted and hidden as all are. */
import { MUNICIPALITY_NAMES, statisticsId, type LocalizedNameDto } from '@spang/shared/values';
import type { DataSource } from 'typeorm';
import type { Counted } from '../src/features/participants/index.js';
import { saidIn, toTables } from '../src/features/statistics/statistics.mapper.js';
import { hiddenCells } from '../src/features/statistics/suppression.js';
import { countTables } from '../src/features/statistics/tables.js';
import { jobsAt, perform } from './jobs.js';

const MUNICIPALITIES = new Map([...MUNICIPALITY_NAMES.keys()].map((code) => [code, code.slice(0, 2)]));
const HOMES = [
  '2482',
  '2482',
  '2482',
  '2480',
  '2480',
  '2463',
  '2581',
  '2581',
  '2580',
  '1780',
  '1780',
  '0180',
  null,
];
const GENDERS = ['female', 'male', 'male', 'female', 'female', 'male', null] as const;
const LEVELS = ['3-4', '0-2', '3-4', '5-8', '3-4', null] as const;

/** Somebody for each number: all alike in no two ways. */
const person = (i: number, projects: string[], half: string): Counted => ({
  projectId: projects[(i * i) % projects.length]!,
  person: i,
  startedOn: `2026-${half}-01`,
  municipality: HOMES[(i * 7) % HOMES.length]!,
  gender: GENDERS[(i * 3) % GENDERS.length]!,
  ageAtStart: i % 11 ? 17 + ((i * 13) % 45) : null,
  isced: LEVELS[(i * 5) % LEVELS.length]!,
});

/** Publishes both halves of 2026, over the projects that are published. */
export async function publishMadeUpStatistics(dataSource: DataSource): Promise<void> {
  const rows: { id: string; title: LocalizedNameDto }[] = await dataSource.query(
    `select id, document::jsonb->'title' as title from publication where kind = 'project' and document is not null order by id`,
  );
  const projects = rows.map(({ id }) => id);
  const people = ['02', '09'].flatMap((half, at) =>
    Array.from({ length: 160 + at * 23 }, (_, i) => person(i + at * 1000, projects, half)),
  );
  const jobs = jobsAt(dataSource, '2027-02-01T02:37:00Z');
  let said = new Map<string, number | null>();
  for (const period of ['2026-H1', '2026-H2']) {
    const counts = countTables(people, period, { projects, municipalities: MUNICIPALITIES }, said);
    const tables = toTables(counts, hiddenCells(counts), new Map(rows.map(({ id, title }) => [id, title])));
    said = saidIn({ tables });
    await dataSource.query(
      'insert into statistics_snapshot (period, counted_at, tables) values ($1, $2, $3)',
      [
        period,
        period === '2026-H1' ? '2026-08-01T02:37:00Z' : '2027-02-01T02:37:00Z',
        JSON.stringify(tables),
      ],
    );
    await perform(jobs, 'rebuild-publication', { kind: 'statistics', id: statisticsId(period) });
  }
}
