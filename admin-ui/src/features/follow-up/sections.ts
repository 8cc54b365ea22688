import type { EntitySupportInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How a support is written: every field of the DTO stands in exactly one section. */
export const ENTITY_SUPPORT_SECTIONS: RecordSections<EntitySupportInputDto> = [
  { id: 'support', fields: ['organisationId', 'sizeClass', 'from', 'to', 'employeesReached'] },
  { id: 'otherSystems', fields: ['externalIds'] },
];
