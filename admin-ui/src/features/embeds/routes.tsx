import type { RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { embedsApi, readSurroundings } from './embeds.api';
import { EMBED_LIST } from './list-spec';

export const embedRoutes: RouteObject[] = [
  {
    path: 'integrationer/embed',
    loader: listLoader(embedsApi, EMBED_LIST),
    lazy: async () => ({ Component: (await import('./embed-list-page')).EmbedListPage }),
  },
  ...recordPages({
    path: 'integrationer/embed',
    list: { to: '/integrationer/embed', label: 'embeds' },
    api: embedsApi,
    kind: async () => (await import('./embed-kind')).EMBED,
    dossier: {
      loader: ({ params }) => readSurroundings(params['id'] ?? ''),
      lazy: async () => ({ Component: (await import('./embed-dossier')).EmbedDossier }),
    },
  }),
];
