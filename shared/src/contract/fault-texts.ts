/**
 * The texts of faults and warnings by code, said once: the API puts them into problems, the SPA at its fields.
 * `{limit}` and other words in braces are parameters of the rule.
 */
export const FAULT_TEXTS: Record<string, { sv: string; en: string }> = {
  required: { sv: 'Fältet måste fyllas i.', en: 'This field is required.' },
  additionalProperties: { sv: 'Fältet finns inte i formatet.', en: 'The format has no such field.' },
  type: {
    sv: 'Värdet har fel typ. Det ska vara: {type}.',
    en: 'The value has the wrong type. Expected: {type}.',
  },
  enum: {
    sv: 'Värdet finns inte i listan över tillåtna värden.',
    en: 'The value is not one of those allowed.',
  },
  minLength: {
    sv: 'Texten är för kort. Minst {limit} tecken.',
    en: 'Too short. At least {limit} characters.',
  },
  maxLength: { sv: 'Texten är för lång. Högst {limit} tecken.', en: 'Too long. At most {limit} characters.' },
  minimum: { sv: 'Värdet är för litet. Minst {limit}.', en: 'Too small. At least {limit}.' },
  maximum: { sv: 'Värdet är för stort. Högst {limit}.', en: 'Too large. At most {limit}.' },
  exclusiveMinimum: { sv: 'Värdet ska vara större än {limit}.', en: 'Must be more than {limit}.' },
  minItems: { sv: 'För få rader. Minst {limit}.', en: 'Too few items. At least {limit}.' },
  maxItems: { sv: 'För många rader. Högst {limit}.', en: 'Too many items. At most {limit}.' },
  uniqueItems: { sv: 'Samma värde finns två gånger.', en: 'The same value is there twice.' },
  minProperties: { sv: 'Skriv texten på minst ett språk.', en: 'Write the text in at least one language.' },
  pattern: { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' },
  anyOf: { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' },
  oneOf: { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' },
  'format-int32': { sv: 'Skriv ett heltal.', en: 'Write a whole number.' },
  'format-int64': { sv: 'Skriv ett heltal.', en: 'Write a whole number.' },
  'format-uuid': { sv: 'Det här är inget giltigt id.', en: 'This is not a valid id.' },
  'format-email': {
    sv: 'Skriv en e-postadress, till exempel kontakt@example.se.',
    en: 'Write an e-mail address.',
  },
  'format-http-url': {
    sv: 'Skriv en webbadress som börjar med https://.',
    en: 'Write a web address with https://.',
  },
  'format-date': { sv: 'Skriv ett datum som 2027-01-15.', en: 'Write a date such as 2027-01-15.' },
  'format-date-time': {
    sv: 'Skriv en tidpunkt som 2027-01-15T08:00:00Z.',
    en: 'Write an instant such as 2027-01-15T08:00:00Z.',
  },
  'format-imprecise-date': {
    sv: 'Skriv år, månad eller dag: 2023, 2023-09 eller 2023-09-01.',
    en: 'Write a year, month or day: 2023, 2023-09 or 2023-09-01.',
  },
  'format-amount': {
    sv: 'Skriv ett belopp i siffror, utan minus, till exempel 300000.00.',
    en: 'Write an amount in digits, without a minus sign, such as 300000.00.',
  },
  'format-se-orgnr': {
    sv: 'Organisationsnumret stämmer inte. Kontrollera siffrorna.',
    en: 'The organisation number is not right. Check the digits.',
  },
  'format-fi-ytunnus': {
    sv: 'FO-numret (Y-tunnus) stämmer inte.',
    en: 'The Finnish business id is not right.',
  },
  'format-municipality-code': {
    sv: 'Skriv kommunkoden med fyra siffror, till exempel 0180.',
    en: 'Write the municipality code with four digits, such as 0180.',
  },
  'format-phone': {
    sv: 'Skriv telefonnumret med landskod, till exempel +46910123456.',
    en: 'Write the number with its country code, such as +46910123456.',
  },
  'format-time-zone': {
    sv: 'Skriv en tidszon som Europe/Stockholm.',
    en: 'Write a time zone such as Europe/Stockholm.',
  },
  'format-language': { sv: 'Skriv en språkkod som sv.', en: 'Write a language code such as sv.' },
  'format-country': {
    sv: 'Skriv en landskod med två bokstäver, som SE.',
    en: 'Write a two-letter country code such as SE.',
  },
  notBefore: { sv: 'Slutet får inte vara före starten.', en: 'The end must not be before the start.' },
  namedContactNeedsBasis: {
    sv: 'En namngiven person får bara visas med angiven grund och slutdatum.',
    en: 'A named person needs a stated basis and an end date.',
  },
  'unknown-reference': { sv: 'Det finns ingen sådan post.', en: 'There is no such record.' },
  'not-your-organisation': {
    sv: 'Du har inte den behörigheten i den organisationen.',
    en: 'You have no such right in that organisation.',
  },
  'owner-needed': {
    sv: 'Ange vilken organisation som äger posten.',
    en: 'Say which organisation owns the record.',
  },
  'external-id-taken': {
    sv: 'En annan post har redan den nyckeln.',
    en: 'Another record has that key already.',
  },
  'not-text': {
    sv: 'Texten innehåller tecken som inte kan sparas.',
    en: 'The text has characters that cannot be stored.',
  },
  blank: { sv: 'Texten är bara mellanslag.', en: 'The text is only spaces.' },
  'unknown-parameter': { sv: 'Det finns ingen sådan parameter.', en: 'There is no such parameter.' },
  'page-with-cursor': { sv: 'Använd page eller cursor, inte båda.', en: 'Use page or cursor, not both.' },
  'page-too-deep': {
    sv: 'Så långt ned går det inte att bläddra. Använd cursor.',
    en: 'Too deep to page. Use cursor.',
  },
  'cursor-invalid': {
    sv: 'Cursorn gäller inte för den här listan. Börja om utan cursor.',
    en: 'The cursor is not valid for this list. Start again without it.',
  },
  'one-operation-id': {
    sv: 'Bara ett nummer kan vara insatsens unika kod.',
    en: 'Only one number can be the code of the operation.',
  },
  'one-primary-identifier': {
    sv: 'Bara ett nummer kan visas först.',
    en: 'Only one number can be shown first.',
  },
  'one-lead': { sv: 'Ett projekt har högst en projektägare.', en: 'A project has one lead at most.' },
  'shares-over-100': {
    sv: 'Andelarna blir mer än 100 procent tillsammans.',
    en: 'The shares are more than 100 percent together.',
  },
  'location-is-empty': {
    sv: 'Ange ett område, en punkt, ett postnummer eller en ort.',
    en: 'Give an area, a point, a postal code or a town.',
  },
  'latitude-with-longitude': {
    sv: 'Latitud och longitud anges tillsammans.',
    en: 'Give latitude and longitude together.',
  },
  'project-or-external-name': {
    sv: 'Välj ett projekt eller skriv ett namn, inte båda.',
    en: 'Choose a project or write a name, not both.',
  },
  'related-to-itself': {
    sv: 'Ett projekt kan inte vara kopplat till sig självt.',
    en: 'A project cannot be related to itself.',
  },
  'special-needs-tally': {
    sv: 'Indikatorn rör känsliga personuppgifter. Den redovisas bara i grupper om minst fem personer, inte här.',
    en: 'The indicator is about sensitive personal data. It is reported in groups of five or more only, not here.',
  },
  'person-is-no-entity': {
    sv: 'En fysisk person räknas som deltagare, inte som företag eller myndighet.',
    en: 'A natural person counts as a participant, not as an enterprise or authority.',
  },
  'only-special-tallied': {
    sv: 'Bara indikatorer om känsliga personuppgifter redovisas så här. Skriv värdet som ett utfall i projektet.',
    en: 'Only indicators about sensitive personal data are tallied. Write the value as an observation of the project.',
  },
  'period-in-future': { sv: 'Månaden har inte börjat än.', en: 'The month has not begun.' },
  'batch-below-five': {
    sv: 'Vänta tills det finns minst fem svar. Med färre går det att gissa vem som svarat vad.',
    en: 'Wait until there are at least five forms. With fewer, one could guess who answered what.',
  },
  countsAddUp: {
    sv: 'Ja, nej, vill inte svara och inte tillfrågad blir inte antalet svar tillsammans.',
    en: 'Yes, no, declined and not asked do not add up to the size of the batch.',
  },
  'replaces-another-kind': {
    sv: 'En rättelse gäller samma indikator, månad och kön som det som rättas.',
    en: 'A correction has the indicator, month and gender of what it replaces.',
  },
  'replaced-already': {
    sv: 'Den är redan rättad. Rätta den senaste i stället.',
    en: 'It has been replaced already. Replace the latest instead.',
  },
  'case-number-unknown-form': {
    sv: 'Numret ser inte ut som nummer av det slaget brukar. Kontrollera det.',
    en: 'The number does not look like numbers of its kind. Check it.',
  },
  'low-contrast': {
    sv: 'Färgen syns för svagt mot bakgrunden. Den som publiceras är den närmaste som går att läsa.',
    en: 'The colour is too faint against its background. What is published is the nearest that can be read.',
  },
  'contributions-above-total': {
    sv: 'Finansieringen är tillsammans större än den angivna totalkostnaden.',
    en: 'The contributions together are more than the stated total cost.',
  },
  'participants-in-structure-project': {
    sv: 'Ett strukturprojekt räknar normalt inga deltagare. Kontrollera uppgiften.',
    en: 'A structure project normally counts no participants. Check the number.',
  },
  'operation-id-missing': {
    sv: 'Insatsen ska stå i den offentliga listan men saknar en unik kod.',
    en: 'The operation belongs in the public list but has no unique code.',
  },
  'lead-missing': {
    sv: 'Insatsen ska stå i den offentliga listan men saknar projektägare.',
    en: 'The operation belongs in the public list but has no lead.',
  },
  'unknown-priority': {
    sv: 'Programmet har inget sådant programområde i registret.',
    en: 'The programme has no such priority in the register.',
  },
  'unknown-specific-objective': {
    sv: 'Programmet har inget sådant specifikt mål i registret.',
    en: 'The programme has no such specific objective in the register.',
  },
  'boilerplate-text': {
    sv: 'Texten ser ut som utfyllnad från en mall. Ta bort den.',
    en: 'The text looks like filler from a template. Remove it.',
  },
  curriculumNeeded: {
    sv: 'Ange läroplan (GY11 eller GY25) när det finns en kurskod eller nivåkod.',
    en: 'State the curriculum (GY11 or GY25) when there is a course or level code.',
  },
  packageNeedsParts: {
    sv: 'Ett kurspaket behöver minst en del.',
    en: 'A package needs at least one part.',
  },
  fixedNeedsStart: {
    sv: 'Ange startdatum, eller välj en annan typ av start.',
    en: 'State the start date, or choose another kind of start.',
  },
  locationNeeded: {
    sv: 'Ange minst en plats, om det inte är ren distans.',
    en: 'State at least one place unless it is pure distance.',
  },
  distanceNeeded: {
    sv: 'Beskriv vad distans innebär: träffar och tider.',
    en: 'Describe what distance means: sessions and times.',
  },
  seatsExceeded: {
    sv: 'Antagna och erbjudna är fler än platserna.',
    en: 'Accepted and offered are more than the capacity.',
  },
  minimumAboveCapacity: {
    sv: 'Det minsta antalet är större än antalet platser.',
    en: 'The minimum is more than the capacity.',
  },
  primaryNeedsThree: {
    sv: 'Ett primärt samverkansområde har minst tre kommuner.',
    en: 'A primary area has at least three municipalities.',
  },
  'workplace-learning-needed': {
    sv: 'Ange arbetsplatsförlagt lärande för ett yrkespaket i komvux.',
    en: 'State workplace learning for a vocational package.',
  },
  'html-not-allowed': {
    sv: 'Texten får inte innehålla HTML. Beskrivningen får ha p, ul, ol, li, strong, em, a, h3 och h4 när formatet är html.',
    en: 'HTML is not allowed here. The description may have p, ul, ol, li, strong, em, a, h3 and h4 when its format is html.',
  },
  titleLength: {
    sv: 'Skriv en svensk titel med 3 till 150 tecken.',
    en: 'Write a Swedish title of 3 to 150 characters.',
  },
  titleRepeated: {
    sv: 'Beskrivningen börjar med titeln. Titeln visas redan ovanför texten.',
    en: 'The description begins with the title, which is shown above it already.',
  },
  codeForm: {
    sv: 'Koden har fel form. Kurskod och nivåkod har 7–10 tecken, yrkespaket 6 tecken och SSYK 4 siffror.',
    en: 'The code has the wrong form. Course and level codes have 7 to 10 characters, packages 6, SSYK 4 digits.',
  },
  archived: {
    sv: 'Utbildningen är arkiverad. Ta fram den ur arkivet innan du publicerar.',
    en: 'The offer is archived. Take it out of the archive before publishing.',
  },
  'offer-is-fixed': {
    sv: 'Ett tillfälle kan inte flyttas till en annan utbildning.',
    en: 'An occasion cannot be moved to another offer.',
  },
  'owner-of-offer': {
    sv: 'Tillfället ägs av samma organisation som utbildningen.',
    en: 'The occasion belongs to the owner of the offer.',
  },
  'unknown-municipality': {
    sv: 'Det finns ingen kommun med den koden.',
    en: 'There is no municipality with that code.',
  },
  'in-another-primary-area': {
    sv: 'Kommunen ingår redan i ett annat primärt område under den tiden.',
    en: 'The municipality is in another primary area during that time.',
  },
  'area-not-in-force': {
    sv: 'Området gäller inte den första dagen. Ingen får söka fritt genom det.',
    en: 'The area is not in force on the first day. Nobody may apply freely through it.',
  },
  'url-needed': {
    sv: 'Ange utbildningens webbsida innan du publicerar.',
    en: 'State the web page before publishing.',
  },
  'application-needed': {
    sv: 'Ange minst en ansökningsperiod, eller hur man ansöker.',
    en: 'State at least one application period, or how to apply.',
  },
  'credits-differ-from-parts': {
    sv: 'Delarnas poäng blir inte summan av kurspaketets poäng.',
    en: 'The credits of the parts do not add up.',
  },
  'pace-differs-from-credits': {
    sv: 'Studietakten stämmer inte med poäng och datum.',
    en: 'The pace does not fit credits and dates.',
  },
  membershipTwice: {
    sv: 'Samma roll i samma organisation står två gånger.',
    en: 'The same role in the same organisation is there twice.',
  },
  roleFitsOrganisation: {
    sv: 'Systemadministratör är en roll utan organisation. Alla andra roller behöver en organisation.',
    en: 'A system administrator has no organisation. Every other role needs one.',
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
  'format-vat': {
    sv: 'Momsnumret stämmer inte. Det börjar med landskod, till exempel SE212000275901.',
    en: 'The VAT number is not right. It begins with a country code, such as SE212000275901.',
  },
  'format-pic': { sv: 'Skriv PIC-numret med nio siffror.', en: 'Write the PIC with nine digits.' },
  'format-county-code': {
    sv: 'Skriv länskoden med två siffror, till exempel 24.',
    en: 'Write the county code with two digits, such as 24.',
  },
  'format-programme-period': {
    sv: 'Skriv programperioden som 2021-2027.',
    en: 'Write the programming period as 2021-2027.',
  },
  'format-colour': {
    sv: 'Skriv färgen med # och sex tecken, till exempel #0b5394.',
    en: 'Write the colour with # and six digits, such as #0b5394.',
  },
  'format-css-length': {
    sv: 'Skriv ett mått som 16px, 1rem eller 0.5em.',
    en: 'Write a length such as 16px, 1rem or 0.5em.',
  },
  'format-site': {
    sv: 'Skriv bara värdnamnet med små bokstäver, till exempel www.example.se eller *.example.se.',
    en: 'Write the host name alone, in small letters, such as www.example.se or *.example.se.',
  },
  'format-uri': { sv: 'Det här är ingen adress.', en: 'This is not an address.' },
  'format-postcode': {
    sv: 'Skriv postnumret med fem siffror, till exempel 931 85.',
    en: 'Write the postcode with five digits, such as 931 85.',
  },
  'duplicate-identifier': { sv: 'Samma nummer finns två gånger.', en: 'The same number is there twice.' },
  'duplicate-code': { sv: 'Samma kod finns två gånger.', en: 'The same code is there twice.' },
  'code-taken': { sv: 'Koden finns redan i registret.', en: 'The code is in the register already.' },
  'area-needs-version': {
    sv: 'Ange vilken utgåva av NUTS eller LAU som koden hör till.',
    en: 'Say which edition of NUTS or LAU the code belongs to.',
  },
  'parent-cycle': { sv: 'Posten kan inte ligga under sig själv.', en: 'The record cannot lie under itself.' },
  'succession-cycle': {
    sv: 'Organisationen kan inte komma efter sig själv. Kontrollera vad den gått upp i eller efterträtt.',
    en: 'The organisation cannot come after itself. Check what it merged into or succeeded.',
  },
  'relation-to-itself': {
    sv: 'En organisation kan inte ha en relation till sig själv.',
    en: 'An organisation cannot have a relation to itself.',
  },
  'identifier-on-another-organisation': {
    sv: 'En annan organisation har samma nummer. Är det samma organisation?',
    en: 'Another organisation has the same number. Are they the same organisation?',
  },
  'eu-programme-needs-fund': {
    sv: 'Ett EU-program ska ha både fond och program.',
    en: 'An EU programme states both its fund and its programme.',
  },
  'fund-only-of-the-union': {
    sv: 'Bara ett EU-program har en EU-fond.',
    en: 'Only an EU programme has a fund of the Union.',
  },
  'period-not-of-cci': {
    sv: 'Programperioden stämmer inte med årtalet i CCI-koden.',
    en: 'The period does not follow from the year of the CCI code.',
  },
};

/** What the types of JSON are called. */
const TYPES: Record<string, { sv: string; en: string }> = {
  string: { sv: 'text', en: 'text' },
  integer: { sv: 'heltal', en: 'a whole number' },
  number: { sv: 'tal', en: 'a number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
};

/** The text of a code with its parameters in place; the code itself when it has no text. */
export function faultText(code: string, language: 'sv' | 'en', params: Record<string, unknown> = {}): string {
  const text = FAULT_TEXTS[code]?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'type' ? TYPES[String(params[name])]?.[language] : params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
