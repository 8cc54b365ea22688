import { offsetOf } from '../persistence/paging.js';
import type { Query } from '../persistence/pool.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Kind } from './kinds.js';
import { conditions, filterName, type PublicQuery } from './public-query.js';

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

const SORTS: Record<string, { column: string; cast: string; nulls: boolean }> = {
  title: { column: 'title collate "sv-SE-x-icu"', cast: 'text', nulls: false },
  start: { column: 'starts_on', cast: 'date', nulls: true },
  updated: { column: 'modified_at', cast: 'timestamptz', nulls: false },
};

/** Reads of the open side: straight through the pool, no ORM object, one indexed query. */
export interface PublicReader {
  pool: Query;
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

/** One page of published documents, as they were written. Throws Invalid on a cursor that is not of this list. */
export async function listPublications(
  reader: PublicReader,
  kind: Kind,
  query: PublicQuery,
): Promise<PublicList> {
  const { pool, secret } = reader;
  const where = conditions(kind, query);
  const name = filterName(kind, query);
  const order = orderOf(query.sort);
  const byCursor = query.cursor !== undefined;
  const after = query.cursor ? readCursor(secret, query.cursor, name) : undefined;
  const beyond = after ? beyondOf(order, after, where.values) : '';
  const page = {
    ...order,
    where: where.text,
    beyond,
    // one more than asked tells whether there is a next page
    window: `limit ${byCursor ? query.limit + 1 : query.limit}${byCursor ? '' : ` offset ${offsetOf(query)}`}`,
  };

  let rows: Row[] | undefined;
  let total: number | undefined;
  if (where.hasText) {
    const found = await pool.query<Row>(gatheredPage(page), where.values);
    const gathered = Number(found.rows[0]!.total);
    if (gathered <= GATHERED_AT_MOST) [rows, total] = [found.rows, gathered];
  }
  if (!rows) {
    const countSql = where.isPlain ? VISIBLE : countUpTo(COUNTED_AT_MOST, where.text);
    const isCounted = !byCursor && !where.hasText; // the many hits of a common word are not counted
    // without a filter there are few forms of this statement: each connection plans each of them once
    const isPrepared = where.isPlain && (byCursor || query.page === 1);
    const form = [
      'list',
      query.sort,
      query.limit,
      byCursor,
      after?.key === null ? 'null' : typeof after?.key,
    ];
    const found = await pool.query<Row>({
      text: walkedPage(page, byCursor ? cursorColumns(order) : isCounted ? `, ${countSql} as total` : ''),
      values: where.values,
      ...(isPrepared ? { name: form.join(' ') } : {}),
    });
    rows = found.rows;
    if (isCounted) {
      const isPastTheEnd = rows.length === 0 && query.page > 1;
      const [row] = isPastTheEnd
        ? (await pool.query<Row>(`select ${countSql} as total`, where.values)).rows
        : rows;
      const counted = Number(row?.total ?? 0);
      if (where.isPlain || counted <= COUNTED_AT_MOST) total = counted;
    }
  }

  const all = rows.filter(({ document }) => document !== null);
  const shown = all.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    documents: shown.map(({ document }) => document!),
    changes: shown.map(({ change }) => change),
    ...(total === undefined || byCursor ? {} : { totalRecords: total }),
    ...(byCursor && last && all.length > query.limit
      ? { nextCursor: writeCursor(secret, { name, key: last.key, id: last.id }) }
      : {}),
  };
}

interface Order {
  column: string;
  cast: string;
  hasNulls: boolean;
  /** Of the sort key and, for those alike, of the id. */
  direction: 'asc' | 'desc';
}

interface Page extends Order {
  where: string;
  beyond: string;
  window: string;
}

function orderOf(sort: string): Order {
  const { column, cast, nulls } = SORTS[sort.replace(/^-/, '')]!;
  return { column, cast, hasNulls: nulls, direction: sort.startsWith('-') ? 'desc' : 'asc' };
}

const orderBy = ({ hasNulls, direction }: Order, key: string) =>
  `order by ${key} ${direction}${hasNulls ? ' nulls last' : ''}, id ${direction}`;

/** What comes after the row that a cursor names. Its values are added to those of the statement. */
function beyondOf(
  { column, cast, hasNulls, direction }: Order,
  after: { key: string | null; id: string },
  values: unknown[],
): string {
  const id = `$${values.push(after.id)}::uuid`;
  const than = direction === 'desc' ? '<' : '>';
  if (after.key === null) return ` and ${column} is null and id ${than} ${id}`;
  const key = `$${values.push(after.key)}::${cast}`;
  return ` and ((${column}, id) ${than} (${key}, ${id})${hasNulls ? ` or ${column} is null` : ''})`;
}

const VISIBLE = '(select visible from publication_count where kind = $1)';
const countUpTo = (most: number, where: string) =>
  `(select count(*) from (select 1 from publication where ${where} limit ${most + 1}) counted)`;

const cursorColumns = ({ column }: Order) => `, id, ${column}::text as key`;

/** Along the sort index until the page is full. */
const walkedPage = (page: Page, more: string): string => `
  select document, change${more} from publication where ${page.where}${page.beyond} ${orderBy(page, page.column)} ${page.window}`;

/** The hits first, from the text indexes, then their order: a walk would read the whole register for a rare word. */
const gatheredPage = (page: Page): string => `
  with hit as materialized
    (select id, ${page.column} as key from publication where ${page.where}${page.beyond} limit ${GATHERED_AT_MOST + 1}),
  page as (select id, key from hit ${orderBy(page, 'key')} ${page.window})
  select counted.total, shown.* from (select count(*) as total from hit) counted left join lateral
    (select document, id, change, page.key::text as key from page join publication using (id) where kind = $1
     ${orderBy(page, 'page.key')}) shown on counted.total <= ${GATHERED_AT_MOST}`;

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
