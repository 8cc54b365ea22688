import type { CollaborationAreaSummaryDto } from '@spang/shared/management';
import { COLLABORATION_KINDS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { COLLABORATION_AREA_LIST } from './list-spec';

/** Groups of municipalities whose residents may apply freely to each other's training. */
export function CollaborationAreaListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  return (
    <RecordListPage<CollaborationAreaSummaryDto>
      spec={COLLABORATION_AREA_LIST}
      title={t('collaborationAreas.title')}
      counted={(count) => t('collaborationAreas.counted', { count })}
      searchLabel={t('collaborationAreas.search')}
      rowKey={(row) => row.id}
      emptyText={t('collaborationAreas.empty')}
      create={
        can('collaboration-areas:write')
          ? { to: '/samverkansomraden/ny', label: t('collaborationAreas.new') }
          : undefined
      }
      filters={[
        {
          name: 'kind',
          label: words.field('kind'),
          options: words.options('kind', COLLABORATION_KINDS),
        },
      ]}
      columns={[
        {
          key: 'name',
          header: t('collaborationAreas.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/samverkansomraden/${row.id}`}>
              <LocalizedText value={row.name} />
            </Link>
          ),
        },
        { key: 'kind', header: words.field('kind'), cell: (row) => words.code('kind', row.kind) },
        {
          key: 'municipalities',
          header: t('collaborationAreas.municipalities'),
          isNumeric: true,
          cell: (row) => format.count(row.municipalityCount),
        },
        {
          key: 'validFrom',
          header: words.field('validFrom'),
          sortKey: 'validFrom',
          cell: (row) => format.date(row.validFrom),
        },
        {
          key: 'validTo',
          header: words.field('validTo'),
          cell: (row) => (row.validTo ? format.date(row.validTo) : t('collaborationAreas.missing.validTo')),
        },
      ]}
    />
  );
}
