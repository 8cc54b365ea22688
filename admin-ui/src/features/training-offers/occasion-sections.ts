import type { OccasionInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How it is read and written: every field of the DTO stands in exactly one section. */
export const OCCASION_SECTIONS: RecordSections<OccasionInputDto> = [
  { id: 'basics', fields: ['offerId', 'title', 'description', 'lifecycle', 'url'] },
  { id: 'when', fields: ['startType', 'start', 'end', 'flexibleEntry', 'locations', 'sessions'] },
  {
    id: 'study',
    fields: ['studyForm', 'distance', 'pace', 'timeOfStudy', 'isApprenticeship', 'languages'],
  },
  { id: 'apply', fields: ['openTo', 'applicationPeriods', 'applicationNote', 'fees'] },
  { id: 'seats', fields: ['seats', 'showSeats', 'waitlist'] },
  { id: 'cancel', fields: ['cancelledReason', 'cancelledOn'] },
  { id: 'contact', fields: ['contacts'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
];
