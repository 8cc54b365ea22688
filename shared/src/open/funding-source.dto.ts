import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../contract/decorators.js';
import { FUND_CODE, PROGRAMME_KEY } from '../contract/patterns.js';
import { IsCursor, IsLimit, IsPage, PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { FUNDING_FACETS, type FundingFacet } from '../values/funding-facets.js';
import {
  FUNDING_SOURCE_KINDS,
  PROGRAMME_GOALS,
  VISIBILITY_RULES,
  type FundingSourceKind,
  type ProgrammeGoal,
  type VisibilityRules,
  CCI_PATTERN,
} from '../values/funding-words.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';
import { MoneyDto } from '../values/money.dto.js';
import { SourceDto } from '../values/source.dto.js';
import { PublicOrganisationAreaDto, PublicOrganisationRefDto } from './organisation.dto.js';

@DtoDoc('A fund of the Union.')
export class PublicFundDto {
  @Doc('JTF · ESF+ · ESF · ERDF …', 'JTF') @IsString() @Matches(FUND_CODE) @Length(1, 20) code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
}

@DtoDoc(
  'Emblem and statement. Whoever shows EU-funded content shows them together, the statement in full beside the emblem (CPR Annex IX).',
)
export class PublicFundingVisibilityDto {
  @Nested(() => LocalizedNameDto) statement!: LocalizedNameDto;
  @Nested(() => PublicFundDto) fund!: PublicFundDto;
  @Doc('Address of the emblem.', 'https://spang.example.se/assets/eu-emblem.svg')
  @IsFormat('uri')
  emblem!: string;
}

@DtoDoc('The programme that hands out the money.')
export class PublicFundingProgrammeDto {
  @Doc('Short stable name.', 'jtf-se') @IsString() @Matches(PROGRAMME_KEY) @Length(1, 60) key!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @Doc('The code as the source prints it.', '2021SE05SFPR') @Nullable() @IsString() @Length(1, 40) cciRaw!:
    string | null;
  @Doc('CCI code, 15 characters.', '2021SE05SFPR001')
  @Nullable()
  @IsString()
  @Matches(CCI_PATTERN)
  @Length(15, 15)
  cci!: string | null;
  @Doc('Programming period.', '2021-2027') @Nullable() @IsFormat('programme-period') period!: string | null;
  @IsIn(PROGRAMME_GOALS) goal!: ProgrammeGoal;
  @Doc('Codes of other funds that it spends too.', ['ERDF'])
  @IsString({ each: true })
  @Matches(FUND_CODE, { each: true })
  @Length(1, 20, { each: true })
  secondaryFundCodes!: string[];
  @Nullable() @IsIn(VISIBILITY_RULES) visibilityRules!: VisibilityRules | null;
  @Nullable() @IsFormat('http-url') website!: string | null;
  @NestedList(() => PublicOrganisationAreaDto, 400) eligibleAreas!: PublicOrganisationAreaDto[];
}

@DtoDoc('A priority of the programme.')
export class PublicFundingPriorityDto {
  @Doc('Code in the programme.', 'D') @IsString() @Length(1, 20) code!: string;
  @Nested(() => LocalizedNameDto) labels!: LocalizedNameDto;
  @Nullable() @IsFormat('date') validFrom!: string | null;
  @Nullable() @IsFormat('date') validTo!: string | null;
}

@DtoDoc('A specific objective of the programme.')
export class PublicFundingObjectiveDto {
  @Doc("The programme's own code.", 'D1') @IsString() @Length(1, 20) code!: string;
  @Doc("The regulation's code.", 'ESO4.2') @Nullable() @IsString() @Length(1, 20) euCode!: string | null;
  @Doc('The priority that it belongs to.', 'D') @Nullable() @IsString() @Length(1, 20) priorityCode!:
    string | null;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
}

@DtoDoc('A call for applications (CPR Art. 49(2)).')
export class PublicFundingCallDto {
  @Doc("The authority's code.", '22-021') @Nullable() @IsString() @Length(1, 60) code!: string | null;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @IsFormat('date') opens!: string | null;
  @Doc('Last day to apply.') @Nullable() @IsFormat('date') closes!: string | null;
  @Nullable() @Nested(() => MoneyDto) budget!: MoneyDto | null;
  @Doc('Largest share that is granted, percent.', 90)
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  maxGrantRate!: number | null;
  @Nullable() @IsString() @Length(1, 300) region!: string | null;
  @Nullable() @IsString() @Length(1, 1000) eligibleApplicants!: string | null;
}

@DtoDoc('A published funding source.')
export class PublicFundingSourceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(FUNDING_SOURCE_KINDS) kind!: FundingSourceKind;
  @Doc('Derived: Interreg Nord is both Interreg and ERDF.', ['Interreg', 'ERDF'])
  @IsIn(FUNDING_FACETS, { each: true })
  facets!: FundingFacet[];
  @IsBoolean() isEu!: boolean;
  @Nullable() @Nested(() => PublicFundDto) fund!: PublicFundDto | null;
  @Nullable() @Nested(() => PublicFundingProgrammeDto) programme!: PublicFundingProgrammeDto | null;
  @Nullable() @Nested(() => PublicOrganisationRefDto) managingAuthority!: PublicOrganisationRefDto | null;
  @Nullable() @Nested(() => PublicOrganisationRefDto) financier!: PublicOrganisationRefDto | null;
  @NestedList(() => PublicFundingPriorityDto, 50) priorities!: PublicFundingPriorityDto[];
  @NestedList(() => PublicFundingObjectiveDto, 100) specificObjectives!: PublicFundingObjectiveDto[];
  @NestedList(() => PublicFundingCallDto, 200) calls!: PublicFundingCallDto[];
  @Doc('Null: no EU money.')
  @Nullable()
  @Nested(() => PublicFundingVisibilityDto)
  visibility!: PublicFundingVisibilityDto | null;
  @NestedList(() => SourceDto, 50) sources!: SourceDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class PublicFundingSourceListDto extends PageDto {
  @NestedList(() => PublicFundingSourceDto, 100) data!: PublicFundingSourceDto[];
}

export class PublicFundingSourceFiltersQueryDto {
  @Doc('Free text: names of source, fund, programme and calls.', 'omställning')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Doc('Several are any of them.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(FUNDING_SOURCE_KINDS, { each: true })
  kind?: FundingSourceKind[];
  @Doc('Facet; several are any of them.', ['JTF'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(FUNDING_FACETS, { each: true })
  funding?: FundingFacet[];
  @Doc('Changed at or after this instant.') @Optional() @IsFormat('date-time') updatedSince?: string;
}

export class ListPublicFundingSourcesQueryDto extends PublicFundingSourceFiltersQueryDto {
  @IsPage() page: number = 1;
  @IsLimit() limit: number = 20;
  @IsCursor() cursor?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['title', '-title', 'updated', '-updated'])
  sort: 'title' | '-title' | 'updated' | '-updated' = 'title';
}

export class PublicFundingSourcePathDto {
  @IsFormat('uuid') fundingSourceId!: string;
}
