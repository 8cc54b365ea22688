import type { RouteObject } from 'react-router';
import type { RecordPart } from '../../platform/record/record-kind';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { PROJECT_LIST } from './list-spec';
import { projectsApi } from './projects.api';

/** The pages of projects. `parts`: what other rooms tell of a project. */
export const projectRoutes = (parts: readonly RecordPart[]): RouteObject[] => [
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
    parts,
  }),
];
