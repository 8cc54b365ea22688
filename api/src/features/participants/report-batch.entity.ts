import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ReportState } from '@spang/shared/values';
import type { Principal } from '../../persistence/delegate.js';

/** A project's report of one month to the national statistics, made once; made again it is the next edition. */
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
