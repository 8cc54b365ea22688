import type { RouteObject } from 'react-router';
import { listLoader } from '../../platform/record/record-routes';
import { TRAINING_OFFER_LIST } from './list-spec';
import { trainingOffersApi } from './training-offers.api';

export const trainingOfferRoutes: RouteObject[] = [
  {
    path: 'utbildningar',
    loader: listLoader(trainingOffersApi, TRAINING_OFFER_LIST),
    lazy: async () => ({ Component: (await import('./training-offer-list-page')).TrainingOfferListPage }),
  },
];
