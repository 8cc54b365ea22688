import { Organisation, OrganisationRelation } from './organisation.entity.js';

export { Organisation };
export const ORGANISATION_ENTITIES = [Organisation, OrganisationRelation];
export { organisationFaces, withoutPeople } from './organisation.faces.js';
export type { OrganisationFace } from './organisation.mapper.js';
export { ORGANISATION_PUBLICATION } from './organisation.publication.js';
export { organisationRoutes } from './organisation.routes.js';
export {
  createOrganisation,
  getOrganisation,
  publishOrganisation,
  rebuildOrganisation,
  replaceOrganisation,
  withdrawOrganisation,
} from './organisation.service.js';
