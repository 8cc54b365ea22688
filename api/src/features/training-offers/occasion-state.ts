import type { OccasionInputDto } from '@spang/shared/management';
import {
  dayAfter,
  dayOf,
  endOfDay,
  startOfDay,
  type ApplicationState,
  type SeatState,
} from '@spang/shared/values';

type Period = OccasionInputDto['applicationPeriods'][number];
type Facts = Pick<
  OccasionInputDto,
  | 'lifecycle'
  | 'applicationPeriods'
  | 'applicationNote'
  | 'seats'
  | 'waitlist'
  | 'startType'
  | 'start'
  | 'end'
>;

const isOpenOn = ({ opens, closes, isContinuous }: Days, today: string): boolean =>
  (!opens || opens <= today) && (isContinuous || !closes || today <= closes);

type Days = Pick<Period, 'opens' | 'closes' | 'isContinuous' | 'method'>;
const ANY_DAY: Days = { opens: null, closes: null, isContinuous: false, method: 'external' };

/** A note alone says how one applies, and no days. */
const periodsOf = ({ applicationPeriods, applicationNote }: Facts): Days[] =>
  applicationPeriods.length || !applicationNote ? applicationPeriods : [ANY_DAY];

/** Nobody applies for what has ended, also where no last day was stated. */
const isOver = ({ lifecycle, end }: Pick<Facts, 'lifecycle' | 'end'>, today: string): boolean =>
  lifecycle === 'completed' || (end !== null && end < today);

/**
 * Whether one may apply at this moment. "Applications close 15 May" means open through 23:59:59 Europe/Stockholm
 * (decisions §5). The only place where it is decided: every door shows what this says.
 */
export function applicationStateOf(facts: Facts, now: Date): ApplicationState {
  if (facts.lifecycle === 'cancelled') return 'cancelled';
  const today = dayOf(now);
  if (isOver(facts, today)) return 'closed';
  const periods = periodsOf(facts);
  const open = periods.filter((period) => isOpenOn(period, today));
  const real = open.filter(({ method }) => method !== 'interest');
  if (real.some(({ isContinuous }) => isContinuous)) return 'continuous';
  if (real.length) return 'open';
  if (open.length) return 'interest-only';
  return periods.some(({ opens }) => opens && opens > today) ? 'not-open' : 'closed';
}

/** Places left, never below zero; null when the capacity is not stated. */
export const availableSeats = ({ seats }: Pick<Facts, 'seats'>): number | null =>
  seats?.capacity == null
    ? null
    : Math.max(0, seats.capacity - seats.accepted - seats.offered - seats.buffer);

/** Whether there are places: few is at most three, or a tenth. */
export function seatStateOf(facts: Pick<Facts, 'seats' | 'waitlist'>): SeatState {
  const available = availableSeats(facts);
  if (available === null) return 'unknown';
  if (available === 0) {
    const { waitlist } = facts;
    const hasRoom = waitlist?.isEnabled && (waitlist.maximum === null || waitlist.count < waitlist.maximum);
    return hasRoom ? 'waitlist' : 'full';
  }
  return available <= Math.max(3, facts.seats!.capacity! / 10) ? 'few' : 'open';
}

/** The half-year of the start: VT January to June, HT July to December. */
export function termOf({ start }: Pick<Facts, 'start'>): string | null {
  if (!start) return null;
  return `${Number(start.slice(5, 7)) <= 6 ? 'VT' : 'HT'}${start.slice(0, 4)}`;
}

/** A cancelled occasion stays public this long, so that those who applied can read it. */
export const DAYS_AFTER_CANCELLATION = 90;

export const isShown = (
  { lifecycle, cancelledOn }: Pick<OccasionInputDto, 'lifecycle' | 'cancelledOn'>,
  now: Date,
): boolean =>
  lifecycle !== 'cancelled' || !cancelledOn || dayOf(now) <= dayAfter(cancelledOn, DAYS_AFTER_CANCELLATION);

/** The next instant at which anything derived from the clock can change; null when none will. */
export function nextChangeOf(
  occasion: Pick<OccasionInputDto, 'lifecycle' | 'applicationPeriods' | 'end' | 'cancelledOn' | 'contacts'>,
  now: Date,
): Date | null {
  const days = occasion.applicationPeriods.flatMap(({ opens, closes, isContinuous }) => [
    opens,
    closes && !isContinuous ? dayAfter(closes) : null,
  ]);
  if (occasion.end) days.push(dayAfter(occasion.end));
  for (const { validTo } of occasion.contacts) if (validTo) days.push(dayAfter(validTo));
  if (occasion.lifecycle === 'cancelled' && occasion.cancelledOn)
    days.push(dayAfter(occasion.cancelledOn, DAYS_AFTER_CANCELLATION + 1));
  return earliestAfter(now, days);
}

/** The first midnight after now among these days. */
export function earliestAfter(now: Date, days: (string | null)[]): Date | null {
  const coming = days.filter((day) => day !== null).map(startOfDay);
  const later = coming.filter((instant) => instant > now).toSorted((a, b) => a.getTime() - b.getTime());
  return later[0] ?? null;
}

/** When one may apply, as instants: what the public filter openOnly compares with the clock. */
export function openDuringOf(facts: Facts): { from: string | null; to: string | null }[] {
  const { lifecycle, end } = facts;
  if (lifecycle === 'cancelled' || lifecycle === 'completed') return [];
  return periodsOf(facts).flatMap(({ opens, closes, isContinuous }) => {
    const [last] = [isContinuous ? null : closes, end].filter((day) => day !== null).toSorted();
    if (opens && last && last < opens) return []; // it would open after the end
    return {
      from: opens ? startOfDay(opens).toISOString() : null,
      to: last ? endOfDay(last).toISOString() : null,
    };
  });
}
