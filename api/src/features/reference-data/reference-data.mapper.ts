import type {
  AreaFaceDto,
  AreaSummaryDto,
  ClassificationCodeFaceDto,
  ClassificationCodeSummaryDto,
  IndicatorFaceDto,
  IndicatorSummaryDto,
} from '@spang/shared/management';
import type { Area } from './area.entity.js';
import type { ClassificationCode } from './classification-code.entity.js';
import type { Indicator } from './indicator.entity.js';

/** A municipality code is a LAU code of four digits; other countries' LAU codes look different. */
const isMunicipality = ({ scheme, code }: Area): boolean => scheme === 'LAU' && /^\d{4}$/.test(code);

export const toAreaFace = (row: Area): AreaFaceDto => ({
  id: row.id,
  scheme: row.scheme,
  code: row.code,
  schemeVersion: row.schemeVersion || null,
  name: row.name,
  countyCode: row.countyCode,
  municipalityCode: isMunicipality(row) ? row.code : null,
});

export const toAreaSummary = (row: Area): AreaSummaryDto => ({
  ...toAreaFace(row),
  version: row.version,
  parentId: row.parentId,
  isVerified: row.isVerified,
  updatedAt: row.updatedAt.toISOString(),
});

export const toCodeFace = (row: ClassificationCode): ClassificationCodeFaceDto => ({
  id: row.id,
  period: row.period,
  dimension: row.dimension,
  code: row.code,
  labels: row.labels,
  isVerified: row.isVerified,
});

export const toCodeSummary = (row: ClassificationCode): ClassificationCodeSummaryDto => ({
  ...toCodeFace(row),
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
});

export const toIndicatorFace = (row: Indicator): IndicatorFaceDto => ({
  id: row.id,
  code: row.code,
  names: row.names,
  kind: row.kind,
  unit: row.unit,
  subject: row.subject,
  sensitivity: row.sensitivity,
});

export const toIndicatorSummary = (row: Indicator): IndicatorSummaryDto => ({
  ...toIndicatorFace(row),
  period: row.period || null,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
});
