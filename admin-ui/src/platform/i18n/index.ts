import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import sv from './sv.json' with { type: 'json' };

void i18n.use(initReactI18next).init({
  lng: 'sv',
  fallbackLng: 'sv',
  interpolation: { escapeValue: false }, // React escapes
  resources: { sv: { translation: sv } },
});
