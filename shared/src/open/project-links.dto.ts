import { IsIn, IsInt, IsNumber, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { COMPARATORS, type Comparator } from '../values/funding-facets.js';
import { ImpreciseDateDto } from '../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { MoneyDto } from '../values/money.dto.js';
import {
  CONTRIBUTION_BASES,
  CONTRIBUTION_KINDS,
  EVENT_MODES,
  LOCATION_ROLES,
  OBSERVATION_KINDS,
  PARTNER_ROLES,
  PROJECT_RELATIONS,
  type ContributionBasis,
  type ContributionKind,
  type EventMode,
  type LocationRole,
  type ObservationKind,
  type PartnerRole,
  type ProjectRelationType,
} from '../values/project-words.js';
import {
  PublicProjectAreaDto,
  PublicProjectFundingSourceDto,
  PublicProjectIndicatorDto,
  PublicProjectOrganisationDto,
} from './project-parts.dto.js';
import { POSTAL_CODE, WORD } from '../contract/patterns.js';

@DtoDoc('The role of an organisation in the project.')
export class PublicProjectPartnerDto {
  @IsFormat('uuid') organisationId!: string;
  @Nested(() => PublicProjectOrganisationDto) organisation!: PublicProjectOrganisationDto;
  @Doc('lead: the beneficiary of the list of operations.') @IsIn(PARTNER_ROLES) role!: PartnerRole;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => MoneyDto) budget!: MoneyDto | null;
  @Doc("Percent of the partner's budget that the Union pays.")
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  euShare!: number | null;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) to!: ImpreciseDateDto | null;
}

@DtoDoc('One line of the funding.')
export class PublicProjectContributionDto {
  @Nullable() @IsFormat('uuid') fundingSourceId!: string | null;
  @Nullable()
  @Nested(() => PublicProjectFundingSourceDto)
  fundingSource!: PublicProjectFundingSourceDto | null;
  @Nullable() @IsFormat('uuid') contributorId!: string | null;
  @Nullable() @Nested(() => PublicProjectOrganisationDto) contributor!: PublicProjectOrganisationDto | null;
  @Nullable() @IsFormat('uuid') viaId!: string | null;
  @Doc('The organisation that the money passes through.')
  @Nullable()
  @Nested(() => PublicProjectOrganisationDto)
  via!: PublicProjectOrganisationDto | null;
  @Doc('null: not published. Zero is a value.') @Nullable() @Nested(() => MoneyDto) amount!: MoneyDto | null;
  @Doc('Percent of the whole funding as stated.') @Nullable() @IsNumber() @Min(0) @Max(100) sharePercent!:
    number | null;
  @Nullable() @IsString() @Length(1, 100) period!: string | null;
  @Nullable() @IsIn(CONTRIBUTION_KINDS) kind!: ContributionKind | null;
  @Nullable() @IsIn(CONTRIBUTION_BASES) basis!: ContributionBasis | null;
  @Nullable() @Nested(() => LocalizedTextDto) note!: LocalizedTextDto | null;
}

@DtoDoc('A place of the project.')
export class PublicProjectLocationDto {
  @IsIn(LOCATION_ROLES) role!: LocationRole;
  @Nullable() @IsFormat('uuid') areaId!: string | null;
  @Nullable() @Nested(() => PublicProjectAreaDto) area!: PublicProjectAreaDto | null;
  @Doc('Degrees, WGS 84.') @Nullable() @IsNumber() @Min(-90) @Max(90) latitude!: number | null;
  @Doc('Degrees, WGS 84.') @Nullable() @IsNumber() @Min(-180) @Max(180) longitude!: number | null;
  @Doc('A Swedish one has five digits.', '94185')
  @Nullable()
  @IsString()
  @Matches(POSTAL_CODE)
  @Length(3, 10)
  postalCode!: string | null;
  @Nullable() @IsString() @Length(1, 100) town!: string | null;
}

