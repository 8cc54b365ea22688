import { In, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import type { Context } from './context.js';
import type { PartRow } from './record.entity.js';

/**
 * Makes the parts of a record what `wanted` says, in that order: rows are reused by position, so that an unchanged part is
 * not written.
 */
export async function replaceParts<P extends PartRow>(
  ctx: Context,
  entity: EntityTarget<P>,
  parent: Partial<P>,
  wanted: Partial<P>[],
): Promise<void> {
  const existing = await ctx.db.find(entity, {
    where: parent as FindOptionsWhere<P>,
    order: { position: 'ASC' } as never,
  });
  const rows = wanted.map((values, position) =>
    Object.assign(existing[position] ?? ctx.db.create(entity), values, parent, { position }),
  );
  const surplus = existing.slice(wanted.length);
  if (surplus.length) await ctx.db.remove(surplus);
  if (rows.length) await ctx.db.save(rows as P[]);
}

/** The parts of many records in one query, by parent, in order. */
export async function partsOf<P extends PartRow>(
  ctx: Context,
  entity: EntityTarget<P>,
  parentKey: keyof P & string,
  parentIds: string[],
): Promise<(parentId: string) => P[]> {
  const rows = parentIds.length
    ? await ctx.db.find(entity, {
        where: { [parentKey]: In(parentIds) } as FindOptionsWhere<P>,
        order: { position: 'ASC' } as never,
      })
    : [];
  const byParent = Map.groupBy(rows, (row) => row[parentKey] as string);
  return (parentId) => byParent.get(parentId) ?? [];
}
