import type { EmbedInputDto } from '@spang/shared/management';
import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';
import { Organisation } from '../organisations/index.js';

type Input = EmbedInputDto;

@Entity('embed')
@Index('embed_owner', ['ownerId'])
export class Embed extends RecordRow {
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'embed_owner_fkey' })
  owner?: Organisation;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: Input['externalIds'];
  @Column({ type: 'jsonb' }) name!: Input['name'];
  @Column({ type: 'jsonb' }) filters!: Input['filters'];
  @Column({ type: 'jsonb' }) attributes!: Input['attributes'];
  @Column({ type: 'jsonb' }) style!: Input['style'];
  @Column({ name: 'allowed_domains', type: 'text', array: true }) allowedDomains!: string[];
  @Column({ type: 'text' }) words!: string;
}
