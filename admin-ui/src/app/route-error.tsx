import { isRouteErrorResponse, Navigate, useLocation, useRouteError } from 'react-router';
import { ApiProblem, Offline } from '../platform/api';
import { Brand } from '../platform/brand';
import { ProblemPage, type ProblemKind } from './problem-page';

const kindOf = (error: unknown): ProblemKind => {
  if (error instanceof Offline) return 'offline';
  const status =
    error instanceof ApiProblem ? error.problem.status : isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404 || status === 410 || status === 400) return 'notFound';
  return status === 403 ? 'forbidden' : 'failed';
};

/** The page that a loader could not make. Signed out meanwhile: to the sign-in page and back. */
export function RouteError() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  if (error instanceof ApiProblem && error.problem.status === 401)
    return <Navigate to={`/logga-in?till=${encodeURIComponent(pathname + search)}`} replace />;
  const reference = error instanceof ApiProblem ? error.problem.instance.replace('urn:uuid:', '') : undefined;
  return <ProblemPage kind={kindOf(error)} reference={reference} />;
}

/** The same without the shell, when the shell itself could not be made. */
export function RouteErrorAlone() {
  return (
    <main className="door">
      <Brand />
      <RouteError />
    </main>
  );
}
