import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { fieldId } from '../../ui/field';
import { focusField } from '../../ui/focus';
import { useWords } from '../words';
import type { Check } from './record-kind';

/** What has to be looked at in a copy before it is saved. Each leads to its field, where the same stands. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Banner tone="warning" title={t('begin.checkTitle')}>
      <p>{t('begin.checkText')}</p>
      <ul>
        {checks.map(({ field, why }) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {words.field(field)}
            </a>
            {`: ${t(`begin.${why}`)}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
