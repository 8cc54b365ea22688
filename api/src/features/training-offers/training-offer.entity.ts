import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { TrainingOfferInputDto } from '@spang/shared/management';
import { RecordRow } from '../../persistence/record.entity.js';
import { Organisation } from '../organisations/index.js';

type Input = TrainingOfferInputDto;

@Entity('training_offer')
@Index('training_offer_owner', ['ownerId'])
@Index('training_offer_provider_id', ['providerId'])
@Index('training_offer_principal_id', ['principalId'])
@Index('training_offer_words', { synchronize: false })
@Index('training_offer_external_ids', { synchronize: false })
@Check(
  'training_offer_kind_check',
  `kind in ('course', 'package', 'programme', 'validation', 'industry', 'in-company', 'information')`,
)
export class TrainingOffer extends RecordRow {
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'training_offer_owner_fkey' })
  owner?: Organisation;
  @Column({ type: 'jsonb' }) title!: Input['title'];
  @Column({ type: 'text' }) kind!: Input['kind'];
  @Column({ name: 'school_type', type: 'text' }) schoolType!: Input['schoolType'];
  @Column({ name: 'is_vocational', type: 'boolean' }) isVocational!: boolean;
  @Column({ name: 'provider_id', type: 'uuid' }) providerId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'training_offer_provider' })
  provider?: Organisation;
  @Column({ name: 'principal_id', type: 'uuid', nullable: true }) principalId!: string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'principal_id', foreignKeyConstraintName: 'training_offer_principal' })
  principal?: Organisation;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: Input['externalIds'];
  /** Texts, codes and the rest that no query asks for. */
  @Column({ type: 'jsonb' }) content!: Omit<Input, (typeof OFFER_COLUMNS)[number]>;
  /** What lists search in. */
  @Column({ type: 'text' }) words!: string;
}

/** The fields that are columns or parts of their own; the others are in `content`. */
export const OFFER_COLUMNS = [
  'ownerId',
  'externalIds',
  'title',
  'kind',
  'schoolType',
  'isVocational',
  'providerId',
  'principalId',
  'ordererIds',
  'examiningBodyIds',
  'projectIds',
  'fundingSourceIds',
] as const;
