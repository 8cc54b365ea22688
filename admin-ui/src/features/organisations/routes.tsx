import type { RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { ORGANISATION_LIST } from './list-spec';
import { organisationsApi } from './organisations.api';

export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisationer',
    loader: listLoader(organisationsApi, ORGANISATION_LIST),
    lazy: async () => ({ Component: (await import('./organisation-list-page')).OrganisationListPage }),
  },
  ...recordPages({
    path: 'organisationer',
    list: { to: '/organisationer', label: 'organisations' },
    api: organisationsApi,
    kind: async () => (await import('./organisation-kind')).ORGANISATION,
  }),
];
