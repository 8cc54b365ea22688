import { In } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { RetentionPlan } from './retention-plan.entity.js';
import { periodOf } from './retention-plan.record.js';

/** Those of the projects that are held. */
export async function heldProjects(ctx: Context, projectIds: string[]): Promise<string[]> {
  const plans = await ctx.db.findBy(RetentionPlan, { projectId: In(projectIds) });
  return plans.filter((plan) => periodOf(ctx, plan).state === 'held').map(({ projectId }) => projectId);
}

/** Project → the last day on which identities may be kept; not there: not known. */
export async function identityUntilOf(ctx: Context, projectIds: string[]): Promise<Map<string, string>> {
  const plans = await ctx.db.findBy(RetentionPlan, { projectId: In(projectIds) });
  return new Map(
    plans.flatMap((plan) => {
      const { identityUntil } = periodOf(ctx, plan);
      return identityUntil ? [[plan.projectId, identityUntil] as const] : [];
    }),
  );
}
