import type { Context } from '../persistence/context.js';
import { enqueue, job } from '../jobs/job.js';
import { formatOf, refreshPublication } from './publish.js';
import type { Kind } from './kinds.js';

/** An order to write one record's documents anew from its published version. */
export const rebuildPublication = job<{ kind: Kind; id: string }>('rebuild-publication');
/** An order to find the documents of an older shape or address, and rebuild them. */
export const rebuildOutdated = job<object>('rebuild-outdated');

/** Orders the rebuild of every document in which the record is named. */
export async function rebuildMentions(ctx: Context, { id }: { id: string }): Promise<void> {
  const rows: { kind: Kind; id: string }[] = await ctx.db.query(
    `select kind, id from publication where mentions @> $1::uuid[] and document is not null`,
    [[id]],
  );
  for (const row of rows)
    await enqueue(ctx, rebuildPublication, row, { key: `rebuild:${row.kind}:${row.id}` });
}

/** Orders the rebuild of what was written in an older format, or for another address. */
export async function orderOutdated(ctx: Context): Promise<void> {
  const rows: { kind: Kind; id: string }[] = await ctx.db.query(
    `select kind, id from publication where document is not null and format <> $1 and kind <> 'occasion'`,
    [formatOf(ctx.publicUrl)],
  );
  for (const row of rows)
    await enqueue(ctx, refreshPublication, row, { key: `format:${row.kind}:${row.id}` });
}
