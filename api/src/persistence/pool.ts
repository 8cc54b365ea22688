import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** Runs one statement; it is prepared once per connection when it has a name. */
export type Queryable = Pick<Pool, 'query'>;

/** The connection pool under TypeORM, when it is there: public reads use it as it is and make no ORM object. */
export const poolOf = ({ driver }: DataSource): Queryable => ({
  query: ((...args: Parameters<Pool['query']>) =>
    (driver as unknown as { master: Pool }).master.query(...args)) as Pool['query'],
});
