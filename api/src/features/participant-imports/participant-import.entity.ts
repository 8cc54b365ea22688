import type { ImportState } from '@spang/shared/values';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Principal } from '../../persistence/delegate.js';
import type { FileColumn } from './file-columns.js';
import type { RowFault } from './file-rows.js';
import { PersonalData } from '../../persistence/personal-data.js';

/** A file of participants that was ordered to be imported. Nothing in the row tells of anybody. */
@PersonalData<ParticipantImport>({
  about: 'Users',
  purpose: 'shows how an import of participants went',
  kept: 'as the organisation decides',
  columns: {
    id: 'none',
    organisationId: 'none',
    projectId: 'none',
    actorId: 'personal',
    actor: 'personal',
    state: 'none',
    columns: 'none',
    rowCount: 'none',
    added: 'none',
    cameBack: 'none',
    unchanged: 'none',
    failed: 'none',
    faults: 'none',
    createdAt: 'personal',
    finishedAt: 'personal',
  },
})
@Entity({ schema: 'vault', name: 'participant_import' })
@Check('participant_import_state', `state in ('running', 'done', 'expired')`)
export class ParticipantImport {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ name: 'actor_id', type: 'uuid' }) actorId!: string;
  @Column({ type: 'jsonb' }) actor!: Principal;
  @Column({ type: 'text' }) state!: ImportState;
  @Column({ type: 'jsonb' }) columns!: FileColumn[];
  @Column({ name: 'row_count', type: 'int' }) rowCount!: number;
  @Column({ type: 'int' }) added!: number;
  @Column({ name: 'came_back', type: 'int' }) cameBack!: number;
  @Column({ type: 'int' }) unchanged!: number;
  @Column({ type: 'int' }) failed!: number;
  @Column({ type: 'jsonb' }) faults!: RowFault[];
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
}

/** Rows of it that wait, sealed. */
@PersonalData<ParticipantImportBatch>({
  about: 'Participants',
  purpose: 'rows that wait to be imported',
  kept: 'until they are imported, at most a day',
  columns: { importId: 'none', number: 'none', sealed: 'identity' },
})
@Entity({ schema: 'vault', name: 'participant_import_batch' })
export class ParticipantImportBatch {
  @PrimaryColumn({ name: 'import_id', type: 'uuid' }) importId!: string;
  @PrimaryColumn({ type: 'int' }) number!: number;
  @ManyToOne(() => ParticipantImport, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'import_id', foreignKeyConstraintName: 'participant_import_batch_import' })
  import?: ParticipantImport;
  @Column({ type: 'text' }) sealed!: string;
}
