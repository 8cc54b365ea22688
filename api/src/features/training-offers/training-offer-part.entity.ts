import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { PartRow } from '../../persistence/record.entity.js';
import { FundingSource } from '../funding-sources/index.js';
import { Organisation } from '../organisations/index.js';
import { Project } from '../projects/index.js';
import { TrainingOffer } from './training-offer.entity.js';

/** A project that the offer comes from. */
@Entity('training_offer_project')
@Index('training_offer_project_parent', ['offerId', 'position'])
@Index('training_offer_project_project', ['projectId'])
export class TrainingOfferProject extends PartRow {
  @Column({ name: 'offer_id', type: 'uuid' }) offerId!: string;
  @ManyToOne(() => TrainingOffer, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'training_offer_project_parent_fkey' })
  offer?: TrainingOffer;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @ManyToOne(() => Project)
  @JoinColumn({ name: 'project_id', foreignKeyConstraintName: 'training_offer_project_project_fkey' })
  project?: Project;
}

/** A funding source of the offer's own, beside those of its projects. */
@Entity('training_offer_funding_source')
@Index('training_offer_funding_source_parent', ['offerId', 'position'])
@Index('training_offer_funding_source_funding_source', ['fundingSourceId'])
export class TrainingOfferFundingSource extends PartRow {
  @Column({ name: 'offer_id', type: 'uuid' }) offerId!: string;
  @ManyToOne(() => TrainingOffer, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'training_offer_funding_source_parent_fkey' })
  offer?: TrainingOffer;
  @Column({ name: 'funding_source_id', type: 'uuid' }) fundingSourceId!: string;
  @ManyToOne(() => FundingSource)
  @JoinColumn({
    name: 'funding_source_id',
    foreignKeyConstraintName: 'training_offer_funding_source_funding_source_fkey',
  })
  fundingSource?: FundingSource;
}

/** Who has ordered the offer, or sets its grades. */
@Entity('training_offer_organisation')
@Index('training_offer_organisation_parent', ['offerId', 'position'])
@Index('training_offer_organisation_organisation', ['organisationId'])
@Check('training_offer_organisation_role_check', `role in ('orderer', 'examining-body')`)
export class TrainingOfferOrganisation extends PartRow {
  @Column({ name: 'offer_id', type: 'uuid' }) offerId!: string;
  @ManyToOne(() => TrainingOffer, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id', foreignKeyConstraintName: 'training_offer_organisation_parent_fkey' })
  offer?: TrainingOffer;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({
    name: 'organisation_id',
    foreignKeyConstraintName: 'training_offer_organisation_organisation_fkey',
  })
  organisation?: Organisation;
  @Column({ type: 'text' }) role!: 'orderer' | 'examining-body';
}
