import type { PublicReader } from './public-reader.js';

/**
 * The occasion that one who lives in a municipality may apply for freely and now, instead of this one: of the same offer
 * first, then towards the same occupation or field; at home, in the county, and what starts soonest.
 */
export async function findNearestOpen<T>(
  { pool }: PublicReader,
  occasionId: string,
  home: string,
): Promise<T | undefined> {
  const { rows } = await pool.query<{ document: string }>(
    `with asked as (
       select parent_id, array(select tag from unnest(tags) tag where tag ~ '^(occupation:|field:\\d{3})') as subjects
       from publication where kind = 'occasion' and id = $1)
     select p.document from publication p, asked
     where p.kind = 'occasion' and p.document is not null and p.id <> $1 and p.tags && $2::text[]
       and p.open_during @> now() and (p.parent_id = asked.parent_id or p.tags && asked.subjects)
     order by p.parent_id = asked.parent_id desc, p.tags @> array[$3] desc, p.tags @> array[$4] desc,
       p.starts_on nulls last, p.id limit 1`,
    [occasionId, [`home:${home}`, 'home:*'], `municipality:${home}`, `county:${home.slice(0, 2)}`],
  );
  return rows[0] && (JSON.parse(rows[0].document) as T);
}

/** The municipality itself as a published organisation, by its code. */
export async function findMunicipality<T>({ pool }: PublicReader, code: string): Promise<T | undefined> {
  const { rows } = await pool.query<{ document: string }>(
    `select document from publication where kind = 'organisation' and document is not null
       and tags @> array['kind:municipality', $1] order by id limit 1`,
    [`municipality:${code}`],
  );
  return rows[0] && (JSON.parse(rows[0].document) as T);
}
