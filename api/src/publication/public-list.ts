import type { Context } from '../persistence/context.js';
import { offsetOf } from '../persistence/paging.js';
import type { Kind } from './kinds.js';

export interface PublicList {
  /** Ready-made JSON, joined by commas. */
  documents: string;
  count: number;
  totalRecords: number;
  /** The newest change of all: it names the state that a cached copy shows. */
  change: number;
}

/** One query, no objects: the documents are joined in the database and sent as they are. */
export async function listPublications(
  ctx: Context,
  kind: Kind,
  query: { page: number; limit: number },
): Promise<PublicList> {
  const [list] = await ctx.db.query(
    `with visible as (select id, document from publication where kind = $1 and document is not null),
          page as (select id, document from visible order by id limit $2 offset $3)
     select coalesce((select string_agg(document, ',' order by id) from page), '') as documents,
            (select count(*)::int from page) as count,
            (select count(*)::int from visible) as "totalRecords",
            (select coalesce(max(change), 0)::int from publication) as change`,
    [kind, query.limit, offsetOf(query)],
  );
  return list;
}
