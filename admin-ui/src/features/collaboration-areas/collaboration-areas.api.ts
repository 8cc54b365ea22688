import type {
  CollaborationAreaDto,
  CollaborationAreaInputDto,
  CollaborationAreaSummaryDto,
} from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const collaborationAreasApi = recordApi<
  CollaborationAreaInputDto,
  CollaborationAreaDto,
  CollaborationAreaSummaryDto
>('collaboration-areas');

/** What its references are looked up in. */
export const COLLABORATION_AREA_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  organisationId: lookUp.organisations,
  municipalities: lookUp.municipalities,
  municipalityCode: lookUp.municipalities,
};
