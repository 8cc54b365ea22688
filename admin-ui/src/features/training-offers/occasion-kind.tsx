import { OccasionInputDto, type OccasionDto } from '@spang/shared/management';
import type { RecordKind } from '../../platform/record/record-pages';
import { OCCASION_LOOK_UPS } from './occasions.api';
import { OCCASION_SECTIONS } from './occasion-sections';

export const OCCASION: RecordKind<OccasionInputDto, OccasionDto> = {
  resource: 'training-offers',
  dto: OccasionInputDto,
  sections: OCCASION_SECTIONS,
  lookUps: OCCASION_LOOK_UPS,
  nameOf: ({ title, offerTitle }) => title ?? offerTitle,
  fromAddress: ['offerId'],
};
