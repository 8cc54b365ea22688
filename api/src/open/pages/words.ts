/** The languages that public pages are written in. */
export const PAGE_LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof PAGE_LANGUAGES)[number];
export type Address = Record<Language, string>;

/** Where the pages are. A page has one address a language. */
export const ADDRESSES = {
  accessibility: { sv: '/tillganglighet', en: '/en/accessibility' },
  privacy: { sv: '/integritet', en: '/en/privacy' },
} as const satisfies Record<string, Address>;

export const addressOf = (page: keyof typeof ADDRESSES, language: Language): string =>
  ADDRESSES[page][language];

/** What stands on every page. */
export const WORDS = {
  sv: {
    skip: 'Hoppa till innehållet',
    otherLanguage: 'In English',
    accessibility: 'Tillgänglighetsredogörelse',
    privacy: 'Integritet',
    openData: 'Öppna data',
    signIn: 'Logga in',
  },
  en: {
    skip: 'Skip to content',
    otherLanguage: 'På svenska',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy',
    openData: 'Open data',
    signIn: 'Sign in',
  },
} as const;
