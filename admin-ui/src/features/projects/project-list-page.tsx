import type { ProjectSummaryDto } from '@spang/shared/management';
import { FUNDING_FACETS, PROJECT_KINDS, PROJECT_STATUSES } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { fundingParts } from '../../platform/funding';
import { PUBLICATION_STATES } from '../../platform/list-state';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText, Missing, MoneyText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { DrillCore } from '../../ui/drill-core';
import { PROJECT_LIST } from './list-spec';

/** The projects, with how each is paid for as a strip. */
export function ProjectListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  return (
    <RecordListPage<ProjectSummaryDto>
      spec={PROJECT_LIST}
      title={t('projects.title')}
      counted={(count) => t('projects.counted', { count })}
      searchLabel={t('projects.search')}
      rowKey={(row) => row.id}
      emptyText={t('projects.empty')}
      create={can('projects:write') ? { to: '/projekt/ny', label: t('projects.new') } : undefined}
      filters={[
        { name: 'funding', label: t('projects.fund'), options: words.options('facet', FUNDING_FACETS) },
        { name: 'kind', label: words.field('kind'), options: words.options('kind', PROJECT_KINDS) },
        { name: 'status', label: words.field('status'), options: words.options('status', PROJECT_STATUSES) },
        {
          name: 'publication',
          label: words.field('publication'),
          options: words.options('publication', PUBLICATION_STATES),
        },
      ]}
      columns={[
        {
          key: 'title',
          header: t('projects.one'),
          sortKey: 'title',
          cell: (row) => (
            <Link to={`/projekt/${row.id}`}>
              <LocalizedText value={row.title} />
            </Link>
          ),
        },
        {
          key: 'lead',
          header: t('projects.lead'),
          cell: (row) => (row.lead ? <LocalizedText value={row.lead.name} /> : <Missing />),
        },
        {
          key: 'funding',
          header: t('projects.funding'),
          cell: (row) => (
            <DrillCore
              caption={t('projects.fundingOf')}
              parts={fundingParts(
                row.fundingParts.map((part, index) => ({
                  key: `${part.facet}${index}`,
                  label:
                    words.name(part.name) || (part.facet ? words.code('facet', part.facet) : format.missing),
                  facet: part.facet ?? 'private',
                  amount: part.amount,
                })),
                format,
              )}
            />
          ),
        },
        {
          key: 'sum',
          header: t('projects.sum'),
          isNumeric: true,
          cell: (row) => <MoneyText value={row.fundingTotal?.amount} isCompact />,
        },
        {
          key: 'period',
          header: t('projects.period'),
          sortKey: 'start',
          cell: (row) =>
            row.startDate || row.endDate ? (
              <span className="number">{format.period(row.startDate, row.endDate)}</span>
            ) : (
              <Missing />
            ),
        },
        { key: 'status', header: words.field('status'), cell: (row) => words.code('status', row.status) },
        {
          key: 'publication',
          header: words.field('publication'),
          cell: (row) => <PublicationBadge state={row.publication} />,
        },
      ]}
    />
  );
}
