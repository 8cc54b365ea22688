import type { IndicatorReportRowDto, ProjectInputDto } from '@spang/shared/management';
import { observedOn } from '@spang/shared/values';

export type Observation = ProjectInputDto['observations'][number];
export type Target = ProjectInputDto['targets'][number];
type Indicator = IndicatorReportRowDto['indicator'];

/** What is promised and reached of one indicator in one area: what may be compared. */
export interface Measure {
  indicator: Indicator;
  areaId: string | null;
  targets: Target[];
  /** Values that say what was reached, and what it was before: by day. */
  observations: Observation[];
}

/** One promise with what was reached of it, or what was reached without any. */
export interface Line {
  indicator: Indicator;
  areaId: string | null;
  target: Target | null;
  count: number | null;
  basis: IndicatorReportRowDto['countBasis'];
  /** What was entered, also where another number counts. */
  observation: Observation | null;
}

const OUTCOMES = ['baseline', 'achieved', 'cumulative'];
export const isOutcome = ({ kind }: Observation): boolean => OUTCOMES.includes(kind);

/** What the project has said of an indicator by a day, oldest first. */
export const observedBy = (observations: Observation[], indicatorId: string, asOf: string): Observation[] =>
  observations
    .filter((observation) => observation.indicatorId === indicatorId && observedOn(observation) <= asOf)
    .toSorted((a, b) => observedOn(a).localeCompare(observedOn(b)));

/** The areas of an indicator, each with its own: a promise for one county is not kept in another. */
export function measuresOf(
  { indicator, targets }: IndicatorReportRowDto,
  observations: Observation[],
): Measure[] {
  const outcomes = observations.filter(isOutcome);
  const areas = new Set([...targets, ...outcomes].map(({ areaId }) => areaId));
  return [...areas].map((areaId) => ({
    indicator,
    areaId,
    targets: targets.filter((target) => target.areaId === areaId),
    observations: outcomes.filter((observation) => observation.areaId === areaId),
  }));
}

/** The latest value reached in an area. Of those of the same day, the last that was written. */
const latestOf = ({ observations }: Measure): Observation | null =>
  observations.filter(({ kind, value }) => kind !== 'baseline' && value !== null).at(-1) ?? null;

/**
 * The lines of the report. A number is set against a promise only where it is known to be about the same: the whole
 * project's number is not, where there are several promises, nor an area's, where the area has several.
 */
export function linesOf(row: IndicatorReportRowDto, measures: Measure[]): Line[] {
  const { indicator, observation, count, countBasis: basis, derived } = row;
  const whole = { indicator, areaId: null, target: null, count, basis, observation };
  const [only] = measures;
  if (!only) return count === null ? [] : [whole];
  if (measures.length === 1 && only.targets.length <= 1)
    return [{ ...whole, areaId: only.areaId, target: only.targets[0] ?? null }];
  const lines = measures.flatMap((measure) => linesOfArea(measure));
  return derived === null ? lines : [...lines, { ...whole, observation: null }];
}

function linesOfArea(measure: Measure): Line[] {
  const { indicator, areaId, targets } = measure;
  const observation = latestOf(measure);
  const reached = {
    count: observation?.value ?? null,
    basis: observation ? ('entered' as const) : null,
    observation,
  };
  const [target = null, ...more] = targets;
  if (more.length === 0) return [{ indicator, areaId, target, ...reached }];
  const nothing = { count: null, basis: null, observation: null };
  return [
    ...targets.map((each) => ({ indicator, areaId, target: each, ...nothing })),
    ...(observation ? [{ indicator, areaId, target: null, ...reached }] : []),
  ];
}

export type Reach = { kind: 'share'; share: number } | { kind: 'within' | 'above' | 'unknown' | 'none' };

/** How much of a promise is kept. There is none of nothing: a promise of zero, or no promise, has no share. */
export function reachOf(target: Pick<Target, 'value' | 'comparator'> | null, count: number | null): Reach {
  if (!target || target.value === 0) return { kind: 'none' };
  if (count === null) return { kind: 'unknown' };
  if (target.comparator === '≤') return { kind: count <= target.value ? 'within' : 'above' };
  return { kind: 'share', share: Math.floor((count / target.value) * 100) / 100 }; // 99.6 % is not all
}
