import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import type { DataSource } from 'typeorm';

/** Counters in an unlogged table, so that N copies of the process count as one. */
export const rateLimitStore = (db: DataSource) =>
  class PostgresStore implements FastifyRateLimitStore {
    incr(
      key: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      window = 60_000,
    ): void {
      db.query(
        `insert into rate_limit as counter (key, current, ends_at)
         values ($1, 1, now() + $2 * interval '1 ms')
         on conflict (key) do update set
           current = case when counter.ends_at < now() then 1 else counter.current + 1 end,
           ends_at = case when counter.ends_at < now() then excluded.ends_at else counter.ends_at end
         returning current, ceil(extract(epoch from ends_at - now()) * 1000)::int as ttl`,
        [key, window],
      ).then(([counter]) => done(null, counter), done);
    }

    child() {
      return this;
    }
  };
