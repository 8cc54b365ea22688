import type {
  TrainingOfferDto,
  TrainingOfferInputDto,
  TrainingOfferSummaryDto,
} from '@spang/shared/management';
import { recordApi } from '../../platform/record-api';
import { reloadOf } from '../../platform/record/record-routes';

export const trainingOffersApi = recordApi<TrainingOfferInputDto, TrainingOfferDto, TrainingOfferSummaryDto>(
  'training-offers',
);
export const reloadTrainingOffer = (id: string) => reloadOf(trainingOffersApi, id);
