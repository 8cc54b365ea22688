import { EntitySupport } from './entity-support.entity.js';

export const FOLLOW_UP_ENTITIES = [EntitySupport];
export { followUpRoutes } from './follow-up.routes.js';
