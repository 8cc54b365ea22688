import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/tabs';

/** The registers of reference data, beside each other. */
export function RegisterTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('referenceData.pages')}
      items={[
        { to: '/referensdata/omraden', label: t('areas.title') },
        { to: '/referensdata/koder', label: t('classificationCodes.title') },
        { to: '/referensdata/indikatorer', label: t('indicators.title') },
      ]}
    />
  );
}
