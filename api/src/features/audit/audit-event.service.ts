import type { AuditEventDto, ListAuditEventsQueryDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { toAuditEventDto } from './audit-event.mapper.js';
import { findAuditEvents } from './audit-event.repository.js';

/** What was done in the organisations whose log the actor may read, the latest first. The platform's own: everywhere only. */
export async function listAuditEvents(
  ctx: Context,
  query: ListAuditEventsQueryDto,
): Promise<{ data: AuditEventDto[]; totalRecords: number }> {
  const [events, totalRecords] = await findAuditEvents(ctx, query);
  return { data: events.map(toAuditEventDto), totalRecords };
}
