import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../contract/decorators.js';
import { WORD } from '../contract/patterns.js';
import { IsCursor, IsLimit, IsPage, PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { FUNDING_FACETS, type FundingFacet } from '../values/funding-facets.js';
import { ImpreciseDateDto } from '../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { MoneyDto } from '../values/money.dto.js';
import {
  LOCATION_BASES,
  PROJECT_KINDS,
  PROJECT_STATUSES,
  type LocationBasis,
  type ProjectKind,
  type ProjectStatus,
} from '../values/project-words.js';
import { SourceDto } from '../values/source.dto.js';
import {
  PublicProjectAgreementDto,
  PublicProjectContributionDto,
  PublicProjectEventDto,
  PublicProjectLocationDto,
  PublicProjectObservationDto,
  PublicProjectPartnerDto,
  PublicProjectRelationDto,
  PublicProjectTargetDto,
} from './project-links.dto.js';
import {
  PublicProjectActivityDto,
  PublicProjectClassificationDto,
  PublicProjectContactDto,
  PublicProjectFundingSourceDto,
  PublicProjectFundingTotalDto,
  PublicProjectIdentifierDto,
  PublicProjectOrganisationDto,
  PublicProjectPhaseDto,
  PublicProjectProgrammePartDto,
  PublicProjectResultDto,
  PublicProjectSecondaryThemeDto,
  PublicProjectTargetGroupDto,
  PublicProjectVisibilityDto,
} from './project-parts.dto.js';

@DtoDoc(
  'A published project. Dates, money and counts keep the doubt of their sources; null is "not stated", never zero.',
)
export class PublicProjectDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Doc('No official name is stated: the title is provisional.') @IsBoolean() titleIsProvisional!: boolean;
  @Nullable() @IsString() @Length(1, 100) shortName!: string | null;
  @IsIn(PROJECT_KINDS) kind!: ProjectKind;
  @IsIn(PROJECT_STATUSES) status!: ProjectStatus;

  @Nullable() @Nested(() => LocalizedTextDto) summary!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) purpose!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) background!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) expectedResults!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) actualResults!: LocalizedTextDto | null;
  @NestedList(() => LocalizedNameDto, 50) methods!: LocalizedNameDto[];
  @NestedList(() => LocalizedNameDto, 50) themes!: LocalizedNameDto[];
  @Doc('Slugs of sectors.', ['metal'])
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Matches(WORD, { each: true })
  @Length(1, 60, { each: true })
  sectors!: string[];
  @NestedList(() => PublicProjectActivityDto, 100) activities!: PublicProjectActivityDto[];

  @Nullable() @Nested(() => ImpreciseDateDto) startDate!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) plannedEndDate!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) actualEndDate!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => LocalizedNameDto) durationText!: LocalizedNameDto | null;
  @NestedList(() => PublicProjectPhaseDto, 20) phases!: PublicProjectPhaseDto[];
  @NestedList(() => PublicProjectIdentifierDto, 20) identifiers!: PublicProjectIdentifierDto[];

  @Doc('The partner whose role is lead: the beneficiary.')
  @Nullable()
  @Nested(() => PublicProjectOrganisationDto)
  lead!: PublicProjectOrganisationDto | null;
  @NestedList(() => PublicProjectPartnerDto, 200) partners!: PublicProjectPartnerDto[];

  @NestedList(() => PublicProjectContributionDto, 100) contributions!: PublicProjectContributionDto[];
  @Doc(
    'null when no sum can be said: no amounts, several currencies, or an unpublished amount beside an approximate one.',
  )
  @Nullable()
  @Nested(() => PublicProjectFundingTotalDto)
  fundingTotal!: PublicProjectFundingTotalDto | null;
  @Doc('Where the money comes from.')
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(FUNDING_FACETS, { each: true })
  fundingFacets!: FundingFacet[];
  @Doc('The total cost as stated; null when no source states it.')
  @Nullable()
  @Nested(() => MoneyDto)
  totalCost!: MoneyDto | null;
  @Doc('Show it wherever the project is shown. null when no money of the Union is in it.')
  @Nullable()
  @Nested(() => PublicProjectVisibilityDto)
  visibility!: PublicProjectVisibilityDto | null;

  @Nullable() @IsFormat('uuid') programmeId!: string | null;
  @Nullable() @Nested(() => PublicProjectFundingSourceDto) programme!: PublicProjectFundingSourceDto | null;
  @Nullable() @Nested(() => PublicProjectProgrammePartDto) priority!: PublicProjectProgrammePartDto | null;
  @Nullable()
  @Nested(() => PublicProjectProgrammePartDto)
  specificObjective!: PublicProjectProgrammePartDto | null;
  @Nullable() @IsString() @Length(1, 100) callCode!: string | null;
  @Doc('Percent.') @Nullable() @IsNumber() @Min(0) @Max(100) unionCofinancingRate!: number | null;
  @Nullable() @IsBoolean() strategicImportance!: boolean | null;
  @NestedList(() => PublicProjectSecondaryThemeDto, 20) secondaryThemes!: PublicProjectSecondaryThemeDto[];
  @NestedList(() => PublicProjectClassificationDto, 50) classifications!: PublicProjectClassificationDto[];
  @Doc('Belongs in the public list of operations, Art. 49.') @IsBoolean() isInListOfOperations!: boolean;
  @Nullable() @IsIn(LOCATION_BASES) locationBasis!: LocationBasis | null;
  @Nullable() @IsBoolean() equipmentIsBought!: boolean | null;

  @Nullable() @IsInt() @Min(0) @Max(2_000_000_000) participantTarget!: number | null;
  @Doc('Zero is a value; null is not stated.')
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  participantCountReported!: number | null;
  @NestedList(() => PublicProjectTargetGroupDto, 50) targetGroups!: PublicProjectTargetGroupDto[];
  @NestedList(() => PublicProjectTargetDto, 200) targets!: PublicProjectTargetDto[];
  @NestedList(() => PublicProjectObservationDto, 500) observations!: PublicProjectObservationDto[];
  @NestedList(() => PublicProjectResultDto, 200) results!: PublicProjectResultDto[];

  @IsArray() @ArrayMaxSize(30) @IsFormat('country', { each: true }) countries!: string[];
  @IsArray() @ArrayMaxSize(20) @IsFormat('language', { each: true }) languages!: string[];
  @NestedList(() => PublicProjectLocationDto, 400) locations!: PublicProjectLocationDto[];
  @IsArray() @ArrayMaxSize(1000) @IsFormat('municipality-code', { each: true }) municipalityCodes!: string[];
  @IsArray()
  @ArrayMaxSize(100)
  @IsFormat('county-code', { each: true })
  countyCodes!: string[];
  @NestedList(() => PublicProjectAgreementDto, 50) agreements!: PublicProjectAgreementDto[];
  @NestedList(() => PublicProjectEventDto, 100) events!: PublicProjectEventDto[];
  @NestedList(() => PublicProjectRelationDto, 50) relatedProjects!: PublicProjectRelationDto[];

  @Nullable() @IsFormat('http-url') website!: string | null;
  @NestedList(() => PublicProjectContactDto, 20) contacts!: PublicProjectContactDto[];
  @NestedList(() => SourceDto, 100) sources!: SourceDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('Published projects.')
