import { API_KEY_STATES } from '@spang/shared/management';
import type { ListSpec } from '../../platform/list-state';

export const API_KEY_LIST: ListSpec = { filters: { state: API_KEY_STATES }, sorts: [], defaultSort: '' };
