import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import {
  Doc,
  DtoDoc,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Rule,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import { SourceDto } from '../../values/source.dto.js';
import { OFFER_KINDS, SCHOOL_TYPES, type OfferKind, type SchoolType } from '../../values/training-codes.js';
import { PublicationStateDto, RecordLinksDto, WarningDto } from '../record.dto.js';
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
} from '../../values/training-offer-parts.dto.js';
import { OccasionSummaryDto, OfferOrganisationDto } from './occasion.dto.js';

export const CURRICULA = ['GY11', 'GY25', 'none'] as const;
export const EDUCATION_LEVELS = [
  'ISCED_01',
  'ISCED_02',
  'ISCED_1',
  'ISCED_2',
  'ISCED_3',
  'ISCED_4',
  'ISCED_5',
  'ISCED_6',
  'ISCED_7',
  'ISCED_8',
] as const;
export const STUDENT_AIDS = [
  'saknas',
  'nej',
  'ja',
  'A 1',
  'A 1 gr',
  'A 1 gy',
  'A 2',
  'A 3',
  'B 1',
  'B 2',
] as const;
export const COMBINATIONS = ['VUXSFI', 'SVA', 'GRUND'] as const;
export const TARGET_GROUPS = [
  'employed',
  'job-seekers',
  'newly-arrived',
  'young',
  'employers',
  'all',
] as const;

const hasCode = (offer: TrainingOfferInputDto, ...systems: string[]) =>
  offer.codes.some(({ system }) => systems.includes(system));

@DtoDoc('A training offer: what is taught, without dates. Dates, places and seats are on its occasions.')
export class TrainingOfferInputDto {
  @Doc('The organisation that owns the record; absent: the only one where you may write.')
  @Nullable()
  @IsFormat('uuid')
  ownerId!: string | null;
  @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Doc('At most 300 characters, plain.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  summary!: LocalizedNameDto | null;
  @Doc('Running text, plain.')
  @Nullable()
  @Nested(() => LocalizedTextDto)
  description!: LocalizedTextDto | null;
  @IsIn(OFFER_KINDS) kind!: OfferKind;
  @Doc('EMIL 3 C_SchoolType, or OVR for what is not regulated.') @IsIn(SCHOOL_TYPES) schoolType!: SchoolType;
  @IsBoolean() isVocational: boolean = false;
  @NestedList(() => TrainingCodeDto, 40) codes: TrainingCodeDto[] = [];
  @Doc('Needed when there is a course or level code.')
  @IsIn(CURRICULA)
  @Rule<TrainingOfferInputDto>(
    'curriculumNeeded',
    (offer, value) => value !== 'none' || !hasCode(offer, 'skolverket.kurskod', 'skolverket.nivakod'),
  )
  curriculum: (typeof CURRICULA)[number] = 'none';
  @Doc('What a package consists of.')
  @Rule<TrainingOfferInputDto>(
    'packageNeedsParts',
    (offer) => offer.kind !== 'package' || offer.parts.length > 0,
  )
  @NestedList(() => OfferPartDto, 60)
  parts: OfferPartDto[] = [];
  @Nullable() @Nested(() => CreditsDto) credits!: CreditsDto | null;
  @Nullable() @Nested(() => ExtentDto) extent!: ExtentDto | null;
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(EDUCATION_LEVELS, { each: true })
  educationLevels: string[] = [];
  @Doc('SeQF level, 1 to 8.') @Nullable() @IsInt() @Min(1) @Max(8) qualificationLevel!: number | null;
  @Nullable() @Nested(() => LocalizedTextDto) eligibility!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) recommendedPriorKnowledge!: LocalizedTextDto | null;
  @Doc('EMIL 3 C_StudentAid.') @Nullable() @IsIn(STUDENT_AIDS) studentAid!: string | null;
  @Nullable() @IsBoolean() resultIsDegree!: boolean | null;
  @NestedList(() => LocalizedNameDto, 10) degrees: LocalizedNameDto[] = [];
  @NestedList(() => LearningOutcomeDto, 40) learningOutcomes: LearningOutcomeDto[] = [];
  @NestedList(() => OccupationDto, 20) occupations: OccupationDto[] = [];
  @Doc('Combined with Swedish or basic studies (kombinationsutbildning).')
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(COMBINATIONS, { each: true })
  combinations: string[] = [];
  @Nullable() @Nested(() => WorkplaceLearningDto) workplaceLearning!: WorkplaceLearningDto | null;
  @Nullable() @Nested(() => ValidationRouteDto) validation!: ValidationRouteDto | null;
  @NestedList(() => CertificationDto, 10) certifications: CertificationDto[] = [];
  @IsArray() @ArrayMaxSize(6) @ArrayUnique() @IsIn(TARGET_GROUPS, { each: true }) targetGroups: string[] = [];
  @Doc('Who teaches (utbildningsanordnare).') @IsFormat('uuid') providerId!: string;
  @Doc('Who answers for it (huvudman).') @Nullable() @IsFormat('uuid') principalId!: string | null;
  @Doc('The projects that it comes from; their EU money makes the visibility block.')
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsFormat('uuid', { each: true })
  projectIds: string[] = [];
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsFormat('uuid', { each: true }) fundingSourceIds: string[] =
    [];
  @Doc('The canonical public page; needed to publish.') @Nullable() @IsFormat('http-url') url!: string | null;
  @Nullable() @Nested(() => OfferImageDto) image!: OfferImageDto | null;
  @NestedList(() => KeywordsDto, 8) keywords: KeywordsDto[] = [];
  @NestedList(() => SourceDto, 30) sources: SourceDto[] = [];
}

