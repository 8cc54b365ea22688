import type { FaultTexts } from './fault-texts.js';

/** Faults of users, roles, invitations and API keys. */
export const ACCOUNT_FAULT_TEXTS: FaultTexts = {
  membershipTwice: {
    sv: 'Samma roll i samma organisation står två gånger.',
    en: 'The same role in the same organisation is there twice.',
  },
  roleFitsOrganisation: {
    sv: 'Systemadministratör är en roll utan organisation. Alla andra roller behöver en organisation.',
    en: 'A system administrator has no organisation. Every other role needs one.',
  },
  roleEnds: {
    sv: 'En revisor behöver en sista dag. En administratörs roll har ingen.',
    en: 'An auditor needs a last day. The role of an administrator has none.',
  },
  'membership-needed': { sv: 'Ge användaren minst en roll.', en: 'Give the user at least one role.' },
  'email-taken': {
    sv: 'Det finns redan ett konto med den e-postadressen.',
    en: 'There is an account with that e-mail address already.',
  },
  'role-exceeds-yours': {
    sv: 'Du kan inte ge en roll med fler rättigheter än du själv har i organisationen.',
    en: 'You cannot give a role with more rights than you have in the organisation.',
  },
  'password-wrong': {
    sv: 'Det nuvarande lösenordet stämmer inte.',
    en: 'The present password is not right.',
  },
  'password-is-email': {
    sv: 'Lösenordet får inte vara e-postadressen.',
    en: 'The password must not be the e-mail address.',
  },
  'invitation-not-valid': {
    sv: 'Länken gäller inte längre. Be om en ny.',
    en: 'The link is no longer valid. Ask for a new one.',
  },
  'only-first-administrator': {
    sv: 'Kontot finns redan. Bara lösenordet ska väljas.',
    en: 'The account exists already. Only the password is to be chosen.',
  },
  'scope-exceeds-yours': {
    sv: 'Nyckeln kan inte få göra mer än du själv får i organisationen.',
    en: 'The key cannot do more than you may in the organisation.',
  },
  'expiry-passed': { sv: 'Slutdatumet har redan varit.', en: 'The end is in the past.' },
  'expiry-beyond-a-year': { sv: 'En nyckel gäller i högst ett år.', en: 'A key lives for one year at most.' },
  'cidr-invalid': { sv: 'Skriv ett nät som 192.0.2.0/24.', en: 'Write a network such as 192.0.2.0/24.' },
  'api-key-name-taken': {
    sv: 'Organisationen har redan en nyckel med det namnet.',
    en: 'The organisation has a key with that name already.',
  },
};
