import { useTranslation } from 'react-i18next';

/** The foot of every page, the sign-in page too: the statements that the law asks for. */
export function PageFoot() {
  const { t } = useTranslation();
  return (
    <footer className="page-foot">
      <a href="/tillganglighet">{t('foot.accessibility')}</a>
      <a href="/integritet">{t('foot.privacy')}</a>
      <a href="/management/v1/openapi.json">{t('foot.api')}</a>
    </footer>
  );
}
