import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { OccasionInputDto } from '@spang/shared/management';
import { RecordRow } from '../../persistence/record.entity.js';
import { CollaborationArea } from '../collaboration-areas/index.js';
import { Organisation } from '../organisations/index.js';
import { TrainingOffer } from './training-offer.entity.js';

type Input = OccasionInputDto;

@Entity('occasion')
@Index('occasion_by_offer', ['offerId', 'start'])
@Index('occasion_start', ['start'])
@Index('occasion_owner', ['ownerId'])
@Index('occasion_area', ['areaId'])
@Index('occasion_external_ids', { synchronize: false })
@Check('occasion_lifecycle_check', `lifecycle in ('planned', 'confirmed', 'cancelled', 'completed')`)
@Check(
  'occasion_start_type_check',
  `start_type in ('fixed', 'rolling-student', 'rolling-provider', 'undated')`,
)
@Check('occasion_study_form_check', `study_form in ('onsite', 'distance', 'blended', 'remote', 'workplace')`)
export class Occasion extends RecordRow {
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'occasion_owner_fkey' })
  owner?: Organisation;
  @Column({ name: 'offer_id', type: 'uuid' }) offerId!: string;
  @ManyToOne(() => TrainingOffer)
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'occasion_offer' })
  offer?: TrainingOffer;
  /** The area in `content.openTo`, where the database can see it: an area in use is not deleted. */
  @Column({ name: 'area_id', type: 'uuid', nullable: true }) areaId!: string | null;
  @ManyToOne(() => CollaborationArea)
  @JoinColumn({ name: 'area_id', foreignKeyConstraintName: 'occasion_area_fkey' })
  area?: CollaborationArea;
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
