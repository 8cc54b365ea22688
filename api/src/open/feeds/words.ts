import type { FeedLanguage } from '@spang/shared/open';

interface Words {
  /** What the feed of offers is about. */
  description: string;
  provider: string;
  occasions: string;
  apply: string;
  lastDay: string;
  startsOn: (title: string) => string;
  closesOn: (title: string, group: string) => string;
  session: (title: string) => string;
  cancelled: (title: string) => string;
  until: (day: string) => string;
  openThrough: (day: string) => string;
  readMore: string;
  /** Some of the text is in other languages than the one that was asked for. */
  onlyIn: (languages: string) => string;
  /** There are more dates than one calendar holds. */
  cutOff: (count: number) => string;
}

const inBrackets = (text: string) => (text ? ` (${text})` : '');

/** What feeds and calendars say themselves. */
export const WORDS: Record<FeedLanguage, Words> = {
  sv: {
    description: 'Utbildningar ur Spång, det öppna registret över kompetensförsörjning.',
    provider: 'Anordnare',
    occasions: 'Tillfällen',
    apply: 'Ansök',
    lastDay: 'sista ansökningsdag',
    startsOn: (title) => `Start: ${title}`,
    closesOn: (title, group) => `Sista ansökningsdag: ${title}${inBrackets(group)}`,
    session: (title) => `Träff: ${title}`,
    cancelled: (title) => `Inställt – ${title}`,
    until: (day) => `Pågår till ${day}.`,
    openThrough: (day) => `Man kan ansöka till och med ${day} kl. 23.59.59, svensk tid.`,
    readMore: 'Läs mer',
    onlyIn: (languages) => `En del av texten finns bara på ${languages}.`,
    cutOff: (count) => `Kalendern visar de ${count} första tillfällena. Välj färre med ett filter.`,
  },
  en: {
    description: 'Training from Spång, the open register of skills supply.',
    provider: 'Provider',
    occasions: 'Occasions',
    apply: 'Apply',
    lastDay: 'last day to apply',
    startsOn: (title) => `Starts: ${title}`,
    closesOn: (title, group) => `Last day to apply: ${title}${inBrackets(group)}`,
    session: (title) => `Session: ${title}`,
    cancelled: (title) => `Cancelled – ${title}`,
    until: (day) => `Ends ${day}.`,
    openThrough: (day) => `One may apply through ${day}, 23:59:59 Swedish time.`,
    readMore: 'Read more',
    onlyIn: (languages) => `Some of the text is only in ${languages}.`,
    cutOff: (count) => `The calendar shows the first ${count} occasions. Choose fewer with a filter.`,
  },
  fi: {
    description: 'Koulutuksia Spångista, osaamisen kehittämisen avoimesta rekisteristä.',
    provider: 'Järjestäjä',
    occasions: 'Toteutukset',
    apply: 'Hae',
    lastDay: 'viimeinen hakupäivä',
    startsOn: (title) => `Alkaa: ${title}`,
    closesOn: (title, group) => `Viimeinen hakupäivä: ${title}${inBrackets(group)}`,
    session: (title) => `Tapaaminen: ${title}`,
    cancelled: (title) => `Peruttu – ${title}`,
    until: (day) => `Päättyy ${day}.`,
    openThrough: (day) => `Hakea voi ${day} klo 23.59.59 asti Ruotsin aikaa.`,
    readMore: 'Lue lisää',
    onlyIn: (languages) => `Osa tekstistä on vain seuraavilla kielillä: ${languages}.`,
    cutOff: (count) => `Kalenteri näyttää ensimmäiset ${count} toteutusta. Rajaa suodattimella.`,
  },
};

/** Says which other languages some of the text is in; nothing where it is in none. */
export function fallbackNote(language: FeedLanguage, others: Set<string>): string | undefined {
  if (!others.size) return undefined;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = [...others].map((code) => names.of(code) ?? code);
  return WORDS[language].onlyIn(new Intl.ListFormat(language).format(list));
}
