import { Gone } from '../errors.js';
import { readCursor, writeCursor } from './cursor.js';
import { FED_KINDS } from './kinds.js';
import type { PublicReader } from './public-reader.js';

/** One row of the change feed: a document, or the tombstone of one. */
export interface Change {
  kind: string;
  id: string;
  change: number;
  modified: Date;
  document: string | null;
}

interface ChangesQuery {
  cursor?: string | undefined;
  limit: number;
  kinds?: string[] | undefined;
}

/**
 * What changed after a position, oldest first. Each record stands once, at its latest change. Throws Gone when tombstones
 * that the reader never saw have been purged.
 */
export async function listChanges(
  { pool, secret }: PublicReader,
  { cursor, limit, kinds }: ChangesQuery,
): Promise<{ changes: Change[]; hasMore: boolean; cursor: string }> {
  const name = `changes ${[...new Set(kinds)].toSorted().join(' ')}`;
  const from = cursor ? positionIn(readCursor(secret, cursor, name).key) : { after: 0, purged: Infinity };
  // one statement, one snapshot: a purge between two would be a tombstone missed in silence
  const { rows } = await pool.query(
    `select purge.change as purged, page.* from
       (select coalesce(max(change), 0) as change from publication_purge where kind = any($2)) purge
       left join lateral (
         select kind, id, change, modified_at as modified, document from publication
         where change > $1 and kind = any($2) order by change limit $3) page on true`,
    [from.after, kinds?.length ? kinds : FED_KINDS, limit + 1],
  );
  const purged = Number(rows[0].purged);
  if (purged > Math.max(from.after, from.purged)) throw new Gone('cursor-expired');

  const found = rows.filter(({ id }) => id !== null);
  const changes = found.slice(0, limit).map(({ kind, id, change, modified, document }): Change => ({
    kind,
    id,
    change: Number(change),
    modified,
    document,
  }));
  const last = changes.at(-1)?.change ?? from.after;
  // who begins now holds no copy of what was forgotten before now
  const key = `${last} ${Math.min(from.purged, purged)}`;
  return { changes, hasMore: found.length > limit, cursor: writeCursor(secret, { name, key, id: '' }) };
}

/** A position: the last change that was read, and how far tombstones were gone when the reader began. */
function positionIn(key: string | null): { after: number; purged: number } {
  const [after = 0, purged = 0] = (key ?? '').split(' ').map(Number);
  return { after, purged };
}
