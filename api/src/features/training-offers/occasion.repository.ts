import { organisationsWhere, type Context } from '../../persistence/context.js';

/** Those of the occasions that are public, or that the actor may see. */
export async function knownOccasions(ctx: Context, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows: { id: string }[] = await ctx.db.query(
    `select id from occasion where id = any($1::uuid[])
       and (published_version is not null or $2::uuid[] is null or owner_id = any($2))`,
    [ids, organisationsWhere(ctx.actor, 'training-offers:read')],
  );
  return new Set(rows.map(({ id }) => id));
}
