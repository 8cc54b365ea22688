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
    sv: 'En revisor och den som hanterar skyddade personuppgifter behöver en sista dag. En administratörs roll har ingen.',
    en: 'An auditor and a handler of protected identities need a last day. The role of an administrator has none.',
  },
  projectsFitRole: {
    sv: 'Välj projekt för den som hanterar skyddade personuppgifter. Bara en deltagarhandläggare kan ha alla projekt, och andra roller begränsas inte till projekt.',
    en: 'Choose projects for a handler of protected identities. Only a participant handler can have all projects, and other roles are not limited to projects.',
  },
  'protection-beyond-a-year': {
    sv: 'Rollen gäller i högst 366 dagar.',
    en: 'The role holds for 366 days at most.',
  },
  'not-to-yourself': {
    sv: 'Du kan inte ge dig själv den rollen, och inte ändra den. Be en annan administratör.',
    en: 'You can neither give yourself that role nor change it. Ask another administrator.',
  },
  'roles-exclude-each-other': {
    sv: 'Ett dataskyddsombud kan inte också vara administratör eller handläggare i organisationen.',
    en: 'A data protection officer cannot also be an administrator or a handler in the organisation.',
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
  'networks-needed': {
    sv: 'En nyckel som får visa identiteter behöver minst ett nät.',
    en: 'A key that reveals identities needs at least one network.',
  },
  projectsFitScopes: {
    sv: 'Bara rättigheter till deltagare kan begränsas till projekt.',
    en: 'Only scopes about participants can be limited to projects.',
  },
  'expiry-passed': { sv: 'Slutdatumet har redan varit.', en: 'The end is in the past.' },
  'expiry-beyond-a-year': { sv: 'En nyckel gäller i högst ett år.', en: 'A key lives for one year at most.' },
  'cidr-invalid': { sv: 'Skriv ett nät som 192.0.2.0/24.', en: 'Write a network such as 192.0.2.0/24.' },
  'api-key-name-taken': {
    sv: 'Organisationen har redan en nyckel med det namnet.',
    en: 'The organisation has a key with that name already.',
  },
};
