import { parseCronItems, run, runMigrations, Logger, type CronItem, type TaskList } from 'graphile-worker';
import { Pool, type PoolConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction, SYSTEM, type Context } from '../persistence/context.js';
import type { Job } from './job.js';

/** What jobs need besides the database. */
export interface JobWorld {
  dataSource: DataSource;
  publicUrl: string;
  clock: () => Date;
}

/** Binds a job to the function that performs it: one transaction, the system as actor. */
export const perform = <P extends object>(
  { dataSource, publicUrl, clock }: JobWorld,
  { name }: Job<P>,
  work: (ctx: Context, payload: P) => Promise<unknown>,
): TaskList => ({
  [name]: async (payload) => {
    await inTransaction(dataSource, { actor: SYSTEM, now: clock(), publicUrl }, (ctx) =>
      work(ctx, payload as P),
    );
  },
});

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`worker: ${message}`);
});

/** Without listeners Node would exit when the server goes away. */
function listened(pool: Pool): Pool {
  const lost = (error: Error) => console.warn(`worker: ${error.message}`);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/** The queue's own tables. */
export const migrateQueue = async (database: PoolConfig): Promise<void> => {
  const pgPool = listened(new Pool(database));
  try {
    await runMigrations({ pgPool, logger: quiet });
  } finally {
    await pgPool.end();
  }
};

/** `database` must be a direct connection: LISTEN does not pass through PgBouncer. */
export async function startWorker(database: PoolConfig, taskList: TaskList, schedule: CronItem[] = []) {
  const pgPool = listened(new Pool(database));
  const parsedCronItems = parseCronItems(schedule); // its clock is UTC
  const runner = await run({
    pgPool,
    taskList,
    parsedCronItems,
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
  });
  const stop = async () => {
    await runner.stop();
    await pgPool.end();
  };
  return { stop };
}
