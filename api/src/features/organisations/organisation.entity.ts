import type {
  OrganisationAddressInputDto,
  OrganisationIdentifierDto,
  OrganisationNameInputDto,
} from '@spang/shared/management';
import type {
  ContactDto,
  ExternalIdDto,
  ImpreciseDateDto,
  LocalizedNameDto,
  LocalizedTextDto,
  OrganisationKind,
  OrganisationRelationType,
  SourceDto,
} from '@spang/shared/values';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { PartRow, RecordRow } from '../../persistence/record.entity.js';
import { Area } from '../reference-data/index.js';

@Entity('organisation')
@Index('organisation_owner', ['ownerId'])
@Index('organisation_parent', ['parentId'])
@Index('organisation_area', ['areaId'])
@Index('organisation_updated', ['updatedAt'])
@Index('organisation_words', { synchronize: false })
@Index('organisation_identifiers', { synchronize: false })
@Check(
  'organisation_kind_check',
  `kind in ('municipality', 'region', 'county-board', 'agency', 'company', 'business-support', 'education-provider', 'social-partner', 'collaboration', 'foundation', 'foreign', 'natural-person')`,
)
export class Organisation extends RecordRow {
  @ManyToOne(() => Organisation, { deferrable: 'INITIALLY DEFERRED' }) // nullable for TypeORM: a first one owns itself
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'organisation_owner_fkey' })
  owner?: Organisation;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: ExternalIdDto[];
  @Column({ type: 'jsonb' }) name!: LocalizedNameDto;
  @Column({ type: 'jsonb' }) names!: OrganisationNameInputDto[];
  @Column({ type: 'text' }) kind!: OrganisationKind;
  @Column({ type: 'jsonb' }) identifiers!: OrganisationIdentifierDto[];
  @Column({ name: 'parent_id', type: 'uuid', nullable: true }) parentId!: string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'organisation_parent_fkey' })
  parent?: Organisation;
  @Column({ type: 'jsonb', nullable: true }) address!: OrganisationAddressInputDto | null;
  @Column({ name: 'area_id', type: 'uuid', nullable: true }) areaId!: string | null;
  @ManyToOne(() => Area)
  @JoinColumn({ name: 'area_id', foreignKeyConstraintName: 'organisation_area_fkey' })
  area?: Area;
  @Column({ type: 'text', nullable: true }) website!: string | null;
  @Column({ type: 'jsonb' }) contacts!: ContactDto[];
  @Column({ name: 'founded_on', type: 'jsonb', nullable: true }) foundedOn!: ImpreciseDateDto | null;
  @Column({ type: 'jsonb', nullable: true }) description!: LocalizedTextDto | null;
  @Column({ type: 'jsonb' }) sources!: SourceDto[];
  @Column({ type: 'text' }) words!: string;
}

/** What one organisation states about another: it is unit of, merged into, successor of … `relatedId`. */
@Entity('organisation_relation')
@Index('organisation_relation_organisation', ['organisationId', 'position'])
@Index('organisation_relation_related', ['relatedId'])
@Check(
  'organisation_relation_type_check',
  `type in ('unit-of', 'member-of', 'owns', 'founded', 'merged-into', 'successor-of')`,
)
export class OrganisationRelation extends PartRow {
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({
    name: 'organisation_id',
    foreignKeyConstraintName: 'organisation_relation_organisation_fkey',
  })
  organisation?: Organisation;
  @Column({ name: 'related_id', type: 'uuid' }) relatedId!: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'related_id', foreignKeyConstraintName: 'organisation_relation_related_fkey' })
  related?: Organisation;
  @Column({ type: 'text' }) type!: OrganisationRelationType;
  @Column({ name: 'from_date', type: 'jsonb', nullable: true }) from!: ImpreciseDateDto | null;
  @Column({ name: 'to_date', type: 'jsonb', nullable: true }) to!: ImpreciseDateDto | null;
}
