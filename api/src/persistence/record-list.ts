import { In, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import type { Context } from './context.js';
import { offsetOf } from './paging.js';
import type { RecordRow } from './record.entity.js';

/** Text without capitals and accents: what lists search in, and what is searched for. */
export const plainText = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

type Words = object | string | null | undefined;

/** Everything a record can be found by, plain, one text: names in all languages, numbers, codes. */
export const wordsOf = (...parts: Words[]): string =>
  parts
    .flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part ?? {})))
    .filter((part): part is string => typeof part === 'string')
    .map(plainText)
    .join(' \n ');

/** `like` pattern for text that contains every character as it was typed. */
export const containing = (q: string): string => `%${plainText(q).replace(/[\\%_]/g, '\\$&')}%`;

/** Swedish order of a name in languages. */
export const byName = (column: string): string =>
  `coalesce(${column}->>'sv', ${column}->>'en', ${column}->>'fi', '') collate "sv-SE-x-icu"`;

/** Conditions and their values, numbered as they are added, after those that the query has already. */
export class Conditions {
  private readonly parts: string[] = ['true'];

  constructor(readonly values: unknown[] = []) {}

  /** Adds `text`, in which `?` stands for the value; does nothing when the value is undefined. */
  add(text: string, value: unknown): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.parts.push(text.replaceAll('?', `$${this.values.length}`));
    return this;
  }

  get text(): string {
    return this.parts.join(' and ');
  }
}

/** Has the external key of externalKey(). */
export const KNOWN_AS = 'external_ids @> ?::jsonb';

/** System and id, either of which may be asked for alone; both are of one key. */
export const externalKey = ({
  externalSystem: system,
  externalId: id,
}: {
  externalSystem?: string | undefined;
  externalId?: string | undefined;
}): string | undefined =>
  system || id ? JSON.stringify([{ ...(system ? { system } : {}), ...(id ? { id } : {}) }]) : undefined;

/** One page of records of a table: ordered by `sort`, a key of `orders`, with a minus before it turned round. */
export async function pageOfRecords<R extends RecordRow>(
  ctx: Context,
  entity: EntityTarget<R>,
  where: Conditions,
  orders: Record<string, string>,
  query: { sort: string; page: number; limit: number },
): Promise<{ rows: R[]; totalRecords: number }> {
  const { tableName } = ctx.db.connection.getMetadata(entity);
  const direction = query.sort.startsWith('-') ? 'desc' : 'asc';
  const order = orders[query.sort.replace(/^-/, '')]!;
  const limits = [query.limit, offsetOf(query)].map((_, i) => `$${where.values.length + i + 1}`);
  const found: { id: string }[] = await ctx.db.query(
    `select id from ${tableName} where ${where.text}
     order by ${order} ${direction}, id ${direction} limit ${limits[0]} offset ${limits[1]}`,
    [...where.values, query.limit, offsetOf(query)],
  );
  const [{ count }] = await ctx.db.query(
    `select count(*)::int as count from ${tableName} where ${where.text}`,
    where.values,
  );
  const ids = found.map(({ id }) => id);
  const rows = await ctx.db.findBy(entity, { id: In(ids) } as FindOptionsWhere<R>);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), totalRecords: count };
}
