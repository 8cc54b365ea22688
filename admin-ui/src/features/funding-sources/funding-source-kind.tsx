import { FundingSourceInputDto, type FundingSourceDto } from '@spang/shared/management';
import type { RecordKind, RecordSections } from '../../platform/record/record-pages';
import { FUNDING_SOURCE_LOOK_UPS } from './funding-sources.api';

/** How it is read and written: every field of the DTO stands in exactly one section. */
const SECTIONS: RecordSections<FundingSourceInputDto> = [
  { id: 'basics', fields: ['name', 'kind', 'financierId', 'managingAuthorityId'] },
  { id: 'fund', fields: ['fund', 'visibilityStatement'] },
  { id: 'programme', fields: ['programme', 'priorities', 'specificObjectives'] },
  { id: 'calls', fields: ['calls'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
  { id: 'sources', fields: ['sources'] },
];

export const FUNDING_SOURCE: RecordKind<FundingSourceInputDto, FundingSourceDto> = {
  resource: 'funding-sources',
  dto: FundingSourceInputDto,
  sections: SECTIONS,
  lookUps: FUNDING_SOURCE_LOOK_UPS,
  nameOf: ({ name }) => name,
};
