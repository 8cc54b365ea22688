import { offsetOf } from '../persistence/paging.js';
import type { Queryable } from '../persistence/pool.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Kind } from './kinds.js';
import { conditions, filterName, OF_THE_OCCASION, type PublicQuery, type Where } from './public-query.js';

export interface PublicList {
  /** Ready-made JSON documents. */
  documents: string[];
  /** Their change numbers: who has these has the page. */
  changes: string[];
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
};

/** Reads of the open side: straight through the pool, no ORM object, one indexed query. */
export interface PublicReader {
  pool: Queryable;
  /** Signs cursors. */
  secret: string;
}

interface Row {
  total?: string | null;
  document: string | null;
  id: string;
  change: string;
  /** The value that the list is sorted by. */
  key: string | null;
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
}

interface Found {
  rows: Row[];
  /** Absent: not counted. */
  total?: number | undefined;
}

/** One page of published documents, as they were written. Throws Invalid on a cursor that is not of this list. */
export async function listPublications(
  { pool, secret }: PublicReader,
  kind: Kind,
  query: PublicQuery,
): Promise<PublicList> {
  const where = conditions(kind, query);
  const name = filterName(kind, query);
  const sort = SORTS[query.sort.replace(/^-/, '')]!;
  const direction = query.sort.startsWith('-') ? 'desc' : 'asc';
  const byCursor = query.cursor !== undefined;
  const after = query.cursor ? readCursor(secret, query.cursor, name) : undefined;
  const beyond = after ? beyondOf({ ...sort, direction }, after, where.values) : '';
  // one more than asked tells whether there is a next page
  const window = byCursor ? `limit ${query.limit + 1}` : `limit ${query.limit} offset ${offsetOf(query)}`;
  const page: Page = { ...sort, direction, where, beyond, window };

  const gathered = where.hasText ? await gather(pool, page) : undefined;
  const { rows, total } = gathered ?? (await (byCursor ? walkOn(pool, page) : walk(pool, page, query.page)));

  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    documents: shown.map(({ document }) => document!),
    changes: shown.map(({ change }) => change),
    ...(total === undefined || byCursor ? {} : { totalRecords: total }),
    ...(byCursor && last && rows.length > query.limit
      ? { nextCursor: writeCursor(secret, { name, key: last.key, id: last.id }) }
      : {}),
  };
}

/**
 * The hits first, from the text indexes, then their order: a walk would read the whole register for a rare word. Undefined
 * when there are too many.
 */
async function gather(pool: Queryable, page: Page): Promise<Found | undefined> {
  const { where, column, beyond, window } = page;
  const { rows } = await pool.query<Row>(
    `with hit as materialized
       (select id, ${column} as key from publication where ${where.text}${beyond} limit ${GATHERED_AT_MOST + 1}),
     page as (select id, key from hit ${orderBy(page, 'key')} ${window})
     select counted.total, shown.* from (select count(*) as total from hit) counted left join lateral
       (select document, id, change, page.key::text as key from page join publication using (id) where kind = $1
        ${orderBy(page, 'page.key')}) shown on counted.total <= ${GATHERED_AT_MOST}`,
    where.values,
  );
  const total = Number(rows[0]!.total);
  if (total > GATHERED_AT_MOST) return undefined;
  return { rows: rows.filter(({ document }) => document !== null), total };
}

/** Along the sort index from the beginning, and how many there are, unless it is many hits of a common word. */
async function walk(pool: Queryable, page: Page, number: number): Promise<Found> {
  const { where, column, window } = page;
  const countSql = where.isPlain
    ? '(select visible from publication_count where kind = $1)'
    : `(select count(*) from (select 1 from publication where ${where.text} limit ${COUNTED_AT_MOST + 1}) counted)`;
  const { rows } = await pool.query<Row>({
    text: `select document, change${where.hasText ? '' : `, ${countSql} as total`} from publication
           where ${where.text} ${orderBy(page, column)} ${window}`,
    values: where.values,
    ...(number === 1 ? prepared('page', page) : {}),
  });
  if (where.hasText) return { rows };
  const isPastTheEnd = rows.length === 0 && number > 1;
  const [counted] = isPastTheEnd
    ? (await pool.query<Row>(`select ${countSql} as total`, where.values)).rows
    : rows;
  const total = Number(counted?.total ?? 0);
  return { rows, total: where.isPlain || total <= COUNTED_AT_MOST ? total : undefined };
}

/** Along the sort index from where a cursor points. */
async function walkOn(pool: Queryable, page: Page): Promise<Found> {
  const { where, column, beyond, window } = page;
  const { rows } = await pool.query<Row>({
    text: `select document, id, change, ${column}::text as key from publication
           where ${where.text}${beyond} ${orderBy(page, column)} ${window}`,
    values: where.values,
    ...prepared('cursor', page),
  });
  return { rows };
}

/** Without a filter there are few forms of a statement: each connection plans each of them once, by this name. */
const prepared = (what: string, { where, column, direction, beyond, window }: Page) =>
  where.isPlain ? { name: [what, column.split(' ')[0], direction, beyond.length, window].join(' ') } : {};

const orderBy = ({ hasNulls, direction }: Page, key: string) =>
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
  query: PublicQuery,
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
