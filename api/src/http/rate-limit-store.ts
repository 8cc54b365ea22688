import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { DataSource } from 'typeorm';
import { TooMany } from '../errors.js';
import type { Context } from '../persistence/context.js';

const WINDOW_MINUTES = 15;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;

/** An attempt under way. It counts as failed until it is forgiven. */
export interface Attempt {
  forgive(): Promise<void>;
}

/**
 * Counts an attempt to guess the password of `account` from `ip`, in PostgreSQL, so that N copies of the process count as
 * one: 10 failures per account and address, 100 per address, in 15 minutes. Throws TooMany. Counted before the password is
 * looked at: a hundred guesses at the same instant are not let through together.
 */
export async function beginAttempt(db: DataSource, ip: string, account: string): Promise<Attempt> {
  const network = networkOf(ip);
  const name = createHash('sha256').update(account.toLowerCase()).digest('hex');
  const [forAccount, forAddress] = [`attempt ${network} ${name}`, `attempt ${network}`];
  await count(db, forAccount, PER_ACCOUNT);
  await count(db, forAddress, PER_ADDRESS);
  return {
    async forgive() {
      await db.query(`delete from rate_limit where key = $1`, [forAccount]);
      await db.query(`update rate_limit set current = greatest(current - 1, 0) where key = $1`, [forAddress]);
    },
  };
}

async function count(db: DataSource, key: string, limit: number): Promise<void> {
  const [{ current, retryAfter }] = await db.query(
    `insert into rate_limit as counter (key, current, ends_at)
     values ($1, 1, now() + $2 * interval '1 minute')
     on conflict (key) do update set
       current = case when counter.ends_at < now() then 1 else counter.current + 1 end,
       ends_at = case when counter.ends_at < now() then excluded.ends_at else counter.ends_at end
     returning current, ceil(extract(epoch from ends_at - now()))::int as "retryAfter"`,
    [key, WINDOW_MINUTES],
  );
  if (current > limit) throw new TooMany('too-many-attempts', { retryAfter: Math.max(1, retryAfter) });
}

/** Whoever has an IPv6 address has 2^64 of them: the network counts as one. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped || !isIPv6(ip)) return mapped ?? ip;
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const left = groups(head);
  const right = groups(tail ?? '');
  const all = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Removes counters whose time has passed. */
export const forgetOldAttempts = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`delete from rate_limit where ends_at < now()`);
