import type { ProjectDto, ProjectInputDto, ProjectSummaryDto } from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const projectsApi = recordApi<ProjectInputDto, ProjectDto, ProjectSummaryDto>('projects');

/** What the references of a project are looked up in. */
export const PROJECT_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  organisationId: lookUp.organisations,
  contributorId: lookUp.organisations,
  viaId: lookUp.organisations,
  moderatorOrganisationId: lookUp.organisations,
  fundingSourceId: lookUp.fundingSources,
  programmeId: lookUp.fundingSources,
  codeId: lookUp.from('/classification-codes'),
  indicatorId: lookUp.from('/indicators'),
  areaId: lookUp.areas,
  areaIds: lookUp.areas,
  projectId: lookUp.projects,
};
