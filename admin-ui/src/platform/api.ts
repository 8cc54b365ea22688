import { createManagementClient } from '@spang/shared/client/management';
import type { ProblemDto } from '@spang/shared/management';

export const api = createManagementClient({ baseUrl: '/management/v1' });

/** What the API said no with. Thrown by loaders, shown by the route's error page; caught by forms. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemDto) {
    super(problem.title);
  }
}

/** The data, or a thrown problem. */
export function unwrap<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (error !== undefined) throw new ApiProblem(error as ProblemDto);
  return data as T;
}
