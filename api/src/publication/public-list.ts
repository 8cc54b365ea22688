import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { invalid } from '../errors.js';
import { offsetOf } from '../persistence/paging.js';
import type { Kind } from './kinds.js';

/** What a public list may be asked: filter values by tag name, and the rest. */
export interface PublicQuery {
  q?: string | undefined;
  tags: Record<string, string[] | undefined>;
  startFrom?: string | undefined;
  startTo?: string | undefined;
  openOnly?: boolean | undefined;
  updatedSince?: string | undefined;
  /** title, start or updated; a minus turns it round. */
  sort: string;
  limit: number;
  page: number;
  cursor?: string | undefined;
}

export interface PublicList {
  /** Ready-made JSON documents. */
  documents: string[];
  totalRecords?: number;
  /** Where the next page begins; absent at the end. */
  nextCursor?: string;
}

/** More than this is not counted, nor paged to: a cursor goes all the way. */
export const COUNTED_AT_MOST = 10_000;

const SORTS: Record<string, { column: string; cast: string; nulls: boolean }> = {
  title: { column: 'title collate "sv-SE-x-icu"', cast: 'text', nulls: false },
  start: { column: 'starts_on', cast: 'date', nulls: true },
  updated: { column: 'modified_at', cast: 'timestamptz', nulls: false },
};

/** Reads of the open side: straight through the pool, no ORM object, one indexed query. */
export interface PublicReader {
  pool: Pool;
  /** Signs cursors. */
  secret: string;
}

/** One page of published documents, as they were written. Throws Invalid on a cursor that is not of this list. */
export async function listPublications(
  reader: PublicReader,
  kind: Kind,
  query: PublicQuery,
): Promise<PublicList> {
  const where = conditions(kind, query);
  const descending = query.sort.startsWith('-');
  const { column, cast, nulls } = SORTS[query.sort.replace(/^-/, '')]!;
  const direction = descending ? 'desc nulls last' : 'asc nulls last';
  const order = `order by ${column} ${nulls ? direction : direction.replace(/ nulls last/, '')}, id ${descending ? 'desc' : 'asc'}`;
  const name = filterName(kind, query);

  if (query.cursor !== undefined) {
    const after = query.cursor === '' ? undefined : readCursor(reader.secret, query.cursor, name);
    const values = [...where.values];
    let beyond = '';
    if (after) {
      values.push(after.id);
      const id = `$${values.length}::uuid`;
      const than = descending ? '<' : '>';
      if (after.key === null) beyond = ` and ${column} is null and id ${than} ${id}`;
      else {
        values.push(after.key);
        const key = `$${values.length}::${cast}`;
        beyond = ` and ((${column}, id) ${than} (${key}, ${id})${nulls ? ` or ${column} is null` : ''})`;
      }
    }
    const { rows } = await reader.pool.query(
      `select document, id, ${column.split(' ')[0]}::text as key from publication where ${where.text}${beyond} ${order} limit ${query.limit + 1}`,
      values,
    );
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    const list: PublicList = { documents: page.map(({ document }) => document as string) };
    if (rows.length > query.limit)
      list.nextCursor = writeCursor(reader.secret, { name, key: last.key, id: last.id });
    return list;
  }

  const offset = offsetOf(query);
  const countSql = where.isPlain
    ? `(select visible from publication_count where kind = $1)`
    : `(select count(*) from (select 1 from publication where ${where.text} limit ${COUNTED_AT_MOST + 1}) counted)`;
  const { rows } = await reader.pool.query(
    `select ${countSql} as total, page.document from (select 1) once left join lateral
       (select document from publication where ${where.text} ${order} limit ${query.limit} offset ${offset}) page on true`,
    where.values,
  );
  const total = Number(rows[0]?.total ?? 0);
  const documents = rows
    .map(({ document }) => document as string | null)
    .filter((document) => document !== null);
  return total > COUNTED_AT_MOST && !where.isPlain ? { documents } : { documents, totalRecords: total };
}

