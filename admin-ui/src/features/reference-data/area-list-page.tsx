import type { AreaDto, AreaSummaryDto } from '@spang/shared/management';
import { AREA_SCHEMES } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { RecordListPage } from '../../platform/record/record-list-page';
import type { ListAnswer } from '../../platform/record/record-routes';
import { useSession } from '../../platform/session';
import { LocalizedText, Missing } from '../../platform/values';
import { useWords } from '../../platform/words';
import { AREA_LIST } from './list-specs';
import { RegisterTabs } from './register-tabs';

/** The list, and the area that it is limited to, when the address names one. */
export interface AreaListAnswer extends ListAnswer<AreaSummaryDto> {
  parent: AreaDto | null;
}

/** Countries, regions, municipalities and places of our own. */
export function AreaListPage() {
  const { parent } = useLoaderData<AreaListAnswer>();
  const { t } = useTranslation();
  const words = useWords();
  const { can } = useSession();
  return (
    <RecordListPage<AreaSummaryDto>
      spec={AREA_LIST}
      title={t('areas.title')}
      below={<RegisterTabs />}
      counted={(count) => t('areas.counted', { count })}
      searchLabel={t('areas.search')}
      rowKey={(row) => row.id}
      emptyText={t('areas.empty')}
      create={
        can('reference-data:write') ? { to: '/referensdata/omraden/ny', label: t('areas.new') } : undefined
      }
      filters={[
        {
          name: 'scheme',
          label: words.field('scheme'),
          options: words.options('scheme', AREA_SCHEMES),
        },
        ...(parent
          ? [
              {
                name: 'parentId',
                label: words.field('parentId'),
                options: [{ value: parent.id, label: words.name(parent.name) }],
              },
            ]
          : []),
      ]}
      columns={[
        {
          key: 'name',
          header: t('areas.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/referensdata/omraden/${row.id}`}>
              <LocalizedText value={row.name} />
            </Link>
          ),
        },
        {
          key: 'code',
          header: words.field('code'),
          sortKey: 'code',
          cell: (row) => <span className="number">{row.code}</span>,
        },
        { key: 'scheme', header: words.field('scheme'), cell: (row) => words.code('scheme', row.scheme) },
        {
          key: 'schemeVersion',
          header: words.field('schemeVersion'),
          cell: (row) =>
            row.schemeVersion ? <span className="number">{row.schemeVersion}</span> : <Missing />,
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
