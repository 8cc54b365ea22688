import type { RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { fundingSourcesApi } from './funding-sources.api';
import { FUNDING_SOURCE_LIST } from './list-spec';

export const fundingSourceRoutes: RouteObject[] = [
  {
    path: 'finansiering',
    loader: listLoader(fundingSourcesApi, FUNDING_SOURCE_LIST),
    lazy: async () => ({ Component: (await import('./funding-source-list-page')).FundingSourceListPage }),
  },
  ...recordPages({
    path: 'finansiering',
    list: { to: '/finansiering', label: 'fundingSources' },
    api: fundingSourcesApi,
    kind: async () => (await import('./funding-source-kind')).FUNDING_SOURCE,
  }),
];
