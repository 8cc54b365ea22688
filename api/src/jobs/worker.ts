import { setTimeout } from 'node:timers/promises';
import {
  parseCronItems,
  run,
  runMigrations,
  Logger,
  type CronItem,
  type Runner,
  type TaskList,
} from 'graphile-worker';
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

/** How long to wait before asking again for a database that is away. */
const RETRY_MS = 1000;

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

/**
 * Performs jobs until it is stopped, also when the database has been away. `database` must be a direct connection: LISTEN does
 * not pass through PgBouncer.
 */
export async function startWorker(database: PoolConfig, taskList: TaskList, schedule: CronItem[] = []) {
  const pgPool = listened(new Pool(database));
  const begin = () =>
    run({
      pgPool,
      taskList,
      parsedCronItems: parseCronItems(schedule), // its clock is UTC
      concurrency: 2,
      noHandleSignals: true,
      logger: quiet,
      // in batches: else a job whose end cannot be noted is a rejection that nobody handles, and ends the process
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  let isStopping = false;
  let runner: Runner | undefined = await begin();

  async function keepRunning(): Promise<void> {
    while (!isStopping) {
      await runner?.promise.catch(() => {}); // said already
      if (isStopping) return;
      await setTimeout(RETRY_MS);
      runner = await begin().catch(() => undefined); // still away
    }
  }
  const end = keepRunning();
  const stop = async () => {
    isStopping = true;
    await runner?.stop().catch(() => {}); // it has ended by itself
    await end;
    await pgPool.end();
  };
  return { stop };
}
