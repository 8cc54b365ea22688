import type { CollaborationAreaInputDto, ListCollaborationAreasQueryDto } from '@spang/shared/management';
import type { LocalizedNameDto } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { CollaborationArea } from './collaboration-area.entity.js';

/** Those of the municipalities that are in another primary area at some day of the validity. */
export async function municipalitiesInOtherPrimaryAreas(
  ctx: Context,
  { municipalities, validFrom, validTo }: CollaborationAreaInputDto,
  ownId: string | null,
): Promise<string[]> {
  const rows: { code: string }[] = await ctx.db.query(
    `select distinct code from collaboration_area a, unnest(a.municipalities) code
     where a.kind = 'primary' and a.municipalities && $1::text[] and code = any($1)
       and daterange(a.valid_from, a.valid_to, '[]') && daterange($2::date, $3::date, '[]')
       and ($4::uuid is null or a.id <> $4)`,
    [municipalities, validFrom, validTo, ownId],
  );
  return rows.map(({ code }) => code);
}

/** One page of the register, by name. */
export async function findCollaborationAreas(
  ctx: Context,
  query: ListCollaborationAreasQueryDto,
): Promise<{ rows: CollaborationArea[]; totalRecords: number }> {
  const list = ctx.db.createQueryBuilder(CollaborationArea, 'r');
  if (query.q)
    list.andWhere(`search_plain(r.name::text) like search_plain(:q)`, {
      q: `%${query.q.replace(/[\\%_]/g, '\\$&')}%`,
    });
  if (query.municipality) list.andWhere(':code = any(r.municipalities)', { code: query.municipality });
  const [rows, totalRecords] = await list
    .orderBy(`r.name ->> 'sv'`)
    .addOrderBy('r.id')
    .limit(query.limit)
    .offset(offsetOf(query))
    .getManyAndCount();
  return { rows, totalRecords };
}

export interface CollaborationAreaFace {
  id: string;
  name: LocalizedNameDto;
  municipalities: string[];
}

/** Name and municipalities of areas, by id. */
export async function collaborationAreaFaces(
  ctx: Context,
  ids: string[],
): Promise<Map<string, CollaborationAreaFace>> {
  if (!ids.length) return new Map();
  const rows: CollaborationAreaFace[] = await ctx.db.query(
    'select id, name, municipalities from collaboration_area where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
