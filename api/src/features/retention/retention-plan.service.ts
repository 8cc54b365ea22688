import type {
  ListRetentionPlansQueryDto,
  RetentionPlanInputDto,
  RetentionPlanSummaryDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { Conditions, pageOfRecords } from '../../persistence/record-list.js';
import { createRecord, getRecord, replaceRecord, visibleOwners } from '../../persistence/record.js';
import { projectBehind } from '../projects/index.js';
import { RetentionPlan } from './retention-plan.entity.js';
import { periodOf, RETENTION_PLAN_RECORD } from './retention-plan.record.js';

/** A plan belongs to the owner of its project. */
export async function createPlan(ctx: Context, input: RetentionPlanInputDto): Promise<RetentionPlan> {
  const { ownerId } = await projectBehind(ctx, input);
  return createRecord(ctx, RETENTION_PLAN_RECORD, { ...input, ownerId });
}

export const getPlan = (ctx: Context, id: string): Promise<RetentionPlan> =>
  getRecord(ctx, RETENTION_PLAN_RECORD, id);

export const replacePlan = (ctx: Context, id: string, input: RetentionPlanInputDto): Promise<RetentionPlan> =>
  replaceRecord(ctx, RETENTION_PLAN_RECORD, id, input);

/** One page of the plans that the actor may see, the oldest first. */
export async function listPlans(
  ctx: Context,
  query: ListRetentionPlansQueryDto,
): Promise<{ data: RetentionPlanSummaryDto[]; totalRecords: number }> {
  const where = new Conditions()
    .add('owner_id = any(?::uuid[])', visibleOwners(ctx, RETENTION_PLAN_RECORD) ?? undefined)
    .add('project_id = ?', query.projectId);
  const { rows, totalRecords } = await pageOfRecords(
    ctx,
    RetentionPlan,
    where,
    { created: 'created_at' },
    { ...query, sort: 'created' },
  );
  const data = rows.map((row) => {
    const { identityUntil, state } = periodOf(ctx, row);
    const { id, ownerId, projectId, version } = row;
    return { id, ownerId, projectId, version, identityUntil, state };
  });
  return { data, totalRecords };
}
