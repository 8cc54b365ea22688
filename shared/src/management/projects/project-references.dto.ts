import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../../contract/decorators.js';
import { FUNDING_FACETS, type FundingFacet } from '../../values/funding-facets.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';

@DtoDoc('An official number of an organisation that a project mentions.')
export class ProjectOrganisationIdentifierDto {
  @IsString() @Length(1, 60) scheme!: string;
  @IsString() @Length(1, 100) value!: string;
}

@DtoDoc('An organisation that a project mentions, as it is called today.')
export class ProjectOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsString() @Length(1, 60) kind!: string;
  @NestedList(() => ProjectOrganisationIdentifierDto, 50) identifiers!: ProjectOrganisationIdentifierDto[];
  @Nullable() @IsFormat('country') country!: string | null;
  @Nullable() @IsFormat('municipality-code') municipalityCode!: string | null;
  @Doc('Two digits.', '24') @Nullable() @IsString() @Length(1, 10) countyCode!: string | null;
  @IsBoolean() isPublished!: boolean;
}

@DtoDoc('A funding source that a project mentions.')
export class ProjectFundingSourceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsString() @Length(1, 60) kind!: string;
  @Nullable() @IsString() @Length(1, 60) fundCode!: string | null;
  @IsBoolean() isEu!: boolean;
  @Nullable() @IsString() @Length(1, 60) period!: string | null;
  @IsArray() @ArrayMaxSize(20) @IsIn(FUNDING_FACETS, { each: true }) facets!: FundingFacet[];
}

@DtoDoc('An area that a project mentions: code and version of its scheme.')
export class ProjectAreaDto {
  @IsFormat('uuid') id!: string;
  @IsString() @Length(1, 60) scheme!: string;
  @IsString() @Length(1, 60) code!: string;
  @Nullable() @IsString() @Length(1, 60) version!: string | null;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Nullable() @IsString() @Length(1, 10) countyCode!: string | null;
  @Nullable() @IsFormat('municipality-code') municipalityCode!: string | null;
}

@DtoDoc(
  'A classification code that a project mentions. isVerified: read in the regulation, not taken from a secondary source.',
)
export class ProjectCodeDto {
  @IsFormat('uuid') id!: string;
  @IsString() @Length(1, 60) period!: string;
  @IsInt() @Min(1) @Max(20) dimension!: number;
  @IsString() @Length(1, 60) code!: string;
  @Nested(() => LocalizedNameDto) labels!: LocalizedNameDto;
  @IsBoolean() isVerified!: boolean;
}

@DtoDoc('An indicator that a project mentions.')
export class ProjectIndicatorDto {
  @IsFormat('uuid') id!: string;
  @IsString() @Length(1, 60) code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @Nullable() @IsString() @Length(1, 60) unit!: string | null;
  @Nullable() @IsString() @Length(1, 60) subject!: string | null;
}

@DtoDoc('Another project of the register that a project mentions.')
export class ProjectMentionDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
}

@DtoDoc('Everything that the ids of a project stand for, each once.')
export class ProjectReferencesDto {
  @NestedList(() => ProjectOrganisationDto, 1000) organisations!: ProjectOrganisationDto[];
  @NestedList(() => ProjectFundingSourceDto, 200) fundingSources!: ProjectFundingSourceDto[];
  @NestedList(() => ProjectAreaDto, 1000) areas!: ProjectAreaDto[];
  @NestedList(() => ProjectCodeDto, 50) codes!: ProjectCodeDto[];
  @NestedList(() => ProjectIndicatorDto, 700) indicators!: ProjectIndicatorDto[];
  @Doc('Only those that you may see, or that are published.')
  @NestedList(() => ProjectMentionDto, 50)
  projects!: ProjectMentionDto[];
}
