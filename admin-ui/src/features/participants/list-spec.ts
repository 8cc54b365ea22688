import type { ListSpec } from '../../platform/list-state';

export const PARTICIPATION_LIST: ListSpec = {
  filters: {
    projectId: 'any',
    status: ['ongoing', 'ended'],
    isComplete: ['true', 'false'],
    from: 'day',
    to: 'day',
  },
  sorts: ['firstStart', 'updated'],
  defaultSort: '-firstStart',
};
