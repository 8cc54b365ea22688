import type { EmbedSightingDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';

/** A host that showed an embed, and the latest day on which it did. */
export interface Sighting {
  host: string;
  day: string;
}

/** So many hosts of an embed are remembered. Whoever makes up names fills no more than this. */
export const MOST_HOSTS = 200;
/** After so many days without being seen a host is forgotten. */
const REMEMBERED_DAYS = 400;

/** Writes what was seen, in one statement. What an embed has no room for, or what no longer exists, is left out. */
export async function saveSightings(ctx: Context, seen: (Sighting & { embedId: string })[]): Promise<void> {
  await ctx.db.query(
    `with seen as (
       select distinct on (embed_id, host) embed_id, host, day
       from unnest($1::uuid[], $2::text[], $3::date[]) seen (embed_id, host, day)
       where exists (select 1 from embed where embed.id = seen.embed_id)
       order by embed_id, host, day desc),
     known as (select embed_id, host from embed_sighting where embed_id = any($1::uuid[])),
     ranked as (
       select seen.*, known.host is not null as is_known,
         count(*) filter (where known.host is null) over (partition by embed_id order by host) as place
       from seen left join known using (embed_id, host))
     insert into embed_sighting (embed_id, host, last_seen_on)
     select embed_id, host, day from ranked
     where is_known or place + (select count(*) from known where known.embed_id = ranked.embed_id) <= $4
     order by embed_id, host
     on conflict (embed_id, host) do update
       set last_seen_on = greatest(embed_sighting.last_seen_on, excluded.last_seen_on)`,
    [
      seen.map(({ embedId }) => embedId),
      seen.map(({ host }) => host),
      seen.map(({ day }) => day),
      MOST_HOSTS,
    ],
  );
}

/** One page of the hosts that showed an embed, the latest first. */
export async function findSightings(
  ctx: Context,
  embedId: string,
  query: { page: number; limit: number },
  pending: Sighting[],
): Promise<{ data: EmbedSightingDto[]; totalRecords: number }> {
  const rows: { host: string; day: string }[] = await ctx.db.query(
    `select host, max(day)::text as day from (
       select host, last_seen_on as day from embed_sighting where embed_id = $1
       union all select * from unnest($2::text[], $3::date[])) seen
     group by host order by max(day) desc, host`,
    [embedId, pending.map(({ host }) => host), pending.map(({ day }) => day)],
  );
  const data = rows.map(({ host, day }) => ({ host, lastSeenOn: day }));
  const offset = offsetOf(query);
  return { data: data.slice(offset, offset + query.limit), totalRecords: data.length };
}

/** On how many hosts each embed was seen, and when last. */
export async function summariesOfSightings(
  ctx: Context,
  ids: string[],
): Promise<Map<string, { hostCount: number; lastSeenOn: string | null }>> {
  if (!ids.length) return new Map();
  const rows: { id: string; hostCount: number; lastSeenOn: string }[] = await ctx.db.query(
    `select embed_id as id, count(*)::int as "hostCount", max(last_seen_on)::text as "lastSeenOn"
     from embed_sighting where embed_id = any($1::uuid[]) group by embed_id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...seen }) => [id, seen]));
}

/** Forgets the hosts that have not shown an embed for a year. */
export async function forgetOldSightings(ctx: Context): Promise<void> {
  await ctx.db.query('delete from embed_sighting where last_seen_on < $1::date - $2::int', [
    ctx.now,
    REMEMBERED_DAYS,
  ]);
}
