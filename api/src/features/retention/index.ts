import type { App } from '../../http/dto-type-provider.js';
import { Disposal } from './disposal.entity.js';
import { disposalRoutes } from './disposal.routes.js';
import { RetentionPlan } from './retention-plan.entity.js';
import { retentionPlanRoutes } from './retention-plan.routes.js';

export const RETENTION_ENTITIES = [RetentionPlan, Disposal];
export { heldProjects, identityUntilOf } from './retention-plan.repository.js';
export { dispose, performDisposal } from './disposal.service.js';

/** How long people are kept, and who lets them go. */
export async function retentionRoutes(app: App): Promise<void> {
  retentionPlanRoutes(app);
  disposalRoutes(app);
}
