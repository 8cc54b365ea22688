import type { ClassificationCodeSummaryDto } from '@spang/shared/management';
import { CLASSIFICATION_DIMENSIONS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { CLASSIFICATION_CODE_LIST, PERIODS } from './list-specs';
import { RegisterTabs } from './register-tabs';

/** The codes of the funds, by period: the same number means different things in different periods. */
export function ClassificationCodeListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { can } = useSession();
  return (
    <RecordListPage<ClassificationCodeSummaryDto>
      spec={CLASSIFICATION_CODE_LIST}
      title={t('classificationCodes.title')}
      below={<RegisterTabs />}
      counted={(count) => t('classificationCodes.counted', { count })}
      searchLabel={t('classificationCodes.search')}
      rowKey={(row) => row.id}
      emptyText={t('classificationCodes.empty')}
      create={
        can('reference-data:write')
          ? { to: '/referensdata/koder/ny', label: t('classificationCodes.new') }
          : undefined
      }
      filters={[
        {
          name: 'period',
          label: words.field('period'),
          options: PERIODS.map((value) => ({ value, label: value.replace('-', '–') })),
        },
        {
          name: 'dimension',
          label: words.field('dimension'),
          options: words.options('dimension', CLASSIFICATION_DIMENSIONS),
        },
      ]}
      columns={[
        {
          key: 'name',
          header: t('classificationCodes.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/referensdata/koder/${row.id}`}>
              <LocalizedText value={row.labels} />
            </Link>
          ),
        },
        {
          key: 'code',
          header: words.field('code'),
          sortKey: 'code',
          cell: (row) => <span className="number">{row.code}</span>,
        },
        {
          key: 'period',
          header: words.field('period'),
          cell: (row) => <span className="number">{row.period.replace('-', '–')}</span>,
        },
        {
          key: 'dimension',
          header: words.field('dimension'),
          cell: (row) => words.code('dimension', String(row.dimension)),
        },
        {
          key: 'isVerified',
          header: t('referenceData.verified'),
          cell: (row) => t(row.isVerified ? 'ui.yes' : 'ui.no'),
        },
      ]}
    />
  );
}
