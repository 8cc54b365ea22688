import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useActionData, useNavigation, useSubmit } from 'react-router';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { DossierSection } from '../../ui/facts';
import { Outcome } from '../outcome';
import { useRecord } from './record-layout';
import type { NotSaved } from './save';

/** Removes a record: says what that means, and asks for a typed word. */
export function RemovePage() {
  const { read, title, path, back } = useRecord();
  const { t } = useTranslation();
  const submit = useSubmit();
  const notSaved = useActionData() as NotSaved | undefined;
  const isBusy = useNavigation().state !== 'idle';
  const [isAsking, setAsking] = useState(false);
  if (read.record.publication?.state === 'published')
    return (
      <DossierSection id="remove" title={t('remove.title')}>
        <p>
          {t('remove.isPublic')} <Link to={`${path}/publicering`}>{t('remove.toPublication')}</Link>
        </p>
      </DossierSection>
    );
  return (
    <DossierSection id="remove" title={t('remove.title')}>
      <div className="stack">
        {notSaved && (
          <Outcome key={notSaved.at} tone="danger" title={t('remove.failed')}>
            <p>
              {notSaved.isOffline
                ? t('form.offlineText')
                : notSaved.problem?.detail || notSaved.problem?.title}
            </p>
          </Outcome>
        )}
        <p>{t('remove.text', { name: title })}</p>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {t('remove.button')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        isBusy={isBusy}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void submit({ etag: read.etag, to: back.to }, { method: 'post', encType: 'application/json' });
        }}
        title={t('remove.ask', { name: title })}
        confirmLabel={t('remove.button')}
        typed={t('remove.word')}
        kind="danger"
      >
        <p>{t('remove.noWayBack')}</p>
      </ConfirmDialog>
    </DossierSection>
  );
}
