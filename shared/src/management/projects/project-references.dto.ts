import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../../contract/decorators.js';
import { FUNDING_FACETS, type FundingFacet } from '../../values/funding-facets.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { AreaFaceDto } from '../reference-data/area.dto.js';
import { ClassificationCodeFaceDto } from '../reference-data/classification-code.dto.js';
import { IndicatorFaceDto } from '../reference-data/indicator.dto.js';
import {
  ORGANISATION_IDENTIFIER_SCHEMES,
  ORGANISATION_KINDS,
  type OrganisationIdentifierScheme,
  type OrganisationKind,
} from '../../values/organisation-words.js';
import { FUNDING_SOURCE_KINDS, type FundingSourceKind } from '../../values/funding-words.js';
import { FUND_CODE } from '../../contract/patterns.js';

@DtoDoc('An official number of an organisation that a project mentions.')
export class ProjectOrganisationIdentifierDto {
  @IsIn(ORGANISATION_IDENTIFIER_SCHEMES) scheme!: OrganisationIdentifierScheme;
  @IsString() @Length(1, 100) value!: string;
}

@DtoDoc('An organisation that a project mentions, as it is called today.')
export class ProjectOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @NestedList(() => ProjectOrganisationIdentifierDto, 50) identifiers!: ProjectOrganisationIdentifierDto[];
  @Nullable() @IsFormat('country') country!: string | null;
  @Nullable() @IsFormat('municipality-code') municipalityCode!: string | null;
  @Doc('Two digits.', '24') @Nullable() @IsFormat('county-code') countyCode!: string | null;
  @IsBoolean() isPublished!: boolean;
}

@DtoDoc('A funding source that a project mentions.')
export class ProjectFundingSourceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(FUNDING_SOURCE_KINDS) kind!: FundingSourceKind;
  @Doc('Code of the fund.', 'JTF') @Nullable() @IsString() @Matches(FUND_CODE) @Length(1, 20) fundCode!:
    string | null;
  @IsBoolean() isEu!: boolean;
  @Nullable() @IsFormat('programme-period') period!: string | null;
  @IsArray() @ArrayMaxSize(20) @IsIn(FUNDING_FACETS, { each: true }) facets!: FundingFacet[];
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
  @NestedList(() => AreaFaceDto, 1000) areas!: AreaFaceDto[];
  @NestedList(() => ClassificationCodeFaceDto, 50) codes!: ClassificationCodeFaceDto[];
  @NestedList(() => IndicatorFaceDto, 700) indicators!: IndicatorFaceDto[];
  @Doc('Only those that you may see, or that are published.')
  @NestedList(() => ProjectMentionDto, 50)
  projects!: ProjectMentionDto[];
}
