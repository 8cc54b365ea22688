import { enqueue, job } from '../jobs/job.js';
import type { Context } from '../persistence/context.js';
import { CHECKS, type Documents, type Kind } from './kinds.js';

/** Told after the commit. Webhooks and caches listen; this room does not know them. */
export const publicationChanged = job<{ kind: Kind; id: string }>('publication.changed');

/** Writes the public document of one record. This check is the only one: doors send the bytes as they are. */
export async function publish<K extends Kind>(
  ctx: Context,
  kind: K,
  document: Documents[K],
  refreshAt: Date | null = null, // when the clock will make it say something else
): Promise<void> {
  CHECKS[kind](document);
  await write(ctx, kind, document.id, JSON.stringify(document), refreshAt);
}

/** Leaves a tombstone: whoever keeps a copy must learn that it is gone. */
export async function withdraw(ctx: Context, kind: Kind, id: string): Promise<void> {
  await write(ctx, kind, id, null, null);
}

async function write(
  ctx: Context,
  kind: Kind,
  id: string,
  document: string | null,
  refreshAt: Date | null,
): Promise<void> {
  // one writer at a time: numbers then appear in the order of the commits, and no reader of the feed misses one
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('publication'))`);
  await ctx.db.query(
    `insert into publication (kind, id, document, refresh_at, change)
     values ($1, $2, $3, $4, nextval('publication_change'))
     on conflict (kind, id) do update
     set document = excluded.document, refresh_at = excluded.refresh_at, change = excluded.change`,
    [kind, id, document, refreshAt],
  );
  await enqueue(ctx, publicationChanged, { kind, id });
}
