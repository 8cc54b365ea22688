import type { IndicatorReportRowDto, PeopleCountDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { measuresOf } from '../projects/index.js';
import { indicatorFaces, latestIndicatorFaces } from '../reference-data/index.js';
import { findSupported } from './entity-support.repository.js';
import { projectSeen } from './follow-up.policy.js';
import { countedCodes, reportRows } from './indicator-report.js';
import { sumTallies } from './indicator-tally.repository.js';

/** Counts the participants of a project on a day, by code. It is told, not asked for: nothing of follow-up leads to a person. */
export type CountPeople = (
  ctx: Context,
  project: { id: string; ownerId: string },
  asOf: string,
) => Promise<ReadonlyMap<string, PeopleCountDto>>;

/**
 * Every indicator that the project has a target, an observation, a tally, a support or a participant for, on a day. One query for each kind of
 * source, however many indicators there are.
 */
export async function indicatorReport(
  ctx: Context,
  projectId: string,
  countPeople: CountPeople,
  asOf = dayOf(ctx.now),
): Promise<{ asOf: string; rows: IndicatorReportRowDto[] }> {
  const project = await projectSeen(ctx, projectId);
  const measures = await measuresOf(ctx, projectId);
  const supported = await findSupported(ctx, projectId, asOf);
  const tallied = await sumTallies(ctx, projectId, asOf);
  const people = await countPeople(ctx, project, asOf);
  const { targets, observations } = measures;
  const named = await indicatorFaces(
    ctx,
    [...targets, ...observations, ...tallied].map(({ indicatorId }) => indicatorId),
  );
  const codes = new Set([...named.values()].map(({ code }) => code));
  const others = countedCodes({ supported, people }).filter((code) => !codes.has(code));
  const indicators = [...named.values(), ...(await latestIndicatorFaces(ctx, others))];
  return { asOf, rows: reportRows(indicators, { ...measures, supported, tallied, people }, asOf) };
}
