import { EntitySupportInputDto, type EntitySupportDto, type ProjectDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher, useLoaderData } from 'react-router';
import { Outcome } from '../../platform/outcome';
import { Page } from '../../platform/page';
import type { Opened } from '../../platform/record-api';
import { RecordEditor } from '../../platform/record/record-editor';
import type { NotSaved } from '../../platform/record/save';
import { LocalizedText } from '../../platform/values';
import { KindOfWords, useWords } from '../../platform/words';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { DossierSection } from '../../ui/facts';
import { openSupport, SUPPORT_LOOK_UPS } from './follow-up.api';
import { ENTITY_SUPPORT_SECTIONS } from './sections';

interface Loaded {
  project: ProjectDto;
  /** Absent: a new one. */
  opened?: Opened<EntitySupportInputDto, EntitySupportDto>;
}

/** A support, new or known. */
export function SupportFormPage() {
  const { project, opened } = useLoaderData<Loaded>();
  const { t } = useTranslation();
  const words = useWords();
  const list = `/projekt/${project.id}/uppfoljning/foretagsstod`;
  const title = opened
    ? t('record.editTitle', { name: words.name(opened.record.organisation.name) })
    : t('entitySupports.new');
  return (
    <KindOfWords value="entitySupports">
      <Page
        title={title}
        documentTitle={`${title} – ${words.name(project.title)}`}
        back={{ to: list, label: t('followUp.supports') }}
        lead={<LocalizedText value={project.title} />}
      >
        <RecordEditor
          key={opened?.record.id ?? 'new'}
          dto={EntitySupportInputDto}
          sections={ENTITY_SUPPORT_SECTIONS}
          lookUps={SUPPORT_LOOK_UPS}
          opened={opened}
          reload={opened && (() => openSupport(project.id, opened.record.id))}
          cancelTo={list}
        />
        {opened && <Removal opened={opened} to={`${list}/${opened.record.id}/ta-bort`} />}
      </Page>
    </KindOfWords>
  );
}

function Removal({ opened, to }: { opened: Opened<EntitySupportInputDto, EntitySupportDto>; to: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const fetcher = useFetcher<NotSaved>();
  const [isAsking, setAsking] = useState(false);
  const refused = fetcher.data;
  const name = words.name(opened.record.organisation.name);
  return (
    <DossierSection id="remove" title={t('entitySupports.remove')}>
      <div className="stack">
        {refused && (
          <Outcome key={refused.at} tone="danger" title={t('remove.failed')}>
            <p>
              {refused.isOffline ? t('form.offlineText') : refused.problem?.detail || refused.problem?.title}
            </p>
          </Outcome>
        )}
        <p>{t('entitySupports.removeText')}</p>
        <Button kind="danger" isDisabled={fetcher.state !== 'idle'} onPress={() => setAsking(true)}>
          {t('remove.button')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void fetcher.submit(
            { etag: opened.etag },
            { method: 'post', action: to, encType: 'application/json' },
          );
        }}
        title={t('remove.ask', { name })}
        confirmLabel={t('remove.button')}
        kind="danger"
      >
        <p>{t('entitySupports.removeText')}</p>
      </ConfirmDialog>
    </DossierSection>
  );
}
