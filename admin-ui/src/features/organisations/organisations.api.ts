import type { OrganisationDto, OrganisationInputDto, OrganisationSummaryDto } from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const organisationsApi = recordApi<OrganisationInputDto, OrganisationDto, OrganisationSummaryDto>(
  'organisations',
);

/** What its references are looked up in. */
export const ORGANISATION_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  parentId: lookUp.organisations,
  organisationId: lookUp.organisations,
  areaId: lookUp.areas,
};
