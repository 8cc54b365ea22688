import { OFFER_KINDS, SCHOOL_TYPES } from '@spang/shared/values';
import { PUBLICATION_STATES, type ListSpec } from '../../platform/list-state';

export const TRAINING_OFFER_LIST: ListSpec = {
  filters: {
    schoolType: SCHOOL_TYPES,
    kind: OFFER_KINDS,
    publication: PUBLICATION_STATES,
    providerId: 'any',
    projectId: 'any',
  },
  sorts: ['title', 'updated'],
  defaultSort: '-updated',
};
