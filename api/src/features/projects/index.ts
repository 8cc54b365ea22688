import { Project } from './project.entity.js';
import {
  ProjectClassification,
  ProjectContribution,
  ProjectLocation,
  ProjectObservation,
  ProjectPartner,
  ProjectReference,
  ProjectRelation,
  ProjectTarget,
} from './project-part.entity.js';

export const PROJECT_ENTITIES = [
  Project,
  ProjectPartner,
  ProjectContribution,
  ProjectClassification,
  ProjectLocation,
  ProjectTarget,
  ProjectObservation,
  ProjectRelation,
  ProjectReference,
];
export { Project };
export type { ProjectFace } from './project.references.js';
export { lastPublicFunding, measuresOf, projectFaces } from './project.repository.js';
export { projectRoutes } from './project.routes.js';
export {
  createProject,
  getProject,
  PROJECT_PUBLICATION,
  projectBehind,
  publishProject,
} from './project.service.js';
