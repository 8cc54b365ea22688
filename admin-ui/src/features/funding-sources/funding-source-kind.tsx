import { FundingSourceInputDto, type FundingSourceDto } from '@spang/shared/management';
import type { RecordKind } from '../../platform/record/record-kind';
import { FUNDING_SOURCE_LOOK_UPS } from './funding-sources.api';
import { FUNDING_SOURCE_SECTIONS } from './sections';

export const FUNDING_SOURCE: RecordKind<FundingSourceInputDto, FundingSourceDto> = {
  resource: 'funding-sources',
  dto: FundingSourceInputDto,
  sections: FUNDING_SOURCE_SECTIONS,
  lookUps: FUNDING_SOURCE_LOOK_UPS,
  nameOf: ({ name }, { text }) => text(name),
};
