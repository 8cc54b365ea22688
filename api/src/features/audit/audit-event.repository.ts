import type { ListAuditEventsQueryDto } from '@spang/shared/management';
import { AuditEvent } from '../../persistence/audit.js';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';

/** The log of the organisations whose log the actor may read, the latest first. */
export async function findAuditEvents(
  ctx: Context,
  query: ListAuditEventsQueryDto,
): Promise<[AuditEvent[], number]> {
  const organisations = organisationsWhere(ctx.actor, 'audit:read');
  const { entity, entityId, actorId, from, to, limit } = query;
  const events = ctx.db.createQueryBuilder(AuditEvent, 'e');
  if (organisations) events.andWhere('e.organisationId = any(:organisations)', { organisations });
  if (entity) events.andWhere('e.entity = :entity', { entity });
  if (entityId) events.andWhere('e.entityId = :entityId', { entityId });
  if (actorId) events.andWhere('e.actorId = :actorId', { actorId });
  if (from) events.andWhere('e.at >= :from', { from });
  if (to) events.andWhere('e.at < :to', { to });
  return events.orderBy('e.id', 'DESC').limit(limit).offset(offsetOf(query)).getManyAndCount();
}
