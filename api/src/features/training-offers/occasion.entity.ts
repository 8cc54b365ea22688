import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { OccasionInputDto } from '@spang/shared/management';
import { RecordRow } from '../../persistence/record.entity.js';
import { TrainingOffer } from './training-offer.entity.js';

type Input = OccasionInputDto;

@Entity('occasion')
@Index('occasion_by_offer', ['offerId', 'start'])
@Index('occasion_start', ['start'])
export class Occasion extends RecordRow {
  @Column({ name: 'offer_id', type: 'uuid' }) offerId!: string;
  @ManyToOne(() => TrainingOffer)
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'occasion_offer' })
  offer?: TrainingOffer;
  @Column({ type: 'text' }) lifecycle!: Input['lifecycle'];
  @Column({ name: 'start_type', type: 'text' }) startType!: Input['startType'];
  @Column({ name: 'starts_on', type: 'date', nullable: true }) start!: string | null;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) end!: string | null;
  @Column({ name: 'study_form', type: 'text' }) studyForm!: Input['studyForm'];
  @Column({ type: 'jsonb', nullable: true }) seats!: Input['seats'];
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: Input['externalIds'];
  @Column({ type: 'jsonb' }) content!: Omit<Input, (typeof OCCASION_COLUMNS)[number]>;
}

/** The fields that are columns of their own; the others are in `content`. */
export const OCCASION_COLUMNS = [
  'ownerId',
  'externalIds',
  'offerId',
  'lifecycle',
  'startType',
  'start',
  'end',
  'studyForm',
  'seats',
] as const;
