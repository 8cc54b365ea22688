import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { FUNDING_FACETS, type FundingFacet } from '../../values/funding-facets.js';
import { ImpreciseDateDto } from '../../values/imprecise-date.dto.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { MoneyDto } from '../../values/money.dto.js';
import {
  PROJECT_KINDS,
  PROJECT_STATUSES,
  type ProjectKind,
  type ProjectStatus,
} from '../../values/project-words.js';
import { FundDto } from '../funding-sources/funding-source-parts.dto.js';
import { PublicationStateDto, RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';
import { ProjectInputDto } from './project-input.dto.js';
import { ProjectOrganisationDto, ProjectReferencesDto } from './project-references.dto.js';

@DtoDoc(
  'The sum of the contributions, computed with the worst certainty of its parts: an unpublished one makes it a minimum. Never a stated total.',
)
export class ProjectFundingTotalDto {
  @Nested(() => MoneyDto) amount!: MoneyDto;
  @Doc('Always true: nobody stated it.') @IsBoolean() isComputed!: boolean;
}

@DtoDoc(
  'What must stand beside everything the public sees of an EU-funded project, Art. 50 of Regulation (EU) 2021/1060.',
)
export class ProjectVisibilityDto {
  @Nested(() => LocalizedNameDto) statement!: LocalizedNameDto;
  @Doc('null: a grant of the Union whose fund is not stated.')
  @Nullable()
  @Nested(() => FundDto)
  fund!: FundDto | null;
  @Doc('Address of the emblem.', 'https://spang.example.se/assets/eu-emblem.svg')
  @IsFormat('uri')
  emblem!: string;
}

@DtoDoc('A project as it is saved, with what its ids stand for and what follows from it.')
export class ProjectDto extends ProjectInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 200) warnings!: WarningDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;

  @Doc('The organisation whose role is lead.')
  @Nullable()
  @Nested(() => ProjectOrganisationDto)
  lead!: ProjectOrganisationDto | null;
  @Nested(() => ProjectReferencesDto) references!: ProjectReferencesDto;
  @Doc(
    'null when no sum can be said: no amounts, several currencies, or an unpublished amount beside an approximate one.',
  )
  @Nullable()
  @Nested(() => ProjectFundingTotalDto)
  fundingTotal!: ProjectFundingTotalDto | null;
  @Doc('Where the money comes from, by the funding sources of contributions and programme.')
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(FUNDING_FACETS, { each: true })
  fundingFacets!: FundingFacet[];
  @Doc('null when no money of the Union is in it.')
  @Nullable()
  @Nested(() => ProjectVisibilityDto)
  visibility!: ProjectVisibilityDto | null;
  @Doc('Municipalities of the locations.')
  @IsArray()
  @ArrayMaxSize(1000)
  @IsFormat('municipality-code', { each: true })
  municipalityCodes!: string[];
  @Doc('Counties of the locations.')
  @IsArray()
  @ArrayMaxSize(100)
  @IsFormat('county-code', { each: true })
  countyCodes!: string[];
}

@DtoDoc('The money of one facet in one project: what a strip or a bar of a list is drawn from.')
export class ProjectFundingPartDto {
  @Doc('null: a contribution without a funding source.')
  @Nullable()
  @IsIn(FUNDING_FACETS)
  facet!: FundingFacet | null;
  @Doc('Sum of the facet, computed as fundingTotal is; null when none can be said.')
  @Nullable()
  @Nested(() => MoneyDto)
  amount!: MoneyDto | null;
  @Doc('Name of the first funding source of the facet, else of the contributor.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  name!: LocalizedNameDto | null;
}

@DtoDoc('A project in a list.')
export class ProjectSummaryDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @IsBoolean() titleIsProvisional!: boolean;
  @Nullable() @IsString() @Length(1, 100) shortName!: string | null;
  @IsIn(PROJECT_KINDS) kind!: ProjectKind;
  @IsIn(PROJECT_STATUSES) status!: ProjectStatus;
  @Nullable() @Nested(() => ProjectOrganisationDto) lead!: ProjectOrganisationDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) startDate!: ImpreciseDateDto | null;
  @Doc('The actual end, else the planned one.')
  @Nullable()
  @Nested(() => ImpreciseDateDto)
  endDate!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => LocalizedNameDto) durationText!: LocalizedNameDto | null;
  @IsArray() @ArrayMaxSize(20) @IsIn(FUNDING_FACETS, { each: true }) fundingFacets!: FundingFacet[];
  @Nullable() @Nested(() => ProjectFundingTotalDto) fundingTotal!: ProjectFundingTotalDto | null;
  @NestedList(() => ProjectFundingPartDto, 20) fundingParts!: ProjectFundingPartDto[];
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @IsFormat('uuid') ownerId!: string;
  @IsFormat('date-time') updatedAt!: string;
  @IsInt() @Min(1) version!: number;
}

@DtoDoc('Projects that you may see.')
export class ProjectListDto extends PageDto {
  @NestedList(() => ProjectSummaryDto, 100) data!: ProjectSummaryDto[];
}

export class ProjectPathDto {
  @IsFormat('uuid') projectId!: string;
}

export class ProjectVersionPathDto extends ProjectPathDto {
  @IsInt() @Min(1) versionNumber!: number;
}

export const PROJECT_SORTS = ['title', '-title', 'start', '-start', 'updated', '-updated'] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** Filters of the list of projects; several together narrow it. */
export class ListProjectsQueryDto extends PageQueryDto {
  @Doc('Part of the title, the short name, an identifier or the name of a partner.')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Optional() @IsIn(PROJECT_STATUSES) status?: ProjectStatus;
  @Optional() @IsIn(PROJECT_KINDS) kind?: ProjectKind;
  @Doc('Where the money comes from.') @Optional() @IsIn(FUNDING_FACETS) funding?: FundingFacet;
  @Doc('Partner, contributor or intermediary.') @Optional() @IsFormat('uuid') organisationId?: string;
  @Doc('A location lies in the municipality.')
  @Optional()
  @IsFormat('municipality-code')
  municipality?: string;
  @Optional() @IsIn(['unpublished', 'published', 'withdrawn']) publication?:
    'unpublished' | 'published' | 'withdrawn';
  @Doc('With externalId: the record that another system knows by that key.')
  @Optional()
  @IsString()
  @Length(1, 60)
  externalSystem?: string;
  @Optional() @IsString() @Length(1, 200) externalId?: string;
  @Doc('title in Swedish order; start without a date comes last. A minus sign turns the order.')
  @Optional()
  @IsIn(PROJECT_SORTS)
  sort: ProjectSort = '-updated';
}
