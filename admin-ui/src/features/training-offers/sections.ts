import type { TrainingOfferInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How it is read and written: every field of the DTO stands in exactly one section. */
export const TRAINING_OFFER_SECTIONS: RecordSections<TrainingOfferInputDto> = [
  {
    id: 'basics',
    fields: [
      'title',
      'kind',
      'schoolType',
      'isVocational',
      'summary',
      'description',
      'descriptionFormat',
      'url',
    ],
  },
  { id: 'organisers', fields: ['providerId', 'principalId', 'ordererIds', 'examiningBodyIds'] },
  { id: 'money', fields: ['projectIds', 'fundingSourceIds'] },
  {
    id: 'training',
    fields: [
      'parts',
      'credits',
      'extent',
      'curriculum',
      'codes',
      'educationLevels',
      'qualificationLevel',
      'combinations',
      'workplaceLearning',
    ],
  },
  {
    id: 'entry',
    fields: ['targetGroups', 'eligibility', 'recommendedPriorKnowledge', 'studentAid', 'validation'],
  },
  {
    id: 'outcome',
    fields: ['learningOutcomes', 'occupations', 'resultIsDegree', 'degrees', 'certifications'],
  },
  { id: 'listing', fields: ['image', 'keywords', 'expires', 'isArchived'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
  { id: 'sources', fields: ['sources'] },
];
