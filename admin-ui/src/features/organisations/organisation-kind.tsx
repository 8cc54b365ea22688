import { OrganisationInputDto, type OrganisationDto } from '@spang/shared/management';
import type { RecordKind, RecordSections } from '../../platform/record/record-pages';
import { ORGANISATION_LOOK_UPS } from './organisations.api';

/** How it is read and written: every field of the DTO stands in exactly one section. */
const SECTIONS: RecordSections<OrganisationInputDto> = [
  { id: 'basics', fields: ['name', 'kind', 'description', 'website'] },
  { id: 'names', fields: ['names', 'identifiers', 'foundedOn'] },
  { id: 'relations', fields: ['parentId', 'relations'] },
  { id: 'place', fields: ['address', 'areaId'] },
  { id: 'contact', fields: ['contacts'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
  { id: 'sources', fields: ['sources'] },
];

export const ORGANISATION: RecordKind<OrganisationInputDto, OrganisationDto> = {
  resource: 'organisations',
  dto: OrganisationInputDto,
  sections: SECTIONS,
  lookUps: ORGANISATION_LOOK_UPS,
  nameOf: ({ name }) => name,
};
