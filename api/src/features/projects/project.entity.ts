import type {
  ContactDto,
  ExternalIdDto,
  ImpreciseDateDto,
  LocalizedNameDto,
  LocalizedTextDto,
  LocationBasis,
  MoneyDto,
  ProjectKind,
  ProjectStatus,
  SourceDto,
} from '@spang/shared/values';
import type {
  ProjectActivityInputDto,
  ProjectAgreementInputDto,
  ProjectEventInputDto,
  ProjectIdentifierInputDto,
  ProjectPhaseInputDto,
  ProjectResultInputDto,
  ProjectSecondaryThemeInputDto,
  ProjectTargetGroupInputDto,
} from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { RecordRow } from '../../persistence/record.entity.js';
import { FundingSource } from '../funding-sources/index.js';
import { Organisation } from '../organisations/index.js';

/** A project's own columns. What refers to other records is in rows of its own: project-part.entity.ts. */
@Entity('project')
@Unique('project_with_owner', ['id', 'ownerId']) // what follows its owner refers to both
@Index('project_owner', ['ownerId'])
@Index('project_programme', ['programmeId'])
@Index('project_updated', ['updatedAt'])
@Index('project_words', { synchronize: false })
@Index('project_external_ids', { synchronize: false })
@Check('project_kind_check', `kind in ('project', 'pre-study', 'structure-project', 'initiative')`)
@Check(
  'project_status_check',
  `status in ('idea', 'applied', 'approved', 'ongoing', 'finished', 'cancelled')`,
)
@Check('project_location_basis_check', `location_basis in ('operation', 'beneficiary-seat')`)
export class Project extends RecordRow {
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'project_owner_fkey' })
  owner?: Organisation;

  @Column({ type: 'jsonb' }) title!: LocalizedNameDto;
  @Column({ name: 'title_is_provisional', type: 'boolean' }) titleIsProvisional!: boolean;
  @Column({ name: 'short_name', type: 'text', nullable: true }) shortName!: string | null;
  @Column({ type: 'text' }) kind!: ProjectKind;
  @Column({ type: 'text' }) status!: ProjectStatus;

  @Column({ type: 'jsonb', nullable: true }) summary!: LocalizedTextDto | null;
  @Column({ type: 'jsonb', nullable: true }) purpose!: LocalizedTextDto | null;
  @Column({ type: 'jsonb', nullable: true }) background!: LocalizedTextDto | null;
  @Column({ name: 'expected_results', type: 'jsonb', nullable: true })
  expectedResults!: LocalizedTextDto | null;
  @Column({ name: 'actual_results', type: 'jsonb', nullable: true }) actualResults!: LocalizedTextDto | null;
  @Column({ type: 'jsonb' }) methods!: LocalizedNameDto[];
  @Column({ type: 'jsonb' }) themes!: LocalizedNameDto[];
  @Column({ type: 'text', array: true }) sectors!: string[];
  @Column({ type: 'jsonb' }) activities!: ProjectActivityInputDto[];

  @Column({ name: 'start_date', type: 'jsonb', nullable: true }) startDate!: ImpreciseDateDto | null;
  @Column({ name: 'planned_end_date', type: 'jsonb', nullable: true })
  plannedEndDate!: ImpreciseDateDto | null;
  @Column({ name: 'actual_end_date', type: 'jsonb', nullable: true }) actualEndDate!: ImpreciseDateDto | null;
  @Column({ name: 'duration_text', type: 'jsonb', nullable: true }) durationText!: LocalizedNameDto | null;
  @Column({ type: 'jsonb' }) phases!: ProjectPhaseInputDto[];
  @Column({ type: 'jsonb' }) identifiers!: ProjectIdentifierInputDto[];

  @Column({ name: 'total_cost', type: 'jsonb', nullable: true }) totalCost!: MoneyDto | null;
  @Column({ name: 'programme_id', type: 'uuid', nullable: true }) programmeId!: string | null;
  @ManyToOne(() => FundingSource, { nullable: true })
  @JoinColumn({ name: 'programme_id', foreignKeyConstraintName: 'project_programme_fkey' })
  programme?: FundingSource;
  @Column({ name: 'priority_code', type: 'text', nullable: true }) priorityCode!: string | null;
  @Column({ name: 'specific_objective_code', type: 'text', nullable: true }) specificObjectiveCode!:
    string | null;
  @Column({ name: 'call_code', type: 'text', nullable: true }) callCode!: string | null;
  /** Percent. */
  @Column({ name: 'union_cofinancing_rate', type: 'double precision', nullable: true })
  unionCofinancingRate!: number | null;
  @Column({ name: 'is_strategically_important', type: 'boolean', nullable: true })
  strategicImportance!: boolean | null;
  @Column({ name: 'secondary_themes', type: 'jsonb' }) secondaryThemes!: ProjectSecondaryThemeInputDto[];
  @Column({ name: 'is_in_list_of_operations', type: 'boolean' }) isInListOfOperations!: boolean;
  @Column({ name: 'location_basis', type: 'text', nullable: true }) locationBasis!: LocationBasis | null;
  @Column({ name: 'is_equipment_bought', type: 'boolean', nullable: true }) equipmentIsBought!:
    boolean | null;

  @Column({ name: 'participant_target', type: 'int', nullable: true }) participantTarget!: number | null;
  @Column({ name: 'participant_count_reported', type: 'int', nullable: true })
  participantCountReported!: number | null;
  @Column({ name: 'target_groups', type: 'jsonb' }) targetGroups!: ProjectTargetGroupInputDto[];
  @Column({ type: 'jsonb' }) results!: ProjectResultInputDto[];

  @Column({ type: 'text', array: true }) countries!: string[];
  @Column({ type: 'text', array: true }) languages!: string[];
  /** The ids inside these two are guarded by rows of project_reference. */
  @Column({ type: 'jsonb' }) agreements!: ProjectAgreementInputDto[];
  @Column({ type: 'jsonb' }) events!: ProjectEventInputDto[];

  @Column({ type: 'text', nullable: true }) website!: string | null;
  @Column({ type: 'jsonb' }) contacts!: ContactDto[];
  @Column({ type: 'jsonb' }) sources!: SourceDto[];
  @Column({ name: 'external_ids', type: 'jsonb' }) externalIds!: ExternalIdDto[];
  /** Titles, short name and numbers, plain: what the list searches. */
  @Column({ type: 'text' }) words!: string;
}
