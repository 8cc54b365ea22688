import type { FaultTexts } from './fault-texts.js';

/** Faults of organisations, funding sources and reference data. */
export const REGISTER_FAULT_TEXTS: FaultTexts = {
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
