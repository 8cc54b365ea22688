import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Queryable } from '../persistence/pool.js';
import type { Kind } from './kinds.js';

/** One document as it was written, and the change it came with. */
export interface Published {
  document: string;
  change: string;
  modified: Date;
  /** The latest change of its kind when it was read. */
  latest: string;
}

/** An answer made from publications, and the latest change of what it was made from when it was asked for. */
interface Kept {
  latest: string;
  answer: Answer;
}

/** Something that was made to be sent. */
export interface Answer {
  /** Bytes from its second use on: written once as text is cheapest as text, written often as bytes. */
  body: string | Buffer;
}

export interface Which {
  kind: Kind;
  id: string;
}

/** Reads of the open side: straight through the pool, no ORM object. Made once per process. */
export interface PublicReader {
  pool: Queryable;
  /** Signs cursors. */
  secret: string;
  /** Undefined: never published, or withdrawn. */
  documents: DataLoader<Which, Published | undefined, string>;
  latest: DataLoader<Kind, string>;
  kept: LRUCache<string, Kept> | undefined;
  making: Map<string, Promise<Answer>>;
}

/** So many bytes of answers are kept by default. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** @param keptBytes 0: no answer outlives those who asked for it. */
export function publicReader(pool: Queryable, secret: string, keptBytes = KEPT_BYTES): PublicReader {
  return {
    pool,
    secret,
    documents: together((asked) => readDocuments(pool, asked), nameOf),
    latest: together(
      (kinds) => readLatest(pool, kinds),
      (kind) => kind,
    ),
    kept: keptBytes
      ? new LRUCache({
          maxSize: keptBytes,
          sizeCalculation: ({ answer }, name) => answer.body.length + name.length + 500,
        })
      : undefined,
    making: new Map(),
  };
}

/**
 * An answer from memory while nothing of its kind has changed, which the database says; otherwise made, once for all who
 * ask at the same time. What was read after the number may be newer than it, never older, so nobody gets what was
 * withdrawn, from whichever copy of the process.
 * @param kinds what it is made from: one kind, or several.
 * @param name tells answers apart: the address.
 */
export async function keep<A extends Answer>(
  { latest, kept, making }: PublicReader,
  kinds: Kind | Kind[],
  name: string,
  make: () => Promise<A>,
): Promise<A> {
  const asked = [...new Set([kinds].flat().flatMap(readWith))];
  const now = (await Promise.all(asked.map((each) => latest.load(each)))).join();
  const known = kept?.get(name);
  if (known?.latest === now) return again(known) as A;
  const what = `${now} ${name}`;
  const begun = making.get(what);
  if (begun) return begun as Promise<A>;
  const made = make().finally(() => making.delete(what));
  making.set(what, made);
  const answer = await made;
  kept?.set(name, { latest: now, answer });
  return answer;
}

/** What was kept, once more. */
export function again({ answer }: Kept): Answer {
  if (typeof answer.body === 'string') answer.body = Buffer.from(answer.body);
  return answer;
}

export const nameOf = ({ kind, id }: Which) => `${kind} ${id}`;

/**
 * The last of a kind in one step of the index of kinds and changes, or of the kind before it when there is none. With
 * "kind = asked.kind" PostgreSQL walks all changes backwards, which is long where others have changed since.
 */
const LATEST = `select publication.kind, change, modified_at from publication
  where (publication.kind, change) <= (asked.kind, ${2n ** 63n - 1n})
  order by publication.kind desc, change desc limit 1`;

/**
 * The latest change of what decides an answer about the kind, with the time of it; the tombstones of what was withdrawn
 * count. Undefined: nothing was ever published.
 */
export async function lastChange(
  { pool }: PublicReader,
  kind: Kind,
): Promise<{ change: string; modified: Date } | undefined> {
  const { rows } = await pool.query<{ change: string; modified: Date }>({
    name: 'last-change',
    text: `select change, modified_at as modified from unnest($1::text[]) asked (kind), lateral (${LATEST}) latest
           where latest.kind = asked.kind order by change desc limit 1`,
    values: [padded(readWith(kind))],
  });
  return rows[0];
}

/** The kinds whose rows decide an answer about one: offers are filtered by their occasions. */
const readWith = (kind: Kind): Kind[] => (kind === 'training-offer' ? [kind, 'occasion'] : [kind]);

/**
 * One statement for all that is asked in the same turn of the event loop: a hundred readers at once cost little more than
 * one. Nothing is remembered: each answer was read after it was asked for.
 */
function together<K, V>(read: (keys: readonly K[]) => Promise<V[]>, name: (key: K) => string) {
  const loader: DataLoader<K, V, string> = new DataLoader(
    (keys) => {
      loader.clearAll();
      return read(keys);
    },
    { cacheKeyFn: name, batchScheduleFn: (ask) => void setImmediate(ask), maxBatchSize: 100 },
  );
  return loader;
}

async function readDocuments(pool: Queryable, asked: readonly Which[]): Promise<(Published | undefined)[]> {
  const { rows } = await pool.query<Omit<Published, 'modified'> & { at: number; ms: number }>({
    name: 'documents', // prepared once per connection
    // a number of milliseconds is read in a tenth of the time that a written date takes
    text: `select at::int, document, change, (extract(epoch from modified_at) * 1000)::float8 as ms,
             (select change from (${LATEST}) latest where latest.kind = asked.kind) as latest
           from unnest($1::text[], $2::uuid[]) with ordinality asked (kind, id, at)
           join publication using (kind, id) where document is not null`,
    values: [padded(asked.map(({ kind }) => kind)), padded(asked.map(({ id }) => id))],
  });
  const found = new Map(rows.map(({ at, ms, ...row }) => [at, { ...row, modified: new Date(ms) }]));
  return asked.map((_, i) => found.get(i + 1));
}

async function readLatest(pool: Queryable, kinds: readonly Kind[]): Promise<string[]> {
  const { rows } = await pool.query<{ latest: string | null }>({
    name: 'latest-changes',
    text: `select (select change from (${LATEST}) latest where latest.kind = asked.kind) as latest
           from unnest($1::text[]) with ordinality asked (kind, at) where kind is not null order by at`,
    values: [padded(kinds)],
  });
  return kinds.map((_, i) => rows[i]!.latest ?? '0');
}

/**
 * PostgreSQL takes arrays that it does not know for ten long: a statement that is asked with shorter ones is planned anew
 * each time, which takes as long as answering it.
 */
const padded = <T>(values: readonly T[]): (T | null)[] => [
  ...values,
  ...Array<null>(Math.max(0, 10 - values.length)).fill(null),
];
