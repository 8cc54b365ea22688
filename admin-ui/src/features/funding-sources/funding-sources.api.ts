import type {
  FundingSourceDto,
  FundingSourceInputDto,
  FundingSourceSummaryDto,
} from '@spang/shared/management';
import { recordApi } from '../../platform/record-api';
import { reloadOf } from '../../platform/record/record-routes';

export const fundingSourcesApi = recordApi<FundingSourceInputDto, FundingSourceDto, FundingSourceSummaryDto>(
  'funding-sources',
);

export const reloadFundingSource = (id: string) => reloadOf(fundingSourcesApi, id);
