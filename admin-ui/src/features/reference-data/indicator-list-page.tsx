import type { IndicatorSummaryDto } from '@spang/shared/management';
import { INDICATOR_KINDS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { INDICATOR_LIST, PERIODS } from './list-specs';
import { RegisterTabs } from './register-tabs';

/** What projects promise and count: the indicators of the funds, and our own. */
export function IndicatorListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { can } = useSession();
  return (
    <RecordListPage<IndicatorSummaryDto>
      spec={INDICATOR_LIST}
      title={t('indicators.title')}
      below={<RegisterTabs />}
      counted={(count) => t('indicators.counted', { count })}
      searchLabel={t('indicators.search')}
      rowKey={(row) => row.id}
      emptyText={t('indicators.empty')}
      create={
        can('reference-data:write')
          ? { to: '/referensdata/indikatorer/ny', label: t('indicators.new') }
          : undefined
      }
      filters={[
        {
          name: 'period',
          label: words.field('period'),
          options: PERIODS.map((value) => ({ value, label: value.replace('-', '–') })),
        },
        { name: 'kind', label: words.field('kind'), options: words.options('kind', INDICATOR_KINDS) },
      ]}
      columns={[
        {
          key: 'name',
          header: t('indicators.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/referensdata/indikatorer/${row.id}`}>
              <LocalizedText value={row.names} />
            </Link>
          ),
        },
        {
          key: 'code',
          header: words.field('code'),
          sortKey: 'code',
          cell: (row) => <span className="number">{row.code}</span>,
        },
        { key: 'kind', header: words.field('kind'), cell: (row) => words.code('kind', row.kind) },
        {
          key: 'period',
          header: words.field('period'),
          cell: (row) =>
            row.period ? (
              <span className="number">{row.period.replace('-', '–')}</span>
            ) : (
              t('indicators.missing.period')
            ),
        },
        { key: 'unit', header: words.field('unit'), cell: (row) => <LocalizedText value={row.unit} /> },
      ]}
    />
  );
}
