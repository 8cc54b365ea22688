/**
 * The texts of faults and warnings by code, said once: the API puts them into problems, the SPA at its fields.
 * `{limit}` and other words in braces are parameters of the rule.
 */
export const FAULT_TEXTS: Record<string, { sv: string; en: string }> = {
  required: { sv: 'Fältet måste fyllas i.', en: 'This field is required.' },
  additionalProperties: { sv: 'Fältet finns inte i formatet.', en: 'The format has no such field.' },
  type: { sv: 'Värdet har fel typ. Det ska vara: {type}.', en: 'The value has the wrong type. Expected: {type}.' },
  enum: { sv: 'Värdet finns inte i listan över tillåtna värden.', en: 'The value is not one of those allowed.' },
  minLength: { sv: 'Texten är för kort. Minst {limit} tecken.', en: 'Too short. At least {limit} characters.' },
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
  'format-uuid': { sv: 'Det här är inget giltigt id.', en: 'This is not a valid id.' },
  'format-email': { sv: 'Skriv en e-postadress, till exempel kontakt@example.se.', en: 'Write an e-mail address.' },
  'format-http-url': { sv: 'Skriv en webbadress som börjar med https://.', en: 'Write a web address with https://.' },
  'format-date': { sv: 'Skriv ett datum som 2027-01-15.', en: 'Write a date such as 2027-01-15.' },
  'format-date-time': { sv: 'Skriv en tidpunkt som 2027-01-15T08:00:00Z.', en: 'Write an instant such as 2027-01-15T08:00:00Z.' },
  'format-imprecise-date': { sv: 'Skriv år, månad eller dag: 2023, 2023-09 eller 2023-09-01.', en: 'Write a year, month or day: 2023, 2023-09 or 2023-09-01.' },
  'format-amount': { sv: 'Skriv ett belopp i siffror, till exempel 300000.00.', en: 'Write an amount in digits, such as 300000.00.' },
  'format-se-orgnr': { sv: 'Organisationsnumret stämmer inte. Kontrollera siffrorna.', en: 'The organisation number is not right. Check the digits.' },
  'format-fi-ytunnus': { sv: 'FO-numret (Y-tunnus) stämmer inte.', en: 'The Finnish business id is not right.' },
  'format-municipality-code': { sv: 'Skriv kommunkoden med fyra siffror, till exempel 0180.', en: 'Write the municipality code with four digits, such as 0180.' },
  'format-phone': { sv: 'Skriv telefonnumret med landskod, till exempel +46910123456.', en: 'Write the number with its country code, such as +46910123456.' },
  'format-time-zone': { sv: 'Skriv en tidszon som Europe/Stockholm.', en: 'Write a time zone such as Europe/Stockholm.' },
  'format-language': { sv: 'Skriv en språkkod som sv.', en: 'Write a language code such as sv.' },
  'format-country': { sv: 'Skriv en landskod med två bokstäver, som SE.', en: 'Write a two-letter country code such as SE.' },
  notBefore: { sv: 'Slutet får inte vara före starten.', en: 'The end must not be before the start.' },
  namedContactNeedsBasis: {
    sv: 'En namngiven person får bara visas med angiven grund och slutdatum.',
    en: 'A named person needs a stated basis and an end date.',
  },
  'unknown-reference': { sv: 'Det finns ingen sådan post.', en: 'There is no such record.' },
  'not-your-organisation': { sv: 'Du har inte den behörigheten i den organisationen.', en: 'You have no such right in that organisation.' },
  'owner-needed': { sv: 'Ange vilken organisation som äger posten.', en: 'Say which organisation owns the record.' },
  'external-id-taken': { sv: 'En annan post har redan den nyckeln.', en: 'Another record has that key already.' },
  'not-text': { sv: 'Texten innehåller tecken som inte kan sparas.', en: 'The text has characters that cannot be stored.' },
  'unknown-parameter': { sv: 'Det finns ingen sådan parameter.', en: 'There is no such parameter.' },
  'page-with-cursor': { sv: 'Använd page eller cursor, inte båda.', en: 'Use page or cursor, not both.' },
  'page-too-deep': { sv: 'Så långt ned går det inte att bläddra. Använd cursor.', en: 'Too deep to page. Use cursor.' },
  'cursor-invalid': { sv: 'Cursorn gäller inte för den här listan. Börja om utan cursor.', en: 'The cursor is not valid for this list. Start again without it.' },
};

/** The text of a code with its parameters in place; the code itself when it has no text. */
export function faultText(code: string, language: 'sv' | 'en', params: Record<string, unknown> = {}): string {
  const text = FAULT_TEXTS[code]?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
