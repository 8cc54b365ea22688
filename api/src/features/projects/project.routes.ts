import {
  ListProjectsQueryDto,
  ProjectDto,
  ProjectInputDto,
  ProjectListDto,
  ProjectPathDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import { toProjectDto, toProjectInput } from './project.mapper.js';
import {
  createProject,
  deleteProject,
  getProject,
  listProjects,
  previewProject,
  publishProject,
  replaceProject,
  withdrawProject,
} from './project.service.js';

/** Projects in the Management API. */
export async function projectRoutes(app: App): Promise<void> {
  recordRoutes(app, {
    path: '/projects',
    noun: 'Project',
    plural: 'Projects',
    nounSv: 'projekt',
    resource: 'projects',
    kind: 'project',
    pathDto: ProjectPathDto,
    input: ProjectInputDto,
    output: ProjectDto,
    listQuery: ListProjectsQueryDto,
    listDto: ProjectListDto,
    list: listProjects,
    create: createProject,
    get: getProject,
    replace: replaceProject,
    remove: deleteProject,
    toDto: toProjectDto,
    toInput: toProjectInput,
    publication: { publish: publishProject, withdraw: withdrawProject, preview: previewProject },
  });
}
