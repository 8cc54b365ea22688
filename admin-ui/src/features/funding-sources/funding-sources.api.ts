import type {
  FundingSourceDto,
  FundingSourceInputDto,
  FundingSourceSummaryDto,
} from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const fundingSourcesApi = recordApi<FundingSourceInputDto, FundingSourceDto, FundingSourceSummaryDto>(
  'funding-sources',
);

/** What its references are looked up in. */
export const FUNDING_SOURCE_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  financierId: lookUp.organisations,
  managingAuthorityId: lookUp.organisations,
  eligibleAreaIds: lookUp.areas,
};
