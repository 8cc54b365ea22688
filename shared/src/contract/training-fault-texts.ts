import type { FaultTexts } from './fault-texts.js';

/** Faults of training offers, occasions, collaboration areas and embeds. */
export const TRAINING_FAULT_TEXTS: FaultTexts = {
  'low-contrast': {
    sv: 'Färgen syns för svagt mot bakgrunden. Den som publiceras är den närmaste som går att läsa.',
    en: 'The colour is too faint against its background. What is published is the nearest that can be read.',
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
};
