import type { DisposalInputDto, ListDisposalsQueryDto } from '@spang/shared/management';
import { Forbidden, invalid, NotFound, RuleBroken } from '../../errors.js';
import { job, enqueue } from '../../jobs/job.js';
import { audit } from '../../persistence/audit.js';
import { may, organisationsWhere, type Context } from '../../persistence/context.js';
import { assertVersion } from '../../persistence/record.js';
import type { Vault } from '../../vault/vault.js';
import { disposeOfProject } from '../participants/index.js';
import { Project } from '../projects/index.js';
import { Disposal } from './disposal.entity.js';
import { findDisposals } from './disposal.repository.js';
import { RetentionPlan } from './retention-plan.entity.js';
import { periodOf } from './retention-plan.record.js';

/** Disposes of who took part, once it is approved. */
export const dispose = job<{ id: string }>('dispose');

export const listDisposals = (
  ctx: Context,
  query: ListDisposalsQueryDto,
): Promise<{ rows: Disposal[]; totalRecords: number }> =>
  findDisposals(ctx, organisationsWhere(ctx.actor, 'disposals:read'), query);

/** NotFound also for another organisation's. */
export async function getDisposal(ctx: Context, id: string): Promise<Disposal> {
  const row = await ctx.db.findOneBy(Disposal, { id });
  if (!row || !may(ctx.actor, 'disposals:read', row.ownerId)) throw new NotFound('not-found');
  return row;
}

/** Proposes it. Throws Invalid, RuleBroken (retention is not over, cannot be calculated, or is held; one is under way). */
export async function proposeDisposal(ctx: Context, input: DisposalInputDto): Promise<Disposal> {
  const project = await ctx.db.findOneBy(Project, { id: input.projectId });
  if (!project || !may(ctx.actor, 'disposals:propose', project.ownerId, project.id))
    throw invalid('#/projectId', 'unknown-reference');
  await assertDue(ctx, project.id);
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`disposal|${project.id}`]);
  const underWay = [{ state: 'proposed' }, { state: 'approved' }] as const;
  if (
    await ctx.db.existsBy(
      Disposal,
      underWay.map((each) => ({ ...each, projectId: project.id })),
    )
  )
    throw new RuleBroken('disposal-under-way');
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  const row = ctx.db.create(Disposal, {
    id,
    version: 1,
    projectId: project.id,
    ownerId: project.ownerId,
    state: 'proposed',
    decisionReference: input.decisionReference,
    proposedBy: ctx.actor.id,
    proposedByName: ctx.actor.name,
    proposedAt: ctx.now,
  });
  await ctx.db.insert(Disposal, row);
  await audit(ctx, 'propose', 'disposal', row.id, ['state'], row.ownerId);
  return getDisposal(ctx, row.id);
}

/** Approves it: another person, on a day on which it is still due. It is then done by a job. Throws Forbidden, RuleBroken. */
export async function approveDisposal(ctx: Context, id: string): Promise<Disposal> {
  const row = await loadProposed(ctx, id, 'disposals:approve');
  if (row.proposedBy === ctx.actor.id) throw new Forbidden('not-your-own');
  await assertDue(ctx, row.projectId);
  Object.assign(row, {
    state: 'approved',
    approvedBy: ctx.actor.id,
    approvedByName: ctx.actor.name,
    approvedAt: ctx.now,
  });
  await saveNext(ctx, row, 'confirm');
  await enqueue(ctx, dispose, { id }, { key: `dispose ${id}` });
  return row;
}

/** Stops it before it is approved. Throws RuleBroken. */
export async function vetoDisposal(ctx: Context, id: string): Promise<Disposal> {
  const row = await loadProposed(ctx, id, 'disposals:veto');
  Object.assign(row, {
    state: 'vetoed',
    vetoedBy: ctx.actor.id,
    vetoedByName: ctx.actor.name,
    vetoedAt: ctx.now,
  });
  await saveNext(ctx, row, 'revoke');
  return row;
}

/** Does what was approved, once. A hold that was placed meanwhile stops it: the job is tried again, and it stays approved. */
export async function performDisposal(ctx: Context, vault: Vault, id: string): Promise<void> {
  const row = await ctx.db.findOne(Disposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row?.state !== 'approved') return;
  await assertDue(ctx, row.projectId);
  const { ownerId: organisationId, projectId, decisionReference } = row;
  const peopleCount = await disposeOfProject(ctx, vault, { organisationId, projectId, decisionReference });
  Object.assign(row, { state: 'done', doneAt: ctx.now, peopleCount });
  await saveNext(ctx, row, 'update');
}

async function assertDue(ctx: Context, projectId: string): Promise<void> {
  const plan = await ctx.db.findOneBy(RetentionPlan, { projectId });
  const state = plan ? periodOf(ctx, plan).state : 'unknown';
  if (state !== 'due') throw new RuleBroken(`retention-${state}`);
}

async function loadProposed(ctx: Context, id: string, permission: string): Promise<Disposal> {
  const row = await ctx.db.findOne(Disposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row || !may(ctx.actor, 'disposals:read', row.ownerId)) throw new NotFound('not-found');
  if (!may(ctx.actor, permission, row.ownerId)) throw new Forbidden('not-allowed-here');
  assertVersion(ctx, row.version);
  if (row.state !== 'proposed') throw new RuleBroken('disposal-decided');
  return row;
}

async function saveNext(ctx: Context, row: Disposal, action: 'confirm' | 'revoke' | 'update'): Promise<void> {
  row.version += 1;
  await ctx.db.save(row);
  await audit(ctx, action, 'disposal', row.id, ['state'], row.ownerId);
}
