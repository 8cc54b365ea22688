import { Column, Entity, Index } from 'typeorm';
import type { CollaborationAreaInputDto } from '@spang/shared/management';
import { RecordRow } from '../../persistence/record.entity.js';

type Input = CollaborationAreaInputDto;

@Entity('collaboration_area')
@Index('collaboration_area_municipalities', { synchronize: false })
export class CollaborationArea extends RecordRow {
  @Column({ type: 'jsonb' }) name!: Input['name'];
  @Column({ type: 'jsonb', nullable: true }) description!: Input['description'];
  @Column({ type: 'text' }) kind!: Input['kind'];
  @Column({ type: 'text', array: true }) municipalities!: string[];
  @Column({ type: 'jsonb' }) nodes!: Input['nodes'];
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: string;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: string | null;
  @Column({ name: 'school_types', type: 'text', array: true }) schoolTypes!: Input['schoolTypes'];
  @Column({ name: 'is_vocational_only', type: 'boolean' }) isVocationalOnly!: boolean;
  @Column({ type: 'jsonb' }) sources!: Input['sources'];
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: Input['externalIds'];
}
