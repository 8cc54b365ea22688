import type { ListAreasQueryDto } from '@spang/shared/management';
import { In } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { byName, Conditions, containing, pageOfRecords } from '../../persistence/record-list.js';
import { Area } from './area.entity.js';

/** Editions of a place have the same name. */
const NAME_AND_CODE = `(${byName('name')}) || ' ' || code || ' ' || scheme_version`;
const ORDERS = { name: NAME_AND_CODE, code: `scheme || ' ' || code`, updated: 'updated_at' };

/** One page of areas. */
export const findAreas = (
  ctx: Context,
  query: ListAreasQueryDto,
): Promise<{ rows: Area[]; totalRecords: number }> =>
  pageOfRecords(
    ctx,
    Area,
    new Conditions()
      .add('words like ?', query.q && containing(query.q))
      .add('scheme = ?', query.scheme)
      .add('code = ?', query.code)
      .add('scheme_version = ?', query.schemeVersion)
      .add('parent_id = ?', query.parentId),
    ORDERS,
    query,
  );

export const findAreasById = (ctx: Context, ids: string[]): Promise<Area[]> =>
  ids.length ? ctx.db.findBy(Area, { id: In([...new Set(ids)]) }) : Promise.resolve([]);

export const findMunicipalities = (ctx: Context, codes: string[]): Promise<Area[]> =>
  codes.length
    ? ctx.db.find(Area, {
        where: { scheme: 'LAU', code: In([...new Set(codes)]) },
        order: { schemeVersion: 'ASC' }, // the newest edition comes last and wins in a map
      })
    : Promise.resolve([]);

export const areaExists = (ctx: Context, id: string): Promise<boolean> => ctx.db.existsBy(Area, { id });

/** Is `id` the area `outerId` itself, or does it lie somewhere inside it? */
export async function isInside(ctx: Context, id: string, outerId: string): Promise<boolean> {
  const [found] = await ctx.db.query(
    `with recursive up as (
       select id, parent_id from area where id = $1
       union select area.id, area.parent_id from area join up on area.id = up.parent_id
     ) select 1 from up where id = $2`,
    [id, outerId],
  );
  return Boolean(found);
}
