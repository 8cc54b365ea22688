import type { Context } from '../persistence/context.js';

/** One full year of applications, and a month more. Who has not read for so long begins anew. */
export const TOMBSTONE_DAYS = 400;

/** Forgets old tombstones, and remembers per kind the latest change that is forgotten: cursors before it are expired. */
export async function purgeTombstones(ctx: Context): Promise<void> {
  await ctx.db.query(
    `with forgotten as (
       delete from publication
       where document is null and modified_at < $1::timestamptz - make_interval(days => $2)
       returning kind, change)
     insert into publication_purge (kind, change) select kind, max(change) from forgotten group by kind
     on conflict (kind) do update set change = greatest(publication_purge.change, excluded.change)`,
    [ctx.now, TOMBSTONE_DAYS],
  );
}
