import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Length, Matches, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { FUNDING_FACETS } from '../values/funding-facets.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import { SourceDto } from '../values/source.dto.js';
import { OFFER_KINDS, SCHOOL_TYPES } from '../values/training-codes.js';
import {
  CURRICULA,
  EDUCATION_LEVELS,
  STUDENT_AIDS,
  COMBINATIONS,
  TARGET_GROUPS,
  type EducationLevel,
  type StudentAid,
  type Combination,
  type TargetGroup,
} from '../values/training-labels.js';
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
  PublicTrainingProviderDto,
  PublicTrainingQueryDto,
} from './occasion.dto.js';
import { PublicFundingVisibilityDto } from './funding-source.dto.js';

@DtoDoc('A published project that the training comes from.')
export class PublicOfferProjectDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
}

@DtoDoc('A published funding source that pays for the training.')
export class PublicOfferFundingSourceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('A code of an outside list, with what the list is called.')
export class PublicTrainingCodeDto extends TrainingCodeDto {
  @Nested(() => LocalizedNameDto) systemLabel!: LocalizedNameDto;
}

@DtoDoc('Credits, with what those of the system are called: never "poäng" alone.')
export class PublicCreditsDto extends CreditsDto {
  @Nested(() => LocalizedNameDto) systemLabel!: LocalizedNameDto;
}

@DtoDoc('How long it takes, with what the unit is called.')
export class PublicExtentDto extends ExtentDto {
  @Nested(() => LocalizedNameDto) unitLabel!: LocalizedNameDto;
}

@DtoDoc('A published training offer with its occasions.')
export class PublicTrainingOfferDto {
  @IsFormat('uuid') id!: string;
  @Doc('The id in exports after EMIL 3.', 'i.spang.01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10')
  @Matches(/^i\.[a-z0-9-]+(\.[A-Za-z0-9_-]+)+$/)
  @Length(1, 80)
  publicId!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedNameDto) summary!: LocalizedNameDto | null;
  @Doc('Plain, always.') @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Doc('The same with p, ul, ol, li, strong, em, a, h3 and h4; null when it was written plain.')
  @Nullable()
  @Nested(() => LocalizedTextDto)
  descriptionHtml!: LocalizedTextDto | null;
  @IsIn(OFFER_KINDS) kind!: string;
  @Nested(() => LocalizedNameDto) kindLabel!: LocalizedNameDto;
  @IsIn(SCHOOL_TYPES) schoolType!: string;
  @Nested(() => LocalizedNameDto) schoolTypeLabel!: LocalizedNameDto;
  @IsBoolean() isVocational!: boolean;
  @NestedList(() => PublicTrainingCodeDto, 40) codes!: PublicTrainingCodeDto[];
  @IsIn(CURRICULA) curriculum!: string;
  @Nested(() => LocalizedNameDto) curriculumLabel!: LocalizedNameDto;
  @NestedList(() => OfferPartDto, 60) parts!: OfferPartDto[];
  @Nullable() @Nested(() => PublicCreditsDto) credits!: PublicCreditsDto | null;
  @Nullable() @Nested(() => PublicExtentDto) extent!: PublicExtentDto | null;
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(EDUCATION_LEVELS, { each: true })
  educationLevels!: EducationLevel[];
  @Doc('In the order of the levels.')
  @NestedList(() => LocalizedNameDto, 10)
  educationLevelLabels!: LocalizedNameDto[];
  @Nullable() @IsInt() @Min(1) @Max(8) qualificationLevel!: number | null;
  @Nullable() @Nested(() => LocalizedTextDto) eligibility!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) recommendedPriorKnowledge!: LocalizedTextDto | null;
  @Nullable() @IsIn(STUDENT_AIDS) studentAid!: StudentAid | null;
  @Nullable() @Nested(() => LocalizedNameDto) studentAidLabel!: LocalizedNameDto | null;
  @Nullable() @IsBoolean() resultIsDegree!: boolean | null;
  @NestedList(() => LocalizedNameDto, 10) degrees!: LocalizedNameDto[];
  @NestedList(() => LearningOutcomeDto, 40) learningOutcomes!: LearningOutcomeDto[];
  @NestedList(() => OccupationDto, 20) occupations!: OccupationDto[];
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(COMBINATIONS, { each: true })
  combinations!: Combination[];
  @Doc('In the order of the combinations.')
  @NestedList(() => LocalizedNameDto, 3)
  combinationLabels!: LocalizedNameDto[];
  @Nullable() @Nested(() => WorkplaceLearningDto) workplaceLearning!: WorkplaceLearningDto | null;
  @Nullable() @Nested(() => ValidationRouteDto) validation!: ValidationRouteDto | null;
  @Doc('Those that are valid today.')
  @NestedList(() => CertificationDto, 10)
  certifications!: CertificationDto[];
  @IsArray()
  @ArrayMaxSize(6)
  @IsIn(TARGET_GROUPS, { each: true })
  targetGroups!: TargetGroup[];
  @Doc('In the order of the groups.')
  @NestedList(() => LocalizedNameDto, 6)
  targetGroupLabels!: LocalizedNameDto[];
  @Nested(() => PublicTrainingProviderDto) provider!: PublicTrainingProviderDto;
  @Nullable() @Nested(() => PublicTrainingOrganisationDto) principal!: PublicTrainingOrganisationDto | null;
  @Doc('Who has ordered it.')
  @NestedList(() => PublicTrainingOrganisationDto, 10)
  orderers!: PublicTrainingOrganisationDto[];
  @Doc('Who sets the grades.')
  @NestedList(() => PublicTrainingOrganisationDto, 10)
  examiningBodies!: PublicTrainingOrganisationDto[];
  @NestedList(() => PublicOfferProjectDto, 20) projects!: PublicOfferProjectDto[];
  @Doc('Published ones, of the offer and of its projects.')
  @NestedList(() => PublicOfferFundingSourceDto, 100)
  fundingSources!: PublicOfferFundingSourceDto[];
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
  @Doc('Last day on which the description holds.') @Nullable() @IsFormat('date') expires!: string | null;
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
