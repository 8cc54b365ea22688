import type { Permission, PublicationPreviewDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData, useNavigation, useSearchParams, useSubmit } from 'react-router';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { DossierSection } from '../../ui/facts';
import { useFormat } from '../format';
import { Outcome } from '../outcome';
import { useSession } from '../session';
import { useWords } from '../words';
import { DocumentFacts } from './document-facts';
import { isSame } from './merge';
import { NotSavedOutcome } from './not-saved';
import { PublicationBadge } from './publication-badge';
import { useRecord } from './record-layout';
import type { NotSaved } from './save';

/** What the public would see, what it sees today, and the two buttons that change it. */
export function PublishPage() {
  const preview = useLoaderData<PublicationPreviewDto>();
  const { read, resource } = useRecord();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { can } = useSession();
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const notSaved = useActionData() as NotSaved | undefined;
  const [search] = useSearchParams();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const publication = read.record.publication!; // this page is of records that have one
  const isPublic = publication.state === 'published';
  const done = search.get('gjort');

  const send = (intent: 'publish' | 'withdraw') => {
    setWithdrawing(false);
    void submit({ intent, etag: read.etag }, { method: 'post', encType: 'application/json', replace: true });
  };
  const today = (preview.current ?? {}) as Record<string, unknown>;
  const next = preview.document as Record<string, unknown>;
  const differing = preview.current
    ? Object.keys(next).filter((field) => !field.startsWith('_') && !isSame(today[field], next[field]))
    : [];

  return (
    <>
      {done && !notSaved && (
        <Outcome
          key={done}
          tone="success"
          title={t(done === 'withdraw' ? 'publication.doneWithdraw' : 'publication.donePublish')}
        />
      )}
      <NotSavedOutcome notSaved={notSaved} />
      <DossierSection
        id="state"
        title={t('publication.state')}
        actions={
          can(`${resource}:publish` as Permission, read.record.ownerId) && (
            <>
              {(!isPublic || publication.hasUnpublishedChanges) && (
                <Button kind="primary" isDisabled={isBusy} onPress={() => send('publish')}>
                  {t(isPublic ? 'publication.publishAgain' : 'publication.publish')}
                </Button>
              )}
              {isPublic && (
                <Button kind="danger" isDisabled={isBusy} onPress={() => setWithdrawing(true)}>
                  {t('publication.withdraw')}
                </Button>
              )}
            </>
          )
        }
      >
        <p className="row">
          <PublicationBadge state={publication} />
          {isPublic &&
            t('publication.since', {
              version: publication.version,
              at: format.instant(publication.publishedAt),
            })}
        </p>
        {differing.length > 0 && (
          <p>
            {t('publication.willChange', { fields: differing.map((field) => words.field(field)).join(', ') })}
          </p>
        )}
      </DossierSection>
      <DossierSection id="preview" title={t('publication.preview')}>
        <DocumentFacts document={next} />
        <details>
          <summary className="summary">{t('publication.raw')}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
          <pre className="json" tabIndex={0} aria-label={t('publication.raw')}>
            {JSON.stringify(preview.document, null, 2)}
          </pre>
        </details>
      </DossierSection>
      <ConfirmDialog
        isOpen={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        onConfirm={() => send('withdraw')}
        title={t('publication.withdrawTitle')}
        confirmLabel={t('publication.withdraw')}
        kind="danger"
      >
        <p>{t('publication.withdrawText')}</p>
      </ConfirmDialog>
    </>
  );
}