export class TrainingOfferDto extends TrainingOfferInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 100) warnings!: WarningDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
  @Nested(() => OfferOrganisationDto) provider!: OfferOrganisationDto;
  @Nullable() @Nested(() => OfferOrganisationDto) principal!: OfferOrganisationDto | null;
  @Doc('Its occasions, drafts too, by start.')
  @NestedList(() => OccasionSummaryDto, 200)
  occasions!: OccasionSummaryDto[];
}

@DtoDoc('A row of the list of training offers.')
export class TrainingOfferSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') ownerId!: string;
  @IsInt() version!: number;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @IsIn(OFFER_KINDS) kind!: OfferKind;
  @IsIn(SCHOOL_TYPES) schoolType!: SchoolType;
  @IsBoolean() isVocational!: boolean;
  @Nested(() => OfferOrganisationDto) provider!: OfferOrganisationDto;
  @IsInt() @Min(0) occasionCount!: number;
  @Doc('The next start, else the latest.') @Nullable() @IsFormat('date') nextStart!: string | null;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @IsFormat('date-time') updatedAt!: string;
}

export class TrainingOfferListDto extends PageDto {
  @NestedList(() => TrainingOfferSummaryDto, 100) data!: TrainingOfferSummaryDto[];
}

export const OFFER_SORTS = ['title', '-title', 'updated', '-updated'] as const;

export class ListTrainingOffersQueryDto extends PageQueryDto {
  @Optional() @IsString() @Length(1, 200) q?: string;
  @Optional() @IsIn(SCHOOL_TYPES) schoolType?: SchoolType;
  @Optional() @IsIn(OFFER_KINDS) kind?: OfferKind;
  @Optional() @IsFormat('uuid') providerId?: string;
  @Optional() @IsFormat('uuid') projectId?: string;
  @Optional() @IsIn(['unpublished', 'published', 'withdrawn']) publication?: string;
  @Optional() @IsString() @Length(1, 60) externalSystem?: string;
  @Optional() @IsString() @Length(1, 200) externalId?: string;
  @Optional() @IsIn(OFFER_SORTS) sort: (typeof OFFER_SORTS)[number] = '-updated';
}

export class TrainingOfferPathDto {
  @IsFormat('uuid') trainingOfferId!: string;
}

export class TrainingOfferVersionPathDto extends TrainingOfferPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
