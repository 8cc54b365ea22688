import type { FaultTexts } from './fault-texts.js';

/** Faults of the numbers that people are known by, and of counting people. */
export const PEOPLE_FAULT_TEXTS: FaultTexts = {
  'person-is-no-entity': {
    sv: 'En fysisk person räknas som deltagare, inte som företag eller myndighet.',
    en: 'A natural person counts as a participant, not as an enterprise or authority.',
  },
  'identity-number-destroyed': {
    sv: 'Excel har förstört numret. Formatera kolumnen som text och skriv numret igen; det går inte att räkna fram.',
    en: 'Excel has destroyed the number. Format the column as text and write the number again; it cannot be worked out.',
  },
  'identity-number-zeros-lost': {
    sv: 'Numret har för få siffror. Excel tar bort nollor i början: formatera kolumnen som text och fyll i dem.',
    en: 'The number has too few digits. Excel removes leading zeros: format the column as text and fill them in.',
  },
  'identity-number-form': {
    sv: 'Skriv numret som ÅÅÅÅMMDD-NNNN. En finländsk personbeteckning skrivs DDMMÅÅ-NNNX.',
    en: 'Write the number as YYYYMMDD-NNNN. A Finnish personal identity code is written DDMMYY-NNNX.',
  },
  'identity-number-date': {
    sv: 'Födelsedatumet i numret finns inte, eller har inte varit än.',
    en: 'The date of birth in the number does not exist, or has not been yet.',
  },
  'identity-number-check-digit': {
    sv: 'Numret stämmer inte. Kontrollera siffrorna mot underlaget.',
    en: 'The number is not right. Check the digits against the source.',
  },
  'identity-number-ambiguous': {
    sv: 'Numret kan vara både ett svenskt personnummer och en finländsk personbeteckning. Skriv ett svenskt nummer med tolv siffror.',
    en: 'The number can be both a Swedish personal identity number and a Finnish one. Write a Swedish number with twelve digits.',
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
};
