import { API_KEY_STATES, type ApiKeyDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { useWords } from '../../platform/words';
import { Tag } from '../../ui/banner';
import { API_KEY_LIST } from './list-spec';

/** The systems that may call the Management API. */
export function ApiKeyListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  const { names } = useLoaderData<{ names: Record<string, Record<string, string>> }>();
  return (
    <RecordListPage<ApiKeyDto>
      spec={API_KEY_LIST}
      title={t('apiKeys.title')}
      counted={(count) => t('apiKeys.counted', { count })}
      rowKey={(row) => row.id}
      emptyText={t('apiKeys.empty')}
      create={can('api-keys:write') ? { to: '/integrationer/api/ny', label: t('apiKeys.new') } : undefined}
      filters={[{ name: 'state', label: t('field.state'), options: words.options('state', API_KEY_STATES) }]}
      columns={[
        {
          key: 'name',
          header: t('field.name'),
          cell: (row) => <Link to={`/integrationer/api/${row.id}`}>{row.name}</Link>,
        },
        {
          key: 'organisation',
          header: t('field.organisationId'),
          cell: (row) => words.name(names[row.organisationId]),
        },
        {
          key: 'state',
          header: t('field.state'),
          cell: (row) => (
            <div className="row">
              <Tag tone={row.state === 'active' ? 'success' : 'muted'}>{words.code('state', row.state)}</Tag>
              {!row.isConfirmed && row.state === 'active' && <Tag tone="warning">{t('users.waiting')}</Tag>}
            </div>
          ),
        },
        {
          key: 'lastUsedAt',
          header: t('field.lastUsedAt'),
          cell: (row) => (row.lastUsedAt ? format.instantShort(row.lastUsedAt) : t('apiKeys.neverUsed')),
        },
        { key: 'expiresAt', header: t('field.expiresAt'), cell: (row) => format.instantShort(row.expiresAt) },
      ]}
    />
  );
}
