import type { Kind } from './kinds.js';
import type { PublicReader } from './public-reader.js';

/** A published record, and when its document last changed. */
export interface Addressed {
  id: string;
  modified: Date;
}

/** How many documents of each of these kinds are published, and when the last of them changed. */
export async function countPublished(
  { pool }: PublicReader,
  kinds: Kind[],
): Promise<{ kind: Kind; count: number; modified: Date | null }[]> {
  const { rows } = await pool.query<{ kind: Kind; count: number; modified: Date | null }>(
    `select asked.kind, count(p.id)::int as count, max(p.modified_at) as modified
     from unnest($1::text[]) with ordinality asked (kind, at)
       left join publication p on p.kind = asked.kind and p.document is not null
     group by asked.kind, at order by at`,
    [kinds],
  );
  return rows;
}

/** Some of the published records of a kind, always in the same order. */
export async function listAddresses(
  { pool }: PublicReader,
  kind: Kind,
  { limit, offset }: { limit: number; offset: number },
): Promise<Addressed[]> {
  const { rows } = await pool.query<Addressed>(
    `select id, modified_at as modified from publication where kind = $1 and document is not null
     order by id limit $2 offset $3`,
    [kind, limit, offset],
  );
  return rows;
}
