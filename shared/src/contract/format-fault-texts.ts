import type { FaultTexts } from './fault-texts.js';

/** Faults of values that have a form of their own. */
export const FORMAT_FAULT_TEXTS: FaultTexts = {
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
};
