import { EntitySupport } from './entity-support.entity.js';
import { IndicatorTally } from './indicator-tally.entity.js';

export const FOLLOW_UP_ENTITIES = [EntitySupport, IndicatorTally];
export { createEntitySupport } from './entity-support.service.js';
export { followUpRoutes } from './follow-up.routes.js';
export { auditTallies } from './indicator-tally.repository.js';
export { createIndicatorTally } from './indicator-tally.service.js';
