import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './words-sv';

export type { Words };
export type UiLanguage = 'sv' | 'en';

const KEY = 'spang.language';

/** The language of the interface. Content has its own languages. */
export const language = (): UiLanguage => (i18n.language === 'en' ? 'en' : 'sv');

/** Remembers the choice on this computer and tells the page, for screen readers and hyphenation. */
export async function changeLanguage(next: UiLanguage): Promise<void> {
  await load(next);
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  await i18n.changeLanguage(next);
}

const first: UiLanguage = localStorage.getItem(KEY) === 'en' ? 'en' : 'sv';
document.documentElement.lang = first;

/** Each language is read when it is first needed. */
const WORDS = { sv: () => import('./words-sv'), en: () => import('./words-en') };

async function load(wanted: UiLanguage): Promise<void> {
  if (i18n.hasResourceBundle(wanted, 'translation')) return;
  for (const words of (await WORDS[wanted]()).PARTS)
    i18n.addResourceBundle(wanted, 'translation', words, true);
}

/** Nothing is drawn before there are words. */
export async function startLanguage(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: first,
    nsSeparator: false, // scopes have a colon in their names
    interpolation: { escapeValue: false }, // React escapes
    resources: {},
  });
  await load(first);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}
