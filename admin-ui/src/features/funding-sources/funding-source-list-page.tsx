import type { FundingSourceSummaryDto } from '@spang/shared/management';
import { FUNDING_SOURCE_KINDS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText, Missing } from '../../platform/values';
import { useWords } from '../../platform/words';
import { FUNDING_SOURCE_LIST } from './list-spec';

/** What money comes from: programmes, the state, regions, municipalities, social partners and private sources. */
export function FundingSourceListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { can } = useSession();
  return (
    <RecordListPage<FundingSourceSummaryDto>
      spec={FUNDING_SOURCE_LIST}
      title={t('fundingSources.title')}
      counted={(count) => t('fundingSources.counted', { count })}
      searchLabel={t('fundingSources.search')}
      rowKey={(row) => row.id}
      emptyText={t('fundingSources.empty')}
      create={
        can('funding-sources:write') ? { to: '/finansiering/ny', label: t('fundingSources.new') } : undefined
      }
      filters={[
        {
          name: 'kind',
          label: words.field('kind'),
          options: words.options('kind', FUNDING_SOURCE_KINDS),
        },
      ]}
      columns={[
        {
          key: 'name',
          header: t('fundingSources.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/finansiering/${row.id}`}>
              <LocalizedText value={row.name} />
            </Link>
          ),
        },
        { key: 'kind', header: words.field('kind'), cell: (row) => words.code('kind', row.kind) },
        {
          key: 'facets',
          header: t('fundingSources.facets'),
          cell: (row) => row.facets.map((facet) => words.code('facet', facet)).join(', '),
        },
        {
          key: 'period',
          header: words.field('period'),
          cell: (row) =>
            row.period ? <span className="number">{row.period.replace('-', '–')}</span> : <Missing />,
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
