import { offsetOf } from '../persistence/paging.js';
import type { Queryable } from '../persistence/pool.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Kind } from './kinds.js';
import type { PublicReader } from './public-reader.js';
import {
  conditions,
  filterName,
  OF_THE_OCCASION,
  type PublicFilters,
  type PublicQuery,
  type Where,
} from './public-query.js';

export interface PublicList {
  /** Ready-made JSON documents, with commas between them. */
  documents: string;
  count: number;
  /** Their change numbers: who has these has the page. */
  changes: string;
  totalRecords?: number;
  /** Where the next page begins; absent at the end. */
  nextCursor?: string;
}

/** More than this is not counted, nor paged to: a cursor goes all the way. */
export const COUNTED_AT_MOST = 10_000;

/** So many hits of a text search are gathered and sorted; where there are more, the sort index soon meets a page of them. */
const GATHERED_AT_MOST = 2000;

type Sort = Pick<Page, 'column' | 'cast' | 'hasNulls'>;

const SORTS: Record<string, Sort> = {
  title: { column: 'title collate "sv-SE-x-icu"', cast: 'text', hasNulls: false },
  start: { column: 'starts_on', cast: 'date', hasNulls: true },
  updated: { column: 'modified_at', cast: 'timestamptz', hasNulls: false },
  // never changes: who walks along it meets each record once, whatever is published meanwhile
  id: { column: 'id', cast: 'uuid', hasNulls: false },
};

/** A document of a page that is walked by cursor. */
export interface PublicRow {
  document: string;
  id: string;
  change: string;
  modified: Date;
}
interface Row extends PublicRow {
  /** The value that the list is sorted by. */
  key: string | null;
}

/** A numbered page: PostgreSQL joins its documents, as reading one row costs less than reading twenty. */
interface Joined {
  documents: string | null;
  changes: string | null;
}

/** What is asked, as SQL. */
interface Page {
  /** What it is sorted by, and the type of that. */
  column: string;
  cast: string;
  hasNulls: boolean;
  /** Of the sort key and, for those alike, of the id. */
  direction: 'asc' | 'desc';
  where: Where;
  /** What comes after the cursor. */
  beyond: string;
  window: string;
  /** Names the statement for preparing, where few others have its form: each connection then plans it once. */
  form: string | undefined;
}

/** A page in one shape or the other, and how many there are; undefined: not counted. */
interface Found<T> {
  rows: T[];
  total?: number | undefined;
}

/** One page of published documents, as they were written. Throws Invalid on a cursor that is not of this list. */
export async function listPublications(
  reader: PublicReader,
  kind: Kind,
  query: PublicQuery,
): Promise<PublicList> {
  if (query.cursor !== undefined) {
    const { rows, nextCursor } = await walkPublications(reader, kind, query);
    return {
      documents: rows.map(({ document }) => document).join(','),
      changes: rows.map(({ change }) => change).join(','),
      count: rows.length,
      ...(nextCursor ? { nextCursor } : {}),
    };
  }
  const page = pageOf(kind, query);
  const found = await findPage(reader.pool, kind, {
    ...page,
    beyond: '',
    window: `limit ${query.limit} offset ${offsetOf(query)}`,
    form: query.page === 1 ? page.form : undefined,
  });
  const [{ documents, changes }] = found.rows as [Joined];
  return {
    documents: documents ?? '',
    changes: changes ?? '',
    count: changes?.split(',').length ?? 0,
    ...(found.total === undefined ? {} : { totalRecords: found.total }),
  };
}

/** What a list is asked, but for the part of it that is shown. */
function pageOf(kind: Kind, query: Walk): Omit<Page, 'beyond' | 'window'> {
  const where = conditions(kind, query);
  const sort = SORTS[query.sort.replace(/^-/, '')]!;
  const direction = query.sort.startsWith('-') ? 'desc' : 'asc';
  const form = where.isPlain ? `${kind} ${query.sort} ${query.limit}` : undefined;
  return { ...sort, direction, where, form };
}

type Walk = Omit<PublicQuery, 'page'>;

/** The documents after a cursor one by one, and where the next page begins; without a cursor, the first ones. */
export async function walkPublications(
  { pool, secret }: PublicReader,
  kind: Kind,
  query: Walk,
): Promise<{ rows: PublicRow[]; nextCursor?: string }> {
  const page = pageOf(kind, query);
  const { where, form } = page;
  const name = filterName(kind, query);
  const after = query.cursor ? readCursor(secret, query.cursor, name) : undefined;
  const beyond = after ? beyondOf(page, after, where.values) : '';
  // one more than asked tells whether there is a next page
  const rows = await walkOn(pool, kind, {
    ...page,
    beyond,
    window: `limit ${query.limit + 1}`,
    form: form && `${form} ${beyond.length}`,
  });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    ...(last && rows.length > query.limit
      ? { nextCursor: writeCursor(secret, { name, key: last.key, id: last.id }) }
      : {}),
  };
}

/** So many documents of a long walk are in memory at a time. */
export const WALKED_AT_ONCE = 100;

/** Every document that matches, a hundred at a time and only as fast as it is asked; each once, in the order of the sort. */
export async function* everyPublication(
  reader: PublicReader,
  kind: Kind,
  query: PublicFilters,
  sort = 'id',
): AsyncGenerator<PublicRow[]> {
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: Awaited<ReturnType<typeof walkPublications>> = await walkPublications(reader, kind, {
      ...query,
      sort,
      limit: WALKED_AT_ONCE,
      cursor,
    });
    if (page.rows.length) yield page.rows;
    cursor = page.nextCursor;
  }
}

