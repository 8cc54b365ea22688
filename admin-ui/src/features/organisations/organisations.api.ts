import type { OrganisationDto, OrganisationInputDto, OrganisationSummaryDto } from '@spang/shared/management';
import { recordApi } from '../../platform/record-api';
import { reloadOf } from '../../platform/record/record-routes';

export const organisationsApi = recordApi<OrganisationInputDto, OrganisationDto, OrganisationSummaryDto>(
  'organisations',
);

export const reloadOrganisation = (id: string) => reloadOf(organisationsApi, id);
