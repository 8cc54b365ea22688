import { PEOPLE_PROBLEMS } from './people-problem-texts.js';

/** Title and detail of every problem, by code. The address of a problem's type is this page's anchor. */
export const PROBLEMS = {
  ...PEOPLE_PROBLEMS,
  invalid: {
    status: 400,
    sv: ['Uppgifterna stämmer inte', 'Rätta det som listas i errors och skicka igen. Inget har sparats.'],
    en: ['The request is not valid', 'Correct what errors lists and send again. Nothing was saved.'],
  },
  malformed: {
    status: 400,
    sv: ['Anropet går inte att läsa', 'Innehållet är inte giltig JSON i UTF-8, eller adressen är felaktig.'],
    en: [
      'The request cannot be read',
      'The content is not valid JSON in UTF-8, or the address is malformed.',
    ],
  },
  'idempotency-key-missing': {
    status: 400,
    sv: [
      'Idempotency-Key saknas',
      'Skicka rubriken Idempotency-Key med ett eget värde, så kan anropet upprepas utan risk.',
    ],
    en: [
      'Idempotency-Key is missing',
      'Send the header Idempotency-Key with a value of your own, so that the call can be repeated safely.',
    ],
  },
  unauthenticated: {
    status: 401,
    sv: ['Du är inte inloggad', 'Logga in, eller skicka en giltig API-nyckel som Authorization: Bearer.'],
    en: ['Not signed in', 'Sign in, or send a valid API key as Authorization: Bearer.'],
  },
  'sign-in-failed': {
    status: 401,
    sv: ['Inloggningen misslyckades', 'E-postadressen eller lösenordet stämmer inte.'],
    en: ['Sign-in failed', 'The e-mail address or the password is not right.'],
  },
  forbidden: {
    status: 403,
    sv: ['Du saknar behörighet', 'Din roll eller API-nyckel får inte göra det här.'],
    en: ['Not allowed', 'Your role or API key may not do this.'],
  },
  'not-your-account': {
    status: 403,
    sv: [
      'Kontot är inte bara ditt att ändra',
      'Användaren har rättigheter som du inte kan ge, eller hör till fler organisationer. Be deras administratör.',
    ],
    en: [
      'The account is not only yours to change',
      'The user has rights that you cannot give, or belongs to other organisations too. Ask their administrator.',
    ],
  },
  'not-your-own': {
    status: 403,
    sv: [
      'Någon annan måste bekräfta',
      'Du kan inte bekräfta din egen roll, och inte det som du själv har föreslagit.',
    ],
    en: [
      'Somebody else must confirm',
      'You can confirm neither a role of your own nor what you have proposed yourself.',
    ],
  },
  'not-allowed-here': {
    status: 403,
    sv: ['Du saknar behörighet i organisationen', 'Din roll i den organisationen får inte göra det här.'],
    en: ['Not allowed in that organisation', 'Your role in that organisation may not do this.'],
  },
  'embed-not-allowed-there': {
    status: 403,
    sv: [
      'Inbäddningen får inte visas där',
      'Webbplatsens värdnamn står inte bland inbäddningens tillåtna domäner. Be den som äger inbäddningen att lägga till det.',
    ],
    en: [
      'The embed may not be shown there',
      'The host name of the site is not among the allowed domains of the embed. Ask whoever owns the embed to add it.',
    ],
  },
  'scope-exceeds-yours': {
    status: 403,
    sv: ['Nyckeln kan mer än du', 'Du kan inte byta hemlighet på en nyckel som får göra mer än du själv.'],
    en: ['The key can do more than you', 'You cannot rotate a key that may do more than you may.'],
  },
  'api-key-revoked': {
    status: 409,
    sv: ['Nyckeln är spärrad', 'En spärrad nyckel kan inte användas igen. Skapa en ny.'],
    en: ['The key is revoked', 'A revoked key cannot be used again. Create a new one.'],
  },
  'cross-site': {
    status: 403,
    sv: [
      'Anropet kom från en annan webbplats',
      'Ändringar med sessionskaka tas bara emot från Spång självt.',
    ],
    en: [
      'The call came from another site',
      'Changes with a session cookie are only accepted from Spång itself.',
    ],
  },
  'not-found': {
    status: 404,
    sv: ['Posten finns inte', 'Det finns ingen sådan post, eller så har du inte behörighet att se den.'],
    en: ['No such record', 'There is no such record, or you may not see it.'],
  },
  'no-such-address': {
    status: 404,
    sv: ['Adressen finns inte', 'Det finns ingenting på den här adressen.'],
    en: ['No such address', 'There is nothing at this address.'],
  },
  'method-not-allowed': {
    status: 405,
    sv: ['Metoden går inte att använda här', 'Rubriken Allow säger vilka metoder adressen har.'],
    en: ['Method not allowed', 'The header Allow says which methods the address has.'],
  },
  'not-acceptable': {
    status: 406,
    sv: ['Formatet finns inte', 'Svaret finns bara som JSON.'],
    en: ['Not acceptable', 'The answer is available as JSON only.'],
  },
  'request-timeout': {
    status: 408,
    sv: ['Anropet tog för lång tid', 'Hela anropet kom inte fram i tid. Skicka det igen.'],
    en: ['The request took too long', 'The whole request did not arrive in time. Send it again.'],
  },
  'rule-broken': {
    status: 409,
    sv: ['Det går inte i nuvarande läge', 'Postens tillstånd tillåter inte ändringen.'],
    en: ['Not possible in the present state', 'The state of the record does not allow the change.'],
  },
  'published-not-deletable': {
    status: 409,
    sv: ['En publicerad post kan inte tas bort', 'Avpublicera den först.'],
    en: ['A published record cannot be deleted', 'Withdraw it first.'],
  },
  'not-published': {
    status: 409,
    sv: ['Posten är inte publicerad', 'Det finns inget att avpublicera.'],
    en: ['The record is not published', 'There is nothing to withdraw.'],
  },
  'not-publishable': {
    status: 409,
    sv: ['Posten kan inte publiceras än', 'Komplettera det som listas i errors.'],
    en: ['The record cannot be published yet', 'Complete what errors lists.'],
  },
  'natural-person-not-publishable': {
    status: 409,
    sv: ['Personen kan inte publiceras', 'En fysisk person publiceras aldrig.'],
    en: ['The person cannot be published', 'A natural person is never published.'],
  },
  'offer-not-published': {
    status: 409,
    sv: [
      'Utbildningen är inte publicerad',
      'Publicera utbildningen först; då publiceras tillfällena med den.',
    ],
    en: ['The offer is not published', 'Publish the offer first; its occasions are published with it.'],
  },
  'in-use': {
    status: 409,
    sv: ['Posten används', 'Andra poster hänvisar till den. Ta bort hänvisningarna först.'],
    en: ['The record is in use', 'Other records refer to it. Remove the references first.'],
  },
  'last-administrator': {
    status: 409,
    sv: ['Den sista administratören måste finnas kvar', 'Ge rollen till någon annan först.'],
    en: ['The last administrator must remain', 'Give the role to somebody else first.'],
  },
  'nothing-to-confirm': {
    status: 409,
    sv: ['Det finns inget att bekräfta', 'Inget väntar på dig här.'],
    en: ['There is nothing to confirm', 'Nothing is waiting for you here.'],
  },
  'request-in-progress': {
    status: 409,
    sv: ['Samma anrop pågår redan', 'Vänta och försök igen med samma Idempotency-Key.'],
    en: ['The same request is in progress', 'Wait and try again with the same Idempotency-Key.'],
  },
  'cursor-expired': {
    status: 410,
    sv: ['Positionen är för gammal', 'Börja om från början, utan cursor.'],
    en: ['The position is too old', 'Start again from the beginning, without a cursor.'],
  },
  'oembed-format-unknown': {
    status: 501,
    sv: ['Formatet finns inte', 'Svaret finns bara som JSON: format=json.'],
    en: ['There is no such format', 'The answer is in JSON only: format=json.'],
  },
  'version-conflict': {
    status: 412,
    sv: [
      'Någon annan har ändrat posten',
      'Hämta den nya versionen. conflictingFields säger vilka fält som krockar. Inget har sparats.',
    ],
    en: [
      'Somebody else has changed the record',
      'Get the new version. conflictingFields says which fields collide. Nothing was saved.',
    ],
  },
  'too-large': {
    status: 413,
    sv: ['Innehållet är för stort', 'Ett anrop får vara högst 1 MiB.'],
    en: ['The content is too large', 'A request may be 1 MiB at most.'],
  },
  'uri-too-long': {
    status: 414,
    sv: ['Adressen är för lång', 'En adress får vara högst 2 048 tecken.'],
    en: ['The address is too long', 'An address may have 2 048 characters at most.'],
  },
  'unsupported-media-type': {
    status: 415,
    sv: [
      'Innehållstypen tas inte emot',
      'Skicka application/json, eller application/merge-patch+json till PATCH.',
    ],
    en: ['Unsupported media type', 'Send application/json, or application/merge-patch+json to PATCH.'],
  },
  'idempotency-key-reused': {
    status: 422,
    sv: [
      'Idempotency-Key är redan använd',
      'Samma nyckel har använts för ett annat innehåll. Ta en ny nyckel.',
    ],
    en: ['Idempotency-Key was used before', 'The same key was used with another content. Take a new key.'],
  },
  'version-missing': {
    status: 428,
    sv: [
      'If-Match saknas',
      'Skicka ETag från ditt senaste GET i rubriken If-Match, så skrivs ingen annans ändring över.',
    ],
    en: [
      'If-Match is missing',
      'Send the ETag of your latest GET in the header If-Match, so that nobody else’s change is overwritten.',
    ],
  },
  'quota-exceeded': {
    status: 429,
    sv: ['För många anrop', 'Vänta så länge som Retry-After säger.'],
    en: ['Too many requests', 'Wait as long as Retry-After says.'],
  },
  'too-many-attempts': {
    status: 429,
    sv: ['För många försök', 'Vänta en stund och försök sedan igen.'],
    en: ['Too many attempts', 'Wait a while and try again.'],
  },
  'headers-too-large': {
    status: 431,
    sv: ['Rubrikerna är för stora', 'Skicka färre eller kortare rubriker.'],
    en: ['The headers are too large', 'Send fewer or shorter headers.'],
  },
  internal: {
    status: 500,
    sv: [
      'Något gick fel hos oss',
      'Inget har sparats. Försök igen, och hänvisa till instance om felet kvarstår.',
    ],
    en: [
      'Something went wrong at our side',
      'Nothing was saved. Try again, and refer to instance if it happens again.',
    ],
  },
  unavailable: {
    status: 503,
    sv: ['Tjänsten är inte tillgänglig just nu', 'Försök igen om en stund.'],
    en: ['The service is not available right now', 'Try again in a while.'],
  },
} as const satisfies Record<
  string,
  { status: number; sv: readonly [string, string]; en: readonly [string, string] }
>;

export type ProblemCode = keyof typeof PROBLEMS;