/** A numbered page, and how many there are, unless it is many hits of a common word. */
async function findPage(pool: Queryable, kind: Kind, page: Page): Promise<Found<Joined>> {
  const { where, form } = page;
  const joined = (sql: string) =>
    `select string_agg(document, ',') as documents, string_agg(change::text, ',') as changes from (${sql}) page`;
  const gathered = where.hasText ? await gather<Joined>(pool, kind, page, joined) : undefined;
  if (gathered) return gathered;

  const total = where.isPlain
    ? `(select visible from publication_count where kind = '${kind}')`
    : `(select count(*) from (select 1 from publication where ${where.text} limit ${COUNTED_AT_MOST + 1}) counted)`;
  const { rows } = await pool.query<Joined & { total?: string | null }>({
    text: `select page.*${where.hasText ? '' : `, ${total} as total`} from (${joined(walk(page, 'document, change'))}) page`,
    values: where.values,
    ...(form ? { name: form } : {}),
  });
  if (where.hasText) return { rows };
  const counted = Number(rows[0]?.total ?? 0);
  return { rows, total: where.isPlain || counted <= COUNTED_AT_MOST ? counted : undefined };
}

/** From where a cursor points. */
async function walkOn(pool: Queryable, kind: Kind, page: Page): Promise<Row[]> {
  const { where, form } = page;
  const gathered = where.hasText ? await gather<Row>(pool, kind, page, (sql) => sql) : undefined;
  if (gathered) return gathered.rows.filter(({ document }) => document !== null);
  const { rows } = await pool.query<Row>({
    text: walk(page, `document, id, change, modified_at as modified, ${page.column}::text as key`),
    values: where.values,
    ...(form ? { name: `${form} on` } : {}),
  });
  return rows;
}

/** Along the sort index. */
const walk = ({ where, column, beyond, window, ...page }: Page, columns: string): string =>
  `select ${columns} from publication
   where ${where.text}${beyond} ${orderBy(page, column)} ${window}`;

/**
 * The hits first, from the text indexes, then their order: a walk would read the whole register for a rare word. Undefined
 * when there are too many.
 */
async function gather<T>(
  pool: Queryable,
  kind: Kind,
  page: Page,
  shape: (sql: string) => string,
): Promise<Found<T> | undefined> {
  const { where, column, beyond, window } = page;
  const isFew = `(select count(*) from hit) <= ${GATHERED_AT_MOST}`;
  const documents = `select document, id, change, modified_at as modified, page.key::text as key from page join publication using (id)
    where kind = '${kind}' and ${isFew} ${orderBy(page, 'page.key')}`;
  const { rows } = await pool.query<T & { total: string }>(
    `with hit as materialized
       (select id, ${column} as key from publication where ${where.text}${beyond} limit ${GATHERED_AT_MOST + 1}),
     page as (select id, key from hit ${orderBy(page, 'key')} ${window})
     select counted.total, shown.* from (select count(*) as total from hit) counted
       left join (${shape(documents)}) shown on true`,
    where.values,
  );
  const total = Number(rows[0]!.total);
  return total > GATHERED_AT_MOST ? undefined : { rows, total };
}

const orderBy = ({ hasNulls, direction }: Pick<Page, 'hasNulls' | 'direction'>, key: string) =>
  `order by ${key} ${direction}${hasNulls ? ' nulls last' : ''}, id ${direction}`;

/** What comes after the row that a cursor names. Its values are added to those of the statement. */
function beyondOf(
  { column, cast, hasNulls, direction }: Sort & Pick<Page, 'direction'>,
  after: { key: string | null; id: string },
  values: unknown[],
): string {
  const id = `$${values.push(after.id)}::uuid`;
  const than = direction === 'desc' ? '<' : '>';
  if (after.key === null) return ` and ${column} is null and id ${than} ${id}`;
  const key = `$${values.push(after.key)}::${cast}`;
  return ` and ((${column}, id) ${than} (${key}, ${id})${hasNulls ? ` or ${column} is null` : ''})`;
}

/**
 * How many published documents there are per value of each tag, under the same filters: as many as there are when the value
 * is chosen too. Offers are therefore counted by those of their occasions that are meant.
 */
export async function countFacets(
  reader: PublicReader,
  kind: Kind,
  query: PublicFilters,
  names: string[],
): Promise<{ name: string; value: string; count: number }[]> {
  const { text, values, below } = conditions(kind, query);
  const isBelow = (name: string) => kind === 'training-offer' && OF_THE_OCCASION.has(name);
  const count = (what: string, condition: string, list: string[]) =>
    `select tag, count(${what}) as number from publication, unnest(tags) tag
     where ${condition} and split_part(tag, ':', 1) = any($${values.push(list)}::text[]) group by tag`;
  const [ofOccasions, own] = [names.filter(isBelow), names.filter((name) => !isBelow(name))];
  const statements = [count('*', text, own)];
  if (ofOccasions.length) {
    const offers = `parent_id in (select id from publication where ${text})`;
    const meant = ["kind = 'occasion'", 'document is not null', ...below, offers].join(' and ');
    statements.push(count('distinct parent_id', meant, ofOccasions));
  }
  const { rows } = await reader.pool.query(
    `select split_part(tag, ':', 1) as name, substr(tag, position(':' in tag) + 1) as value, number::int as count
     from (${statements.join(' union all ')}) counted
     order by 1, 3 desc, 2 limit 1000`,
    values,
  );
  return rows;
}
