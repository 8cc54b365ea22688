import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import { SourceDto } from '../../values/source.dto.js';
import { hasTags, isAllowedHtml } from '../../values/formatted-text.js';
import { OFFER_KINDS, SCHOOL_TYPES, type OfferKind, type SchoolType } from '../../values/training-codes.js';
import {
  COMBINATIONS,
  CURRICULA,
  EDUCATION_LEVELS,
  STUDENT_AIDS,
  TARGET_GROUPS,
  type Combination,
  type Curriculum,
  type EducationLevel,
  type StudentAid,
  type TargetGroup,
} from '../../values/training-labels.js';
import { PublicationStateDto, RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';
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

const hasCode = (offer: TrainingOfferInputDto, ...systems: string[]) =>
  offer.codes.some(({ system }) => systems.includes(system));

const textsOf = (value: unknown): string[] => Object.values(value as object) as string[];
const hasNoTags = (_offer: object, value: unknown): boolean => !textsOf(value).some(hasTags);

/** The Swedish title is neither a code nor a whole sentence. */
function titleFits(_offer: object, value: unknown): boolean {
  const length = (value as LocalizedNameDto).sv?.trim().length;
  return length === undefined || (length >= 3 && length <= 150);
}

/** The title stands above the text already: "Svetsare. Du lär dig …" says it twice, "Svetsare behövs …" does not. */
function beginsWithTitle({ title, descriptionFormat }: TrainingOfferInputDto, value: unknown): boolean {
  return Object.entries(value as Record<string, string>).some(([language, text]) => {
    const name = (title as Record<string, string | undefined>)[language]?.trim().toLowerCase();
    const plain = (descriptionFormat === 'html' ? text.replace(/^(\s*<[^<>]*>)+/, '') : text).trim();
    return Boolean(
      name && plain.toLowerCase().startsWith(name) && /^\s*([.:!<\n]|$)/.test(plain.slice(name.length)),
    );
  });
}

@DtoDoc('A training offer: what is taught, without dates. Dates, places and seats are on its occasions.', {
  example: {
    title: { sv: 'Svetsare', en: 'Welder' },
    kind: 'course',
    schoolType: 'VUXGY',
    isVocational: true,
    providerId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
    url: 'https://www.example.se/svetsare',
  },
})
export class TrainingOfferInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that owns the record; absent: the only one where you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Doc('3 to 150 characters in Swedish, plain.')
  @Rule<TrainingOfferInputDto>('html-not-allowed', hasNoTags)
  @Rule<TrainingOfferInputDto>('titleLength', titleFits)
  @Nested(() => LocalizedNameDto)
  title!: LocalizedNameDto;
  @Doc('At most 300 characters, plain: for cards and feeds.')
  @Nullable()
  @Rule<TrainingOfferInputDto>('html-not-allowed', hasNoTags)
  @Nested(() => LocalizedNameDto)
  summary!: LocalizedNameDto | null;
  @Doc('Running text in the format that descriptionFormat says. Does not begin with the title.')
  @Nullable()
  @Rule<TrainingOfferInputDto>('html-not-allowed', ({ descriptionFormat }, value) =>
    descriptionFormat === 'html' ? textsOf(value).every(isAllowedHtml) : hasNoTags({}, value),
  )
  @Rule<TrainingOfferInputDto>('titleRepeated', (offer, value) => !beginsWithTitle(offer, value))
  @Nested(() => LocalizedTextDto)
  description!: LocalizedTextDto | null;
  @Doc('html: only p, ul, ol, li, strong, em, h3, h4 and a with href; anything else is refused.')
  @IsIn(['text', 'html'])
  descriptionFormat: 'text' | 'html' = 'text';
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
  curriculum: Curriculum = 'none';
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
  educationLevels: EducationLevel[] = [];
  @Doc('SeQF level, 1 to 8.') @Nullable() @IsInt() @Min(1) @Max(8) qualificationLevel!: number | null;
  @Nullable() @Nested(() => LocalizedTextDto) eligibility!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) recommendedPriorKnowledge!: LocalizedTextDto | null;
  @Doc('EMIL 3 C_StudentAid.') @Nullable() @IsIn(STUDENT_AIDS) studentAid!: StudentAid | null;
  @Nullable() @IsBoolean() resultIsDegree!: boolean | null;
  @NestedList(() => LocalizedNameDto, 10) degrees: LocalizedNameDto[] = [];
  @NestedList(() => LearningOutcomeDto, 40) learningOutcomes: LearningOutcomeDto[] = [];
  @NestedList(() => OccupationDto, 20) occupations: OccupationDto[] = [];
  @Doc('Combined with Swedish or basic studies (kombinationsutbildning).')
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(COMBINATIONS, { each: true })
  combinations: Combination[] = [];
  @Refuses('workplace-learning-needed')
  @Nullable()
  @Nested(() => WorkplaceLearningDto)
  workplaceLearning!: WorkplaceLearningDto | null;
  @Nullable() @Nested(() => ValidationRouteDto) validation!: ValidationRouteDto | null;
  @NestedList(() => CertificationDto, 10) certifications: CertificationDto[] = [];
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsIn(TARGET_GROUPS, { each: true })
  targetGroups: TargetGroup[] = [];
  @Doc('Who teaches (utbildningsanordnare).') @IdOf('/organisations') @IsFormat('uuid') providerId!: string;
  @Doc('Who answers for it (huvudman).') @Nullable() @IdOf('/organisations') @IsFormat('uuid') principalId!:
    string | null;
  @Doc('Who has ordered it (beställare), when another than the principal.')
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IdOf('/organisations')
  @IsFormat('uuid', { each: true })
  ordererIds: string[] = [];
  @Doc('Who sets the grades, when another than the provider.')
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IdOf('/organisations')
  @IsFormat('uuid', { each: true })
  examiningBodyIds: string[] = [];
  @Doc('The projects that it comes from; their EU money makes the visibility block.')
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IdOf('/projects')
  @IsFormat('uuid', { each: true })
  projectIds: string[] = [];
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IdOf('/funding-sources')
  @IsFormat('uuid', { each: true })
  fundingSourceIds: string[] = [];
  @Doc('The canonical public page; needed to publish.') @Nullable() @IsFormat('http-url') url!: string | null;
  @Nullable() @Nested(() => OfferImageDto) image!: OfferImageDto | null;
  @NestedList(() => KeywordsDto, 8) keywords: KeywordsDto[] = [];
  @NestedList(() => SourceDto, 30) sources: SourceDto[] = [];
  @Doc('Last day on which the description holds (EMIL 3 expires).')
  @Nullable()
  @IsFormat('date')
  expires!: string | null;
  @Doc('Put away: a published offer is then withdrawn with its occasions.') @IsBoolean() isArchived: boolean =
    false;
}

@DtoDoc('A project as an offer shows it.')
export class OfferProjectDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Doc('Only a published project is named in public.') @IsBoolean() isPublished!: boolean;
}

export class TrainingOfferDto extends TrainingOfferInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 100) warnings!: WarningDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
  @Doc('Derived: the id in exports after EMIL 3.', 'i.spang.01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10')
  @Matches(/^i\.[a-z0-9-]+(\.[A-Za-z0-9_-]+)+$/)
  @Length(1, 80)
  publicId!: string;
  @Nested(() => OfferOrganisationDto) provider!: OfferOrganisationDto;
  @Nullable() @Nested(() => OfferOrganisationDto) principal!: OfferOrganisationDto | null;
  @NestedList(() => OfferOrganisationDto, 10) orderers!: OfferOrganisationDto[];
  @NestedList(() => OfferOrganisationDto, 10) examiningBodies!: OfferOrganisationDto[];
  @Doc('Those of projectIds that you may see.')
  @NestedList(() => OfferProjectDto, 20)
  projects!: OfferProjectDto[];
  @NestedList(() => OfferOrganisationDto, 20) fundingSources!: OfferOrganisationDto[];
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
