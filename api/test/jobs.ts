import type { TaskList } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { jobList } from '../src/job-list.js';
import { vaultOf } from '../src/vault/vault.js';
import { PUBLIC_URL } from './build-test-app.js';
import { MASTER_KEYS } from './master-keys.js';

interface Options {
  hasKeys?: boolean;
  publicUrl?: string;
}

/** The jobs of the application, by a clock that stands still. */
export function jobsAt(
  dataSource: DataSource,
  now: string,
  { hasKeys = true, publicUrl = PUBLIC_URL }: Options = {},
): TaskList {
  const vault = vaultOf(hasKeys ? MASTER_KEYS : undefined);
  return jobList({ dataSource, publicUrl, vault, clock: () => new Date(now) });
}

/** Performs one of them: they do not look at the queue's helpers. */
export async function perform(jobs: TaskList, name: string, payload: object = {}): Promise<void> {
  await jobs[name]!(payload, undefined as never);
}
