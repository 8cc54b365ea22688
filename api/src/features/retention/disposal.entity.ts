import type { DisposalState } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Project } from '../projects/index.js';
import { PersonalData } from '../../persistence/personal-data.js';

/** A decision to dispose of who took part in a project, by two persons, and what came of it. */
@PersonalData<Disposal>({
  about: 'Users',
  purpose: 'shows who decided a disposal',
  kept: 'as the archive rules say',
  columns: {
    id: 'none',
    version: 'none',
    projectId: 'none',
    ownerId: 'none',
    state: 'none',
    decisionReference: 'none',
    proposedBy: 'personal',
    proposedByName: 'personal',
    proposedAt: 'personal',
    approvedBy: 'personal',
    approvedByName: 'personal',
    approvedAt: 'personal',
    vetoedBy: 'personal',
    vetoedByName: 'personal',
    vetoedAt: 'personal',
    doneAt: 'none',
    peopleCount: 'none',
  },
})
@Entity('disposal')
@Index('disposal_of_project', ['projectId', 'proposedAt'])
@Index('disposal_under_way', { synchronize: false })
@Check('disposal_state', `state in ('proposed', 'approved', 'done', 'vetoed')`)
@Check('disposal_by_two', `approved_by <> proposed_by`)
export class Disposal {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @ManyToOne(() => Project, { onUpdate: 'CASCADE' })
  @JoinColumn([
    { name: 'project_id', referencedColumnName: 'id', foreignKeyConstraintName: 'disposal_project_fkey' },
    { name: 'owner_id', referencedColumnName: 'ownerId', foreignKeyConstraintName: 'disposal_project_fkey' },
  ])
  project?: Project;
  @Column({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @Column({ type: 'text' }) state!: DisposalState;
  @Column({ name: 'decision_reference', type: 'text' }) decisionReference!: string;
  @Column({ name: 'proposed_by', type: 'uuid' }) proposedBy!: string;
  @Column({ name: 'proposed_by_name', type: 'text' }) proposedByName!: string;
  @Column({ name: 'proposed_at', type: 'timestamptz' }) proposedAt!: Date;
  @Column({ name: 'approved_by', type: 'uuid', nullable: true }) approvedBy!: string | null;
  @Column({ name: 'approved_by_name', type: 'text', nullable: true }) approvedByName!: string | null;
  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  @Column({ name: 'vetoed_by', type: 'uuid', nullable: true }) vetoedBy!: string | null;
  @Column({ name: 'vetoed_by_name', type: 'text', nullable: true }) vetoedByName!: string | null;
  @Column({ name: 'vetoed_at', type: 'timestamptz', nullable: true }) vetoedAt!: Date | null;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true }) doneAt!: Date | null;
  @Column({ name: 'people_count', type: 'int', nullable: true }) peopleCount!: number | null;
}
