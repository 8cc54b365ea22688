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
  'identity-kind-differs': {
    sv: 'Det är inte den sortens nummer som numret självt visar.',
    en: 'That is not the kind of number that the number itself tells.',
  },
  identityNumberFitsKind: {
    sv: 'Den som bara har en pseudonym har inget nummer. Välj en annan sort, eller töm numret.',
    en: 'Somebody with a pseudonym alone has no number. Choose another kind, or clear the number.',
  },
  'identity-numbers-not-taken': {
    sv: 'Projektets deltagarvillkor säger inte att personnummer behövs. Lämna numret tomt, eller ange ändamål och rättslig grund i villkoren.',
    en: 'The participant terms of the project do not say that identity numbers are needed. Leave it empty, or state purpose and legal basis in the terms.',
  },
  'dummy-is-protected': {
    sv: 'Ett sådant nummer skrivs bara för den som har skyddade personuppgifter.',
    en: 'Such a number is only written for somebody with a protected identity.',
  },
  'birth-year-differs': {
    sv: 'Födelseåret är ett annat än i numret.',
    en: 'The year of birth is not that of the number.',
  },
  'needs-special-permission': {
    sv: 'Skyddade personuppgifter registreras bara av den som har särskild behörighet i projektet.',
    en: 'Protected identities are registered only by those with the special permission in the project.',
  },
  'not-your-project': {
    sv: 'Projektet finns inte, eller så får du inte registrera deltagare i det.',
    en: 'There is no such project, or you may not register participants in it.',
  },
  'participant-under-age': {
    sv: 'Deltagaren är under 18 år första dagen. Projektets deltagarvillkor tar inte emot minderåriga.',
    en: 'The participant is under 18 on the first day. The participant terms of the project do not take minors.',
  },
  'terms-missing': {
    sv: 'Projektet har inga deltagarvillkor. Skriv först vad deltagarna får veta om behandlingen.',
    en: 'The project has no participant terms. First write what participants are told about the processing.',
  },
  'unknown-terms-version': {
    sv: 'Deltagarvillkoren finns inte i den versionen.',
    en: 'There is no such version of the participant terms.',
  },
  'plan-taken': {
    sv: 'Projektet har redan en gallringsplan.',
    en: 'The project has a retention plan already.',
  },
  'project-of-plan': {
    sv: 'Planen hör till sitt projekt och flyttas inte.',
    en: 'The plan belongs to its project and is not moved.',
  },
  'received-in-future': {
    sv: 'Dagen har inte varit än.',
    en: 'The day has not been yet.',
  },
  'number-or-participant': {
    sv: 'Ange antingen numret eller deltagaren.',
    en: 'State either the number or the participant.',
  },
  groundFitsOutcome: {
    sv: 'Skäl för avslag anges bara när något inte bifalls.',
    en: 'A ground for refusal is stated only when something is not granted.',
  },
  'terms-taken': {
    sv: 'Projektet har redan deltagarvillkor.',
    en: 'The project has participant terms already.',
  },
  'project-of-terms': {
    sv: 'Villkoren hör till sitt projekt och flyttas inte.',
    en: 'The terms belong to their project and are not moved.',
  },
  'owner-of-project': {
    sv: 'Villkoren hör till den som äger projektet.',
    en: 'The terms belong to the owner of the project.',
  },
  'person-or-participant': {
    sv: 'Ange antingen en person eller en deltagare som redan finns.',
    en: 'State either a person or a participant who is known already.',
  },
  longTermIsUnemployed: {
    sv: 'Bara den som är arbetslös kan vara långtidsarbetslös.',
    en: 'Only somebody who is unemployed can be long-term unemployed.',
  },
  outcomeAfterEnd: {
    sv: 'Läget efter avslut gäller en dag inom fyra veckor efter sista dagen.',
    en: 'The situation upon leaving is of a day within four weeks after the last day.',
  },
  outcomeAfterSixMonths: {
    sv: 'Läget efter sex månader gäller en dag tidigast sex månader efter sista dagen.',
    en: 'The situation after six months is of a day six months after the last day or later.',
  },
  reasonForOther: {
    sv: 'Skriv vad uppgifterna ska användas till.',
    en: 'Write what the data are to be used for.',
  },
  'organisation-needed': {
    sv: 'Ange i vilken organisation du söker.',
    en: 'State in which organisation you look.',
  },
  'identity-taken': {
    sv: 'Numret är redan en annan deltagares.',
    en: 'The number is another participant’s already.',
  },
  'processing-restricted': {
    sv: 'Behandlingen av personens uppgifter är begränsad. Inget får ändras förrän begränsningen upphör.',
    en: 'The processing of the person’s data is restricted. Nothing may be changed until the restriction ends.',
  },
  'import-unreadable': {
    sv: 'Filen går inte att läsa. Spara den som CSV eller som Excel-arbetsbok (.xlsx) och försök igen.',
    en: 'The file cannot be read. Save it as CSV or as an Excel workbook (.xlsx) and try again.',
  },
  'import-empty': {
    sv: 'Filen behöver en rubrikrad och minst en rad till.',
    en: 'The file needs a header row and at least one row more.',
  },
  'import-too-long': {
    sv: 'Filen är för stor. Dela upp den i flera med högst {limit} rader.',
    en: 'The file is too large. Split it into several of at most {limit} rows.',
  },
  'import-columns-missing': {
    sv: 'Rubrikraden saknar en kolumn för personnummer eller för första dag. Kalla dem personnummer och startdatum, eller ange vilka kolumner de är.',
    en: 'The header row lacks a column for the identity number or for the first day. Call them personnummer and startdatum, or state which columns they are.',
  },
  'import-column-twice': {
    sv: 'Två kolumner betyder samma sak. Ange vilken som gäller.',
    en: 'Two columns mean the same. State which applies.',
  },
  'import-special-column': {
    sv: 'Kolumn {column} ser ut att handla om känsliga personuppgifter, som funktionsnedsättning. De får inte stå bredvid en person: ta bort kolumnen och redovisa svaren som summor.',
    en: 'Column {column} seems to be about sensitive personal data, such as disability. They must not stand beside a person: remove the column and report the answers as tallies.',
  },
  'import-unknown-column': {
    sv: 'Filen har ingen kolumn med det namnet.',
    en: 'The file has no column of that name.',
  },
  'import-differs': {
    sv: 'Filen eller inställningarna är inte de som provkördes. Provkör igen.',
    en: 'The file or how it is read is not what was tried. Make a dry run again.',
  },
  dryRunFirst: {
    sv: 'Provkörningen svarar med ett kontrollvärde. Det skickas med när du importerar, inte när du provkör.',
    en: 'The dry run answers with a digest. It is sent with the import, not with the dry run.',
  },
  'import-protected-row': {
    sv: 'Deltagare med skyddade personuppgifter importeras inte. Raden har inte sparats; registrera personen för sig.',
    en: 'Participants with a protected identity are not imported. The row was not kept; register the person by itself.',
  },
  'import-became-date': {
    sv: 'Cellen har blivit ett datum. Formatera kolumnen som text och skriv värdet igen.',
    en: 'The cell has become a date. Format the column as text and write the value again.',
  },
  'import-unknown-value': {
    sv: 'Värdet går inte att tolka.',
    en: 'The value is not one that can be read.',
  },
  'import-number': {
    sv: 'Skriv ett tal, till exempel 37,5.',
    en: 'Write a number, such as 37.5.',
  },
  'import-date': {
    sv: 'Skriv datumet som ÅÅÅÅ-MM-DD.',
    en: 'Write the date as YYYY-MM-DD.',
  },
  'month-not-over': {
    sv: 'Månaden är inte slut. Den rapporteras från och med den första i nästa månad.',
    en: 'The month is not over. It is reported from the first of the next.',
  },
  'month-without-participants': {
    sv: 'Ingen deltog i projektet den månaden.',
    en: 'Nobody took part in the project that month.',
  },
};
