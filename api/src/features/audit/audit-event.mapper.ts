import type { AuditEventDto } from '@spang/shared/management';
import type { AuditEvent } from '../../persistence/audit.js';

export const toAuditEventDto = ({ at, via, ...event }: AuditEvent): AuditEventDto => ({
  id: event.id,
  occurredAt: at.toISOString(),
  actorId: event.actorId,
  actorName: event.actorName,
  via: via as AuditEventDto['via'],
  action: event.action,
  entity: event.entity,
  entityId: event.entityId,
  organisationId: event.organisationId,
  changedFields: event.changedFields,
});
