import type { LocalizedNameDto } from '@spang/shared/values';
import type { Context } from './context.js';

/** The organisation that keeps a record. Every record has one: the database sees to it. */
export async function recordOwner(
  ctx: Context,
  { ownerId }: { ownerId: string },
): Promise<{ id: string; name: LocalizedNameDto }> {
  const [owner] = await ctx.db.query('select id, name from organisation where id = $1', [ownerId]);
  return owner;
}
