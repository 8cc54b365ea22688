import { FUNDING_SOURCE_KINDS } from '@spang/shared/values';
import type { ListSpec } from '../../platform/list-state';

export const FUNDING_SOURCE_LIST: ListSpec = {
  filters: { kind: FUNDING_SOURCE_KINDS },
  sorts: ['name', 'updated'],
  defaultSort: 'name',
};
