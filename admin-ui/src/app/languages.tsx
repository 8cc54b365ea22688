import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** React Aria's own words follow the language of the interface. */
export function Languages({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'sv-SE'}>{children}</I18nProvider>;
}
