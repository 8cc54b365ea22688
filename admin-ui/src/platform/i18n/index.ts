import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import collaborationAreasEn from './collaboration-areas.en.json' with { type: 'json' };
import collaborationAreasSv from './collaboration-areas.sv.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fundingSourcesEn from './funding-sources.en.json' with { type: 'json' };
import fundingSourcesSv from './funding-sources.sv.json' with { type: 'json' };
import organisationsEn from './organisations.en.json' with { type: 'json' };
import organisationsSv from './organisations.sv.json' with { type: 'json' };
import projectsEn from './projects.en.json' with { type: 'json' };
import projectsSv from './projects.sv.json' with { type: 'json' };
import referenceDataEn from './reference-data.en.json' with { type: 'json' };
import referenceDataSv from './reference-data.sv.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import trainingOffersEn from './training-offers.en.json' with { type: 'json' };
import trainingOffersSv from './training-offers.sv.json' with { type: 'json' };

export type UiLanguage = 'sv' | 'en';
export type Words = typeof sv &
  typeof projectsSv &
  typeof organisationsSv &
  typeof fundingSourcesSv &
  typeof trainingOffersSv &
  typeof collaborationAreasSv &
  typeof referenceDataSv;

const KEY = 'spang.language';

/** The language of the interface. Content has its own languages. */
export const language = (): UiLanguage => (i18n.language === 'en' ? 'en' : 'sv');

/** Remembers the choice on this computer and tells the page, for screen readers and hyphenation. */
export async function changeLanguage(next: UiLanguage): Promise<void> {
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  await i18n.changeLanguage(next);
}

const kept = localStorage.getItem(KEY);
const first: UiLanguage = kept === 'en' ? 'en' : 'sv';
document.documentElement.lang = first;

void i18n.use(initReactI18next).init({
  lng: first,
  fallbackLng: 'sv',
  nsSeparator: false, // scopes have a colon in their names
  interpolation: { escapeValue: false }, // React escapes
  resources: { sv: { translation: sv }, en: { translation: en } },
});
const SWEDISH = [
  projectsSv,
  organisationsSv,
  fundingSourcesSv,
  trainingOffersSv,
  collaborationAreasSv,
  referenceDataSv,
];
const ENGLISH = [
  projectsEn,
  organisationsEn,
  fundingSourcesEn,
  trainingOffersEn,
  collaborationAreasEn,
  referenceDataEn,
];
for (const words of SWEDISH) i18n.addResourceBundle('sv', 'translation', words, true);
for (const words of ENGLISH) i18n.addResourceBundle('en', 'translation', words, true);

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}
