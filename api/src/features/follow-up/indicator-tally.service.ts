import { randomUUID } from 'node:crypto';
import type {
  IndicatorFaceDto,
  IndicatorTallyInputDto,
  ListIndicatorTalliesQueryDto,
} from '@spang/shared/management';
import { dayOf, SMALLEST_BATCH } from '@spang/shared/values';
import { Invalid, NotFound, Unprocessable, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { indicatorFaces } from '../reference-data/index.js';
import { projectSeen, projectToFollow } from './follow-up.policy.js';
import { IndicatorTally } from './indicator-tally.entity.js';
import { findReplaced, findTallies, lockTally } from './indicator-tally.repository.js';

/** A tally with its indicator, and whether it counts. */
export interface SeenTally {
  row: IndicatorTally;
  indicator: IndicatorFaceDto;
  isInForce: boolean;
}

/** One page of the project's tallies. NotFound for a project that the actor may not see. */
export async function listIndicatorTallies(
  ctx: Context,
  projectId: string,
  query: ListIndicatorTalliesQueryDto,
): Promise<{ rows: SeenTally[]; totalRecords: number }> {
  await projectSeen(ctx, projectId);
  const { rows, totalRecords } = await findTallies(ctx, projectId, query);
  return { rows: await seen(ctx, rows), totalRecords };
}

/** NotFound also when it is another project's. */
export async function getIndicatorTally(
  ctx: Context,
  { projectId, indicatorTallyId: id }: { projectId: string; indicatorTallyId: string },
): Promise<SeenTally> {
  await projectSeen(ctx, projectId);
  const row = await ctx.db.findOneBy(IndicatorTally, { id, projectId });
  if (!row) throw new NotFound('not-found');
  return (await seen(ctx, [row]))[0]!;
}

/** Adds the sum of a batch of five forms or more. Throws Unprocessable (fewer), Invalid. */
export async function createIndicatorTally(
  ctx: Context,
  projectId: string,
  input: IndicatorTallyInputDto,
): Promise<SeenTally> {
  await projectToFollow(ctx, projectId);
  if (input.batchSize < SMALLEST_BATCH)
    throw new Unprocessable('batch-below-five', { faults: [fault('#/batchSize', 'batch-below-five')] });
  const { indicatorId, period, gender, method, batchSize, counts, replacesTallyId } = input;
  const indicator = (await indicatorFaces(ctx, [indicatorId])).get(indicatorId);
  const faults = [
    ...(indicator ? [] : [fault('#/indicatorId', 'unknown-reference')]),
    ...(indicator && indicator.sensitivity !== 'special'
      ? [fault('#/indicatorId', 'only-special-tallied')]
      : []),
    ...(period > dayOf(ctx.now).slice(0, 7) ? [fault('#/period', 'period-in-future')] : []),
    ...(await faultsOfReplacing(ctx, projectId, input)),
  ];
  if (faults.length) throw new Invalid(faults);
  const row = ctx.db.create(IndicatorTally, {
    id: randomUUID(),
    projectId,
    indicatorId,
    period,
    gender,
    method,
    batchSize,
    ...counts,
    replacesTallyId,
    enteredOn: dayOf(ctx.now),
    enteredById: ctx.actor.id,
    enteredByName: ctx.actor.name,
    enteredVia: ctx.actor.via,
  });
  await ctx.db.insert(IndicatorTally, row);
  return { row, indicator: indicator!, isInForce: true };
}

/** What it replaces is of the same project, indicator, month and gender, and nothing else has replaced it. */
async function faultsOfReplacing(
  ctx: Context,
  projectId: string,
  { replacesTallyId: id, indicatorId, period, gender }: IndicatorTallyInputDto,
): Promise<Fault[]> {
  if (!id) return [];
  const replaced = await lockTally(ctx, projectId, id);
  const isSame =
    replaced?.indicatorId === indicatorId && replaced.period === period && replaced.gender === gender;
  const code = !replaced
    ? 'unknown-reference'
    : !isSame
      ? 'replaces-another-kind'
      : (await findReplaced(ctx, [id])).has(id)
        ? 'replaced-already'
        : null;
  return code ? [fault('#/replacesTallyId', code)] : [];
}

const fault = (pointer: string, code: string): Fault => ({ pointer, code, params: {} });

async function seen(ctx: Context, rows: IndicatorTally[]): Promise<SeenTally[]> {
  const indicators = await indicatorFaces(
    ctx,
    rows.map(({ indicatorId }) => indicatorId),
  );
  const replaced = await findReplaced(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    row,
    indicator: indicators.get(row.indicatorId)!,
    isInForce: !replaced.has(row.id),
  }));
}
