import { dayOf, endOfDay, type ContactDto } from '@spang/shared/values';

/** Contacts that may be shown now, and the instant when the first of them no longer may. */
export function shownContacts(
  contacts: ContactDto[],
  now: Date,
): { shown: ContactDto[]; refreshAt: Date | null } {
  const today = dayOf(now);
  const shown = contacts.filter(({ validTo }) => validTo === null || validTo >= today);
  const [first] = shown.flatMap(({ validTo }) => validTo ?? []).sort();
  return { shown, refreshAt: first ? endOfDay(first) : null };
}
