import { NotFound } from '../errors.js';
import type { Kind } from './kinds.js';
import type { PublicReader } from './public-list.js';

/** One published document as it was written, and the change it came with. NotFound when there is none, or no more. */
export async function getPublication(
  { pool }: PublicReader,
  kind: Kind,
  id: string,
): Promise<{ document: string; change: string }> {
  const { rows } = await pool.query<{ document: string | null; change: string }>({
    name: 'one-publication', // prepared once per connection
    text: 'select document, change from publication where kind = $1 and id = $2',
    values: [kind, id],
  });
  const [found] = rows;
  if (!found?.document) throw new NotFound('not-found');
  return { document: found.document, change: found.change };
}
