import { OccasionInputDto, type OccasionDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import type { RecordKind, Say } from '../../platform/record/record-kind';
import { LinkButton } from '../../ui/button';
import { OCCASION_LOOK_UPS } from './occasions.api';
import { OCCASION_SECTIONS } from './occasion-sections';

export const OCCASION: RecordKind<OccasionInputDto, OccasionDto> = {
  resource: 'training-offers',
  dto: OccasionInputDto,
  sections: OCCASION_SECTIONS,
  lookUps: OCCASION_LOOK_UPS,
  nameOf: nameOfOccasion,
  backOf: ({ offerId, offerTitle }, { text }) => ({
    to: `/utbildningar/${offerId}/tillfallen`,
    label: text(offerTitle),
  }),
  Actions: CopyOccasion,
};

/** What is taught, when and where: an offer has many occasions of the same title. */
function nameOfOccasion(occasion: OccasionDto, { text, code, format }: Say): string {
  const { title, offerTitle, start, startType, locations } = occasion;
  return [
    text(title ?? offerTitle),
    start ? format.date(start).replaceAll(' ', '\u00A0') : code('startType', startType),
    ...new Set(locations.map(({ town }) => town)),
  ].join(', ');
}

function CopyOccasion({ record }: { record: OccasionDto }) {
  const { t } = useTranslation();
  return <LinkButton to={`/tillfallen/ny?kopiaAv=${record.id}`}>{t('occasions.copyThis')}</LinkButton>;
}
