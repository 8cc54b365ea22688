import type { CurrentSessionDto, Permission } from '@spang/shared/management';
import { redirect, useRouteLoaderData } from 'react-router';
import { ApiProblem, call } from './api';

/** The id of the route that loads the session; everything below it may ask who is signed in. */
export const SESSION_ROUTE = 'session';

/** Who is signed in. Nobody: to the sign-in page, which remembers where we were going. */
export async function loadSession({ request }: { request: Request }): Promise<CurrentSessionDto> {
  try {
    return await call<CurrentSessionDto>('GET', '/sessions/current');
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status !== 401) throw error;
    const { pathname, search } = new URL(request.url);
    const wanted = pathname.replace(/^\/admin(?=\/|$)/, '') + search;
    // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to go elsewhere
    throw redirect(wanted && wanted !== '/' ? `/logga-in?till=${encodeURIComponent(wanted)}` : '/logga-in');
  }
}

/** Whether the grants allow it: in one organisation, or, when none is named, in any. */
export const allows = (
  session: Pick<CurrentSessionDto, 'grants'>,
  permission: Permission,
  organisationId?: string | null,
): boolean =>
  session.grants.some(
    (grant) =>
      grant.permissions.includes(permission) &&
      (organisationId === undefined ||
        organisationId === null ||
        grant.organisationId === null ||
        grant.organisationId === organisationId),
  );

/** Who is signed in and what they may do. Hides only: the API decides. */
export function useSession() {
  const session = useRouteLoaderData<typeof loadSession>(SESSION_ROUTE);
  if (!session) throw new Error('useSession outside of the signed-in part');
  return {
    session,
    can: (permission: Permission, organisationId?: string | null) =>
      allows(session, permission, organisationId),
    /** Organisations in which this is allowed; null stands for all. */
    organisationsWhere: (permission: Permission) =>
      session.grants
        .filter((grant) => grant.permissions.includes(permission))
        .map((grant) => grant.organisationId),
  };
}
