import { Gone, NotFound } from '../errors.js';
import type { Kind } from './kinds.js';
import type { Published, PublicReader } from './public-reader.js';

/** One published document as it was written, and the change it came with. NotFound when there is none, or no more. */
export async function getPublication(reader: PublicReader, kind: Kind, id: string): Promise<Published> {
  const found = await reader.documents.load({ kind, id });
  if (!found) throw new NotFound('not-found');
  return found;
}

/** The same; Gone when it was published once, and its tombstone is still there. */
export async function getPublicationOrGone(reader: PublicReader, kind: Kind, id: string): Promise<Published> {
  const found = await reader.documents.load({ kind, id });
  if (found) return found;
  const { rows } = await reader.pool.query('select 1 from publication where kind = $1 and id = $2', [
    kind,
    id,
  ]);
  throw rows.length ? new Gone('withdrawn') : new NotFound('not-found');
}
