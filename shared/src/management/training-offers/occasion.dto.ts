import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { ContactDto } from '../../values/contact.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import {
  LIFECYCLES,
  START_TYPES,
  TIMES_OF_STUDY,
  type Lifecycle,
  type StartType,
  type TimeOfStudy,
} from '../../values/occasion-labels.js';
import {
  ApplicationPeriodDto,
  DistanceFormDto,
  FeeDto,
  FlexibleEntryDto,
  OccasionLocationDto,
  OpenToDto,
  PaceDto,
  SeatsDto,
  SessionDto,
  WaitlistDto,
} from '../../values/occasion-parts.dto.js';
import { APPLICATION_STATES, SEAT_STATES, STUDY_FORMS, type StudyForm } from '../../values/training-codes.js';
import { PublicationStateDto, RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';
import { AreaFaceDto } from '../reference-data/area.dto.js';
import { TERM } from '../../contract/patterns.js';

@DtoDoc('An organisation or a funding source as an offer shows it.')
export class OfferOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('An occasion: one start at one place with one seat pool.', {
  example: {
    offerId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
    lifecycle: 'confirmed',
    startType: 'fixed',
    start: '2027-01-18',
    end: '2027-06-11',
    studyForm: 'onsite',
    locations: [{ town: 'Skellefteå', municipalityCode: '2482' }],
    applicationPeriods: [
      { opens: '2026-11-01', closes: '2026-12-15', method: 'external', url: 'https://www.example.se/ansok' },
    ],
  },
})
export class OccasionInputDto {
  @Refuses('owner-of-offer', 'not-your-organisation')
  @Doc('Always the owner of the offer.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Refuses('offer-is-fixed') @IdOf('/training-offers') @IsFormat('uuid') offerId!: string;
  @Doc('Only when it differs from the title of the offer.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  title!: LocalizedNameDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @IsIn(LIFECYCLES) lifecycle!: Lifecycle;
  @Doc(
    'fixed: runs from start to end · rolling: dates set by the student or the provider · undated (EMIL 3 C_ExecutionCondition 1, 2, 3, 0)',
  )
  @IsIn(START_TYPES)
  @Rule<OccasionInputDto>(
    'fixedNeedsStart',
    (occasion, value) => value !== 'fixed' || Boolean(occasion.start),
  )
  startType!: StartType;
  @Nullable() @IsFormat('date') start!: string | null;
  @Nullable() @IsFormat('date') @IsNotBefore('start') end!: string | null;
  @Doc('When there is no single start: between which days one may begin.')
  @Nullable()
  @Nested(() => FlexibleEntryDto)
  flexibleEntry!: FlexibleEntryDto | null;
  @Doc('Where; may be empty for pure distance only.')
  @Rule<OccasionInputDto>(
    'locationNeeded',
    (occasion) => occasion.studyForm === 'distance' || occasion.locations.length > 0,
  )
  @NestedList(() => OccasionLocationDto, 20)
  locations: OccasionLocationDto[] = [];
  @IsIn(STUDY_FORMS)
  @Rule<OccasionInputDto>(
    'distanceNeeded',
    (occasion, value) => !['distance', 'blended'].includes(String(value)) || Boolean(occasion.distance),
  )
  studyForm!: StudyForm;
  @Doc('Needed for distance and blended.')
  @Nullable()
  @Nested(() => DistanceFormDto)
  distance!: DistanceFormDto | null;
  @Nullable() @Nested(() => PaceDto) pace!: PaceDto | null;
  @Nullable() @IsIn(TIMES_OF_STUDY) timeOfStudy!: TimeOfStudy | null;
  @Nullable() @IsBoolean() isApprenticeship!: boolean | null;
  @Doc('Languages of instruction, BCP 47.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsFormat('language', { each: true })
  languages: string[] = ['sv'];
  @Nullable() @Nested(() => SeatsDto) seats!: SeatsDto | null;
  @Doc('Show how many places are left, not only whether there are any.') @IsBoolean() showSeats: boolean =
    false;
  @Nullable() @Nested(() => WaitlistDto) waitlist!: WaitlistDto | null;
  @NestedList(() => ApplicationPeriodDto, 10) applicationPeriods: ApplicationPeriodDto[] = [];
  @Doc('How to apply, when there are no periods.')
  @Nullable()
  @Nested(() => LocalizedTextDto)
  applicationNote!: LocalizedTextDto | null;
  @Doc(
    "When it names nobody, the provider's primary collaboration area is taken, if that covers the training.",
  )
  @Nested(() => OpenToDto)
  openTo: OpenToDto = { areaId: null, municipalities: [], isNational: false };
  @Doc('Empty: free of charge.') @NestedList(() => FeeDto, 10) fees: FeeDto[] = [];
  @NestedList(() => ContactDto, 10) contacts: ContactDto[] = [];
  @NestedList(() => SessionDto, 200) sessions: SessionDto[] = [];
  @Nullable() @Nested(() => LocalizedTextDto) cancelledReason!: LocalizedTextDto | null;
  @Doc('Since when it is cancelled: it stays public for 90 days. Absent on a cancelled occasion: today.')
  @Nullable()
  @IsFormat('date')
  cancelledOn!: string | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
}

@DtoDoc('A collaboration area as an occasion shows it.')
export class OccasionAreaDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('What the ids and codes of an occasion stand for, each once.')
export class OccasionReferencesDto {
  @NestedList(() => OccasionAreaDto, 1) collaborationAreas!: OccasionAreaDto[];
  @Doc('Municipalities of its locations and of openTo.')
  @NestedList(() => AreaFaceDto, 310)
  municipalities!: AreaFaceDto[];
}

export class OccasionDto extends OccasionInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 100) warnings!: WarningDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
  @Doc('Derived: the id in exports after EMIL 3.', 'e.spang.01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10')
  @Matches(/^e\.[a-z0-9-]+(\.[A-Za-z0-9_-]+)+$/)
  @Length(1, 80)
  publicId!: string;
  @Doc('Derived: half-year and year of the start, VT (spring) or HT (autumn).', 'VT2027')
  @Nullable()
  @Matches(TERM)
  @Length(6, 6)
  term!: string | null;
  @Nested(() => LocalizedNameDto) offerTitle!: LocalizedNameDto;
  @Nested(() => OccasionReferencesDto) references!: OccasionReferencesDto;
  @Doc('Derived from periods and lifecycle.') @IsIn(APPLICATION_STATES) applicationState!: string;
  @Doc('Derived from seats and waiting list.') @IsIn(SEAT_STATES) seatState!: string;
  @Doc('Derived: places left; null when not known.') @Nullable() @IsInt() @Min(0) available!: number | null;
}

@DtoDoc('A row of the list of occasions.')
export class OccasionSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') offerId!: string;
  @IsInt() version!: number;
  @Nested(() => LocalizedNameDto) offerTitle!: LocalizedNameDto;
  @IsIn(LIFECYCLES) lifecycle!: string;
  @IsIn(START_TYPES) startType!: string;
  @Nullable() @IsFormat('date') start!: string | null;
  @Nullable() @IsFormat('date') end!: string | null;
  @Doc('Towns where it is held.')
  @IsArray()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  towns!: string[];
  @IsIn(STUDY_FORMS) studyForm!: StudyForm;
  @Nullable() @IsInt() @Min(1) @Max(100) pacePercent!: number | null;
  @IsIn(APPLICATION_STATES) applicationState!: string;
  @IsIn(SEAT_STATES) seatState!: string;
  @Nullable() @IsNumber() @Min(0) available!: number | null;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
}

export class OccasionListDto extends PageDto {
  @NestedList(() => OccasionSummaryDto, 100) data!: OccasionSummaryDto[];
}

export const OCCASION_SORTS = ['start', '-start', 'updated', '-updated'] as const;

export class ListOccasionsQueryDto extends PageQueryDto {
  @Optional() @IsFormat('uuid') offerId?: string;
  @Optional() @IsIn(LIFECYCLES) lifecycle?: string;
  @Optional() @IsFormat('date') startFrom?: string;
  @Optional() @IsFormat('date') startTo?: string;
  @Optional() @IsIn(['unpublished', 'published', 'withdrawn']) publication?: string;
  @Optional() @IsString() @Length(1, 60) externalSystem?: string;
  @Optional() @IsString() @Length(1, 200) externalId?: string;
  @Optional() @IsIn(OCCASION_SORTS) sort: (typeof OCCASION_SORTS)[number] = 'start';
}

export class OccasionPathDto {
  @IsFormat('uuid') occasionId!: string;
}

export class OccasionVersionPathDto extends OccasionPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