/** How many published documents there are per value of each tag, under the same filters. */
export async function countFacets(
  reader: PublicReader,
  kind: Kind,
  query: PublicQuery,
  names: string[],
): Promise<{ name: string; value: string; count: number }[]> {
  const where = conditions(kind, query);
  const { rows } = await reader.pool.query(
    `select split_part(tag, ':', 1) as name, substr(tag, position(':' in tag) + 1) as value, count(*)::int as count
     from publication, unnest(tags) tag where ${where.text} and split_part(tag, ':', 1) = any($${where.values.length + 1})
     group by tag order by 1, 3 desc, 2 limit 1000`,
    [...where.values, names],
  );
  return rows;
}

/** Facts about an occasion are asked of one and the same occasion, never of several of an offer together. */
const OF_THE_OCCASION = new Set(['municipality', 'county', 'studyForm', 'pace', 'language']);

function conditions(kind: Kind, query: PublicQuery): { text: string; values: unknown[]; isPlain: boolean } {
  const values: unknown[] = [kind];
  const value = (v: unknown) => `$${values.push(v)}`;
  const own: string[] = [];
  const below: string[] = [];
  const viaOccasions = kind === 'training-offer';

  for (const [name, wanted] of Object.entries(query.tags)) {
    if (!wanted?.length) continue;
    const list = wanted.map((v) => `${name}:${v}`);
    const target = viaOccasions && OF_THE_OCCASION.has(name) ? below : own;
    target.push(list.length === 1 ? `tags @> ${value(list)}::text[]` : `tags && ${value(list)}::text[]`);
  }
  const dated = viaOccasions ? below : own;
  if (query.startFrom) dated.push(`starts_on >= ${value(query.startFrom)}::date`);
  if (query.startTo) dated.push(`starts_on <= ${value(query.startTo)}::date`);
  if (query.openOnly) dated.push(`open_during @> now()`);
  if (query.updatedSince) own.push(`modified_at >= ${value(query.updatedSince)}::timestamptz`);
  for (const word of (query.q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 12))
    own.push(wordCondition(word, value));

  if (below.length)
    own.push(
      `id in (select parent_id from publication where kind = 'occasion' and document is not null and ${below.join(' and ')})`,
    );
  const text = ['kind = $1', 'document is not null', ...own].join(' and ');
  return { text, values, isPlain: own.length === 0 };
}

/** A word matches by its Swedish stem, without its accents, as the beginning of a word, and inside a compound. */
function wordCondition(word: string, value: (v: unknown) => string): string {
  const w = value(word);
  const prefix = word
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  const ways = [
    `search @@ plainto_tsquery('swedish', ${w})`,
    `search @@ plainto_tsquery('swedish', search_plain(${w}))`,
  ];
  if (prefix.length) {
    const terms = value(prefix.map((part) => `${part}:*`).join(' & '));
    ways.push(`search @@ to_tsquery('simple', search_plain(${terms}))`);
  }
  if (word.length >= 3)
    ways.push(`words like search_plain(${value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)})`);
  return `(${ways.join(' or ')})`;
}

interface Cursor {
  name: string;
  key: string | null;
  id: string;
}

/** What the list is: a cursor of another filter or order is refused. */
function filterName(
  kind: Kind,
  { q, tags, startFrom, startTo, openOnly, updatedSince, sort }: PublicQuery,
): string {
  const what = JSON.stringify([
    kind,
    q,
    Object.entries(tags),
    startFrom,
    startTo,
    openOnly,
    updatedSince,
    sort,
  ]);
  return createHmac('sha256', 'filter').update(what).digest('base64url').slice(0, 12);
}

export const writeCursor = (secret: string, cursor: object): string => {
  const body = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  return `${body}.${sign(secret, body)}`;
};

/** The position that a cursor names. Throws Invalid when it was not made by us for this list. */
export function readCursor(secret: string, text: string, name: string): Cursor {
  const [body = '', ...rest] = text.split('.');
  const signature = Buffer.from(rest.join('.')); // bytes: other letters than ours may take several
  const expected = Buffer.from(sign(secret, body));
  const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
  const cursor = isOurs ? (JSON.parse(Buffer.from(body, 'base64url').toString()) as Cursor) : null;
  if (cursor?.name !== name) throw invalid('?cursor', 'cursor-invalid');
  return cursor;
}

const sign = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(body).digest('base64url').slice(0, 22);
