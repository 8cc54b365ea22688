import type { RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { PROJECT_LIST } from './list-spec';
import { projectsApi } from './projects.api';

export const projectRoutes: RouteObject[] = [
  {
    path: 'projekt',
    loader: listLoader(projectsApi, PROJECT_LIST),
    lazy: async () => ({ Component: (await import('./project-list-page')).ProjectListPage }),
  },
  ...recordPages({
    path: 'projekt',
    list: { to: '/projekt', label: 'projects' },
    api: projectsApi,
    kind: async () => (await import('./project-kind')).PROJECT,
  }),
];
