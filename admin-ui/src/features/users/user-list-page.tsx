import { ROLES, type UserSummaryDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { useWords } from '../../platform/words';
import { Tag } from '../../ui/banner';
import { USER_LIST } from './list-spec';

/** People who sign in, with what they are where. */
export function UserListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  const { names } = useLoaderData<{ names: Record<string, Record<string, string>> }>();
  return (
    <RecordListPage<UserSummaryDto>
      spec={USER_LIST}
      title={t('users.title')}
      counted={(count) => t('users.counted', { count })}
      searchLabel={t('users.search')}
      rowKey={(row) => row.id}
      emptyText={t('users.empty')}
      create={can('users:write') ? { to: '/installningar/anvandare/ny', label: t('users.new') } : undefined}
      filters={[
        { name: 'role', label: t('field.role'), options: words.options('role', ROLES) },
        {
          name: 'isActive',
          label: t('users.state'),
          options: [
            { value: 'true', label: t('users.active') },
            { value: 'false', label: t('users.inactive') },
          ],
        },
      ]}
      columns={[
        {
          key: 'name',
          header: t('field.name'),
          cell: (row) => <Link to={`/installningar/anvandare/${row.id}`}>{row.name}</Link>,
        },
        { key: 'email', header: t('field.email'), cell: (row) => row.email },
        {
          key: 'memberships',
          header: t('field.memberships'),
          cell: (row) => (
            <ul className="plain-list">
              {row.memberships.map((m) => (
                <li key={`${m.organisationId}${m.role}`}>
                  {words.code('role', m.role)}
                  {m.organisationId && (
                    <span className="muted"> · {words.name(names[m.organisationId])}</span>
                  )}
                  {m.validTo && (
                    <span className="muted">
                      {' '}
                      ·{' '}
                      {t(m.validTo < dayOf(new Date()) ? 'users.ended' : 'users.until', {
                        day: format.date(m.validTo),
                      })}
                    </span>
                  )}
                  {row.proposals.some((p) => p.organisationId === m.organisationId && p.role === m.role) && (
                    <>
                      {' '}
                      <Tag tone="warning">{t('users.waiting')}</Tag>
                    </>
                  )}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'state',
          header: t('users.state'),
          cell: (row) =>
            row.isActive ? (
              row.hasPassword ? (
                t('users.active')
              ) : (
                <Tag tone="warning">{t('users.invited')}</Tag>
              )
            ) : (
              <Tag>{t('users.inactive')}</Tag>
            ),
        },
        {
          key: 'lastSignInAt',
          header: t('field.lastSignInAt'),
          cell: (row) => (row.lastSignInAt ? format.instantShort(row.lastSignInAt) : t('users.never')),
        },
      ]}
    />
  );
}
