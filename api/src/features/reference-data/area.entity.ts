import type { AreaScheme, ExternalIdDto, LocalizedNameDto } from '@spang/shared/values';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';

@Entity('area')
@Index('area_code', ['scheme', 'code', 'schemeVersion'], { unique: true })
@Index('area_parent', ['parentId'])
@Index('area_owner', ['ownerId'])
@Check('area_scheme_check', `scheme in ('NUTS', 'LAU', 'ISO3166', 'FREE')`)
export class Area extends RecordRow {
  // by name: organisations know areas, not the other way round
  @ManyToOne('Organisation', { nullable: false })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'area_owner_fkey' })
  owner?: object;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: ExternalIdDto[];
  @Column({ type: 'text' }) scheme!: AreaScheme;
  @Column({ type: 'text' }) code!: string;
  /** Empty where the scheme has no editions: a null would be unequal to itself. */
  @Column({ name: 'scheme_version', type: 'text' }) schemeVersion!: string;
  @Column({ type: 'jsonb' }) name!: LocalizedNameDto;
  @Column({ name: 'parent_id', type: 'uuid', nullable: true }) parentId!: string | null;
  @ManyToOne(() => Area)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'area_parent_fkey' })
  parent?: Area;
  @Column({ name: 'county_code', type: 'text', nullable: true }) countyCode!: string | null;
  @Column({ type: 'text', nullable: true }) provenance!: string | null;
  @Column({ name: 'is_verified', type: 'boolean' }) isVerified!: boolean;
  @Column({ type: 'text' }) words!: string;
}
