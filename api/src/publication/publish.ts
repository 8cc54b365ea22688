import { enqueue, job } from '../jobs/job.js';
import type { Context } from '../persistence/context.js';
import { columnsOf, type PublicDocument } from './columns.js';
import { checkOf, DOCUMENT_FORMAT, type Kind } from './kinds.js';

/** Told after the commit. Webhooks, caches and documents that mention the record listen; this room does not know them. */
export const publicationChanged = job<{ kind: Kind; id: string }>('publication.changed');
/** An order for the instant at which a document begins to say something else. */
export const refreshPublication = job<{ kind: Kind; id: string }>('refresh-publication');

/** Names the shape of a document and the address its links begin with. */
export const formatOf = (publicUrl: string): string => `${DOCUMENT_FORMAT} ${publicUrl}`;

/**
 * Writes one public document. This check is the only one: doors send the bytes as they are. A document that says the same
 * as before gets no change number.
 */
export async function publish(ctx: Context, made: PublicDocument): Promise<void> {
  const { kind, document, refreshAt = null } = made;
  const text = JSON.stringify(document);
  checkOf(kind)(JSON.parse(text));
  await oneWriterAtATime(ctx);
  const format = formatOf(ctx.publicUrl);
  const columns = columnsOf(made);
  const rows = await ctx.db.query(
    `insert into publication as p (kind, id, document, format, refresh_at, modified_at, parent_id, title, starts_on, ends_on,
       open_during, tags, mentions, words, search, change)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, search_plain($14), search_vector($14),
       nextval('publication_change'))
     on conflict (kind, id) do update set document = excluded.document, format = excluded.format,
       refresh_at = excluded.refresh_at, modified_at = excluded.modified_at, parent_id = excluded.parent_id,
       title = excluded.title, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
       open_during = excluded.open_during, tags = excluded.tags, mentions = excluded.mentions, words = excluded.words,
       search = excluded.search, change = excluded.change
     where (p.document, p.format, p.refresh_at, p.tags, p.open_during) is distinct from
       (excluded.document, excluded.format, excluded.refresh_at, excluded.tags, excluded.open_during)
     returning id`,
    [kind, document.id, text, format, refreshAt, ctx.now, ...columns],
  );
  if (!rows.length) return;
  await enqueue(ctx, publicationChanged, { kind, id: document.id });
  if (refreshAt) {
    const order = { kind, id: document.id };
    await enqueue(ctx, refreshPublication, order, {
      runAt: refreshAt,
      key: `refresh:${kind}:${document.id}`,
    });
  }
}

/** Leaves a tombstone: whoever keeps a copy must learn that it is gone. */
export async function withdraw(ctx: Context, kind: Kind, id: string): Promise<void> {
  await oneWriterAtATime(ctx);
  const rows = await ctx.db.query(
    `update publication set document = null, change = nextval('publication_change'), modified_at = $3, refresh_at = null,
       tags = '{}', mentions = '{}', words = '', search = '', title = '', open_during = '{}'
     where kind = $1 and id = $2 and document is not null returning id`,
    [kind, id, ctx.now],
  );
  if (rows[0].length) await enqueue(ctx, publicationChanged, { kind, id });
}

/** Numbers then appear in the order of the commits, and no reader of the change feed misses one. */
const oneWriterAtATime = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`select pg_advisory_xact_lock(hashtext('publication'))`);
