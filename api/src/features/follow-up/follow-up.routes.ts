import type { App } from '../../http/dto-type-provider.js';
import { entitySupportRoutes } from './entity-support.routes.js';
import type { CountPeople } from './indicator-report.service.js';
import { indicatorReportRoutes } from './indicator-report.routes.js';
import { indicatorTallyRoutes } from './indicator-tally.routes.js';

/** Follow-up of a project without persons. */
export async function followUpRoutes(app: App, countPeople: CountPeople): Promise<void> {
  entitySupportRoutes(app);
  indicatorTallyRoutes(app);
  indicatorReportRoutes(app, countPeople);
}
