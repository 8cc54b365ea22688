import type { TrainingOfferSummaryDto } from '@spang/shared/management';
import { OFFER_KIND_LABELS, OFFER_KINDS, SCHOOL_TYPE_LABELS, SCHOOL_TYPES } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { PUBLICATION_STATES } from '../../platform/list-state';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { RecordListPage } from '../../platform/record/record-list-page';
import { useSession } from '../../platform/session';
import { LocalizedText } from '../../platform/values';
import { useWords } from '../../platform/words';
import { TRAINING_OFFER_LIST } from './list-spec';

/** The training offers, each with its next start. */
export function TrainingOfferListPage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can } = useSession();
  return (
    <RecordListPage<TrainingOfferSummaryDto>
      spec={TRAINING_OFFER_LIST}
      title={t('trainingOffers.title')}
      counted={(count) => t('trainingOffers.counted', { count })}
      searchLabel={t('trainingOffers.search')}
      rowKey={(row) => row.id}
      emptyText={t('trainingOffers.empty')}
      create={
        can('training-offers:write') ? { to: '/utbildningar/ny', label: t('trainingOffers.new') } : undefined
      }
      filters={[
        {
          name: 'schoolType',
          label: words.field('schoolType'),
          options: SCHOOL_TYPES.map((value) => ({ value, label: words.name(SCHOOL_TYPE_LABELS[value]) })),
        },
        {
          name: 'kind',
          label: words.field('kind'),
          options: OFFER_KINDS.map((value) => ({ value, label: words.name(OFFER_KIND_LABELS[value]) })),
        },
        {
          name: 'publication',
          label: words.field('publication'),
          options: words.options('publication', PUBLICATION_STATES),
        },
      ]}
      columns={[
        {
          key: 'title',
          header: t('trainingOffers.one'),
          sortKey: 'title',
          cell: (row) => (
            <Link to={`/utbildningar/${row.id}`}>
              <LocalizedText value={row.title} />
            </Link>
          ),
        },
        {
          key: 'provider',
          header: words.field('providerId'),
          cell: (row) => <LocalizedText value={row.provider.name} />,
        },
        {
          key: 'schoolType',
          header: words.field('schoolType'),
          cell: (row) => words.name(SCHOOL_TYPE_LABELS[row.schoolType]),
        },
        {
          key: 'occasions',
          header: t('trainingOffers.occasions'),
          isNumeric: true,
          cell: (row) => format.count(row.occasionCount),
        },
        {
          key: 'nextStart',
          header: t('trainingOffers.nextStart'),
          cell: (row) => <span className="number">{row.nextStart ?? t('trainingOffers.noStart')}</span>,
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
