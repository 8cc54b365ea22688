import type { RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { collaborationAreasApi } from './collaboration-areas.api';
import { COLLABORATION_AREA_LIST } from './list-spec';

export const collaborationAreaRoutes: RouteObject[] = [
  {
    path: 'samverkansomraden',
    loader: listLoader(collaborationAreasApi, COLLABORATION_AREA_LIST),
    lazy: async () => ({
      Component: (await import('./collaboration-area-list-page')).CollaborationAreaListPage,
    }),
  },
  ...recordPages({
    path: 'samverkansomraden',
    list: { to: '/samverkansomraden', label: 'collaborationAreas' },
    api: collaborationAreasApi,
    kind: async () => (await import('./collaboration-area-kind')).COLLABORATION_AREA,
    publishes: false,
  }),
];
