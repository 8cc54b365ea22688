import type { FaultTexts } from './fault-texts.js';

/** Faults of projects. */
export const PROJECT_FAULT_TEXTS: FaultTexts = {
  namedContactNeedsBasis: {
    sv: 'En namngiven person får bara visas med angiven grund och slutdatum.',
    en: 'A named person needs a stated basis and an end date.',
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
  'case-number-unknown-form': {
    sv: 'Numret ser inte ut som nummer av det slaget brukar. Kontrollera det.',
    en: 'The number does not look like numbers of its kind. Check it.',
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
};
