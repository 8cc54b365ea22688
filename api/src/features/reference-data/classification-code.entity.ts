import type { ExternalIdDto, LocalizedNameDto } from '@spang/shared/values';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';

@Entity('classification_code')
@Index('classification_code_code', ['period', 'dimension', 'code'], { unique: true })
@Index('classification_code_owner', ['ownerId'])
@Check('classification_code_dimension_check', 'dimension >= 1 and dimension <= 8')
export class ClassificationCode extends RecordRow {
  @ManyToOne('Organisation', { nullable: false })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'classification_code_owner_fkey' })
  owner?: object;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: ExternalIdDto[];
  @Column({ type: 'text' }) period!: string;
  @Column({ type: 'int' }) dimension!: number;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'jsonb' }) labels!: LocalizedNameDto;
  @Column({ type: 'text', nullable: true }) provenance!: string | null;
  @Column({ name: 'is_verified', type: 'boolean' }) isVerified!: boolean;
  @Column({ type: 'text' }) words!: string;
}
