import type { IdentityDisclosureInputDto, ListParticipantReportsQueryDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { Forbidden, invalid, NotFound, RuleBroken } from '../../errors.js';
import { enqueue, job } from '../../jobs/job.js';
import { may, type Context } from '../../persistence/context.js';
import { principalOf } from '../../persistence/delegate.js';
import { offsetOf } from '../../persistence/paging.js';
import { assertVersion } from '../../persistence/record.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import {
  lockReports,
  logAccess,
  ReportBatch,
  reportablesIn,
  type Reportable,
} from '../participants/index.js';
import { Project } from '../projects/index.js';
import { fileNameOf, sha256 } from './format.js';
import { latestBatches } from './participant-report.repository.js';
import { holds, monthOf, monthsOf } from './report-months.js';

/** Makes the file of a report. */
export const makeReport = job<{ id: string }>('make-participant-report');
/** Removes it a day later. */
export const forgetReportFile = job<{ id: string }>('forget-participant-report-file');

const KEPT_MS = 24 * 3_600_000;

/** What is sealed: the file, and whom it holds, so that their logs can tell. */
export interface SealedFile {
  content: string;
  people: string[];
}

export interface ReportMonth {
  month: string;
  isNext: boolean;
  people: Reportable[];
  batch: ReportBatch | null;
}

export interface ReportFile {
  fileName: string;
  content: string;
  fileHash: string;
}

/** One page of the months that are over, the latest first, as the actor sees them. Throws NotFound. */
export async function listMonths(
  ctx: Context,
  vault: Vault,
  projectId: string,
  query: ListParticipantReportsQueryDto,
): Promise<{ rows: ReportMonth[]; totalRecords: number }> {
  const series = await seriesOf(ctx, projectId);
  return vault.enter(ctx, async (inside) => {
    const { people, batches, months } = await stateOf(inside, series);
    const next = months.find((month) => !holds(batches.get(month)));
    const page = months.toReversed().slice(offsetOf(query), offsetOf(query) + query.limit);
    const rows = page.map((month) => ({
      month,
      isNext: month === next && batches.get(month)?.state !== 'being-made',
      people,
      batch: batches.get(month) ?? null,
    }));
    return { rows, totalRecords: months.length };
  });
}

/** A report of the series that the actor sees. Throws NotFound. */
export async function getReport(
  ctx: Context,
  vault: Vault,
  path: { projectId: string; participantReportId: string },
): Promise<ReportBatch> {
  const series = await seriesOf(ctx, path.projectId);
  return vault.enter(ctx, (inside) => batchOf(inside, series, path.participantReportId));
}

/** Orders the report of a month. Throws NotFound, Forbidden, Invalid, RuleBroken (it is current, an earlier one is missing). */
export async function orderReport(
  ctx: Context,
  vault: Vault,
  projectId: string,
  month: string,
): Promise<ReportBatch> {
  const series = await seriesOf(ctx, projectId, 'participants:identity');
  const made = await vault.enter(ctx, async (inside) => {
    await lockReports(inside, projectId, 'to make');
    const { batches, months } = await stateOf(inside, series);
    if (month >= monthOf(dayOf(ctx.now))) throw invalid('#/month', 'month-not-over');
    if (!months.includes(month)) throw invalid('#/month', 'month-without-participants');
    const before = batches.get(month);
    if (before?.state === 'being-made' || before?.state === 'sent') throw new RuleBroken('report-is-current');
    if (months.some((earlier) => earlier < month && !holds(batches.get(earlier))))
      throw new RuleBroken('earlier-month-missing');
    const [{ id }] = await inside.db.query('select uuidv7() as id');
    const batch = inside.db.create(ReportBatch, {
      id,
      version: 1,
      ...series,
      month,
      edition: (before?.edition ?? 0) + 1,
      state: 'being-made',
      sealed: null,
      sealedHash: null,
      maker: principalOf(ctx.actor, series, ['participants:read', 'participants:protected']),
      madeAt: ctx.now,
      sentByName: null,
      sentAt: null,
    });
    if (before?.state === 'made')
      await inside.db.update(ReportBatch, { id: before.id }, { state: 'outdated', sealed: null });
    await inside.db.insert(ReportBatch, batch);
    return batch;
  });
  await enqueue(ctx, makeReport, { id: made.id });
  await enqueue(ctx, forgetReportFile, { id: made.id }, { runAt: new Date(ctx.now.getTime() + KEPT_MS) });
  return made;
}

