import type { ParticipantTermsInputDto } from '@spang/shared/management';
import { Column, Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';
import { Project } from '../projects/index.js';

type Input = ParticipantTermsInputDto;

/** Never published: the columns of RecordRow that tell of it stay empty. */
@Entity('participant_terms')
@Unique('participant_terms_project', ['projectId'])
export class ParticipantTerms extends RecordRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @ManyToOne(() => Project, { onUpdate: 'CASCADE' })
  @JoinColumn([
    {
      name: 'project_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'participant_terms_project_fkey',
    },
    {
      name: 'owner_id',
      referencedColumnName: 'ownerId',
      foreignKeyConstraintName: 'participant_terms_project_fkey',
    },
  ])
  project?: Project;
  @Column({ type: 'jsonb' }) notice!: Input['notice'];
  @Column({ name: 'identity_numbers', type: 'jsonb', nullable: true })
  identityNumbers!: Input['identityNumbers'];
  @Column({ name: 'takes_minors', type: 'boolean' }) takesMinors!: boolean;
}
