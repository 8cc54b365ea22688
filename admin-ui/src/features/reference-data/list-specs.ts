import { AREA_SCHEMES, CLASSIFICATION_DIMENSIONS, INDICATOR_KINDS } from '@spang/shared/values';
import type { ListSpec } from '../../platform/list-state';

/** The periods that the registers are about. A code or an indicator of a later one is found by its text until it is here. */
export const PERIODS = ['2014-2020', '2021-2027'] as const;

export const AREA_LIST: ListSpec = {
  filters: { scheme: AREA_SCHEMES, parentId: 'any' },
  sorts: ['name', 'code', 'updated'],
  defaultSort: 'name',
};

export const CLASSIFICATION_CODE_LIST: ListSpec = {
  filters: { period: PERIODS, dimension: CLASSIFICATION_DIMENSIONS.map(String) },
  sorts: ['code', 'name', 'updated'],
  defaultSort: 'code',
};

export const INDICATOR_LIST: ListSpec = {
  filters: { period: PERIODS, kind: INDICATOR_KINDS },
  sorts: ['code', 'name', 'updated'],
  defaultSort: 'code',
};
