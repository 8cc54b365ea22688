import type { CollaborationAreaInputDto, ListCollaborationAreasQueryDto } from '@spang/shared/management';
import type { CollaborationKind, LocalizedNameDto } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { byName, Conditions, containing, pageOfRecords } from '../../persistence/record-list.js';
import { CollaborationArea } from './collaboration-area.entity.js';

/** Those of the municipalities that are in another primary area at some day of the validity. */
export async function municipalitiesInOtherPrimaryAreas(
  ctx: Context,
  { municipalities, validFrom, validTo }: CollaborationAreaInputDto,
  ownId: string | null,
): Promise<string[]> {
  // two areas that are saved at once must see each other
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('collaboration_area.primary'))`);
  const rows: { code: string }[] = await ctx.db.query(
    `select distinct code from collaboration_area a, unnest(a.municipalities) code
     where a.kind = 'primary' and a.municipalities && $1::text[] and code = any($1)
       and daterange(a.valid_from, a.valid_to, '[]') && daterange($2::date, $3::date, '[]')
       and ($4::uuid is null or a.id <> $4)`,
    [municipalities, validFrom, validTo, ownId],
  );
  return rows.map(({ code }) => code);
}

const NAMED = `(
  exists (select 1 from jsonb_each_text(name) as each (language, word) where search_plain(word) like search_plain(?))
  or municipalities && array(select a.code from area a where a.scheme = 'LAU' and a.words like ?))`;
const ORDERS = { name: byName('name'), validFrom: 'valid_from', updated: 'updated_at' };

/** One page of the register: by words of the name or of a municipality, municipality and kind. */
export function findCollaborationAreas(
  ctx: Context,
  query: ListCollaborationAreasQueryDto,
): Promise<{ rows: CollaborationArea[]; totalRecords: number }> {
  const where = new Conditions()
    .add(NAMED, query.q && containing(query.q))
    .add('municipalities @> array[?::text]', query.municipality)
    .add('kind = ?', query.kind);
  return pageOfRecords(ctx, CollaborationArea, where, ORDERS, query);
}

export interface CollaborationAreaFace {
  id: string;
  name: LocalizedNameDto;
  kind: CollaborationKind;
  municipalities: string[];
  validFrom: string;
  validTo: string | null;
  schoolTypes: string[];
  isVocationalOnly: boolean;
}

/** Is the area in force on the day? It counts on the first day of the training. */
export const isInForce = (
  { validFrom, validTo }: Pick<CollaborationAreaFace, 'validFrom' | 'validTo'>,
  day: string,
): boolean => validFrom <= day && (!validTo || day <= validTo);

/** Areas as occasions show them, by id. */
export async function collaborationAreaFaces(
  ctx: Context,
  ids: string[],
): Promise<Map<string, CollaborationAreaFace>> {
  if (!ids.length) return new Map();
  const rows: CollaborationAreaFace[] = await ctx.db.query(
    `select id, name, kind, municipalities, valid_from::text as "validFrom", valid_to::text as "validTo",
       school_types as "schoolTypes", is_vocational_only as "isVocationalOnly"
     from collaboration_area where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a primary area has to cover for its residents to be free to apply. */
export interface Covered {
  municipalityCode: string;
  /** The first day of the training: an area counts as it is on that day. */
  day: string;
  schoolType: string;
  isVocational: boolean;
}

/** The primary area that a municipality is in on a day, when it covers such training. */
export async function primaryAreaOf(
  ctx: Context,
  { municipalityCode, day, schoolType, isVocational }: Covered,
): Promise<string | null> {
  const [found]: { id: string }[] = await ctx.db.query(
    `select id from collaboration_area
     where kind = 'primary' and municipalities @> array[$1::text]
       and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)
       and (cardinality(school_types) = 0 or school_types @> array[$3::text])
       and ($4 or not is_vocational_only)
     order by valid_from desc, id limit 1`,
    [municipalityCode, day, schoolType, isVocational],
  );
  return found?.id ?? null;
}
