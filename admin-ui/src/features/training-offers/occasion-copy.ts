import type { OccasionInputDto } from '@spang/shared/management';
import type { Check } from '../../platform/record/record-kind';

interface Copy {
  input: OccasionInputDto;
  checks: Check[];
}

/**
 * A new occasion made after an old one. What was its own is left out: dates, sessions, seats that were taken, its keys in
 * other systems, a cancellation. Application periods keep their dates, to be changed: without them they would say "open
 * already, no last day". Everything that was emptied, set back or may be out of date is to be checked.
 */
export function copyOfOccasion(old: OccasionInputDto): Copy {
  const { flexibleEntry, seats, waitlist } = old;
  const input: OccasionInputDto = {
    ...old,
    externalIds: [],
    lifecycle: 'planned',
    start: null,
    end: null,
    flexibleEntry: flexibleEntry && { from: null, to: null },
    sessions: [],
    seats: seats && { ...seats, offered: 0, accepted: 0 },
    waitlist: waitlist && { ...waitlist, count: 0 },
    cancelledReason: null,
    cancelledOn: null,
  };
  const checks: Check[] = [];
  const check = (why: Check['why'], field: keyof OccasionInputDto, isNeeded: unknown) => {
    if (isNeeded) checks.push({ field, why });
  };
  check('kept', 'title', old.title);
  check('kept', 'description', old.description);
  check('reset', 'lifecycle', old.lifecycle !== 'planned');
  check('kept', 'url', old.url);
  check('cleared', 'start', old.start || old.startType === 'fixed');
  check('cleared', 'end', old.end);
  check('cleared', 'flexibleEntry', flexibleEntry);
  check('cleared', 'sessions', old.sessions.length);
  check('kept', 'applicationPeriods', old.applicationPeriods.length);
  check('kept', 'applicationNote', old.applicationNote);
  check('reset', 'seats', seats && seats.offered + seats.accepted > 0);
  check('reset', 'waitlist', waitlist?.count);
  check(
    'kept',
    'contacts',
    old.contacts.some(({ validTo }) => validTo),
  );
  check('cleared', 'externalIds', old.externalIds.length);
  return { input, checks };
}