export class PublicProjectListDto extends PageDto {
  @NestedList(() => PublicProjectDto, 100) data!: PublicProjectDto[];
}

export class PublicProjectPathDto {
  @IsFormat('uuid') projectId!: string;
}

const SORTS = ['title', '-title', 'start', '-start', 'updated', '-updated'] as const;

/** Several values of one filter widen the list, several filters narrow it. */
export class PublicProjectFiltersQueryDto {
  @Doc(
    'Words of titles, running texts, methods, themes, activities, results, identifiers and names of partners.',
  )
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Doc('Where the money comes from; several: any of them.', ['JTF'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(FUNDING_FACETS, { each: true })
  funding?: FundingFacet[];
  @Doc('Municipality codes of the locations; several: any of them.', ['2482'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFormat('municipality-code', { each: true })
  municipality?: string[];
  @Doc('County codes of the locations, two digits; several: any of them.', ['24'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFormat('county-code', { each: true })
  county?: string[];
  @Doc('Partner, contributor or intermediary.') @Optional() @IsFormat('uuid') organisationId?: string;
  @Optional() @IsArray() @ArrayMaxSize(20) @IsIn(PROJECT_STATUSES, { each: true }) status?: ProjectStatus[];
  @Optional() @IsArray() @ArrayMaxSize(4) @IsIn(PROJECT_KINDS, { each: true }) kind?: ProjectKind[];
  @Doc('Starts on this day or later. An imprecise start counts by its first possible day.')
  @Optional()
  @IsFormat('date')
  startFrom?: string;
  @Doc('Starts on this day or earlier.') @Optional() @IsFormat('date') startTo?: string;
  @Doc('The public document changed at this instant or later.')
  @Optional()
  @IsFormat('date-time')
  updatedSince?: string;
}

export class ListPublicProjectsQueryDto extends PublicProjectFiltersQueryDto {
  @IsPage() page: number = 1;
  @IsLimit() limit: number = 20;
  @IsCursor() cursor?: string;
  @Doc('A minus sign turns the order. Without a start date: last.')
  @Optional()
  @IsIn(SORTS)
  sort: (typeof SORTS)[number] = '-updated';
}
