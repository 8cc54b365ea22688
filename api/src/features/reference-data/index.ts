import { Area } from './area.entity.js';
import { ClassificationCode } from './classification-code.entity.js';
import { Indicator } from './indicator.entity.js';

export { Area, ClassificationCode, Indicator };
export const REFERENCE_ENTITIES = [Area, ClassificationCode, Indicator];
export { referenceDataRoutes } from './reference-data.routes.js';
export {
  areaByMunicipality,
  areaFaces,
  codeFaces,
  createArea,
  createClassificationCode,
  createIndicator,
  indicatorFaces,
  latestIndicatorFaces,
  listAreas,
  listClassificationCodes,
  listIndicators,
  municipalityNames,
} from './reference-data.service.js';
