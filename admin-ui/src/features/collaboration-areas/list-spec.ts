import { COLLABORATION_KINDS } from '@spang/shared/values';
import type { ListSpec } from '../../platform/list-state';

export const COLLABORATION_AREA_LIST: ListSpec = {
  filters: { kind: COLLABORATION_KINDS },
  sorts: ['name', 'validFrom', 'updated'],
  defaultSort: 'name',
};
