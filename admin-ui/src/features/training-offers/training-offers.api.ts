import type {
  TrainingOfferDto,
  TrainingOfferInputDto,
  TrainingOfferSummaryDto,
} from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const trainingOffersApi = recordApi<TrainingOfferInputDto, TrainingOfferDto, TrainingOfferSummaryDto>(
  'training-offers',
);

/** What its references are looked up in. */
export const TRAINING_OFFER_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  providerId: lookUp.organisations,
  principalId: lookUp.organisations,
  ordererIds: lookUp.organisations,
  examiningBodyIds: lookUp.organisations,
  projectIds: lookUp.projects,
  fundingSourceIds: lookUp.fundingSources,
};
