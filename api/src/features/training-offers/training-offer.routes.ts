import {
  ListTrainingOffersQueryDto,
  TrainingOfferDto,
  TrainingOfferInputDto,
  TrainingOfferListDto,
  TrainingOfferPathDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import { toTrainingOfferDto } from './training-offer.dto-mapper.js';
import { toTrainingOfferInput } from './training-offer.record.js';
import {
  createTrainingOffer,
  deleteTrainingOffer,
  getTrainingOffer,
  listTrainingOffers,
  previewTrainingOffer,
  publishTrainingOffer,
  replaceTrainingOffer,
  withdrawTrainingOffer,
} from './training-offer.service.js';

/** Training offers in the Management API. */
export function trainingOfferRoutes(app: App): void {
  recordRoutes(app, {
    path: '/training-offers',
    noun: 'TrainingOffer',
    plural: 'TrainingOffers',
    nounSv: 'utbildningar',
    resource: 'training-offers',
    kind: 'training-offer',
    pathDto: TrainingOfferPathDto,
    input: TrainingOfferInputDto,
    output: TrainingOfferDto,
    listQuery: ListTrainingOffersQueryDto,
    listDto: TrainingOfferListDto,
    list: listTrainingOffers,
    create: createTrainingOffer,
    get: getTrainingOffer,
    replace: replaceTrainingOffer,
    remove: deleteTrainingOffer,
    toDto: toTrainingOfferDto,
    toInput: toTrainingOfferInput,
    publication: {
      publish: publishTrainingOffer,
      withdraw: withdrawTrainingOffer,
      preview: previewTrainingOffer,
    },
  });
}
