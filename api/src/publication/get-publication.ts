import { Gone, NotFound } from '../errors.js';
import type { Kind } from './kinds.js';
import {
  again,
  nameOf,
  type Answer,
  type Published,
  type PublicReader,
  type Which,
} from './public-reader.js';

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

/**
 * The answer that is one document: from memory while nothing of its kind has changed, which the database says. Where it is
 * not remembered, the document is the only question. NotFound as getPublication.
 */
export async function keepDocument<A extends Answer>(
  reader: PublicReader,
  which: Which,
  make: (published: Published) => A,
): Promise<A> {
  const name = nameOf(which);
  const known = reader.kept?.get(name);
  if (known && known.latest === (await reader.latest.load(which.kind))) return again(known) as A;
  const published = await getPublication(reader, which.kind, which.id);
  const answer = make(published);
  reader.kept?.set(name, { latest: published.latest, answer });
  return answer;
}
