import type { RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { occasionsApi } from './occasions.api';
import { TRAINING_OFFER_LIST } from './list-spec';
import { trainingOffersApi } from './training-offers.api';

export const trainingOfferRoutes: RouteObject[] = [
  {
    path: 'utbildningar',
    loader: listLoader(trainingOffersApi, TRAINING_OFFER_LIST),
    lazy: async () => ({ Component: (await import('./training-offer-list-page')).TrainingOfferListPage }),
  },
  ...recordPages({
    path: 'utbildningar',
    list: { to: '/utbildningar', label: 'trainingOffers' },
    api: trainingOffersApi,
    kind: async () => (await import('./training-offer-kind')).TRAINING_OFFER,
    children: [
      {
        path: 'tillfallen',
        lazy: async () => ({ Component: (await import('./offer-occasions')).OfferOccasions }),
      },
    ],
  }),
  ...recordPages({
    path: 'tillfallen',
    list: { to: '/utbildningar', label: 'occasions' },
    api: occasionsApi,
    kind: async () => (await import('./occasion-kind')).OCCASION,
    begin: async (search) => (await import('./begin-occasion')).beginOccasion(search),
  }),
];
