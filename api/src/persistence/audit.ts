import 'reflect-metadata';
import { Column, Entity, EventSubscriber, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { EntityManager, EntityMetadata, EntitySubscriberInterface } from 'typeorm';
import type { InsertEvent, ObjectLiteral, RemoveEvent, UpdateEvent } from 'typeorm';
import type { Context } from './context.js';
import { PersonalData } from './personal-data.js';

export type AuditAction =
  | 'create'
  | 'update'
  | 'delete'
  | 'publish'
  | 'withdraw'
  | 'sign-in'
  | 'sign-out'
  | 'rotate'
  | 'revoke'
  | 'invite'
  | 'propose'
  | 'confirm';

/** What happened: who, when, what, which fields. Values stay in the versions; personal values are nowhere here. */
@PersonalData<AuditEvent>({
  about: 'Users',
  purpose: 'shows who changed which record',
  kept: 'as the record',
  columns: {
    id: 'none',
    at: 'personal',
    actorId: 'personal',
    actorName: 'personal',
    via: 'personal',
    action: 'personal',
    entity: 'none',
    entityId: 'none',
    organisationId: 'none',
    changedFields: 'none',
  },
})
@Entity('audit_event')
@Index('audit_event_entity', ['entity', 'entityId', 'id'])
@Index('audit_event_organisation', ['organisationId', 'id'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ name: 'actor_id', type: 'uuid' }) actorId!: string;
  @Column({ name: 'actor_name', type: 'text' }) actorName!: string;
  @Column({ type: 'text' }) via!: string;
  @Column({ type: 'text' }) action!: AuditAction;
  @Column({ type: 'text' }) entity!: string;
  @Column({ name: 'entity_id', type: 'uuid' }) entityId!: string;
  /** Whose record it was; null: nobody's, or the platform's. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  @Column({ name: 'changed_fields', type: 'text', array: true }) changedFields!: string[];
}

/** Writes the audit row of one change, in the transaction of the change. */
export async function audit(
  ctx: Context,
  action: AuditAction,
  entity: string,
  entityId: string,
  changedFields: string[],
  organisationId: string | null = null,
): Promise<void> {
  const { id: actorId, name: actorName, via } = ctx.actor;
  const who = { at: ctx.now, actorId, actorName, via };
  await ctx.db.insert(AuditEvent, { ...who, action, entity, entityId, changedFields, organisationId });
}

/** Refuses every write through TypeORM that is not inside inTransaction(): there is nobody to answer for it. */
@EventSubscriber()
export class WriteGuard implements EntitySubscriberInterface {
  beforeInsert({ manager, metadata }: InsertEvent<ObjectLiteral>) {
    refuseOutside(manager, metadata);
  }

  beforeUpdate({ manager, metadata }: UpdateEvent<ObjectLiteral>) {
    refuseOutside(manager, metadata);
  }

  beforeRemove({ manager, metadata }: RemoveEvent<ObjectLiteral>) {
    refuseOutside(manager, metadata);
  }
}

function refuseOutside(db: EntityManager, { tableName }: EntityMetadata): void {
  if (!db.queryRunner?.data?.['actor']) throw new Error(`write to ${tableName} outside inTransaction()`);
}
