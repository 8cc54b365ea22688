import { useTranslation } from 'react-i18next';
import { Outcome } from '../outcome';
import type { NotSaved } from './save';

/** Why what was asked of a record did not happen, on a page without a form: there is no field to lead to. */
export function NotSavedOutcome({ notSaved }: { notSaved: NotSaved | undefined }) {
  const { t } = useTranslation();
  if (!notSaved) return null;
  const { problem, isOffline, at } = notSaved;
  return (
    <Outcome key={at} tone="danger" title={t('publication.failed')}>
      <p>
        {isOffline
          ? t('form.offlineText')
          : problem?.status === 412
            ? t('publication.stale')
            : problem?.detail || problem?.title}
      </p>
      {problem?.errors && (
        <ul>
          {problem.errors.map((fault) => (
            <li key={`${fault.pointer}${fault.code}`}>{fault.detail}</li>
          ))}
        </ul>
      )}
    </Outcome>
  );
}
