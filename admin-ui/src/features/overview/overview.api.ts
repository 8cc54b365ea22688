import type { ProjectSummaryDto, TrainingOfferSummaryDto } from '@spang/shared/management';
import { ApiProblem, call } from '../../platform/api';
import type { ListOf } from '../../platform/record-api';

/** One part of the overview; null when it may not be seen. A part that fails does not take the others with it. */
const part = async <S>(path: string, query: Record<string, string | number>): Promise<ListOf<S> | null> => {
  try {
    return await call<ListOf<S>>('GET', path, { query });
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status !== 401) return null;
    throw error;
  }
};

export interface Overview {
  draftProjects: ListOf<ProjectSummaryDto> | null;
  draftOffers: ListOf<TrainingOfferSummaryDto> | null;
  changedProjects: ListOf<ProjectSummaryDto> | null;
}

/** What is not public yet, and what has been changed last. */
export async function readOverview(): Promise<Overview> {
  const drafts = { publication: 'unpublished', sort: '-updated', limit: 5 };
  const [draftProjects, draftOffers, changedProjects] = await Promise.all([
    part<ProjectSummaryDto>('/projects', drafts),
    part<TrainingOfferSummaryDto>('/training-offers', drafts),
    part<ProjectSummaryDto>('/projects', { sort: '-updated', limit: 10 }),
  ]);
  return { draftProjects, draftOffers, changedProjects };
}
