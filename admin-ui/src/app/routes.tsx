import type { RouteObject } from 'react-router';
import { accessLogRoutes } from '../features/access-log/routes';
import { apiKeyRoutes } from '../features/api-keys/routes';
import { collaborationAreaRoutes } from '../features/collaboration-areas/routes';
import { embedRoutes } from '../features/embeds/routes';
import { FOLLOW_UP } from '../features/follow-up/routes';
import { fundingSourceRoutes } from '../features/funding-sources/routes';
import { organisationRoutes } from '../features/organisations/routes';
import { overviewRoutes } from '../features/overview/routes';
import { participantRoutes } from '../features/participants/routes';
import { PARTICIPANT_TERMS } from '../features/participants/terms-part';
import { projectRoutes } from '../features/projects/routes';
import { referenceDataRoutes } from '../features/reference-data/routes';
import { profileRoutes, sessionRoutes } from '../features/session/routes';
import { trainingOfferRoutes } from '../features/training-offers/routes';
import { userRoutes } from '../features/users/routes';
import { loadSession, SESSION_ROUTE } from '../platform/session';
import { FirstLoad } from './first-load';
import { RouteError, RouteErrorAlone } from './route-error';
import { Shell } from './shell';
import { UnknownPage } from './unknown-page';

/** All pages. An error of a page is shown in the shell; an error of the shell or of the doors stands alone. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: FirstLoad,
    ErrorBoundary: RouteErrorAlone,
    children: [
      ...sessionRoutes,
      {
        id: SESSION_ROUTE,
        path: '/',
        loader: loadSession,
        // who is signed in changes by signing in and out, which reads anew; not by every filter
        shouldRevalidate: ({ formAction, actionStatus = 200 }) =>
          formAction !== undefined && actionStatus < 400,
        Component: Shell,
        children: [
          {
            ErrorBoundary: RouteError,
            children: [
              ...overviewRoutes,
              ...projectRoutes([FOLLOW_UP, PARTICIPANT_TERMS]),
              ...participantRoutes,
              ...fundingSourceRoutes,
              ...trainingOfferRoutes,
              ...collaborationAreaRoutes,
              ...organisationRoutes,
              ...referenceDataRoutes,
              ...embedRoutes,
              ...apiKeyRoutes,
              ...userRoutes,
              ...accessLogRoutes,
              ...profileRoutes,
              { path: '*', Component: UnknownPage },
            ],
          },
        ],
      },
    ],
  },
];
