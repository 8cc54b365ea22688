/** The languages that public pages are written in. */
export const PAGE_LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof PAGE_LANGUAGES)[number];
/** Where a page is: one address a language. */
export type Address = Record<Language, string>;

/** Where the pages are that there is one of. */
export const ADDRESSES = {
  start: { sv: '/', en: '/en' },
  offers: { sv: '/utbildningar', en: '/en/training' },
  projects: { sv: '/projekt', en: '/en/projects' },
  statistics: { sv: '/statistik', en: '/en/statistics' },
  accessibility: { sv: '/tillganglighet', en: '/en/accessibility' },
  privacy: { sv: '/integritet', en: '/en/privacy' },
} as const satisfies Record<string, Address>;
export type PageName = keyof typeof ADDRESSES;

export const addressOf = (page: PageName, language: Language): string => ADDRESSES[page][language];

/** The address of one offer or project, or of a list with a question; in both languages. */
export const below = (page: PageName, rest: string): Address => ({
  sv: `${ADDRESSES[page].sv}${rest}`,
  en: `${ADDRESSES[page].en}${rest}`,
});
export const offerAddress = (id: string): Address => below('offers', `/${id}`);
export const projectAddress = (id: string): Address => below('projects', `/${id}`);
export const statisticsAddress = (period: string): Address => below('statistics', `/${period}`);

/** What stands on every page. */
export const WORDS = {
  sv: {
    skip: 'Hoppa till innehållet',
    menu: 'Meny',
    otherLanguage: 'In English',
    start: 'Till startsidan',
    offers: 'Utbildningar',
    projects: 'Projekt',
    accessibility: 'Tillgänglighetsredogörelse',
    privacy: 'Integritet',
    openData: 'Öppna data',
    signIn: 'Logga in',
    missing: 'uppgift saknas',
    written: { sv: '', en: 'Skrivet på engelska.', fi: 'Skrivet på finska.' } as Record<string, string>,
    writtenElse: 'Skrivet på ett annat språk.',
  },
  en: {
    skip: 'Skip to content',
    menu: 'Menu',
    otherLanguage: 'På svenska',
    start: 'To the start page',
    offers: 'Training',
    projects: 'Projects',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy',
    openData: 'Open data',
    signIn: 'Sign in',
    missing: 'not stated',
    written: { en: '', sv: 'Written in Swedish.', fi: 'Written in Finnish.' } as Record<string, string>,
    writtenElse: 'Written in another language.',
  },
} as const;
