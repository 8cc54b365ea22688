import type { IndicatorReportRowDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { measuresOf } from '../projects/index.js';
import { indicatorFaces, latestIndicatorFaces } from '../reference-data/index.js';
import { findSupported } from './entity-support.repository.js';
import { projectSeen } from './follow-up.policy.js';
import { reportRows, supportedCodes } from './indicator-report.js';
import { sumTallies } from './indicator-tally.repository.js';

/**
 * Every indicator that the project has a target, an observation, a tally or a support for, on a day. One query for each kind of
 * source, however many indicators there are.
 */
export async function indicatorReport(
  ctx: Context,
  projectId: string,
  asOf = dayOf(ctx.now),
): Promise<{ asOf: string; rows: IndicatorReportRowDto[] }> {
  await projectSeen(ctx, projectId);
  const measures = await measuresOf(ctx, projectId);
  const supported = await findSupported(ctx, projectId, asOf);
  const tallied = await sumTallies(ctx, projectId, asOf);
  const { targets, observations } = measures;
  const named = await indicatorFaces(
    ctx,
    [...targets, ...observations, ...tallied].map(({ indicatorId }) => indicatorId),
  );
  const codes = new Set([...named.values()].map(({ code }) => code));
  const others = supportedCodes(supported).filter((code) => !codes.has(code));
  const indicators = [...named.values(), ...(await latestIndicatorFaces(ctx, others))];
  return { asOf, rows: reportRows(indicators, { ...measures, supported, tallied }, asOf) };
}
