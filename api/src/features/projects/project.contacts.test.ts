import type { ContactDto } from '@spang/shared/values';
import { shownContacts } from './project.contacts.js';

const contact = (validTo: string | null): ContactDto => ({
  role: 'contact',
  label: { sv: 'Samordnare' },
  email: 'kontakt@example.se',
  phone: null,
  personName: null,
  personBasis: null,
  validTo,
});

it('shows a contact through its last day in Sweden, winter and summer', () => {
  for (const [last, lastSecond, over] of [
    ['2026-11-24', '2026-11-24T22:59:59Z', '2026-11-24T23:00:00Z'],
    ['2026-07-01', '2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z'],
  ] as const) {
    const before = shownContacts([contact(last)], new Date(lastSecond));
    expect(before).toEqual({ shown: [contact(last)], refreshAt: new Date(over) });
    expect(shownContacts([contact(last)], new Date(over))).toEqual({ shown: [], refreshAt: null });
  }
});

it('is written anew when the first of several goes', () => {
  const contacts = [contact(null), contact('2027-01-31'), contact('2026-12-31')];
  const { shown, refreshAt } = shownContacts(contacts, new Date('2026-11-24T10:00:00Z'));
  expect(shown).toEqual(contacts);
  expect(refreshAt).toEqual(new Date('2026-12-31T23:00:00Z'));
});
