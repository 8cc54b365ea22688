import { FUNDING_FACETS, PROJECT_KINDS, PROJECT_STATUSES } from '@spang/shared/values';
import { PUBLICATION_STATES, type ListSpec } from '../../platform/list-state';

export const PROJECT_LIST: ListSpec = {
  filters: {
    funding: FUNDING_FACETS,
    kind: PROJECT_KINDS,
    status: PROJECT_STATUSES,
    publication: PUBLICATION_STATES,
    municipality: 'any',
    organisationId: 'any',
  },
  sorts: ['title', 'start', 'updated'],
  defaultSort: '-updated',
};