/**
 * The file, for a purpose. Everybody in it gets a row in the access log, in the transaction of the answer: what cannot be
 * written down does not leave. Throws NotFound, Forbidden, RuleBroken (not made yet, gone, or no longer as people are).
 */
export async function fetchFile(
  ctx: Context,
  vault: Vault,
  path: { projectId: string; participantReportId: string },
  { purpose, reason }: IdentityDisclosureInputDto,
): Promise<ReportFile> {
  const series = await seriesOf(ctx, path.projectId, 'participants:identity');
  return vault.enter(ctx, async (inside) => {
    await lockReports(inside, series.projectId, 'to change'); // nobody becomes protected meanwhile
    const batch = await batchOf(inside, series, path.participantReportId);
    if (batch.state === 'being-made') throw new RuleBroken('report-being-made');
    if (!batch.sealed) throw new RuleBroken('report-file-gone');
    const { content, people } = JSON.parse(vault.open(batch.sealed, batch.id)) as SealedFile;
    const seen = new Set((await reportablesIn(inside, series.projectId)).map(({ person }) => person.id));
    if (people.some((id) => !seen.has(id))) throw new RuleBroken('report-file-gone'); // whoever became unknown since
    for (const participantId of people)
      await logAccess(inside, 'report', { ...placeOf(series), participantId }, { purpose });
    const counted = `${batch.month}, edition ${batch.edition}: ${people.length} people`;
    await logAccess(
      inside,
      'report',
      { ...placeOf(series), participantId: null },
      { purpose, reason: reason ? `${counted}. ${reason}` : counted },
    );
    return { fileName: fileNameOf(batch.month), content, fileHash: sha256(Buffer.from(content, 'base64')) };
  });
}

/** Notes that it was sent: in order. The file goes, its hash stays. Throws NotFound, Forbidden, VersionConflict, RuleBroken. */
export async function markSent(
  ctx: Context,
  vault: Vault,
  path: { projectId: string; participantReportId: string },
): Promise<ReportBatch> {
  const series = await seriesOf(ctx, path.projectId, 'participants:identity');
  return vault.enter(ctx, async (inside) => {
    await lockReports(inside, series.projectId, 'to make');
    const batch = await batchOf(inside, series, path.participantReportId);
    assertVersion(ctx, batch.version);
    if (batch.state !== 'made') throw new RuleBroken('report-not-made');
    const { batches, months } = await stateOf(inside, series);
    if (batches.get(batch.month)?.id !== batch.id) throw new RuleBroken('report-not-made');
    if (months.some((earlier) => earlier < batch.month && batches.get(earlier)?.state !== 'sent'))
      throw new RuleBroken('earlier-month-not-sent');
    Object.assign(batch, {
      version: batch.version + 1,
      state: 'sent',
      sealed: null,
      sentByName: ctx.actor.name,
      sentAt: ctx.now,
    });
    return inside.db.save(batch);
  });
}

/** Removes a file that nobody may fetch any more. */
export const performForgetting = (ctx: Context, vault: Vault, id: string): Promise<unknown> =>
  vault.enter(ctx, (inside) => inside.db.update(ReportBatch, { id }, { sealed: null }));

/** The reports of a project that the actor sees: those with protected people, or those without. */
interface Series {
  organisationId: string;
  projectId: string;
  withProtected: boolean;
}

const placeOf = ({ organisationId, projectId }: Series) => ({ organisationId, projectId });

async function seriesOf(
  ctx: Context,
  id: string,
  permission: 'participants:read' | 'participants:identity' = 'participants:read',
): Promise<Series> {
  const project = await ctx.db.findOneBy(Project, { id });
  if (!project || !may(ctx.actor, 'participants:read', project.ownerId, project.id))
    throw new NotFound('not-found');
  if (!may(ctx.actor, permission, project.ownerId, project.id)) throw new Forbidden('not-allowed-here');
  return {
    organisationId: project.ownerId,
    projectId: project.id,
    withProtected: may(ctx.actor, 'participants:protected', project.ownerId, project.id),
  };
}

async function stateOf(ctx: VaultContext, { projectId, withProtected }: Series) {
  const people = await reportablesIn(ctx, projectId);
  const batches = await latestBatches(ctx, projectId, withProtected);
  return { people, batches, months: monthsOf(people, batches, monthOf(dayOf(ctx.now))) };
}

async function batchOf(
  ctx: VaultContext,
  { projectId, withProtected }: Series,
  id: string,
): Promise<ReportBatch> {
  const batch = await ctx.db.findOneBy(ReportBatch, { id, projectId, withProtected });
  if (!batch) throw new NotFound('not-found');
  return batch;
}
