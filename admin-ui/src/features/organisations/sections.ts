import type { OrganisationInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How it is read and written: every field of the DTO stands in exactly one section. */
export const ORGANISATION_SECTIONS: RecordSections<OrganisationInputDto> = [
  { id: 'basics', fields: ['name', 'kind', 'description', 'website'] },
  { id: 'names', fields: ['names', 'identifiers', 'foundedOn'] },
  { id: 'relations', fields: ['parentId', 'relations'] },
  { id: 'place', fields: ['address', 'areaId'] },
  { id: 'contact', fields: ['contacts'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
  { id: 'sources', fields: ['sources'] },
];
