import { FundingSource, FundingSourceArea } from './funding-source.entity.js';

export { FundingSource };
export const FUNDING_SOURCE_ENTITIES = [FundingSource, FundingSourceArea];
export { fundingSourceFaces, type FundingSourceFace } from './funding-source.faces.js';
export { FUNDING_SOURCE_PUBLICATION } from './funding-source.publication.js';
export { fundingSourceRoutes } from './funding-source.routes.js';
export {
  createFundingSource,
  getFundingSource,
  publishFundingSource,
  rebuildFundingSource,
  replaceFundingSource,
  withdrawFundingSource,
} from './funding-source.service.js';
