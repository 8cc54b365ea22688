import {
  ListRetentionPlansQueryDto,
  RetentionPlanDto,
  RetentionPlanInputDto,
  RetentionPlanListDto,
  RetentionPlanPathDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import { periodOf, toPlanInput } from './retention-plan.record.js';
import * as service from './retention-plan.service.js';

/** How long the people of a project are kept. */
export function retentionPlanRoutes(app: App): void {
  recordRoutes(app, {
    path: '/retention-plans',
    noun: 'RetentionPlan',
    plural: 'RetentionPlans',
    nounSv: 'gallringsplaner',
    resource: 'projects',
    kind: 'retention-plan',
    pathDto: RetentionPlanPathDto,
    input: RetentionPlanInputDto,
    output: RetentionPlanDto,
    listQuery: ListRetentionPlansQueryDto,
    listDto: RetentionPlanListDto,
    list: service.listPlans,
    create: service.createPlan,
    get: service.getPlan,
    replace: service.replacePlan,
    toDto: async (ctx, row) => ({ ...toPlanInput(row), ...periodOf(ctx, row) }),
    toInput: async (_ctx, row) => toPlanInput(row),
  });
}
