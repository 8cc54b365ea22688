import type { CollaborationAreaInputDto } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { PartRow, RecordRow } from '../../persistence/record.entity.js';
import { Organisation } from '../organisations/index.js';

type Input = CollaborationAreaInputDto;

@Entity('collaboration_area')
@Index('collaboration_area_municipalities', { synchronize: false })
@Index('collaboration_area_owner', ['ownerId'])
@Check('collaboration_area_kind_check', `kind in ('primary', 'secondary', 'agreement')`)
export class CollaborationArea extends RecordRow {
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'collaboration_area_owner_fkey' })
  owner?: Organisation;
  @Column({ type: 'jsonb' }) name!: Input['name'];
  @Column({ type: 'jsonb', nullable: true }) description!: Input['description'];
  @Column({ type: 'text' }) kind!: Input['kind'];
  @Column({ type: 'text', array: true }) municipalities!: string[];
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: string;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: string | null;
  @Column({ name: 'school_types', type: 'text', array: true }) schoolTypes!: Input['schoolTypes'];
  @Column({ name: 'is_vocational_only', type: 'boolean' }) isVocationalOnly!: boolean;
  @Column({ type: 'jsonb' }) sources!: Input['sources'];
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: Input['externalIds'];
}

/** A place of the area where training is held. */
@Entity('collaboration_area_node')
@Index('collaboration_area_node_parent', ['areaId', 'position'])
@Index('collaboration_area_node_organisation', ['organisationId'])
export class CollaborationAreaNode extends PartRow {
  @Column({ name: 'area_id', type: 'uuid' }) areaId!: string;
  @ManyToOne(() => CollaborationArea, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'area_id', foreignKeyConstraintName: 'collaboration_area_node_parent_fkey' })
  area?: CollaborationArea;
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({
    name: 'organisation_id',
    foreignKeyConstraintName: 'collaboration_area_node_organisation_fkey',
  })
  organisation?: Organisation;
  @Column({ type: 'text' }) town!: string;
  @Column({ name: 'municipality_code', type: 'text' }) municipalityCode!: string;
}
