import type { OccasionSummaryDto, TrainingOfferDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { PublicationBadge } from '../../platform/record/publication-badge';
import { useRecord } from '../../platform/record/record-layout';
import { useSession } from '../../platform/session';
import { useWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { DossierSection } from '../../ui/facts';
import { EmptyState } from '../../ui/states';

/** The occasions of an offer, drafts too, by start. */
export function OfferOccasions() {
  const { read } = useRecord();
  const offer = read.record as TrainingOfferDto;
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const mayWrite = useSession().can('training-offers:write', offer.ownerId);
  const nameOf = (row: OccasionSummaryDto) =>
    [row.start ? format.date(row.start) : words.code('startType', row.startType), ...row.towns].join(', ');
  return (
    <DossierSection
      id="occasions"
      title={t('trainingOffers.occasions')}
      actions={
        mayWrite && (
          <LinkButton to={`/tillfallen/ny?offerId=${offer.id}`}>{t('trainingOffers.newOccasion')}</LinkButton>
        )
      }
    >
      {offer.occasions.length === 0 ? (
        <EmptyState text={t('trainingOffers.noOccasions')} />
      ) : (
        <DataTable<OccasionSummaryDto>
          caption={t('trainingOffers.occasions')}
          isCaptionHidden
          rows={offer.occasions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'start',
              header: words.field('start'),
              cell: (row) => <Link to={`/tillfallen/${row.id}`}>{nameOf(row)}</Link>,
            },
            {
              key: 'studyForm',
              header: words.field('studyForm'),
              cell: (row) => words.code('studyForm', row.studyForm),
            },
            {
              key: 'application',
              header: t('trainingOffers.applyState'),
              cell: (row) => words.code('applicationState', row.applicationState),
            },
            {
              key: 'seats',
              header: t('trainingOffers.seatState'),
              cell: (row) => words.code('seatState', row.seatState),
            },
            {
              key: 'lifecycle',
              header: words.field('lifecycle'),
              cell: (row) => words.code('lifecycle', row.lifecycle),
            },
            {
              key: 'publication',
              header: words.field('publication'),
              cell: (row) => <PublicationBadge state={row.publication} />,
            },
            ...(mayWrite
              ? [
                  {
                    key: 'copy',
                    header: t('occasions.copyColumn'),
                    cell: (row: OccasionSummaryDto) => (
                      <Link
                        to={`/tillfallen/ny?kopiaAv=${row.id}`}
                        aria-label={t('occasions.copyNamed', { name: nameOf(row) })}
                      >
                        {t('occasions.copyRow')}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </DossierSection>
  );
}
