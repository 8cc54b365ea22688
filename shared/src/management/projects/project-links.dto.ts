import { IsIn, IsNumber, IsString, Length, Matches, Max, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  Nullable,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { POSTAL_CODE } from '../../contract/patterns.js';
import { COMPARATORS, type Comparator } from '../../values/funding-facets.js';
import { ImpreciseDateDto } from '../../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import { MoneyDto } from '../../values/money.dto.js';
import {
  CONTRIBUTION_BASES,
  CONTRIBUTION_KINDS,
  LOCATION_ROLES,
  OBSERVATION_KINDS,
  PARTNER_ROLES,
  PROJECT_RELATIONS,
  type ContributionBasis,
  type ContributionKind,
  type LocationRole,
  type ObservationKind,
  type PartnerRole,
  type ProjectRelationType,
} from '../../values/project-words.js';
import { IsCount } from './project-parts.dto.js';

@DtoDoc(
  'The role of an organisation in the project. The lead is the beneficiary of the list of operations; at most one.',
)
export class ProjectPartnerInputDto {
  @IdOf('/organisations') @IsFormat('uuid') organisationId!: string;
  @Doc('associated: takes part without money.') @IsIn(PARTNER_ROLES) role!: PartnerRole;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => MoneyDto) budget!: MoneyDto | null;
  @Doc("Percent of the partner's budget that the Union pays, 0 to 100.")
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  euShare!: number | null;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) @IsNotBefore('from') to!: ImpreciseDateDto | null;
}

@DtoDoc(
  'One line of the funding: what the money comes from, who gives it, through whom. A project may have several of one fund.',
)
export class ProjectContributionInputDto {
  @Doc('The funding source of the register.')
  @Nullable()
  @IdOf('/funding-sources')
  @IsFormat('uuid')
  fundingSourceId!: string | null;
  @Doc('The organisation that gives the money.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  contributorId!: string | null;
  @Doc('The organisation that the money passes through, e.g. a managing authority.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  viaId!: string | null;
  @Doc('null: not published. Zero is a value.') @Nullable() @Nested(() => MoneyDto) amount!: MoneyDto | null;
  @Doc('Percent of the whole funding as stated, 0 to 100.')
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  sharePercent!: number | null;
  @Doc('The years that the money is for, as the source writes them.', '2019–2020')
  @Nullable()
  @IsString()
  @Length(1, 100)
  period!: string | null;
  @Nullable() @IsIn(CONTRIBUTION_KINDS) kind!: ContributionKind | null;
  @Nullable() @IsIn(CONTRIBUTION_BASES) basis!: ContributionBasis | null;
  @Doc("The source's own wording, or what is worth knowing about the line.")
  @Nullable()
  @Nested(() => LocalizedTextDto)
  note!: LocalizedTextDto | null;
}

@DtoDoc('A place of the project: an area of the register, a point, a town, or several of them.')
export class ProjectLocationInputDto {
  @IsIn(LOCATION_ROLES)
  @Rule<ProjectLocationInputDto>('location-is-empty', ({ areaId, latitude, postalCode, town }) =>
    [areaId, latitude, postalCode, town].some((value) => value !== null && value !== undefined),
  )
  role!: LocationRole;
  @Nullable() @IdOf('/areas') @IsFormat('uuid') areaId!: string | null;
  @Doc('Degrees, WGS 84.')
  @Nullable()
  @IsNumber()
  @Min(-90)
  @Max(90)
  @Rule<ProjectLocationInputDto>('latitude-with-longitude', ({ longitude }) => typeof longitude === 'number')
  latitude!: number | null;
  @Doc('Degrees, WGS 84.')
  @Nullable()
  @IsNumber()
  @Min(-180)
  @Max(180)
  @Rule<ProjectLocationInputDto>('latitude-with-longitude', ({ latitude }) => typeof latitude === 'number')
  longitude!: number | null;
  @Doc('A Swedish one is kept as five digits.', '94185')
  @Nullable()
  @IsString()
  @Length(3, 10)
  @Matches(POSTAL_CODE)
  postalCode!: string | null;
  @Nullable() @IsString() @Length(1, 100) town!: string | null;
}

@DtoDoc(
  'A promised value: "at least 20 companies in Västerbotten\'s metal industry" is one, their 200 employees another.',
)
export class ProjectTargetInputDto {
  @IdOf('/indicators') @IsFormat('uuid') indicatorId!: string;
  @IsNumber() @Min(0) @Max(1_000_000_000_000) value!: number;
  @IsIn(COMPARATORS) comparator: Comparator = '=';
  @Doc("The unit, where it is not the indicator's own.") @Nullable() @IsString() @Length(1, 60) unit!:
    string | null;
  @Nullable() @IdOf('/areas') @IsFormat('uuid') areaId!: string | null;
  @Doc('Slug of a sector.', 'metal')
  @Nullable()
  @IsString()
  @Length(1, 60)
  @Matches(/^[a-z][a-z0-9-]*$/)
  sector!: string | null;
  @Nullable() @Nested(() => ImpreciseDateDto) dueDate!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) note!: LocalizedTextDto | null;
}

@DtoDoc(
  'A dated value of an indicator. A new reading is a new observation, so that what was known when can be told.',
)
export class ProjectObservationInputDto {
  @Refuses('special-needs-tally') @IdOf('/indicators') @IsFormat('uuid') indicatorId!: string;
  @Doc('Whole number. null: not stated, which is not zero.') @Nullable() @IsCount() value!: number | null;
  @Doc('How exact the value is: ≈ about, ≥ at least.') @IsIn(COMPARATORS) comparator: Comparator = '=';
  @Doc(
    'baseline before · achieved in the period · cumulative since the start · context around the project · need per period',
  )
  @IsIn(OBSERVATION_KINDS)
  kind!: ObservationKind;
  @Doc('First part of the period that the value is about.')
  @Nullable()
  @Nested(() => ImpreciseDateDto)
  periodFrom!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) @IsNotBefore('periodFrom') periodTo!: ImpreciseDateDto | null;
  @Doc('The day for which the value was read.') @Nullable() @IsFormat('date') asOf!: string | null;
  @Nullable() @IdOf('/areas') @IsFormat('uuid') areaId!: string | null;
  @Nullable() @Nested(() => LocalizedTextDto) note!: LocalizedTextDto | null;
  @Doc('Who counted, e.g. an authority.', 'Skolverket') @Nullable() @IsString() @Length(1, 500) sourceNote!:
    string | null;
}

@DtoDoc(
  'A relation to another project: one of the register, or one that is only named. Exactly one of the two.',
)
export class ProjectRelationInputDto {
  @IsIn(PROJECT_RELATIONS)
  @Rule<ProjectRelationInputDto>(
    'project-or-external-name',
    ({ projectId, externalName }) => Boolean(projectId) !== Boolean(externalName),
  )
  type!: ProjectRelationType;
  @Refuses('related-to-itself')
  @Doc('A project of the register that you may see, or that is published.')
  @Nullable()
  @IdOf('/projects')
  @IsFormat('uuid')
  projectId!: string | null;
  @Doc('The name of a project outside the register.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  externalName!: LocalizedNameDto | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
}
