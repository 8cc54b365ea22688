import { parseCronItems, run, type CronItem, type TaskList } from 'graphile-worker';
import { Pool, type PoolConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction, type Actor, type Context } from '../persistence/context.js';
import type { Job } from './job.js';

const SYSTEM: Actor = { id: 'system', permissions: new Set() };

/** Binds a job to the function that performs it: one transaction, the system as actor. */
export const perform = <P extends object>(
  dataSource: DataSource,
  { name }: Job<P>,
  work: (ctx: Context, payload: P) => Promise<void>,
): TaskList => ({
  [name]: (payload) => inTransaction(dataSource, { actor: SYSTEM }, (ctx) => work(ctx, payload as P)),
});

/** `database` must be a direct connection: LISTEN does not pass through PgBouncer. */
export async function startWorker(database: PoolConfig, taskList: TaskList, schedule: CronItem[] = []) {
  const pgPool = new Pool(database);
  const lost = (error: Error) => console.warn(`worker: ${error.message}`); // without a listener Node would exit
  pgPool.on('error', lost);
  pgPool.on('connect', (client) => client.on('error', lost));

  const parsedCronItems = parseCronItems(schedule); // its clock is UTC
  const runner = await run({ pgPool, taskList, parsedCronItems, concurrency: 2, noHandleSignals: true });
  const stop = async () => {
    await runner.stop();
    await pgPool.end();
  };
  return { stop };
}
