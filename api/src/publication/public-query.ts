import { hash } from 'node:crypto';
import type { Kind } from './kinds.js';

/** What narrows a public list: filter values by tag name, and the rest. */
export interface PublicFilters {
  q?: string | undefined;
  tags: Record<string, string[] | undefined>;
  startFrom?: string | undefined;
  startTo?: string | undefined;
  openOnly?: boolean | undefined;
  updatedSince?: string | undefined;
  /** The occasions of one offer. */
  parentId?: string | undefined;
  /** An instant: what one may still apply for then or later, and what has been cancelled since. */
  closesFrom?: string | undefined;
}

/** What a public list may be asked. */
export interface PublicQuery extends PublicFilters {
  /** title, start or updated; a minus turns it round. */
  sort: string;
  limit: number;
  page: number;
  cursor?: string | undefined;
}

/** Facts about an occasion are asked of one and the same occasion, never of several of an offer together. */
export const OF_THE_OCCASION: ReadonlySet<string> = new Set([
  'municipality',
  'county',
  'studyForm',
  'pace',
  'language',
  'area',
  'home',
]);

/** The same as SQL: a condition, and the values it counts on. */
export interface Where {
  text: string;
  values: unknown[];
  /** All of the kind. */
  isPlain: boolean;
  hasText: boolean;
  /** Of an offer: what one of its occasions must be. */
  below: string[];
}

/** Tags, days and words, each answered by an index. */
export function conditions(kind: Kind, query: PublicFilters): Where {
  const values: unknown[] = [];
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
  if (query.parentId) own.push(`parent_id = ${value(query.parentId)}::uuid`);
  if (query.closesFrom) {
    const from = `${value(query.closesFrom)}::timestamptz`;
    own.push(
      `(upper(open_during) >= ${from} or upper_inf(open_during) or (isempty(open_during) and modified_at >= ${from}))`,
    );
  }
  const written = (query.q ?? '').trim().split(/\s+/).filter(Boolean);
  // a dash or an ampersand between two words is no word; alone, it is nothing that could be found
  const words = written.filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, 12);
  for (const word of words) own.push(wordCondition(word, value));
  if (written.length && !words.length) own.push('false');

  if (below.length)
    own.push(
      `id in (select parent_id from publication where kind = 'occasion' and document is not null and ${below.join(' and ')})`,
    );
  // the kind is our own word, no input; said outright, PostgreSQL plans for it, and a plain list once for all
  const text = [`kind = '${kind}'`, 'document is not null', ...own].join(' and ');
  return { text, values, isPlain: own.length === 0, hasText: words.length > 0, below };
}

/** A word matches by its Swedish stem, without its accents, as the beginning of a word, and inside a compound. */
function wordCondition(word: string, value: (v: unknown) => string): string {
  const w = value(word);
  const prefix = word
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  // one query on one index: the planner takes several for several conditions, and guesses each of them
  const forms = [`plainto_tsquery('swedish', ${w})`, `plainto_tsquery('swedish', search_plain(${w}))`];
  if (prefix.length) {
    // quoted in SQL: without its accents a letter may be a sign of the query language, ʼ a ' and ½ a /
    const terms = prefix.map(
      (part) => `to_tsquery('simple', quote_literal(search_plain(${value(part)})) || ':*')`,
    );
    forms.push(terms.join(' && '));
  }
  const ways = [`search @@ (${forms.join(' || ')})`];
  if (word.length >= 3)
    ways.push(`words like search_plain(${value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)})`);
  return `(${ways.join(' or ')})`;
}

/** What the list is: a cursor of another filter or order is refused. */
export function filterName(kind: Kind, query: Omit<PublicQuery, 'page' | 'limit' | 'cursor'>): string {
  const { q, tags, startFrom, startTo, openOnly, updatedSince, parentId, closesFrom, sort } = query;
  const what = JSON.stringify([
    kind,
    q,
    Object.entries(tags),
    startFrom,
    startTo,
    openOnly,
    updatedSince,
    parentId,
    closesFrom,
    sort,
  ]);
  return hash('sha256', what, 'base64url').slice(0, 12);
}
