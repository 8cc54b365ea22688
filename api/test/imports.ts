import type { ParticipantDryRunDto } from '@spang/shared/management';
import { importBatch } from '../src/features/participant-imports/index.js';
import type { TestApp } from './build-test-app.js';
import { performOrders } from './jobs.js';
import { create } from './projects.js';
import type { Caller } from './sign-in.js';

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

/** Performs imports to their ends. */
export async function finishImports(test: TestApp): Promise<void> {
  while (await performOrders(test, importBatch.name));
}
