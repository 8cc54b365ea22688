import type { ProjectDto, ProjectInputDto, ProjectSummaryDto } from '@spang/shared/management';
import { recordApi } from '../../platform/record-api';
import { reloadOf } from '../../platform/record/record-routes';

export const projectsApi = recordApi<ProjectInputDto, ProjectDto, ProjectSummaryDto>('projects');

export const reloadProject = (id: string) => reloadOf(projectsApi, id);
