/** Which months a project has to report, and what is missing in them. */
import type { ReportGap } from '@spang/shared/values';
import { factsIn, type Reportable, type ReportBatch } from '../participants/index.js';

const FROM_ELSEWHERE = ['pseudonymous', 'foreign-id'];

/** The month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month after. */
export function monthAfter(month: string): string {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1));
  return next.toISOString().slice(0, 7);
}

/** Months before the current one in which somebody took part, or of which something was reported; the first first. */
export function monthsOf(
  people: Reportable[],
  batches: ReadonlyMap<string, ReportBatch>,
  current: string,
): string[] {
  const months = new Set(batches.keys());
  const first = people.map(({ row }) => monthOf(row.firstStart)).toSorted()[0];
  for (let month = first ?? current; month < current; month = monthAfter(month))
    if (people.some(({ row }) => factsIn(month, row))) months.add(month);
  return [...months].toSorted();
}

/** What is missing of somebody in the report of a month. */
export function gapsOf(month: string, { row, person, isProtected }: Reportable): ReportGap[] {
  const facts = factsIn(month, row);
  if (!facts) return [];
  const gaps: ReportGap[] = [];
  if (FROM_ELSEWHERE.includes(person.identityKind)) gaps.push('identityNumber');
  if (facts.lastDay !== null && facts.hours === null) gaps.push('hours');
  const needsGender = isProtected && person.identityKind !== 'dummy';
  if (needsGender && row.gender !== 'female' && row.gender !== 'male') gaps.push('gender');
  return gaps;
}

/** Whether the report of a month holds: only then may a later one be made. */
export const holds = (batch: ReportBatch | undefined): boolean =>
  batch?.state === 'made' || batch?.state === 'sent';
