import type { AccessLogReviewInputDto } from '@spang/shared/management';
import type { ActionFunctionArgs, LoaderFunctionArgs, RouteObject } from 'react-router';
import { parseListState, toQuery } from '../../platform/list-state';
import { organisationNames, projectNames } from '../../platform/lookups';
import { attempt } from '../../platform/record/save';
import { listEntries, reviewable, signReview } from './access-log.api';
import type { AccessLog } from './access-log-page';
import { ACCESS_LOG } from './list-spec';

async function load({ request }: LoaderFunctionArgs): Promise<AccessLog> {
  const parsed = parseListState(ACCESS_LOG, new URL(request.url).searchParams);
  const { sort: _sort, ...query } = toQuery(parsed.state);
  const list = await listEntries({ ...query, limit: 20 });
  const [organisations, projects] = await Promise.all([
    organisationNames(list.data.map(({ organisationId }) => organisationId)),
    projectNames(list.data.flatMap(({ projectId }) => projectId ?? [])),
  ]);
  return { ...parsed, list, organisations, projects };
}

/** Who saw whom, and that somebody goes through it. */
export const accessLogRoutes: RouteObject[] = [
  {
    path: 'atkomstlogg',
    loader: load,
    lazy: async () => ({ Component: (await import('./access-log-page')).AccessLogPage }),
  },
  {
    path: 'atkomstlogg/granskning',
    lazy: async () => ({ Component: (await import('./review-page')).ReviewPage }),
    loader: reviewable,
    action: async ({ request }: ActionFunctionArgs) => {
      const { input, key } = (await request.json()) as { input: AccessLogReviewInputDto; key: string };
      try {
        return { signed: await signReview(input, key) };
      } catch (error) {
        return attempt(() => Promise.reject(error as Error));
      }
    },
  },
];
