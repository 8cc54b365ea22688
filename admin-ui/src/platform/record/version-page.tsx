import type { Permission, VersionDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useActionData, useLoaderData, useNavigation, useSubmit } from 'react-router';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { DossierSection } from '../../ui/facts';
import { useFormat } from '../format';
import { useSession } from '../session';
import { useWords } from '../words';
import { DocumentFacts } from './document-facts';
import { isSame } from './merge';
import { NotSavedOutcome } from './not-saved';
import { useRecord } from './record-layout';
import type { NotSaved } from './save';
import { ValueView } from './value-view';

/** One version beside the one before it: only the fields that differ, then the whole. */
export function VersionPage() {
  const { version, before } = useLoaderData<{ version: VersionDto; before: VersionDto | null }>();
  const { path, read, resource } = useRecord();
  const { can } = useSession();
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const notSaved = useActionData() as NotSaved | undefined;
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const now = version.document as Record<string, unknown>;
  const then = (before?.document ?? {}) as Record<string, unknown>;
  const changed = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
    (field) => !isSame(then[field], now[field]),
  );
  const column = (key: string, header: string, document: Record<string, unknown>) => ({
    key,
    header,
    cell: (field: string) => <ValueView name={field} value={document[field]} />,
  });
  const title = t('history.number', { version: version.version });
  return (
    <>
      <p>
        <Link className="back" to={`${path}/historik`}>
          ‹ {t('record.history')}
        </Link>
      </p>
      <NotSavedOutcome notSaved={notSaved} />
      <DossierSection
        id="version"
        title={title}
        actions={
          version.version !== read.record.version &&
          can(`${resource}:write` as Permission, read.record.ownerId) && (
            <Button
              isDisabled={isBusy}
              onPress={() =>
                void submit({ etag: read.etag, to: path }, { method: 'post', encType: 'application/json' })
              }
            >
              {t('history.restore')}
            </Button>
          )
        }
      >
        <p className="muted">
          {t('history.by', { name: version.actorName, at: format.instant(version.savedAt) })} ·{' '}
          {t(`via.${version.via}`)}
        </p>
        {before && (
          <DataTable
            caption={t('history.diff')}
            rows={changed}
            rowKey={(field) => field}
            columns={[
              { key: 'field', header: t('conflict.field'), cell: (field) => words.field(field) },
              column('before', t('history.before'), then),
              column('after', t('history.after'), now),
            ]}
          />
        )}
      </DossierSection>
      <DossierSection id="whole" title={t('history.whole')}>
        <DocumentFacts document={now} order={Object.keys(read.record)} />
      </DossierSection>
    </>
  );
}
