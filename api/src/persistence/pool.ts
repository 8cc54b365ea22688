import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connection pool under TypeORM: public reads use it as it is, with prepared statements and no ORM object. */
export const poolOf = (dataSource: DataSource): Pool => {
  const lazily = () => (dataSource.driver as unknown as { master: Pool }).master;
  return new Proxy({} as Pool, {
    get: (_target, name) => {
      const pool = lazily();
      const value = pool[name as keyof Pool] as unknown;
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(pool) : value;
    },
  });
};
