import type { OrganisationSummaryDto } from '@spang/shared/management';
import { ORGANISATION_KINDS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText, Missing } from '../../platform/values';
import { useWords } from '../../platform/words';
import { ORGANISATION_LIST } from './list-spec';

/** The organisations, with their number and place. */
export function OrganisationListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { can } = useSession();
  return (
    <RecordListPage<OrganisationSummaryDto>
      spec={ORGANISATION_LIST}
      title={t('organisations.title')}
      counted={(count) => t('organisations.counted', { count })}
      searchLabel={t('organisations.search')}
      rowKey={(row) => row.id}
      emptyText={t('organisations.empty')}
      create={
        can('organisations:write') ? { to: '/organisationer/ny', label: t('organisations.new') } : undefined
      }
      filters={[
        { name: 'kind', label: words.field('kind'), options: words.options('kind', ORGANISATION_KINDS) },
      ]}
      columns={[
        {
          key: 'name',
          header: t('organisations.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/organisationer/${row.id}`}>
              <LocalizedText value={row.name} />
            </Link>
          ),
        },
        { key: 'kind', header: words.field('kind'), cell: (row) => words.code('kind', row.kind) },
        {
          key: 'identifier',
          header: t('organisations.number'),
          cell: (row) =>
            row.identifiers[0] ? <span className="number">{row.identifiers[0].value}</span> : <Missing />,
        },
        {
          key: 'area',
          header: t('organisations.place'),
          cell: (row) => (row.area ? <LocalizedText value={row.area.name} /> : <Missing />),
        },
        {
          key: 'publication',
          header: words.field('publication'),
          cell: (row) => <PublicationBadge state={row.publication} />,
        },
      ]}
    />
  );
}
