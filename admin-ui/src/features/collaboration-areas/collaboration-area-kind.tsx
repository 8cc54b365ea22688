import { CollaborationAreaInputDto, type CollaborationAreaDto } from '@spang/shared/management';
import type { RecordKind } from '../../platform/record/record-kind';
import { COLLABORATION_AREA_LOOK_UPS } from './collaboration-areas.api';
import { COLLABORATION_AREA_SECTIONS } from './sections';

export const COLLABORATION_AREA: RecordKind<CollaborationAreaInputDto, CollaborationAreaDto> = {
  resource: 'collaboration-areas',
  dto: CollaborationAreaInputDto,
  sections: COLLABORATION_AREA_SECTIONS,
  lookUps: COLLABORATION_AREA_LOOK_UPS,
  nameOf: ({ name }, { text }) => text(name),
};
