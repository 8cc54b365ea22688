import type { Language } from './words.js';

type Texts = Record<Language, string>;

/**
 * What the accessibility statement must say: förordning (2018:1938) om tillgänglighet till digital offentlig service and
 * DIGG's model. The operator's name and address come from the configuration. A test fails when the assessment is older
 * than twelve months.
 */
export const STATEMENT = {
  conformance: 'partial' as 'full' | 'partial' | 'none',
  assessedOn: '2026-11-24',
  updatedOn: '2026-11-24',
  method: {
    sv: 'Vi har själva granskat tjänsten mot WCAG 2.2 nivå AA. Varje sida granskas automatiskt med axe i ljust och mörkt läge, på 320 och 1280 bildpunkters bredd, vid varje ändring av programmet. Tangentbord och omflödning prövas i en riktig webbläsare.',
    en: 'We have assessed the service ourselves against WCAG 2.2 level AA. Every page is checked automatically with axe in light and dark mode, 320 and 1280 pixels wide, at every change of the software. Keyboard use and reflow are tried in a real browser.',
  },
  /** What we know does not meet the requirements, and why it is so. */
  shortcomings: [
    {
      sv: 'Texter som utbildningsanordnare och projekt själva skriver kan sakna språkmärkning av enstaka ord och kan vara svårare att läsa än vår egen text. Vi ger råd i formulären men ändrar inte andras texter. (WCAG 3.1.2)',
      en: 'Texts written by training providers and projects themselves may lack language marking of single words and may be harder to read than our own. We advise in the forms but do not change the texts of others. (WCAG 3.1.2)',
    },
    {
      sv: 'Tjänsten är ännu inte prövad av personer som använder skärmläsare, talstyrning eller förstoring till vardags. Brister som bara märks i sådan användning kan finnas kvar.',
      en: 'The service has not yet been tried by people who use screen readers, voice control or magnification every day. Shortcomings that only show in such use may remain.',
    },
  ] satisfies Texts[],
  /** Content excepted as a disproportionate burden, 12 § of the act (2018:1937). */
  burdens: [] as Texts[],
  /** Content outside the act, 9 §. */
  outOfScope: [
    {
      sv: 'Webbplatser som vi länkar till, till exempel anordnares ansökningssidor, ansvarar deras ägare för.',
      en: 'Sites that we link to, such as application pages of providers, are the responsibility of their owners.',
    },
  ] satisfies Texts[],
};
