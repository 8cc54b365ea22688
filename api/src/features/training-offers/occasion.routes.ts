import {
  ListOccasionsQueryDto,
  OccasionDto,
  OccasionInputDto,
  OccasionListDto,
  OccasionPathDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import { toOccasionInput } from './occasion.record.js';
import {
  createOccasion,
  deleteOccasion,
  getOccasion,
  listOccasions,
  offerOf,
  previewOccasion,
  publishOccasion,
  replaceOccasion,
  withdrawOccasion,
} from './occasion.service.js';
import { toOccasionDto } from './training-offer.dto-mapper.js';

/** Occasions in the Management API. */
export function occasionRoutes(app: App): void {
  recordRoutes(app, {
    path: '/occasions',
    noun: 'Occasion',
    plural: 'Occasions',
    nounSv: 'tillfällen',
    resource: 'training-offers',
    kind: 'occasion',
    pathDto: OccasionPathDto,
    input: OccasionInputDto,
    output: OccasionDto,
    listQuery: ListOccasionsQueryDto,
    listDto: OccasionListDto,
    list: listOccasions,
    create: createOccasion,
    get: getOccasion,
    replace: replaceOccasion,
    remove: deleteOccasion,
    toDto: async (ctx, row) => toOccasionDto(ctx, row, await offerOf(ctx, row)),
    toInput: async (_ctx, row) => toOccasionInput(row),
    publication: { publish: publishOccasion, withdraw: withdrawOccasion, preview: previewOccasion },
  });
}
