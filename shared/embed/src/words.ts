/** What the element says by itself; labels of codes come with the data. */
const WORDS = {
  sv: {
    loading: 'Hämtar utbildningar …',
    found: (n: number) => (n === 1 ? '1 utbildning' : `${n} utbildningar`),
    shown: (n: number, of: number) => `Visar ${n} av ${of} utbildningar`,
    none: 'Inga utbildningar just nu.',
    noneOf: 'Inga utbildningar passar det du valde.',
    failed: 'Det gick inte att hämta utbildningarna.',
    offline: 'Du är inte ansluten till internet.',
    again: 'Försök igen',
    search: 'Sök utbildning',
    home: 'Min hemkommun',
    notChosen: 'Inte vald',
    forYou: 'För dig',
    place: 'Kommun',
    form: 'Studieform',
    all: 'Alla',
    filter: 'Visa',
    starts: 'Startar',
    closes: 'Sista ansökningsdag',
    more: (n: number) => (n === 1 ? 'och 1 start till' : `och ${n} starter till`),
    where: 'Plats',
    how: 'Studieform',
    pace: 'Takt',
    who: 'Anordnare',
    what: 'Utbildning',
    state: 'Ansökan',
    anytime: 'Löpande',
    newTab: 'öppnas i ny flik',
  },
  en: {
    loading: 'Loading training …',
    found: (n: number) => (n === 1 ? '1 training offer' : `${n} training offers`),
    shown: (n: number, of: number) => `Showing ${n} of ${of} training offers`,
    none: 'No training right now.',
    noneOf: 'No training matches what you chose.',
    failed: 'The training could not be loaded.',
    offline: 'You are not connected to the internet.',
    again: 'Try again',
    search: 'Search training',
    home: 'My home municipality',
    notChosen: 'Not chosen',
    forYou: 'For you',
    place: 'Municipality',
    form: 'Form of study',
    all: 'All',
    filter: 'Show',
    starts: 'Starts',
    closes: 'Last day to apply',
    more: (n: number) => (n === 1 ? 'and 1 more start' : `and ${n} more starts`),
    where: 'Place',
    how: 'Form of study',
    pace: 'Pace',
    who: 'Provider',
    what: 'Training',
    state: 'Application',
    anytime: 'Any time',
    newTab: 'opens in a new tab',
  },
  fi: {
    loading: 'Haetaan koulutuksia …',
    found: (n: number) => (n === 1 ? '1 koulutus' : `${n} koulutusta`),
    shown: (n: number, of: number) => `Näytetään ${n}/${of} koulutusta`,
    none: 'Ei koulutuksia juuri nyt.',
    noneOf: 'Valintaasi vastaavia koulutuksia ei ole.',
    failed: 'Koulutuksia ei voitu hakea.',
    offline: 'Sinulla ei ole internetyhteyttä.',
    again: 'Yritä uudelleen',
    search: 'Hae koulutusta',
    home: 'Kotikuntani',
    notChosen: 'Ei valittu',
    forYou: 'Sinulle',
    place: 'Kunta',
    form: 'Opiskelumuoto',
    all: 'Kaikki',
    filter: 'Näytä',
    starts: 'Alkaa',
    closes: 'Viimeinen hakupäivä',
    more: (n: number) => `ja ${n} muuta alkamisajankohtaa`,
    where: 'Paikka',
    how: 'Opiskelumuoto',
    pace: 'Tahti',
    who: 'Järjestäjä',
    what: 'Koulutus',
    state: 'Haku',
    anytime: 'Jatkuvasti',
    newTab: 'avautuu uuteen välilehteen',
  },
};

export type Language = keyof typeof WORDS;
export type Words = (typeof WORDS)['sv'];

export const wordsIn = (language: Language): Words => WORDS[language];

/** The attribute, else what was saved, else the nearest `lang`, else Swedish. */
export function languageOf(element: Element, saved?: string): Language {
  const said = element.getAttribute('lang') ?? saved ?? element.closest('[lang]')?.getAttribute('lang');
  const wished = said?.slice(0, 2).toLowerCase() ?? '';
  return wished in WORDS ? (wished as Language) : 'sv';
}

/** A text in the language, else in another, which is then named: screen readers must not read Swedish as English. */
export function textIn(given: unknown, language: Language): { text: string; lang?: string } | undefined {
  if (!given || typeof given !== 'object') return undefined;
  const texts = given as Record<string, unknown>;
  for (const key of [language, 'sv', 'en', ...Object.keys(texts)]) {
    const text = texts[key];
    if (typeof text === 'string' && text) return key === language ? { text } : { text, lang: key };
  }
  return undefined;
}

/** "8 januari 2027": the day as it is written, whatever clock the reader has. */
export function dayIn(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  // made once: making one takes longer than all that is written with it
  return (formats[language] ??= new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })).format(date);
}

const formats: Partial<Record<Language, Intl.DateTimeFormat>> = {};
