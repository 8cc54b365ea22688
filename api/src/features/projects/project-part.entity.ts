import type {
  Comparator,
  ContributionBasis,
  ContributionKind,
  ImpreciseDateDto,
  LocalizedNameDto,
  LocalizedTextDto,
  LocationRole,
  MoneyDto,
  ObservationKind,
  PartnerRole,
  ProjectRelationType,
} from '@spang/shared/values';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { PartRow } from '../../persistence/record.entity.js';
import { FundingSource } from '../funding-sources/index.js';
import { Organisation } from '../organisations/index.js';
import { Area, ClassificationCode, Indicator } from '../reference-data/index.js';
import { Project } from './project.entity.js';

const COMPARATOR = `comparator in ('=', '≥', '≤', '≈')`;

/** A foreign key that is never loaded: the column beside it holds the id. */
const references =
  (target: () => new () => object, column: string, name: string, onDelete?: 'CASCADE'): PropertyDecorator =>
  (prototype, key) => {
    ManyToOne(target, onDelete ? { onDelete } : {})(prototype, key as string);
    JoinColumn({ name: column, foreignKeyConstraintName: name })(prototype, key as string);
  };

@Entity('project_partner')
@Index('project_partner_project', ['projectId', 'position'])
@Index('project_partner_organisation', ['organisationId'])
@Check(
  'project_partner_role_check',
  `role in ('lead', 'co-owner', 'partner', 'associated', 'financier', 'supplier', 'target')`,
)
export class ProjectPartner extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_partner_project_fkey', 'CASCADE') project?: Project;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @references(() => Organisation, 'organisation_id', 'project_partner_organisation_fkey')
  organisation?: Organisation;
  @Column({ type: 'text' }) role!: PartnerRole;
  @Column({ type: 'jsonb', nullable: true }) description!: LocalizedTextDto | null;
  @Column({ type: 'jsonb', nullable: true }) budget!: MoneyDto | null;
  @Column({ name: 'eu_share', type: 'double precision', nullable: true }) euShare!: number | null;
  @Column({ name: 'from_date', type: 'jsonb', nullable: true }) from!: ImpreciseDateDto | null;
  @Column({ name: 'to_date', type: 'jsonb', nullable: true }) to!: ImpreciseDateDto | null;
}

@Entity('project_contribution')
@Index('project_contribution_project', ['projectId', 'position'])
@Index('project_contribution_funding_source', ['fundingSourceId'])
@Index('project_contribution_contributor', ['contributorId'])
@Index('project_contribution_via', ['viaId'])
@Check(
  'project_contribution_kind_check',
  `kind in ('eu-grant', 'national-cofunding', 'own-contribution', 'private', 'social-partner')`,
)
@Check('project_contribution_basis_check', `basis in ('Public', 'AutomaticPublic', 'Private')`)
export class ProjectContribution extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_contribution_project_fkey', 'CASCADE') project?: Project;
  @Column({ name: 'funding_source_id', type: 'uuid', nullable: true }) fundingSourceId!: string | null;
  @references(() => FundingSource, 'funding_source_id', 'project_contribution_funding_source_fkey')
  fundingSource?: FundingSource;
  @Column({ name: 'contributor_id', type: 'uuid', nullable: true }) contributorId!: string | null;
  @references(() => Organisation, 'contributor_id', 'project_contribution_contributor_fkey')
  contributor?: Organisation;
  @Column({ name: 'via_id', type: 'uuid', nullable: true }) viaId!: string | null;
  @references(() => Organisation, 'via_id', 'project_contribution_via_fkey') via?: Organisation;
  /** null: not published. */
  @Column({ type: 'jsonb', nullable: true }) amount!: MoneyDto | null;
  @Column({ name: 'share_percent', type: 'double precision', nullable: true }) sharePercent!: number | null;
  @Column({ type: 'text', nullable: true }) period!: string | null;
  @Column({ type: 'text', nullable: true }) kind!: ContributionKind | null;
  @Column({ type: 'text', nullable: true }) basis!: ContributionBasis | null;
  @Column({ type: 'jsonb', nullable: true }) note!: LocalizedTextDto | null;
}

@Entity('project_classification')
@Index('project_classification_project', ['projectId', 'position'])
@Index('project_classification_code', ['codeId'])
export class ProjectClassification extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_classification_project_fkey', 'CASCADE')
  project?: Project;
  @Column({ name: 'code_id', type: 'uuid' }) codeId!: string;
  @references(() => ClassificationCode, 'code_id', 'project_classification_code_fkey')
  code?: ClassificationCode;
  @Column({ name: 'budget_share', type: 'double precision', nullable: true }) budgetShare!: number | null;
}

