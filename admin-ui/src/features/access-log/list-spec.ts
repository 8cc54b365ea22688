import type { ListSpec } from '../../platform/list-state';

/** Said here: the words of the contract are heavy, and this is read before the page is. */
export const ACCESS_LOG: ListSpec = {
  filters: {
    actorId: 'any',
    action: 'any',
    outcome: ['hit', 'miss'],
    participantId: 'any',
    organisationId: 'any',
    from: 'day',
    to: 'day',
  },
  sorts: [],
  defaultSort: '',
};
