import type { IndicatorReportRowDto } from '@spang/shared/management';
import { linesOf, measuresOf, observedBy, reachOf, type Observation, type Target } from './measures';

const indicator = { id: 'i', code: 'own' } as IndicatorReportRowDto['indicator'];
const target = (value: number, areaId: string | null = null): Target => ({
  indicatorId: 'i',
  value,
  comparator: '≥',
  unit: null,
  areaId,
  sector: null,
  dueDate: null,
  note: null,
});
const observed = (
  value: number | null,
  asOf: string | null,
  more: Partial<Observation> = {},
): Observation => ({
  indicatorId: 'i',
  value,
  comparator: '=',
  kind: 'cumulative',
  periodFrom: null,
  periodTo: null,
  asOf,
  areaId: null,
  note: null,
  sourceNote: null,
  ...more,
});
const row = (more: Partial<IndicatorReportRowDto>): IndicatorReportRowDto => ({
  indicator,
  targets: [],
  observation: null,
  derived: null,
  derivedByGender: null,
  count: null,
  countBasis: null,
  ...more,
});
const counted = (given: IndicatorReportRowDto, observations: Observation[] = []) =>
  linesOf(given, measuresOf(given, observations)).map(({ areaId, target: promise, count, basis }) => [
    areaId,
    promise?.value ?? null,
    count,
    basis,
  ]);

it('sets the number of the report against the only promise', () => {
  const given = row({ targets: [target(8, 'a')], derived: 3, count: 3, countBasis: 'derived' });
  expect(counted(given, [observed(2, '2026-06-30', { areaId: 'a' })])).toEqual([['a', 8, 3, 'derived']]);
});

it('never sets the whole project’s number against the promise of one county', () => {
  const given = row({
    targets: [target(20, 'a'), target(30, 'b')],
    derived: 25,
    count: 25,
    countBasis: 'derived',
  });
  expect(counted(given, [observed(12, '2026-06-30', { areaId: 'b' })])).toEqual([
    ['a', 20, null, null],
    ['b', 30, 12, 'entered'],
    [null, null, 25, 'derived'],
  ]);
});

it('leaves two promises of one area without a number that could be of either', () => {
  const given = row({ targets: [target(20), target(30)], count: 9, countBasis: 'entered' });
  expect(counted(given, [observed(9, '2026-06-30')])).toEqual([
    [null, 20, null, null],
    [null, 30, null, null],
    [null, null, 9, 'entered'],
  ]);
});

it('has no line for what is only context, and keeps a zero', () => {
  expect(counted(row({}), [observed(1700, null, { kind: 'context' })])).toEqual([]);
  expect(counted(row({ count: 0, countBasis: 'entered' }), [observed(0, '2026-06-30')])).toEqual([
    [null, null, 0, 'entered'],
  ]);
});

it('leaves out what was read after the day, and reads a year as its last day', () => {
  const of = (year: string) =>
    observed(1, null, { periodFrom: { value: year, basis: 'stated', note: null } });
  const rows = [of('2020'), observed(2, '2020-06-30'), of('2018'), observed(3, null)];
  expect(
    observedBy(rows, 'i', '2020-12-30').map(({ asOf, periodFrom }) => asOf ?? periodFrom?.value),
  ).toEqual([undefined, '2018', '2020-06-30']);
});

it('tells the share of a promise, and that there is none of nothing', () => {
  expect(reachOf(target(1000), 999)).toEqual({ kind: 'share', share: 0.99 });
  expect(reachOf(target(20), 0)).toEqual({ kind: 'share', share: 0 });
  expect(reachOf(target(20), null)).toEqual({ kind: 'unknown' });
  expect(reachOf(target(0), 0)).toEqual({ kind: 'none' });
  expect(reachOf(null, 0)).toEqual({ kind: 'none' });
  expect(reachOf({ value: 5, comparator: '≤' }, 6)).toEqual({ kind: 'above' });
});
