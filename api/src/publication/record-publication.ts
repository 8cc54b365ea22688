import type { Context } from '../persistence/context.js';
import { audit } from '../persistence/audit.js';
import {
  getRecord,
  getVersion,
  loadForChange,
  type RecordDocument,
  type RecordType,
} from '../persistence/record.js';
import type { RecordRow } from '../persistence/record.entity.js';
import { NotFound, RuleBroken } from '../errors.js';
import type { PublicDocument } from './columns.js';
import type { Kind } from './kinds.js';
import { publish, withdraw } from './publish.js';

/** What a feature says about how its record becomes public. */
export interface PublishedType<R extends RecordRow, I extends RecordDocument> {
  record: RecordType<R, I>;
  kind: Kind;
  /** The documents of a version: its own first; a training offer adds those of its occasions. */
  documents: (ctx: Context, id: string, document: I) => Promise<PublicDocument[]>;
  /** Throws what stands in the way. */
  assertPublishable?: (ctx: Context, row: R, document: I) => Promise<void>;
  /** What goes with it when it is withdrawn. */
  alsoWithdraw?: (ctx: Context, row: R) => Promise<void>;
}

/** Makes the current version public, whether it was before or not. */
export async function publishRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: PublishedType<R, I>,
  id: string,
): Promise<R> {
  const row = await loadForChange(ctx, type.record, id, 'publish');
  const document = await documentOf<I>(ctx, type, id, row.version);
  await type.assertPublishable?.(ctx, row, document);
  row.publishedVersion = row.version;
  row.publishedAt = ctx.now;
  row.withdrawnAt = null;
  await ctx.db.save(row);
  for (const made of await type.documents(ctx, id, document)) await publish(ctx, made);
  await audit(ctx, 'publish', type.record.kind, id, [], row.ownerId);
  return row;
}

/** Takes the record from the public; a tombstone stays. RuleBroken when it is not public. */
export async function withdrawRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: PublishedType<R, I>,
  id: string,
): Promise<R> {
  const row = await loadForChange(ctx, type.record, id, 'publish');
  if (row.publishedVersion === null) throw new RuleBroken('not-published');
  row.publishedVersion = null;
  row.withdrawnAt = ctx.now;
  await ctx.db.save(row);
  await type.alsoWithdraw?.(ctx, row);
  await withdraw(ctx, type.kind, id);
  await audit(ctx, 'withdraw', type.record.kind, id, [], row.ownerId);
  return row;
}

/** The document as it would be if the record were published now, and what the public sees today. */
export async function previewRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: PublishedType<R, I>,
  id: string,
): Promise<{ document: object; current: object | null }> {
  const row = await getRecord(ctx, type.record, id);
  const [made] = await type.documents(ctx, id, await documentOf<I>(ctx, type, id, row.version));
  const [published] = await ctx.db.query('select document from publication where kind = $1 and id = $2', [
    type.kind,
    id,
  ]);
  const current = published?.document ? (JSON.parse(published.document) as object) : null;
  return { document: made!.document, current };
}

/** Writes the public documents anew, from the version that was published. Does nothing when none is. */
export async function rebuildRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: PublishedType<R, I>,
  id: string,
): Promise<void> {
  const row = await getRecord(ctx, type.record, id).catch((error: unknown) => {
    if (error instanceof NotFound) return null; // deleted since the order was given
    throw error;
  });
  if (row?.publishedVersion == null) return;
  const document = await documentOf<I>(ctx, type, id, row.publishedVersion);
  for (const made of await type.documents(ctx, id, document)) await publish(ctx, made);
}

const documentOf = async <I extends object>(
  ctx: Context,
  type: { record: { kind: string } },
  id: string,
  version: number,
): Promise<I> => (await getVersion(ctx, type.record.kind, id, version)).document as I;
