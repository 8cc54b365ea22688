import { Occasion } from './occasion.entity.js';
import { TrainingOffer } from './training-offer.entity.js';
import {
  TrainingOfferFundingSource,
  TrainingOfferOrganisation,
  TrainingOfferProject,
} from './training-offer-part.entity.js';

export const TRAINING_OFFER_ENTITIES = [
  TrainingOffer,
  TrainingOfferProject,
  TrainingOfferFundingSource,
  TrainingOfferOrganisation,
  Occasion,
];
export { knownOccasions } from './occasion.repository.js';
export { occasionRoutes } from './occasion.routes.js';
export { createOccasion, publishOccasion, rebuildOccasion } from './occasion.service.js';
export { trainingOfferRoutes } from './training-offer.routes.js';
export { createTrainingOffer, publishTrainingOffer, rebuildTrainingOffer } from './training-offer.service.js';
