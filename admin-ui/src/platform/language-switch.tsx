import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { changeLanguage } from './i18n';

/** To the other language, named in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'sv' : 'en';
  return (
    <span lang={other}>
      <Button kind="quiet" onPress={() => void changeLanguage(other)}>
        {other === 'en' ? 'In English' : 'På svenska'}
      </Button>
    </span>
  );
}
