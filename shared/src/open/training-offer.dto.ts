import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { FUNDING_FACETS } from '../values/funding-facets.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { SourceDto } from '../values/source.dto.js';
import { OFFER_KINDS, SCHOOL_TYPES } from '../values/training-codes.js';
import {
  CertificationDto,
  CreditsDto,
  ExtentDto,
  KeywordsDto,
  LearningOutcomeDto,
  OccupationDto,
  OfferImageDto,
  OfferPartDto,
  TrainingCodeDto,
  ValidationRouteDto,
  WorkplaceLearningDto,
} from '../values/training-offer-parts.dto.js';
import {
  PublicOfferOccasionDto,
  PublicTrainingOrganisationDto,
  PublicTrainingQueryDto,
} from './occasion.dto.js';
import { PublicFundingVisibilityDto } from './funding-source.dto.js';

@DtoDoc('A published project that the training comes from.')
export class PublicOfferProjectDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
}

@DtoDoc('A published training offer with its occasions.')
export class PublicTrainingOfferDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedNameDto) summary!: LocalizedNameDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @IsIn(OFFER_KINDS) kind!: string;
  @Nested(() => LocalizedNameDto) kindLabel!: LocalizedNameDto;
  @IsIn(SCHOOL_TYPES) schoolType!: string;
  @Nested(() => LocalizedNameDto) schoolTypeLabel!: LocalizedNameDto;
  @IsBoolean() isVocational!: boolean;
  @NestedList(() => TrainingCodeDto, 40) codes!: TrainingCodeDto[];
  @IsIn(['GY11', 'GY25', 'none']) curriculum!: string;
  @NestedList(() => OfferPartDto, 60) parts!: OfferPartDto[];
  @Nullable() @Nested(() => CreditsDto) credits!: CreditsDto | null;
  @Nullable() @Nested(() => ExtentDto) extent!: ExtentDto | null;
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 20, { each: true })
  educationLevels!: string[];
  @Nullable() @IsInt() @Min(1) @Max(8) qualificationLevel!: number | null;
  @Nullable() @Nested(() => LocalizedTextDto) eligibility!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) recommendedPriorKnowledge!: LocalizedTextDto | null;
  @Nullable() @IsString() @Length(1, 20) studentAid!: string | null;
  @Nullable() @IsBoolean() resultIsDegree!: boolean | null;
  @NestedList(() => LocalizedNameDto, 10) degrees!: LocalizedNameDto[];
  @NestedList(() => LearningOutcomeDto, 40) learningOutcomes!: LearningOutcomeDto[];
  @NestedList(() => OccupationDto, 20) occupations!: OccupationDto[];
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @Length(1, 20, { each: true })
  combinations!: string[];
  @Nullable() @Nested(() => WorkplaceLearningDto) workplaceLearning!: WorkplaceLearningDto | null;
  @Nullable() @Nested(() => ValidationRouteDto) validation!: ValidationRouteDto | null;
  @Doc('Those that are valid today.')
  @NestedList(() => CertificationDto, 10)
  certifications!: CertificationDto[];
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  targetGroups!: string[];
  @Nested(() => PublicTrainingOrganisationDto) provider!: PublicTrainingOrganisationDto;
  @Nullable() @Nested(() => PublicTrainingOrganisationDto) principal!: PublicTrainingOrganisationDto | null;
  @NestedList(() => PublicOfferProjectDto, 20) projects!: PublicOfferProjectDto[];
  @Doc('Where the money comes from: derived.')
  @IsArray()
  @ArrayMaxSize(9)
  @IsIn(FUNDING_FACETS, { each: true })
  fundingFacets!: string[];
  @Doc('Present whenever EU money is in it.')
  @Nullable()
  @Nested(() => PublicFundingVisibilityDto)
  visibility!: PublicFundingVisibilityDto | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Nullable() @Nested(() => OfferImageDto) image!: OfferImageDto | null;
  @NestedList(() => KeywordsDto, 8) keywords!: KeywordsDto[];
  @NestedList(() => SourceDto, 30) sources!: SourceDto[];
  @Doc('By start.') @NestedList(() => PublicOfferOccasionDto, 200) occasions!: PublicOfferOccasionDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class PublicTrainingOfferListDto extends PageDto {
  @NestedList(() => PublicTrainingOfferDto, 100) data!: PublicTrainingOfferDto[];
}

export class ListPublicTrainingOffersQueryDto extends PublicTrainingQueryDto {}

export class PublicTrainingOfferPathDto {
  @IsFormat('uuid') trainingOfferId!: string;
}
