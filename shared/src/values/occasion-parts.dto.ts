import {
  ArrayMaxSize,
  ArrayUnique,
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
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  Nullable,
  Refuses,
  Rule,
} from '../contract/decorators.js';
import { LocalizedNameDto, LocalizedTextDto } from './localized-text.dto.js';
import { MoneyDto } from './money.dto.js';
import {
  APPLICANT_GROUPS,
  APPLICATION_METHODS,
  type ApplicantGroup,
  type ApplicationMethod,
} from './occasion-labels.js';

@DtoDoc('Between which days one may begin, when there is no single start (OEAPI flexibleEntryPeriod).')
export class FlexibleEntryDto {
  @Nullable() @IsFormat('date') from!: string | null;
  @Nullable() @IsFormat('date') @IsNotBefore('from') to!: string | null;
}

@DtoDoc('Where an occasion is held.')
export class OccasionLocationDto {
  @Nullable() @IsString() @Length(1, 200) name!: string | null;
  @Nullable() @IsString() @Length(1, 200) street!: string | null;
  @Doc('Kept as five digits.', '93185') @Nullable() @IsFormat('postcode') postalCode!: string | null;
  @IsString() @Length(1, 100) town!: string;
  @Refuses('unknown-municipality')
  @Doc('SCB municipality code, four characters.')
  @IsFormat('municipality-code')
  municipalityCode!: string;
  @Nullable()
  @IsNumber()
  @Min(-90)
  @Max(90)
  @Rule<OccasionLocationDto>('latitude-with-longitude', ({ longitude }) => typeof longitude === 'number')
  latitude!: number | null;
  @Nullable()
  @IsNumber()
  @Min(-180)
  @Max(180)
  @Rule<OccasionLocationDto>('latitude-with-longitude', ({ latitude }) => typeof latitude === 'number')
  longitude!: number | null;
  @IsIn(['teaching', 'visit']) kind: 'teaching' | 'visit' = 'teaching';
}

@DtoDoc('What distance means here: how often one must or may come, or take part at a set time.')
export class DistanceFormDto {
  @Nullable() @IsInt() @Min(0) @Max(500) mandatorySessions!: number | null;
  @Nullable() @IsInt() @Min(0) @Max(500) optionalSessions!: number | null;
  @Nullable() @IsInt() @Min(0) @Max(500) mandatoryRemote!: number | null;
  @Nullable() @IsInt() @Min(0) @Max(500) optionalRemote!: number | null;
  @Nullable() @Nested(() => LocalizedTextDto) note!: LocalizedTextDto | null;
}

@DtoDoc('Pace of study: 100 percent is 20 credits a week in komvux.')
export class PaceDto {
  @Doc('Percent, 1 to 100; null when individual.', 100) @Nullable() @IsInt() @Min(1) @Max(100) percent!:
    number | null;
  @IsBoolean() isIndividual: boolean = false;
  @Nullable() @Nested(() => LocalizedNameDto) note!: LocalizedNameDto | null;
}

@DtoDoc('The seat pool. Accepted and offered never exceed the capacity.')
export class SeatsDto {
  @Doc('Null: not stated.')
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100_000)
  @Rule<SeatsDto>('seatsExceeded', (seats, value) => seats.accepted + seats.offered <= Number(value))
  capacity!: number | null;
  @Doc('The least needed for it to start.')
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100_000)
  @Rule<SeatsDto>('minimumAboveCapacity', ({ capacity }, value) => Number(value) <= (capacity ?? Infinity))
  minimum!: number | null;
  @IsInt() @Min(0) @Max(100_000) offered: number = 0;
  @IsInt() @Min(0) @Max(100_000) accepted: number = 0;
  @Doc('Held back.') @IsInt() @Min(0) @Max(100_000) buffer: number = 0;
}

@DtoDoc('The waiting list.')
export class WaitlistDto {
  @IsBoolean() isEnabled!: boolean;
  @Nullable() @IsInt() @Min(0) @Max(100_000) maximum!: number | null;
  @IsInt() @Min(0) @Max(100_000) count: number = 0;
}

@DtoDoc(
  'When and how one may apply (after OEAPI enrolmentPeriods). A last day is open through 23:59:59 Europe/Stockholm.',
)
export class ApplicationPeriodDto {
  @IsIn(APPLICANT_GROUPS) targetGroup: ApplicantGroup = 'all';
  @Doc('First day; null: open already.') @Nullable() @IsFormat('date') opens!: string | null;
  @Doc('Last day; null: no last day.') @Nullable() @IsFormat('date') @IsNotBefore('opens') closes!:
    string | null;
  @Doc('Applications are taken all the time.') @IsBoolean() isContinuous: boolean = false;
  @Doc('external: in another system, by url · interest: an expression of interest only')
  @IsIn(APPLICATION_METHODS)
  method!: ApplicationMethod;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Nullable() @IsFormat('email') email!: string | null;
  @Nullable() @Nested(() => LocalizedTextDto) instruction!: LocalizedTextDto | null;
  @Nullable() @IsString() @Length(1, 60) code!: string | null;
  @IsBoolean() hasQueue: boolean = false;
}

@DtoDoc('Who may apply.')
export class OpenToDto {
  @Doc('A collaboration area whose residents may apply freely.')
  @Nullable()
  @IdOf('/collaboration-areas')
  @IsFormat('uuid')
  areaId!: string | null;
  @Refuses('unknown-municipality')
  @Doc('Municipality codes besides.')
  @IsArray()
  @ArrayMaxSize(290)
  @ArrayUnique()
  @IsFormat('municipality-code', { each: true })
  municipalities: string[] = [];
  @IsBoolean() isNational: boolean = false;
}

@DtoDoc('What it costs, and for whom.')
export class FeeDto {
  @Nullable() @Nested(() => MoneyDto) price!: MoneyDto | null;
  @Nullable() @Nested(() => LocalizedNameDto) condition!: LocalizedNameDto | null;
}

@DtoDoc('A scheduled session.')
export class SessionDto {
  @IsFormat('date-time') startsAt!: string;
  @IsFormat('date-time') @IsNotBefore('startsAt') endsAt!: string;
  @Nullable() @Nested(() => LocalizedNameDto) title!: LocalizedNameDto | null;
  @Refuses('unknown-reference')
  @Doc('Which of the locations, from 0.')
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(19)
  locationIndex!: number | null;
  @IsBoolean() isMandatory: boolean = true;
}
