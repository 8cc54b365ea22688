import { TrainingOfferInputDto, type TrainingOfferDto } from '@spang/shared/management';
import type { RecordKind } from '../../platform/record/record-kind';
import { TRAINING_OFFER_LOOK_UPS } from './training-offers.api';
import { TRAINING_OFFER_SECTIONS } from './sections';

export const TRAINING_OFFER: RecordKind<TrainingOfferInputDto, TrainingOfferDto> = {
  resource: 'training-offers',
  dto: TrainingOfferInputDto,
  sections: TRAINING_OFFER_SECTIONS,
  lookUps: TRAINING_OFFER_LOOK_UPS,
  tabs: [{ path: 'tillfallen', label: 'trainingOffers.occasions' }],
  nameOf: ({ title }, { text }) => text(title),
};
