import type { RetentionPlanInputDto } from '@spang/shared/management';
import { Column, Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';
import { Project } from '../projects/index.js';

type Input = RetentionPlanInputDto;

/** Never published: the columns of RecordRow that tell of it stay empty. */
@Entity('retention_plan')
@Unique('retention_plan_project', ['projectId'])
export class RetentionPlan extends RecordRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @ManyToOne(() => Project, { onUpdate: 'CASCADE' })
  @JoinColumn([
    {
      name: 'project_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'retention_plan_project_fkey',
    },
    {
      name: 'owner_id',
      referencedColumnName: 'ownerId',
      foreignKeyConstraintName: 'retention_plan_project_fkey',
    },
  ])
  project?: Project;
  @Column({ name: 'last_payment_on', type: 'date', nullable: true }) lastPaymentOn!: string | null;
  @Column({ name: 'state_aid_granted_on', type: 'date', nullable: true }) stateAidGrantedOn!: string | null;
  @Column({ name: 'decision_keep_until', type: 'date', nullable: true }) decisionKeepUntil!: string | null;
  @Column({ name: 'bookkeeping_year', type: 'int', nullable: true }) bookkeepingYear!: number | null;
  @Column({ name: 'identity_needed_until', type: 'date', nullable: true }) identityNeededUntil!:
    string | null;
  @Column({ name: 'legal_hold', type: 'jsonb', nullable: true }) legalHold!: Input['legalHold'];
  /** The latest day that was ever calculated: it never moves backwards. */
  @Column({ name: 'said_until', type: 'date', nullable: true }) saidUntil!: string | null;
}
