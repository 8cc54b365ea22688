import { OrganisationInputDto, type OrganisationDto } from '@spang/shared/management';
import type { RecordKind } from '../../platform/record/record-kind';
import { ORGANISATION_LOOK_UPS } from './organisations.api';
import { ORGANISATION_SECTIONS } from './sections';

export const ORGANISATION: RecordKind<OrganisationInputDto, OrganisationDto> = {
  resource: 'organisations',
  dto: OrganisationInputDto,
  sections: ORGANISATION_SECTIONS,
  lookUps: ORGANISATION_LOOK_UPS,
  nameOf: ({ name }, { text }) => text(name),
};
