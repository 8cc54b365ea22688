import type { TaskList } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { jobList } from '../src/job-list.js';
import { vaultOf, type Vault } from '../src/vault/vault.js';
import { PUBLIC_URL } from './build-test-app.js';
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
