import type { EmbedSummaryDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { PUBLICATION_STATES } from '../../platform/list-state';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { EMBED_LIST } from './list-spec';

/** Lists of training that partner sites show. */
export function EmbedListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  return (
    <RecordListPage<EmbedSummaryDto>
      spec={EMBED_LIST}
      title={t('embeds.title')}
      counted={(count) => t('embeds.counted', { count })}
      searchLabel={t('embeds.search')}
      rowKey={(row) => row.id}
      emptyText={t('embeds.empty')}
      create={can('embeds:write') ? { to: '/integrationer/embed/ny', label: t('embeds.new') } : undefined}
      filters={[
        {
          name: 'publication',
          label: words.field('publication'),
          options: words.options('publication', PUBLICATION_STATES),
        },
      ]}
      columns={[
        {
          key: 'name',
          header: t('embeds.one'),
          sortKey: 'name',
          cell: (row) => (
            <Link to={`/integrationer/embed/${row.id}`}>
              <LocalizedText value={row.name} />
            </Link>
          ),
        },
        { key: 'layout', header: words.field('layout'), cell: (row) => words.code('layout', row.layout) },
        {
          key: 'hosts',
          header: t('embeds.hosts'),
          isNumeric: true,
          cell: (row) => format.count(row.hostCount),
        },
        {
          key: 'seen',
          header: t('embeds.lastSeenOn'),
          cell: (row) => (row.lastSeenOn ? format.date(row.lastSeenOn) : t('embeds.neverSeen')),
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
