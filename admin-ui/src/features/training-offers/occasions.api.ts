import type { OccasionDto, OccasionInputDto, OccasionSummaryDto } from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const occasionsApi = recordApi<OccasionInputDto, OccasionDto, OccasionSummaryDto>('occasions');

/** What its references are looked up in. */
export const OCCASION_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  offerId: lookUp.trainingOffers,
  areaId: lookUp.collaborationAreas,
  municipalityCode: lookUp.municipalities,
  municipalities: lookUp.municipalities,
};
