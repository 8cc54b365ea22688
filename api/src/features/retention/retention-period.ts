/** YYYY-MM-DD */
export type Day = `${string}-${string}-${string}`;

/** What decides how long a project's people must be kept. Null: not known, or does not apply. */
export interface RetentionFacts {
  /** The last payment of the managing authority to the beneficiary; a later one takes its place. */
  lastPaymentOn: Day | null;
  /** When state aid was granted (GBER, de minimis). */
  stateAidGrantedOn: Day | null;
  /** What the decision itself says: the last day. */
  decisionKeepUntil: Day | null;
  /** The year in which the last entry was booked. */
  bookkeepingYear: number | null;
  /** A dispute, an audit, a request: nothing is disposed of while it lasts. */
  isOnHold: boolean;
  /** From this day the decision needs nobody's identity any more: people are made pseudonymous before papers go. */
  identityNeededUntil: Day | null;
}

/** Until when: a day (through that day), `hold` while somebody holds it, or `unknown` when it cannot be calculated. */
export type KeepUntil = Day | 'hold' | 'unknown';

/** Beyond it there are no dates here: as good as for ever. */
const LAST_YEAR = 2199;
const endOfYear = (year: number): Day => `${Math.min(year, LAST_YEAR)}-12-31`;
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The same day so many years on; of 29 February the first of March, so that nothing goes a day too soon. */
const yearsOn = (day: Day, years: number): Day => {
  if (yearOf(day) + years > LAST_YEAR) return endOfYear(LAST_YEAR);
  const to = new Date(Date.UTC(yearOf(day) + years, Number(day.slice(5, 7)) - 1, Number(day.slice(8))));
  return to.toISOString().slice(0, 10) as Day;
};

/**
 * The last day on which documents must be kept: the longest of what applies.
 * - five years from 31 December of the year of the last payment (Regulation (EU) 2021/1060, Article 82),
 * - ten years from when state aid was granted (not verified),
 * - what the decision says,
 * - seven years after the year of bookkeeping (bokföringslagen 7 kap. 2 §, not verified).
 *
 * Without a last payment it cannot be calculated, and nothing may be disposed of.
 * @param said what was calculated before: a day never moves backwards.
 */
export function keepUntil(facts: RetentionFacts, said: KeepUntil = 'unknown'): KeepUntil {
  const { lastPaymentOn, stateAidGrantedOn, decisionKeepUntil, bookkeepingYear, isOnHold } = facts;
  if (isOnHold) return 'hold';
  if (lastPaymentOn === null) return 'unknown';
  const days = [
    endOfYear(yearOf(lastPaymentOn) + 5),
    stateAidGrantedOn && yearsOn(stateAidGrantedOn, 10),
    decisionKeepUntil,
    bookkeepingYear && endOfYear(bookkeepingYear + 7),
    isDay(said) && said,
  ].filter((day) => typeof day === 'string');
  return days.toSorted().at(-1)!;
}

/** The last day on which identities may be kept: no longer than documents, and no longer than the decision needs them. */
export function identityUntil(facts: RetentionFacts, said?: KeepUntil): KeepUntil {
  const until = keepUntil(facts, said);
  const { identityNeededUntil } = facts;
  return isDay(until) && identityNeededUntil !== null && identityNeededUntil < until
    ? identityNeededUntil
    : until;
}

/** May it be disposed of on this day? */
export const isOver = (until: KeepUntil, today: Day): boolean => isDay(until) && until < today;

const isDay = (until: KeepUntil): until is Day => until !== 'hold' && until !== 'unknown';
