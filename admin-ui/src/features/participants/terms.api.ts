import type {
  ParticipantTermsDto,
  ParticipantTermsInputDto,
  ParticipantTermsSummaryDto,
  ProjectDto,
  VersionSummaryDto,
} from '@spang/shared/management';
import { call } from '../../platform/api';
import { recordApi } from '../../platform/record-api';

export const termsApi = recordApi<ParticipantTermsInputDto, ParticipantTermsDto, ParticipantTermsSummaryDto>(
  'participant-terms',
);

/** The terms of a project; null: it has none. */
export async function termsOf(projectId: string): Promise<ParticipantTermsSummaryDto | null> {
  const { data } = await termsApi.list({ projectId });
  return data[0] ?? null;
}

const PAGE = 20; // as many versions as a page of them holds

/** All versions of some terms, the latest first: any of them may have been given to somebody. */
export async function versionsOf({ id, version }: ParticipantTermsSummaryDto): Promise<VersionSummaryDto[]> {
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(version / PAGE) }, (_, page) => termsApi.versions(id, page + 1)),
  );
  return pages.flatMap(({ data }) => data);
}

export const getProject = (id: string) => call<ProjectDto>('GET', `/projects/${encodeURIComponent(id)}`);