@DtoDoc('A promised value.')
export class PublicProjectTargetDto {
  @IsFormat('uuid') indicatorId!: string;
  @Nested(() => PublicProjectIndicatorDto) indicator!: PublicProjectIndicatorDto;
  @IsNumber() @Min(0) @Max(1_000_000_000_000) value!: number;
  @IsIn(COMPARATORS) comparator!: Comparator;
  @Nullable() @IsString() @Length(1, 60) unit!: string | null;
  @Nullable() @IsFormat('uuid') areaId!: string | null;
  @Nullable() @Nested(() => PublicProjectAreaDto) area!: PublicProjectAreaDto | null;
  @Doc('Slug of a sector.', 'metal') @Nullable() @IsString() @Matches(WORD) @Length(1, 60) sector!:
    string | null;
  @Nullable() @Nested(() => ImpreciseDateDto) dueDate!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) note!: LocalizedTextDto | null;
}

@DtoDoc('A dated value of an indicator. A baseline is never part of a cumulative value.')
export class PublicProjectObservationDto {
  @IsFormat('uuid') indicatorId!: string;
  @Nested(() => PublicProjectIndicatorDto) indicator!: PublicProjectIndicatorDto;
  @Doc('null: not stated, which is not zero.') @Nullable() @IsInt() @Min(0) @Max(2_000_000_000) value!:
    number | null;
  @IsIn(COMPARATORS) comparator!: Comparator;
  @IsIn(OBSERVATION_KINDS) kind!: ObservationKind;
  @Nullable() @Nested(() => ImpreciseDateDto) periodFrom!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) periodTo!: ImpreciseDateDto | null;
  @Nullable() @IsFormat('date') asOf!: string | null;
  @Nullable() @IsFormat('uuid') areaId!: string | null;
  @Nullable() @Nested(() => PublicProjectAreaDto) area!: PublicProjectAreaDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) note!: LocalizedTextDto | null;
  @Nullable() @IsString() @Length(1, 500) sourceNote!: string | null;
}

@DtoDoc('An agreement and the areas that it binds.')
export class PublicProjectAgreementDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) signedOn!: ImpreciseDateDto | null;
  @NestedList(() => PublicProjectAreaDto, 400) areas!: PublicProjectAreaDto[];
}

@DtoDoc("A point of an event's agenda.")
export class PublicProjectAgendaItemDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @IsString() @Length(1, 200) organisationName!: string | null;
  @Nullable() @IsFormat('uuid') organisationId!: string | null;
  @Nullable() @Nested(() => PublicProjectOrganisationDto) organisation!: PublicProjectOrganisationDto | null;
}

@DtoDoc('A conference or meeting of the project.')
export class PublicProjectEventDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @IsFormat('date-time') startsAt!: string;
  @Nullable() @IsFormat('date-time') endsAt!: string | null;
  @IsFormat('time-zone') timeZone!: string;
  @IsIn(EVENT_MODES) mode!: EventMode;
  @Nullable() @IsString() @Length(1, 200) venue!: string | null;
  @Nullable() @IsString() @Length(1, 100) town!: string | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Nullable() @IsString() @Length(1, 200) moderatorOrganisationName!: string | null;
  @Nullable() @IsFormat('uuid') moderatorOrganisationId!: string | null;
  @Nullable()
  @Nested(() => PublicProjectOrganisationDto)
  moderatorOrganisation!: PublicProjectOrganisationDto | null;
  @NestedList(() => PublicProjectAgendaItemDto, 100) agenda!: PublicProjectAgendaItemDto[];
}

@DtoDoc('A relation to another project. A project of the register is here only while it is published.')
export class PublicProjectRelationDto {
  @IsIn(PROJECT_RELATIONS) type!: ProjectRelationType;
  @Nullable() @IsFormat('uuid') projectId!: string | null;
  @Doc('The published title, or the name of a project outside the register.')
  @Nested(() => LocalizedNameDto)
  name!: LocalizedNameDto;
  @Nullable() @IsFormat('http-url') url!: string | null;
}
