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
import {
  ORGANISATION_IDENTIFIER_SCHEMES,
  ORGANISATION_KINDS,
  type OrganisationIdentifierScheme,
  type OrganisationKind,
} from '../values/organisation-words.js';
import { FUNDING_SOURCE_KINDS, type FundingSourceKind } from '../values/funding-words.js';
import { AREA_SCHEMES, type AreaScheme } from '../values/area-words.js';
import { FUND_CODE, PRINTED_CODE } from '../contract/patterns.js';

@DtoDoc('An official number of an organisation.')
export class PublicProjectOrganisationIdentifierDto {
  @IsIn(ORGANISATION_IDENTIFIER_SCHEMES) scheme!: OrganisationIdentifierScheme;
  @IsString() @Length(1, 100) value!: string;
}

@DtoDoc('An organisation that the project mentions.')
export class PublicProjectOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @NestedList(() => PublicProjectOrganisationIdentifierDto, 50)
  identifiers!: PublicProjectOrganisationIdentifierDto[];
  @Nullable() @IsFormat('country') country!: string | null;
}

@DtoDoc('A funding source of the project.')
export class PublicProjectFundingSourceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(FUNDING_SOURCE_KINDS) kind!: FundingSourceKind;
  @Doc('Code of the fund.', 'JTF') @Nullable() @IsString() @Matches(FUND_CODE) @Length(1, 20) fundCode!:
    string | null;
  @IsBoolean() isEu!: boolean;
  @Nullable() @IsFormat('programme-period') period!: string | null;
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
  @IsIn(AREA_SCHEMES) scheme!: AreaScheme;
  @Doc('Code in the scheme.', '2482') @IsString() @Matches(PRINTED_CODE) @Length(1, 60) code!: string;
  @Doc('Edition of the scheme.', '2021')
  @Nullable()
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 20)
  schemeVersion!: string | null;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('An indicator.')
export class PublicProjectIndicatorDto {
  @IsFormat('uuid') id!: string;
  @Doc("The regulation's code, or one of our own.", 'RCO01')
  @IsString()
  @Matches(PRINTED_CODE)
  @Length(1, 60)
  code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @Nested(() => LocalizedNameDto) unit!: LocalizedNameDto;
}

@DtoDoc('A code of a dimension of the fund regulation, with its share of the budget in percent.')
export class PublicProjectClassificationDto {
  @IsFormat('uuid') codeId!: string;
  @IsFormat('programme-period') period!: string;
  @IsInt() @Min(1) @Max(20) dimension!: number;
  @Doc('As printed in the list.', '175') @IsString() @Matches(PRINTED_CODE) @Length(1, 60) code!: string;
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
  @IsFormat('uri')
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
  @Doc('Code of the theme.', 'child-poverty')
  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/)
  @Length(1, 60)
  code!: string;
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
