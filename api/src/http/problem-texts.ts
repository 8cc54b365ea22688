/** Title and detail of every problem, by code. The address of a problem's type is this page's anchor. */
export const PROBLEMS = {
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
  'identity-taken': {
    status: 409,
    sv: [
      'Numret är en annan deltagares',
      'Kontrollera numret. Om två poster gäller samma person: kontakta dataskyddsombudet.',
    ],
    en: [
      'The number is another participant’s',
      'Check the number. If two records are of the same person: ask the data protection officer.',
    ],
  },
  'disposed-of': {
    status: 409,
    sv: ['Deltagaren är gallrad', 'Vem det var går inte längre att få fram eller ändra.'],
    en: ['The participant is disposed of', 'Who it was can neither be found out nor changed any more.'],
  },
  'retention-unknown': {
    status: 409,
    sv: [
      'Bevarandetiden kan inte beräknas',
      'Ange den sista utbetalningen i projektets gallringsplan. Tills dess kan ingenting gallras.',
    ],
    en: [
      'The retention period cannot be calculated',
      'State the last payment in the retention plan of the project. Until then nothing can be disposed of.',
    ],
  },
  'retention-running': {
    status: 409,
    sv: ['Bevarandetiden är inte slut', 'Gallringsplanen säger till vilken dag uppgifterna ska bevaras.'],
    en: ['The retention period is not over', 'The retention plan says until which day the data are kept.'],
  },
  'retention-held': {
    status: 409,
    sv: [
      'Gallringen är stoppad',
      'Ett bevarandekrav gäller (legal hold). Häv det först, om det inte längre behövs.',
    ],
    en: ['Disposal is on hold', 'There is a legal hold. Lift it first, if it is needed no longer.'],
  },
  'disposal-under-way': {
    status: 409,
    sv: ['En gallring är redan föreslagen', 'Den väntar på att godkännas, eller görs just nu.'],
    en: ['A disposal is proposed already', 'It waits for approval, or is being done.'],
  },
  'disposal-decided': {
    status: 409,
    sv: ['Gallringen är redan avgjord', 'Den är godkänd eller stoppad.'],
    en: ['The disposal is decided already', 'It has been approved or vetoed.'],
  },
  'no-disposal-ledger': {
    status: 503,
    sv: [
      'Gallringen går inte att göra',
      'Tjänsten saknar en fil för gallrade (VAULT_DISPOSALS_FILE). Utan den skulle en säkerhetskopia föra tillbaka dem.',
    ],
    en: [
      'The disposal cannot be done',
      'The service has no file of those disposed of (VAULT_DISPOSALS_FILE). Without it a backup would bring them back.',
    ],
  },
  'report-is-current': {
    status: 409,
    sv: ['Rapporten är redan aktuell', 'Den håller på att skapas, eller är inskickad och har inte ändrats.'],
    en: ['The report is current already', 'It is being made, or has been sent and has not changed.'],
  },
  'earlier-month-missing': {
    status: 409,
    sv: ['En tidigare månad saknas', 'Månader rapporteras i ordning. Skapa de tidigare rapporterna först.'],
    en: ['An earlier month is missing', 'Months are reported in order. Make the earlier reports first.'],
  },
  'earlier-month-not-sent': {
    status: 409,
    sv: ['En tidigare månad är inte inskickad', 'Månader skickas in i ordning. Skicka de tidigare först.'],
    en: ['An earlier month has not been sent', 'Months are sent in order. Send the earlier ones first.'],
  },
  'report-being-made': {
    status: 409,
    sv: ['Rapporten håller på att skapas', 'Försök igen om en stund.'],
    en: ['The report is being made', 'Try again in a moment.'],
  },
  'report-file-gone': {
    status: 409,
    sv: ['Filen finns inte kvar', 'Den sparas ett dygn och bara så länge den stämmer. Skapa rapporten igen.'],
    en: ['The file is gone', 'It is kept for a day, and only as long as it is right. Make the report again.'],
  },
  'report-not-made': {
    status: 409,
    sv: [
      'Det är inte den rapporten som ska skickas',
      'Den är inte klar, redan inskickad eller har ändrats sedan den skapades.',
    ],
    en: [
      'That is not the report to be sent',
      'It is not ready, sent already, or something has changed since it was made.',
    ],
  },
  'processing-restricted': {
    status: 409,
    sv: [
      'Behandlingen är begränsad',
      'Uppgifterna om personen får inte användas just nu. Kontakta dataskyddsombudet.',
    ],
    en: [
      'The processing is restricted',
      'The data of this person may not be used at present. Ask the data protection officer.',
    ],
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
  'against-participant-terms': {
    status: 422,
    sv: [
      'Villkoren för projektets deltagare medger det inte',
      'Rätta det som listas i errors. Inget har sparats.',
    ],
    en: ['Against the terms of the project’s participants', 'Correct what errors lists. Nothing was saved.'],
  },
  'batch-below-five': {
    status: 422,
    sv: [
      'För få svar',
      'Känsliga uppgifter redovisas i grupper om minst fem, så att ingen kan kännas igen. Inget har sparats.',
    ],
    en: [
      'Too few forms',
      'Sensitive data are reported in groups of five or more, so that nobody can be recognised. Nothing was saved.',
    ],
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
  'look-ups-exceeded': {
    status: 429,
    sv: ['För många sökningar', 'Du kan söka på 30 nummer i timmen. Vänta den tid som Retry-After anger.'],
    en: ['Too many look-ups', 'You can look up 30 numbers an hour. Wait as long as Retry-After says.'],
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
  'vault-closed': {
    status: 503,
    sv: [
      'Personuppgifterna går inte att nå',
      'Tjänsten är startad utan nyckel till dem. Den som sköter driften behöver ange nyckelfilen.',
    ],
    en: [
      'People’s data cannot be reached',
      'The service was started without the key to them. Whoever operates it has to name the key file.',
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
