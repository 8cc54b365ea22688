import type { IndicatorTallyInputDto } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Project } from '../projects/index.js';
import { Indicator } from '../reference-data/index.js';

type Input = IndicatorTallyInputDto;

/**
 * The sum of a batch of forms: no person, and no time finer than the day (ADR 0017). Never changed; therefore no version, and
 * who entered it stands on the row until the night's audit.
 */
@Entity('indicator_tally')
@Unique('indicator_tally_replaced_once', ['replacesTallyId'])
@Index('indicator_tally_project', ['projectId', 'period'])
@Index('indicator_tally_indicator', ['indicatorId'])
@Check('indicator_tally_gender_check', `gender in ('female', 'male', 'non-binary')`)
@Check('indicator_tally_method_check', `method in ('asked', 'target-group', 'estimate')`)
@Check(
  'indicator_tally_batch_check',
  'batch_size >= 5 and batch_size = yes_count + no_count + declined_count + not_asked_count',
)
export class IndicatorTally {
  /** Random: an id of version 7 tells the millisecond. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @ManyToOne(() => Project)
  @JoinColumn({ name: 'project_id', foreignKeyConstraintName: 'indicator_tally_project_fkey' })
  project?: Project;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @ManyToOne(() => Indicator)
  @JoinColumn({ name: 'indicator_id', foreignKeyConstraintName: 'indicator_tally_indicator_fkey' })
  indicator?: Indicator;
  /** The month: 2026-10. */
  @Column({ type: 'text' }) period!: string;
  @Column({ type: 'text', nullable: true }) gender!: Input['gender'];
  @Column({ type: 'text' }) method!: Input['method'];
  @Column({ name: 'batch_size', type: 'int' }) batchSize!: number;
  @Column({ name: 'yes_count', type: 'int' }) yes!: number;
  @Column({ name: 'no_count', type: 'int' }) no!: number;
  @Column({ name: 'declined_count', type: 'int' }) declined!: number;
  @Column({ name: 'not_asked_count', type: 'int' }) notAsked!: number;
  @Column({ name: 'replaces_tally_id', type: 'uuid', nullable: true }) replacesTallyId!: string | null;
  @ManyToOne(() => IndicatorTally)
  @JoinColumn({ name: 'replaces_tally_id', foreignKeyConstraintName: 'indicator_tally_replaces_fkey' })
  replaces?: IndicatorTally;
  @Column({ name: 'entered_on', type: 'date' }) enteredOn!: string;
  @Column({ name: 'entered_by_id', type: 'uuid' }) enteredById!: string;
  @Column({ name: 'entered_by_name', type: 'text' }) enteredByName!: string;
  @Column({ name: 'entered_via', type: 'text' }) enteredVia!: string;
}
