import type { FundingSourceInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How it is read and written: every field of the DTO stands in exactly one section. */
export const FUNDING_SOURCE_SECTIONS: RecordSections<FundingSourceInputDto> = [
  { id: 'basics', fields: ['name', 'kind', 'financierId', 'managingAuthorityId'] },
  { id: 'fund', fields: ['fund', 'visibilityStatement'] },
  { id: 'programme', fields: ['programme', 'priorities', 'specificObjectives'] },
  { id: 'calls', fields: ['calls'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
  { id: 'sources', fields: ['sources'] },
];
