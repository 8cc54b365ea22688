import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { CONTACT_ROLES, type ContactRole } from '../values/contact.dto.js';
import { FUNDING_FACETS, type FundingFacet } from '../values/funding-facets.js';
import { ImpreciseDateDto } from '../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { MoneyDto } from '../values/money.dto.js';
import { PublicFundDto } from './funding-source.dto.js';
import {
  PROJECT_IDENTIFIER_SCHEMES,
  PHASE_TYPES,
  RESULT_KINDS,
  TARGET_GROUP_KINDS,
  TARGET_GROUP_LEVELS,
  type ProjectIdentifierScheme,
  type PhaseType,
  type ResultKind,
  type TargetGroupKind,
  type TargetGroupLevel,
} from '../values/project-words.js';

@DtoDoc('An official number of an organisation.')
export class PublicProjectOrganisationIdentifierDto {
  @IsString() @Length(1, 60) scheme!: string;
  @IsString() @Length(1, 100) value!: string;
}

@DtoDoc('An organisation that the project mentions.')
export class PublicProjectOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsString() @Length(1, 60) kind!: string;
  @NestedList(() => PublicProjectOrganisationIdentifierDto, 50)
  identifiers!: PublicProjectOrganisationIdentifierDto[];
  @Nullable() @IsFormat('country') country!: string | null;
}

@DtoDoc('A funding source of the project.')
export class PublicProjectFundingSourceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsString() @Length(1, 60) kind!: string;
  @Nullable() @IsString() @Length(1, 60) fundCode!: string | null;
  @IsBoolean() isEu!: boolean;
  @Nullable() @IsString() @Length(1, 60) period!: string | null;
  @IsArray() @ArrayMaxSize(20) @IsIn(FUNDING_FACETS, { each: true }) facets!: FundingFacet[];
}

@DtoDoc('A priority or an objective of a programme, or a call: code and, where the register knows it, name.')
export class PublicProjectProgrammePartDto {
  @IsString() @Length(1, 100) code!: string;
  @Nullable() @Nested(() => LocalizedNameDto) label!: LocalizedNameDto | null;
}

@DtoDoc('An area: code and version of its scheme (NUTS, LAU, ISO 3166).')
export class PublicProjectAreaDto {
  @IsFormat('uuid') id!: string;
  @IsString() @Length(1, 60) scheme!: string;
  @IsString() @Length(1, 60) code!: string;
  @Nullable() @IsString() @Length(1, 20) schemeVersion!: string | null;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('An indicator.')
export class PublicProjectIndicatorDto {
  @IsFormat('uuid') id!: string;
  @IsString() @Length(1, 60) code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @Nested(() => LocalizedNameDto) unit!: LocalizedNameDto;
}

@DtoDoc('A code of a dimension of the fund regulation, with its share of the budget in percent.')
export class PublicProjectClassificationDto {
  @IsFormat('uuid') codeId!: string;
  @IsString() @Length(1, 60) period!: string;
  @IsInt() @Min(1) @Max(20) dimension!: number;
  @IsString() @Length(1, 60) code!: string;
  @Nested(() => LocalizedNameDto) labels!: LocalizedNameDto;
  @Nullable() @IsNumber() @Min(0) @Max(100) budgetShare!: number | null;
}

@DtoDoc(
  'The sum of the contributions, computed with the worst certainty of its parts: an unpublished one makes it a minimum. Never a stated total.',
)
export class PublicProjectFundingTotalDto {
  @Nested(() => MoneyDto) amount!: MoneyDto;
  @Doc('Always true: nobody stated it.') @IsBoolean() isComputed!: boolean;
}

@DtoDoc(
  'What must stand beside everything that is shown of the project, Art. 50 of Regulation (EU) 2021/1060.',
)
export class PublicProjectVisibilityDto {
  @Nested(() => LocalizedNameDto) statement!: LocalizedNameDto;
  @Doc('null: a grant of the Union whose fund is not stated.')
  @Nullable()
  @Nested(() => PublicFundDto)
  fund!: PublicFundDto | null;
  @Doc('Address of the emblem.', 'https://spang.example.se/assets/eu-emblem.svg')
  @IsString()
  @Length(1, 2000)
  emblem!: string;
}

@DtoDoc('An official number of the project.')
export class PublicProjectIdentifierDto {
  @IsIn(PROJECT_IDENTIFIER_SCHEMES) scheme!: ProjectIdentifierScheme;
  @IsString() @Length(1, 100) value!: string;
  @IsBoolean() isPrimary!: boolean;
  @Doc('The unique code of the operation, Art. 49.') @IsBoolean() isOperationId!: boolean;
}

@DtoDoc('A stretch of the project.')
export class PublicProjectPhaseDto {
  @IsIn(PHASE_TYPES) type!: PhaseType;
  @Nullable() @Nested(() => ImpreciseDateDto) start!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) end!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => LocalizedNameDto) durationText!: LocalizedNameDto | null;
}

@DtoDoc('Whom the project is for.')
export class PublicProjectTargetGroupDto {
  @Nested(() => LocalizedTextDto) description!: LocalizedTextDto;
  @IsIn(TARGET_GROUP_LEVELS) level!: TargetGroupLevel;
  @Nullable() @IsIn(TARGET_GROUP_KINDS) kind!: TargetGroupKind | null;
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  organisationTypes!: string[];
}

@DtoDoc('Something that the project left behind.')
export class PublicProjectResultDto {
  @IsIn(RESULT_KINDS) kind!: ResultKind;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) date!: ImpreciseDateDto | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
}

@DtoDoc('Something that the project does.')
export class PublicProjectActivityDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
}

@DtoDoc('A yes or no to a secondary theme of the fund.')
export class PublicProjectSecondaryThemeDto {
  @IsString() @Length(1, 60) code!: string;
  @Nullable() @Nested(() => LocalizedNameDto) label!: LocalizedNameDto | null;
  @IsBoolean() applies!: boolean;
}

@DtoDoc('A contact of the project. Past its last day it is no longer here.')
export class PublicProjectContactDto {
  @IsIn(CONTACT_ROLES) role!: ContactRole;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @Nullable() @IsFormat('email') email!: string | null;
  @Nullable() @IsFormat('phone') phone!: string | null;
  @Nullable() @IsString() @Length(1, 120) personName!: string | null;
}
