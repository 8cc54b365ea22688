import type { ParticipantDryRunDto } from '@spang/shared/management';
import { importBatch } from '../src/features/participant-imports/index.js';
import type { TestApp } from './build-test-app.js';
import { jobsAt, perform } from './jobs.js';
import { create } from './projects.js';
import type { Caller } from './sign-in.js';

export const NOW = '2026-11-24T10:00:00Z';

/** The least that an import may say. */
export const importBody = (projectId: string, file: string | Buffer, more: object = {}) => ({
  projectId,
  format: typeof file === 'string' ? 'csv' : 'xlsx',
  content: Buffer.from(file).toString('base64'),
  noticeVersion: 1,
  noticeGivenOn: '2026-09-01',
  ...more,
});

export const sendImport = (by: Caller, body: object) => create(by, 'participant-imports', body);

/** Tries a file, then orders its import. */
export async function orderImport(by: Caller, body: object) {
  const tried = await sendImport(by, body).expect(200);
  const { digest } = tried.body as ParticipantDryRunDto;
  return sendImport(by, { ...body, isDryRun: false, dryRunDigest: digest });
}

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

/** Performs imports to their ends. */
export async function finishImports(test: TestApp): Promise<void> {
  while (await performOrders(test, importBatch.name));
}
