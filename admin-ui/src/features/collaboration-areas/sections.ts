import type { CollaborationAreaInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How it is read and written: every field of the DTO stands in exactly one section. */
export const COLLABORATION_AREA_SECTIONS: RecordSections<CollaborationAreaInputDto> = [
  { id: 'basics', fields: ['name', 'kind', 'description'] },
  { id: 'validity', fields: ['validFrom', 'validTo', 'schoolTypes', 'isVocationalOnly'] },
  { id: 'municipalities', fields: ['municipalities', 'nodes'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
  { id: 'sources', fields: ['sources'] },
];
