import { createFormat, type Format } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';

export type { Format };

/** The values of the reader's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return createFormat(i18n.language === 'en' ? 'en' : 'sv');
}
