import type { ContactDto } from '@spang/shared/values';

const ZONE = 'Europe/Stockholm';
const DAY = 24 * 60 * 60 * 1000;
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Contacts that may be shown now, and the instant when the first of them no longer may. */
export function shownContacts(
  contacts: ContactDto[],
  now: Date,
): { shown: ContactDto[]; refreshAt: Date | null } {
  const today = local.format(now);
  const shown = contacts.filter(({ validTo }) => validTo === null || validTo >= today);
  const [first] = shown.flatMap(({ validTo }) => validTo ?? []).sort();
  return { shown, refreshAt: first ? endOfDay(first) : null };
}

/** The instant when the day is over in Sweden: 22 or 23 o'clock UTC. */
function endOfDay(date: string): Date {
  const [summer, winter] = [22, 23].map(
    (hour) => new Date(Date.parse(`${date}T00:00:00Z`) + hour * (DAY / 24)),
  );
  return local.format(summer!) > date ? summer! : winter!;
}