@Entity('project_location')
@Index('project_location_project', ['projectId', 'position'])
@Index('project_location_area', ['areaId'])
@Check('project_location_role_check', `role in ('project-area', 'beneficiary-seat', 'node', 'impact-area')`)
export class ProjectLocation extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_location_project_fkey', 'CASCADE') project?: Project;
  @Column({ name: 'area_id', type: 'uuid', nullable: true }) areaId!: string | null;
  @references(() => Area, 'area_id', 'project_location_area_fkey') area?: Area;
  @Column({ type: 'text' }) role!: LocationRole;
  @Column({ type: 'double precision', nullable: true }) latitude!: number | null;
  @Column({ type: 'double precision', nullable: true }) longitude!: number | null;
  @Column({ name: 'postal_code', type: 'text', nullable: true }) postalCode!: string | null;
  @Column({ type: 'text', nullable: true }) town!: string | null;
}

@Entity('project_target')
@Index('project_target_project', ['projectId', 'position'])
@Index('project_target_indicator', ['indicatorId'])
@Index('project_target_area', ['areaId'])
@Check('project_target_comparator_check', COMPARATOR)
export class ProjectTarget extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_target_project_fkey', 'CASCADE') project?: Project;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @references(() => Indicator, 'indicator_id', 'project_target_indicator_fkey') indicator?: Indicator;
  @Column({ type: 'double precision' }) value!: number;
  @Column({ type: 'text' }) comparator!: Comparator;
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ name: 'area_id', type: 'uuid', nullable: true }) areaId!: string | null;
  @references(() => Area, 'area_id', 'project_target_area_fkey') area?: Area;
  @Column({ type: 'text', nullable: true }) sector!: string | null;
  @Column({ name: 'due_date', type: 'jsonb', nullable: true }) dueDate!: ImpreciseDateDto | null;
  @Column({ type: 'jsonb', nullable: true }) note!: LocalizedTextDto | null;
}

@Entity('project_observation')
@Index('project_observation_project', ['projectId', 'position'])
@Index('project_observation_indicator', ['indicatorId'])
@Index('project_observation_area', ['areaId'])
@Check('project_observation_comparator_check', COMPARATOR)
@Check('project_observation_kind_check', `kind in ('baseline', 'achieved', 'cumulative', 'context', 'need')`)
export class ProjectObservation extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_observation_project_fkey', 'CASCADE') project?: Project;
  @Column({ name: 'indicator_id', type: 'uuid' }) indicatorId!: string;
  @references(() => Indicator, 'indicator_id', 'project_observation_indicator_fkey') indicator?: Indicator;
  /** null: not stated. Zero is a value. */
  @Column({ type: 'int', nullable: true }) value!: number | null;
  @Column({ type: 'text' }) comparator!: Comparator;
  @Column({ type: 'text' }) kind!: ObservationKind;
  @Column({ name: 'period_from', type: 'jsonb', nullable: true }) periodFrom!: ImpreciseDateDto | null;
  @Column({ name: 'period_to', type: 'jsonb', nullable: true }) periodTo!: ImpreciseDateDto | null;
  @Column({ name: 'as_of', type: 'date', nullable: true }) asOf!: string | null;
  @Column({ name: 'area_id', type: 'uuid', nullable: true }) areaId!: string | null;
  @references(() => Area, 'area_id', 'project_observation_area_fkey') area?: Area;
  @Column({ type: 'jsonb', nullable: true }) note!: LocalizedTextDto | null;
  @Column({ name: 'source_note', type: 'text', nullable: true }) sourceNote!: string | null;
}

@Entity('project_relation')
@Index('project_relation_project', ['projectId', 'position'])
@Index('project_relation_related', ['relatedProjectId'])
@Check(
  'project_relation_type_check',
  `type in ('predecessor', 'successor', 'sibling', 'related', 'merges', 'part-of')`,
)
@Check('project_relation_one_check', `num_nonnulls(related_project_id, external_name) = 1`)
export class ProjectRelation extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_relation_project_fkey', 'CASCADE') project?: Project;
  @Column({ type: 'text' }) type!: ProjectRelationType;
  @Column({ name: 'related_project_id', type: 'uuid', nullable: true }) relatedProjectId!: string | null;
  @references(() => Project, 'related_project_id', 'project_relation_related_fkey') relatedProject?: Project;
  @Column({ name: 'external_name', type: 'jsonb', nullable: true }) externalName!: LocalizedNameDto | null;
  @Column({ type: 'text', nullable: true }) url!: string | null;
}

/** Keeps what the agreements and events of a project point to from being deleted. */
@Entity('project_reference')
@Index('project_reference_project', ['projectId', 'position'])
@Index('project_reference_organisation', ['organisationId'])
@Index('project_reference_area', ['areaId'])
export class ProjectReference extends PartRow {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @references(() => Project, 'project_id', 'project_reference_project_fkey', 'CASCADE') project?: Project;
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  @references(() => Organisation, 'organisation_id', 'project_reference_organisation_fkey')
  organisation?: Organisation;
  @Column({ name: 'area_id', type: 'uuid', nullable: true }) areaId!: string | null;
  @references(() => Area, 'area_id', 'project_reference_area_fkey') area?: Area;
}
