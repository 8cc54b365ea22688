import type {
  FundDto,
  FundingCallInputDto,
  FundingObjectiveInputDto,
  FundingPriorityInputDto,
  FundingProgrammeInputDto,
} from '@spang/shared/management';
import type { ExternalIdDto, FundingSourceKind, LocalizedNameDto, SourceDto } from '@spang/shared/values';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { PartRow, RecordRow } from '../../persistence/record.entity.js';
import { Organisation } from '../organisations/index.js';
import { Area } from '../reference-data/index.js';

@Entity('funding_source')
@Index('funding_source_owner', ['ownerId'])
@Index('funding_source_managing_authority', ['managingAuthorityId'])
@Index('funding_source_financier', ['financierId'])
@Check(
  'funding_source_kind_check',
  `kind in ('eu-programme', 'national', 'regional', 'municipal', 'social-partner', 'private')`,
)
export class FundingSource extends RecordRow {
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'funding_source_owner_fkey' })
  owner?: Organisation;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: ExternalIdDto[];
  @Column({ type: 'jsonb' }) name!: LocalizedNameDto;
  @Column({ type: 'text' }) kind!: FundingSourceKind;
  @Column({ type: 'jsonb', nullable: true }) fund!: FundDto | null;
  /** Without eligibleAreaIds: those are rows of funding_source_area. */
  @Column({ type: 'jsonb', nullable: true }) programme!: Omit<
    FundingProgrammeInputDto,
    'eligibleAreaIds'
  > | null;
  @Column({ name: 'managing_authority_id', type: 'uuid', nullable: true }) managingAuthorityId!:
    string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({
    name: 'managing_authority_id',
    foreignKeyConstraintName: 'funding_source_managing_authority_fkey',
  })
  managingAuthority?: Organisation;
  @Column({ name: 'financier_id', type: 'uuid', nullable: true }) financierId!: string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'financier_id', foreignKeyConstraintName: 'funding_source_financier_fkey' })
  financier?: Organisation;
  @Column({ type: 'jsonb' }) priorities!: FundingPriorityInputDto[];
  @Column({ name: 'specific_objectives', type: 'jsonb' }) specificObjectives!: FundingObjectiveInputDto[];
  @Column({ type: 'jsonb' }) calls!: FundingCallInputDto[];
  @Column({ name: 'visibility_statement', type: 'jsonb', nullable: true })
  visibilityStatement!: LocalizedNameDto | null;
  @Column({ type: 'jsonb' }) sources!: SourceDto[];
  @Column({ type: 'text' }) words!: string;
}

/** An area in which the programme may spend. */
@Entity('funding_source_area')
@Index('funding_source_area_source', ['fundingSourceId', 'position'])
@Index('funding_source_area_area', ['areaId'])
export class FundingSourceArea extends PartRow {
  @Column({ name: 'funding_source_id', type: 'uuid' }) fundingSourceId!: string;
  @ManyToOne(() => FundingSource, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'funding_source_id', foreignKeyConstraintName: 'funding_source_area_source_fkey' })
  fundingSource?: FundingSource;
  @Column({ name: 'area_id', type: 'uuid' }) areaId!: string;
  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn({ name: 'area_id', foreignKeyConstraintName: 'funding_source_area_area_fkey' })
  area?: Area;
}
