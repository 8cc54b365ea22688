import { PUBLICATION_STATES, type ListSpec } from '../../platform/list-state';

export const EMBED_LIST: ListSpec = {
  filters: { publication: PUBLICATION_STATES },
  sorts: ['name', 'updated'],
  defaultSort: 'name',
};
