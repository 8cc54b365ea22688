import type { IndicatorTallyDto } from '@spang/shared/management';
import type { SeenTally } from './indicator-tally.service.js';

/** A tally as the Management API shows it. Who entered it is in the audit log, a day later. */
export const toIndicatorTallyDto = (
  publicUrl: string,
  { row, indicator, isInForce }: SeenTally,
): IndicatorTallyDto => ({
  id: row.id,
  projectId: row.projectId,
  indicatorId: row.indicatorId,
  indicator,
  period: row.period,
  batchSize: row.batchSize,
  counts: { yes: row.yes, no: row.no, declined: row.declined, notAsked: row.notAsked },
  gender: row.gender,
  method: row.method,
  replacesTallyId: row.replacesTallyId,
  enteredOn: row.enteredOn,
  isInForce,
  _links: {
    self: {
      href: `${publicUrl}/management/v1/projects/${row.projectId}/indicator-tallies/${row.id}`,
      rel: 'self',
      method: 'GET',
    },
  },
});
