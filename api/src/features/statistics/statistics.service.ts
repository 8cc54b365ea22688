import {
  COUNTY_NAMES,
  dayOf,
  daysOfHalfYear,
  halfYearAfter,
  halfYearOf,
  MUNICIPALITY_NAMES,
  periodOfStatistics,
  statisticsId,
} from '@spang/shared/values';
import { audit } from '../../persistence/audit.js';
import type { Context } from '../../persistence/context.js';
import { publish } from '../../publication/index.js';
import type { Vault } from '../../vault/vault.js';
import { countedForStatistics, participantsKeptSince } from '../participants/index.js';
import type { StatisticsSnapshot } from './statistics-snapshot.entity.js';
import {
  addSnapshot,
  findLatestSnapshot,
  findSnapshot,
  oneAtATime,
  publishedProjects,
} from './statistics-snapshot.repository.js';
import { saidIn, toPublicStatistics, toTables } from './statistics.mapper.js';
import { hiddenCells } from './suppression.js';
import { countTables } from './tables.js';

/** Municipality → its county, by the first two digits of its code. */
const MUNICIPALITIES = new Map(
  [...MUNICIPALITY_NAMES.keys()].flatMap((code) => {
    const county = code.slice(0, 2);
    return COUNTY_NAMES.has(county) ? [[code, county] as const] : [];
  }),
);

/**
 * Counts and publishes each half-year that is over and has not been counted, in their order. The first is the one in which the
 * register began to keep participants: of those before it knows too little.
 */
export async function takeSnapshots(ctx: Context, vault: Vault): Promise<void> {
  await oneAtATime(ctx);
  const latest = await findLatestSnapshot(ctx);
  const since = await participantsKeptSince(ctx);
  if (!latest && !since) return;
  const last = lastCountable(dayOf(ctx.now));
  let period = latest ? halfYearAfter(latest.period) : halfYearOf(dayOf(since!));
  for (; period <= last; period = halfYearAfter(period)) await takeSnapshot(ctx, vault, period);
}

/**
 * The latest half-year that has been over for a month, on a day: the time in which participants of a month are reported to
 * the ESF's own statistics too. Those who are registered later are not counted.
 */
export function lastCountable(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  if (month >= 8) return `${year}-H1`;
  return month >= 2 ? `${year - 1}-H2` : `${year - 1}-H1`;
}

/** People are counted in the vault's transaction; nothing but what may be told leaves this function. */
async function takeSnapshot(ctx: Context, vault: Vault, period: string): Promise<void> {
  const year = period.slice(0, 4);
  const { from, to } = daysOfHalfYear(period);
  const isSecond = period.endsWith('-H2');
  const first = isSecond ? await findSnapshot(ctx, `${year}-H1`) : null;
  const earlier = first ? saidIn(first) : new Map<string, number | null>();
  const projects = await publishedProjects(ctx);
  const ids = [...projects.keys()];
  const rows = await countedForStatistics(ctx, vault, [...new Set([...ids, ...projectsOf(earlier)])], {
    from: isSecond ? `${year}-01-01` : from,
    to,
  });
  const counts = countTables(rows, period, { projects: ids, municipalities: MUNICIPALITIES }, earlier);
  const snapshot = { period, countedAt: ctx.now, tables: toTables(counts, hiddenCells(counts), projects) };
  await addSnapshot(ctx, snapshot);
  await publishSnapshot(ctx, snapshot);
  await audit(ctx, 'publish', 'statistics', statisticsId(period), []);
}

const projectsOf = (said: ReadonlyMap<string, unknown>): string[] =>
  [...said.keys()].flatMap((cell) => (cell.startsWith('project|') ? [cell.split('|')[2]!] : []));

/** Writes the document anew from what was said, for another address or format. The counts are those of the snapshot. */
export async function rebuildStatistics(ctx: Context, id: string): Promise<void> {
  const snapshot = await findSnapshot(ctx, periodOfStatistics(id));
  if (snapshot) await publishSnapshot(ctx, snapshot);
}

/** Names stand as they were: nothing that changes later writes it anew. */
function publishSnapshot(ctx: Context, snapshot: StatisticsSnapshot): Promise<void> {
  const document = toPublicStatistics(snapshot, ctx.publicUrl);
  const { name, period, from, to } = document;
  return publish(ctx, {
    kind: 'statistics',
    document,
    filters: { title: name, texts: [], tags: { period: [period] }, startsOn: from, endsOn: to, mentions: [] },
  });
}
