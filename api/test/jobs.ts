import type { TaskList } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { jobList } from '../src/job-list.js';
import { vaultOf, type Vault } from '../src/vault/vault.js';
import { PUBLIC_URL, type TestApp } from './build-test-app.js';
import { MASTER_KEYS } from './master-keys.js';

interface Options {
  /** Of an application with a place to note who was disposed of. */
  vault?: Vault;
  hasKeys?: boolean;
  publicUrl?: string;
}

/** The jobs of the application, by a clock that stands still. */
export function jobsAt(
  dataSource: DataSource,
  now: string,
  {
    hasKeys = true,
    publicUrl = PUBLIC_URL,
    vault = vaultOf(hasKeys ? MASTER_KEYS : undefined),
  }: Options = {},
): TaskList {
  return jobList({ dataSource, publicUrl, vault, clock: () => new Date(now) });
}

/** Performs one of them: they do not look at the queue's helpers. */
export async function perform(jobs: TaskList, name: string, payload: object = {}): Promise<void> {
  await jobs[name]!(payload, undefined as never);
}

/** When the tests' clock stands unless it is moved. */
export const NOW = '2026-11-24T10:00:00Z';

/** Performs what was ordered of a job, once, as the worker does. Answers how many orders there were. */
export async function performOrders(
  { dataSource, vault }: TestApp,
  name: string,
  now = NOW,
): Promise<number> {
  const jobs = jobsAt(dataSource, now, { vault });
  const [orders] = await dataSource.query(
    `delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
     where task.id = job.task_id and identifier = $1 returning payload`,
    [name],
  );
  for (const { payload } of orders) await perform(jobs, name, payload as object);
  return orders.length;
}
