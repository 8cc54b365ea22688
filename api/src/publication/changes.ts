import type { PublicReader } from './public-list.js';
import { readCursor, writeCursor } from './public-list.js';

/** One row of the change feed: a document, or the tombstone of one. */
export interface Change {
  kind: string;
  id: string;
  change: number;
  modified: Date;
  document: string | null;
}

/** What changed after a position, oldest first. Each record stands once, at its latest change. */
export async function listChanges(
  { pool, secret }: PublicReader,
  { cursor, limit, kinds }: { cursor?: string | undefined; limit: number; kinds?: string[] | undefined },
): Promise<{ changes: Change[]; hasMore: boolean; cursor: string }> {
  const after = cursor ? Number(readCursor(secret, cursor, 'changes').key) : 0;
  const { rows } = await pool.query(
    `select kind, id, change, modified_at as modified, document from publication
     where change > $1 and ($2::text[] is null or kind = any($2)) order by change limit $3`,
    [after, kinds?.length ? kinds : null, limit + 1],
  );
  const changes = rows.slice(0, limit).map((row) => ({ ...row, change: Number(row.change) }) as Change);
  const last = changes.at(-1)?.change ?? after;
  return {
    changes,
    hasMore: rows.length > limit,
    cursor: writeCursor(secret, { name: 'changes', key: String(last), id: '' }),
  };
}
