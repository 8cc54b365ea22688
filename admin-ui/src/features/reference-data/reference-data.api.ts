import type {
  AreaDto,
  AreaInputDto,
  AreaSummaryDto,
  ClassificationCodeDto,
  ClassificationCodeInputDto,
  ClassificationCodeSummaryDto,
  IndicatorDto,
  IndicatorInputDto,
  IndicatorSummaryDto,
} from '@spang/shared/management';
import { lookUp } from '../../platform/lookups';
import { recordApi } from '../../platform/record-api';
import type { LookUps } from '../../platform/record/dto-fields';

export const areasApi = recordApi<AreaInputDto, AreaDto, AreaSummaryDto>('areas');
export const classificationCodesApi = recordApi<
  ClassificationCodeInputDto,
  ClassificationCodeDto,
  ClassificationCodeSummaryDto
>('classification-codes');
export const indicatorsApi = recordApi<IndicatorInputDto, IndicatorDto, IndicatorSummaryDto>('indicators');

/** What the references of all three are looked up in. */
export const REFERENCE_DATA_LOOK_UPS: LookUps = {
  ownerId: lookUp.organisations,
  parentId: lookUp.areas,
};
