import type { AreaInputDto, ClassificationCodeInputDto, IndicatorInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How they are read and written: every field of a DTO stands in exactly one section. */
export const AREA_SECTIONS: RecordSections<AreaInputDto> = [
  { id: 'basics', fields: ['name', 'scheme', 'code', 'schemeVersion', 'parentId', 'countyCode'] },
  { id: 'provenance', fields: ['provenance', 'isVerified'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
];

export const CLASSIFICATION_CODE_SECTIONS: RecordSections<ClassificationCodeInputDto> = [
  { id: 'basics', fields: ['labels', 'period', 'dimension', 'code'] },
  { id: 'provenance', fields: ['provenance', 'isVerified'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
];

export const INDICATOR_SECTIONS: RecordSections<IndicatorInputDto> = [
  { id: 'basics', fields: ['names', 'code', 'kind', 'unit', 'subject', 'sensitivity'] },
  { id: 'reporting', fields: ['period', 'fundScopes'] },
  { id: 'provenance', fields: ['provenance'] },
  { id: 'identity', fields: ['externalIds', 'ownerId'] },
];
