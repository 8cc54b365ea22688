import { isPersonalScope, type ApiKeyDto, type NewApiKeyDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData, useNavigation, useSearchParams, useSubmit } from 'react-router';
import { useFormat } from '../../platform/format';
import { Outcome } from '../../platform/outcome';
import { Page } from '../../platform/page';
import type { NotSaved } from '../../platform/record/save';
import { SecretOnce } from '../../platform/secret-once';
import { useSession } from '../../platform/session';
import { useWords } from '../../platform/words';
import { Tag } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { ConfirmDialog } from '../../ui/dialog';
import { DossierSection, Fact, Facts } from '../../ui/facts';

import type { KeyIntent } from './api-keys.api';
import { KeyLimits, ScopeList } from './key-facts';

interface Loaded {
  apiKey: ApiKeyDto;
  etag: string;
  names: Record<string, Record<string, string>>;
  projects: Record<string, string>;
}

/** One key: what it may do, its secrets, and what can be done with it. */
export function ApiKeyPage() {
  const { apiKey, etag, names, projects } = useLoaderData<Loaded>();
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const answer = useActionData() as { created: NewApiKeyDto } | NotSaved | undefined;
  const [asking, setAsking] = useState<KeyIntent | null>(null);
  const [search] = useSearchParams();
  const send = (intent: KeyIntent) => {
    setAsking(null);
    void submit({ intent, etag }, { method: 'post', encType: 'application/json' });
  };
  const isMine = can('api-keys:write', apiKey.organisationId) && apiKey.state === 'active';
  const isWaiting = !apiKey.isConfirmed && apiKey.state === 'active';
  const mayConfirm = isWaiting && can('personal-data:confirm', apiKey.organisationId);
  return (
    <Page
      title={apiKey.name}
      back={{ to: '/integrationer/api', label: t('apiKeys.title') }}
      lead={
        <div className="row">
          <Tag tone={apiKey.state === 'active' ? 'success' : 'muted'}>
            {words.code('state', apiKey.state)}
          </Tag>
          {isWaiting && <Tag tone="warning">{t('users.waiting')}</Tag>}
        </div>
      }
      actions={
        isMine && (
          <>
            <Button isDisabled={isBusy} onPress={() => setAsking('rotate')}>
              {t('apiKeys.rotate')}
            </Button>
            <Button kind="danger" isDisabled={isBusy} onPress={() => setAsking('revoke')}>
              {t('apiKeys.revoke')}
            </Button>
          </>
        )
      }
    >
      {answer && 'created' in answer && (
        <SecretOnce
          key={answer.created.secret}
          title={t('apiKeys.secretTitle')}
          text={t('apiKeys.rotatedText')}
          secret={answer.created.secret}
        />
      )}
      {answer && 'problem' in answer && (
        <Outcome key={answer.at} tone="danger" title={t('apiKeys.failed')}>
          <p>{answer.problem?.detail || answer.problem?.title || t('form.offlineText')}</p>
        </Outcome>
      )}
      {search.has('bekraftad') && (
        <Outcome key={apiKey.version} tone="success" title={t('apiKeys.confirmed')} />
      )}
      {isWaiting && (
        <DossierSection id="waiting" title={t('users.waiting')}>
          <div className="stack block">
            <p>{t('apiKeys.waitingText')}</p>
            {mayConfirm && (
              <Button kind="primary" isDisabled={isBusy} onPress={() => setAsking('confirm')}>
                {t('users.confirm')}
              </Button>
            )}
          </div>
        </DossierSection>
      )}
      <DossierSection id="facts" title={t('apiKeys.what')}>
        <Facts>
          <Fact label={t('field.organisationId')}>{words.name(names[apiKey.organisationId])}</Fact>
          <Fact label={t('field.purpose')}>{apiKey.purpose}</Fact>
          <Fact label={t('apiKeys.mayDo')}>
            <ScopeList scopes={apiKey.scopes} />
          </Fact>
          <KeyLimits apiKey={apiKey} projects={projects} />
          <Fact label={t('apiKeys.maker')}>
            {apiKey.createdBy.name}
            {!apiKey.createdBy.isActive && ` – ${t('apiKeys.makerInactive')}`}
          </Fact>
          <Fact label={t('field.createdAt')}>{format.instant(apiKey.createdAt)}</Fact>
        </Facts>
      </DossierSection>
      <DossierSection id="secrets" title={t('apiKeys.secrets')}>
        <DataTable
          caption={t('apiKeys.secretsCaption')}
          rows={apiKey.secrets}
          rowKey={(row) => row.prefix}
          columns={[
            { key: 'prefix', header: t('field.prefix'), cell: (row) => <code>{row.prefix}…</code> },
            {
              key: 'createdAt',
              header: t('field.createdAt'),
              cell: (row) => format.instantShort(row.createdAt),
            },
            {
              key: 'expiresAt',
              header: t('field.expiresAt'),
              cell: (row) => format.instantShort(row.expiresAt),
            },
            {
              key: 'lastUsedAt',
              header: t('field.lastUsedAt'),
              cell: (row) => (row.lastUsedAt ? format.instantShort(row.lastUsedAt) : t('apiKeys.neverUsed')),
            },
          ]}
        />
      </DossierSection>
      <ConfirmDialog
        isOpen={asking === 'confirm'}
        onClose={() => setAsking(null)}
        onConfirm={() => send('confirm')}
        title={t('apiKeys.confirmTitle', { name: apiKey.name })}
        confirmLabel={t('users.confirm')}
      >
        <ScopeList scopes={apiKey.scopes.filter(isPersonalScope)} />
        <Facts>
          <KeyLimits apiKey={apiKey} projects={projects} />
        </Facts>
        <p>{t('apiKeys.confirmText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'rotate'}
        onClose={() => setAsking(null)}
        onConfirm={() => send('rotate')}
        title={t('apiKeys.rotateTitle')}
        confirmLabel={t('apiKeys.rotate')}
      >
        <p>{t('apiKeys.rotateText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'revoke'}
        onClose={() => setAsking(null)}
        onConfirm={() => send('revoke')}
        title={t('apiKeys.revokeTitle', { name: apiKey.name })}
        confirmLabel={t('apiKeys.revoke')}
        typed={apiKey.name}
        kind="danger"
      >
        <p>{t('apiKeys.revokeText')}</p>
      </ConfirmDialog>
    </Page>
  );
}
