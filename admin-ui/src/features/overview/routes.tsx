import type { RouteObject } from 'react-router';
import { readOverview } from './overview.api';

export const overviewRoutes: RouteObject[] = [
  {
    index: true,
    loader: readOverview,
    lazy: async () => ({ Component: (await import('./overview-page')).OverviewPage }),
  },
];
