import { ORGANISATION_KINDS } from '@spang/shared/values';
import type { ListSpec } from '../../platform/list-state';

export const ORGANISATION_LIST: ListSpec = {
  filters: { kind: ORGANISATION_KINDS, identifier: 'any' },
  sorts: ['name', 'updated'],
  defaultSort: 'name',
};
