import type {
  ExternalIdDto,
  IndicatorKind,
  IndicatorSensitivity,
  IndicatorSubject,
  LocalizedNameDto,
} from '@spang/shared/values';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';

@Entity('indicator')
@Index('indicator_code', ['code', 'period'], { unique: true })
@Index('indicator_owner', ['ownerId'])
@Check('indicator_kind_check', `kind in ('output', 'result', 'context', 'own')`)
@Check('indicator_subject_check', `subject in ('participant', 'entity', 'participation')`)
@Check('indicator_sensitivity_check', `sensitivity in ('none', 'personal', 'special')`)
export class Indicator extends RecordRow {
  @ManyToOne('Organisation', { nullable: false })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'indicator_owner_fkey' })
  owner?: object;
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: ExternalIdDto[];
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'jsonb' }) names!: LocalizedNameDto;
  @Column({ type: 'text' }) kind!: IndicatorKind;
  @Column({ type: 'jsonb' }) unit!: LocalizedNameDto;
  @Column({ name: 'fund_scopes', type: 'text', array: true }) fundScopes!: string[];
  /** Empty: of any period. A null would be unequal to itself. */
  @Column({ type: 'text' }) period!: string;
  @Column({ type: 'text', nullable: true }) subject!: IndicatorSubject | null;
  @Column({ type: 'text' }) sensitivity!: IndicatorSensitivity;
  @Column({ type: 'text', nullable: true }) provenance!: string | null;
  @Column({ type: 'text' }) words!: string;
}
