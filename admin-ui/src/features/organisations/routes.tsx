import type { RouteObject } from 'react-router';
import { listLoader } from '../../platform/record/record-routes';
import { ORGANISATION_LIST } from './list-spec';
import { organisationsApi } from './organisations.api';

export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisationer',
    loader: listLoader(organisationsApi, ORGANISATION_LIST),
    lazy: async () => ({ Component: (await import('./organisation-list-page')).OrganisationListPage }),
  },
];
