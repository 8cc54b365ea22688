import { makeReport } from '../src/features/participant-reports/index.js';
import { importBody } from './imports.js';
import { performOrders } from './jobs.js';
import { TOLVAN } from './people.js';
import type { RightCall } from './permission-calls.js';
import type { PermissionWorld } from './permission-world.js';

/** Right calls about files of participants: imports, and reports of months. */
export function fileCalls(
  { must, test, projects }: PermissionWorld,
  somebody: () => Promise<unknown>,
): Record<string, () => Promise<RightCall>> {
  const file = () => importBody(projects.handled, `personnummer;startdatum\n${TOLVAN};2026-09-01`);
  async function orderedImport(): Promise<RightCall> {
    const tried = await must('handler', 'POST', { url: '/participant-imports', body: file() });
    const { digest: dryRunDigest } = tried.json<{ digest: string }>();
    const body = { ...file(), isDryRun: false, dryRunDigest };
    const made = await must('handler', 'POST', { url: '/participant-imports', body });
    return { url: `/participant-imports/${made.json<{ id: string }>().id}` };
  }

  const reports = `/projects/${projects.handled}/participant-reports`;
  /** The first month of the project of the calls, not reported yet. */
  async function unreported(): Promise<RightCall> {
    await somebody();
    await test.dataSource.query(`update vault.participation set first_start = '2026-09-01', last_end = null`);
    await test.dataSource.query('delete from vault.report_batch');
    return { url: reports, body: { month: '2026-09' } };
  }
  async function report(what = '', body?: object): Promise<RightCall> {
    const ordered = await must('handler', 'POST', await unreported());
    await performOrders(test, makeReport.name);
    const url = `${reports}/${ordered.json<{ id: string }>().id}${what}`;
    return { url, headers: { 'if-match': '*' }, ...(body ? { body } : {}) };
  }

  return {
    importParticipants: async () => ({
      url: '/participant-imports',
      body: file(),
      notHere: '#/projectId not-your-project',
    }),
    getParticipantImport: orderedImport,
    listParticipantReports: async () => ({ url: reports }),
    makeParticipantReport: unreported,
    getParticipantReport: () => report(),
    fetchParticipantReport: () => report('/disclosures', { purpose: 'funder-report' }),
    submitParticipantReport: () => report('/submission'),
  };
}
