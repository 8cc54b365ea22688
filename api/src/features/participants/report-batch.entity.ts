import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ReportState } from '@spang/shared/values';
import type { Principal } from '../../persistence/delegate.js';
import { PersonalData } from '../../persistence/personal-data.js';

/** A project's report of one month to the national statistics, made once; made again it is the next edition. */
@PersonalData<ReportBatch>({
  about: 'Participants, and users who report them',
  purpose: 'reports participants to the national statistics',
  kept: 'the file for a day; that it was sent as the retention plan says',
  columns: {
    id: 'none',
    version: 'none',
    organisationId: 'none',
    projectId: 'none',
    withProtected: 'none',
    month: 'none',
    edition: 'none',
    state: 'none',
    sealed: 'identity',
    sealedHash: 'personal',
    maker: 'personal',
    madeAt: 'personal',
    sentByName: 'personal',
    sentAt: 'personal',
  },
})
@Entity({ schema: 'vault', name: 'report_batch' })
@Unique('report_batch_edition', ['projectId', 'withProtected', 'month', 'edition'])
@Check('report_batch_state', `state in ('being-made', 'made', 'outdated', 'sent', 'to-be-resent')`)
export class ReportBatch {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  /** With the protected people: a series of its own, of which whoever may not know of them sees nothing. */
  @Column({ name: 'with_protected', type: 'boolean' }) withProtected!: boolean;
  @Column({ type: 'text' }) month!: string;
  @Column({ type: 'int' }) edition!: number;
  @Column({ type: 'text' }) state!: ReportState;
  /** The file and whom it holds, sealed; null: not made yet, or gone after a day. */
  @Column({ type: 'text', nullable: true }) sealed!: string | null;
  /** Of the file, sealed too: whoever had it could try numbers until one fits. */
  @Column({ name: 'sealed_hash', type: 'text', nullable: true }) sealedHash!: string | null;
  @Column({ type: 'jsonb' }) maker!: Principal;
  @Column({ name: 'made_at', type: 'timestamptz' }) madeAt!: Date;
  @Column({ name: 'sent_by_name', type: 'text', nullable: true }) sentByName!: string | null;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true }) sentAt!: Date | null;
}
