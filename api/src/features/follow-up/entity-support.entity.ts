import type { EntitySupportInputDto } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';
import { Organisation } from '../organisations/index.js';
import { Project } from '../projects/index.js';

type Input = EntitySupportInputDto;

/** Never published: the columns of RecordRow that tell of it stay empty. */
@Entity('entity_support')
@Index('entity_support_project', ['projectId', 'from'])
@Index('entity_support_organisation', ['organisationId'])
@Check('entity_support_size_class_check', `size_class in ('micro', 'small', 'medium', 'large', 'public')`)
export class EntitySupport extends RecordRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @ManyToOne(() => Project, { onUpdate: 'CASCADE' })
  @JoinColumn([
    {
      name: 'project_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'entity_support_project_fkey',
    },
    {
      name: 'owner_id',
      referencedColumnName: 'ownerId',
      foreignKeyConstraintName: 'entity_support_project_fkey',
    },
  ])
  project?: Project;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'entity_support_organisation_fkey' })
  organisation?: Organisation;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: Input['externalIds'];
  @Column({ name: 'size_class', type: 'text' }) sizeClass!: Input['sizeClass'];
  @Column({ name: 'starts_on', type: 'date', nullable: true }) from!: string | null;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) to!: string | null;
  /** null: not stated. Zero is a value. */
  @Column({ name: 'employees_reached', type: 'int', nullable: true }) employeesReached!: number | null;
}
