import type { ParticipantTermsInputDto, ParticipationInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How a participation is read and written: every field of the DTO stands in exactly one section. */
export const PARTICIPATION_SECTIONS: RecordSections<ParticipationInputDto> = [
  { id: 'participation', fields: ['firstStart', 'lastEnd', 'hours', 'municipality'] },
  {
    id: 'characteristics',
    fields: [
      'gender',
      'employmentStatus',
      'longTermUnemployed',
      'isced',
      'thirdCountryNational',
      'foreignBackground',
      'rural',
      'housingExclusion',
    ],
  },
  { id: 'enrolments', fields: ['enrolments'] },
  { id: 'outcomes', fields: ['immediateOutcome', 'sixMonthOutcome'] },
  { id: 'notice', fields: ['noticeVersion', 'noticeGivenOn'] },
];

/** The same of the terms of a project. Whose they are follows from the project: nobody chooses that in the form. */
export const TERMS_SECTIONS: RecordSections<ParticipantTermsInputDto> = [
  { id: 'noticeText', fields: ['notice'] },
  { id: 'identityNumbers', fields: ['identityNumbers', 'takesMinors'] },
];
