import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Page } from '../platform/page';
import { Button, LinkButton } from '../ui/button';

export type ProblemKind = 'notFound' | 'forbidden' | 'failed' | 'offline';

/** What happened, whether anything is lost, and what to do now. */
export function ProblemPage({ kind, reference }: { kind: ProblemKind; reference?: string | undefined }) {
  const { t } = useTranslation();
  const { revalidate, state } = useRevalidator();
  return (
    <Page title={t(`problem.${kind}.title`)}>
      <div className="stack">
        <p>{t(`problem.${kind}.text`)}</p>
        {reference && <p className="small muted">{t('problem.reference', { reference })}</p>}
        <div className="row">
          {(kind === 'failed' || kind === 'offline') && (
            <Button kind="primary" isDisabled={state === 'loading'} onPress={() => void revalidate()}>
              {t('problem.again')}
            </Button>
          )}
          <LinkButton to="/">{t('problem.home')}</LinkButton>
        </div>
      </div>
    </Page>
  );
}
