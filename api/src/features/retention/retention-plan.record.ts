import type { RetentionPlanInputDto, RetentionState } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { projectBehind } from '../projects/index.js';
import { RetentionPlan } from './retention-plan.entity.js';
import {
  identityUntil,
  isOver,
  keepUntil,
  type Day,
  type KeepUntil,
  type RetentionFacts,
} from './retention-period.js';

/** How long the people of a project are kept: whoever edits the project says what decides it. */
export const RETENTION_PLAN_RECORD: RecordType<RetentionPlan, RetentionPlanInputDto> = {
  kind: 'retention-plan',
  resource: 'projects',
  entity: RetentionPlan,
  isShared: false,
  check,
  apply: (row, { ownerId: _owner, ...input }) => {
    Object.assign(row, input);
    row.saidUntil =
      dayIn(keepUntil(factsOf(row), (row.saidUntil as Day | null) ?? 'unknown')) ?? row.saidUntil ?? null;
  },
  toInputs: async (_ctx, rows) => rows.map(toPlanInput),
};

/** The plan as a client would have to send it. */
export const toPlanInput = (row: RetentionPlan): RetentionPlanInputDto => ({
  ownerId: row.ownerId,
  projectId: row.projectId,
  lastPaymentOn: row.lastPaymentOn,
  stateAidGrantedOn: row.stateAidGrantedOn,
  decisionKeepUntil: row.decisionKeepUntil,
  bookkeepingYear: row.bookkeepingYear,
  identityNeededUntil: row.identityNeededUntil,
  legalHold: row.legalHold,
});

/** What follows from a plan on the day of `now`. */
export function periodOf(
  { now }: Pick<Context, 'now'>,
  row: RetentionPlan,
): { keepUntil: string | null; identityUntil: string | null; state: RetentionState } {
  const facts = factsOf(row);
  const said = (row.saidUntil as Day | null) ?? 'unknown';
  const identity = identityUntil(facts, said);
  const state =
    identity === 'hold'
      ? 'held'
      : identity === 'unknown'
        ? 'unknown'
        : isOver(identity, dayOf(now) as Day)
          ? 'due'
          : 'running';
  return { keepUntil: dayIn(keepUntil(facts, said)), identityUntil: dayIn(identity), state };
}

const factsOf = ({ legalHold, ...row }: RetentionPlan): RetentionFacts =>
  ({ ...row, isOnHold: legalHold !== null }) as unknown as RetentionFacts;
const dayIn = (until: KeepUntil): string | null => (until === 'hold' || until === 'unknown' ? null : until);

async function check(ctx: Context, input: RetentionPlanInputDto, row: RetentionPlan | null): Promise<void> {
  if (row && row.projectId !== input.projectId.toLowerCase()) throw invalid('#/projectId', 'project-of-plan');
  const { id } = await projectBehind(ctx, input);
  if (row) return;
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`retention|${id}`]);
  if (await ctx.db.existsBy(RetentionPlan, { projectId: id })) throw invalid('#/projectId', 'plan-taken');
}
