import type { PublicStatisticsTableDto } from '@spang/shared/open';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said of a half-year. A row is added once and never changed. */
@Entity('statistics_snapshot')
export class StatisticsSnapshot {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'statistics_snapshot_pkey' }) period!: string;
  @Column({ name: 'counted_at', type: 'timestamptz' }) countedAt!: Date;
  /** As they are public, byte for byte: hidden counts are null here too. */
  @Column({ type: 'json' }) tables!: PublicStatisticsTableDto[];
}
