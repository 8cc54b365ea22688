import { ROLES } from '@spang/shared/management';
import type { ListSpec } from '../../platform/list-state';

export const USER_LIST: ListSpec = {
  filters: { role: ROLES, isActive: ['true', 'false'] },
  sorts: [],
  defaultSort: '',
};
