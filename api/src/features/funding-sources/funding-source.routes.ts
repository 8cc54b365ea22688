import {
  FundingSourceDto,
  FundingSourceInputDto,
  FundingSourceListDto,
  FundingSourcePathDto,
  ListFundingSourcesQueryDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import * as service from './funding-source.service.js';

/** The register of funding sources: everybody who may read it reads all of it; the owner keeps the record. */
export async function fundingSourceRoutes(app: App): Promise<void> {
  recordRoutes(app, {
    path: '/funding-sources',
    noun: 'FundingSource',
    plural: 'FundingSources',
    nounSv: 'finansieringskällor',
    resource: 'funding-sources',
    kind: 'funding-source',
    pathDto: FundingSourcePathDto,
    input: FundingSourceInputDto,
    output: FundingSourceDto,
    listQuery: ListFundingSourcesQueryDto,
    listDto: FundingSourceListDto,
    list: service.listFundingSources,
    create: service.createFundingSource,
    get: service.getFundingSource,
    replace: service.replaceFundingSource,
    remove: service.deleteFundingSource,
    toDto: service.fundingSourceDto,
    toInput: service.fundingSourceInput,
    publication: {
      publish: service.publishFundingSource,
      withdraw: service.withdrawFundingSource,
      preview: service.previewFundingSource,
    },
  });
}
