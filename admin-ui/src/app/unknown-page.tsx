import { ProblemPage } from './problem-page';

/** An address that leads nowhere. */
export function UnknownPage() {
  return <ProblemPage kind="notFound" />;
}
