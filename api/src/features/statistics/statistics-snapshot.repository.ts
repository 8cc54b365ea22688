import type { LocalizedNameDto } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { StatisticsSnapshot } from './statistics-snapshot.entity.js';

export const findSnapshot = (ctx: Context, period: string): Promise<StatisticsSnapshot | null> =>
  ctx.db.findOneBy(StatisticsSnapshot, { period });

export const findLatestSnapshot = async (ctx: Context): Promise<StatisticsSnapshot | undefined> =>
  (await ctx.db.find(StatisticsSnapshot, { order: { period: 'DESC' }, take: 1 }))[0];

export const addSnapshot = async (ctx: Context, snapshot: StatisticsSnapshot): Promise<void> => {
  await ctx.db.insert(StatisticsSnapshot, snapshot);
};

/** The second of two that count at once waits for the first, and then finds its snapshot. */
export const oneAtATime = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`select pg_advisory_xact_lock(hashtext('statistics'))`);

/** The published projects by their id, with the titles that the public sees. */
export async function publishedProjects(ctx: Context): Promise<Map<string, LocalizedNameDto>> {
  const rows: { id: string; title: LocalizedNameDto }[] = await ctx.db.query(
    `select id, document::jsonb->'title' as title from publication
     where kind = 'project' and document is not null order by id`,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
