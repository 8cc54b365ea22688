import { SIZE_CLASSES } from '@spang/shared/values';
import type { ListSpec } from '../../platform/list-state';

export const SUPPORT_LIST: ListSpec = {
  filters: { sizeClass: SIZE_CLASSES },
  sorts: ['from'],
  defaultSort: 'from',
};

export const TALLY_LIST: ListSpec = {
  filters: { isInForce: ['true', 'false'] },
  sorts: ['period'],
  defaultSort: '-period',
};
