import {
  ArrayMaxSize,
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
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../contract/decorators.js';
import { IsCursor, IsLimit, IsPage, PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { FUNDING_FACETS } from '../values/funding-facets.js';
import { LocalizedNameDto, LocalizedTextDto } from '../values/localized-text.dto.js';
import {
  ApplicationPeriodDto,
  DistanceFormDto,
  FeeDto,
  FlexibleEntryDto,
  OccasionLocationDto,
  PaceDto,
  SessionDto,
} from '../values/occasion-parts.dto.js';
import { LIFECYCLES, START_TYPES, TIMES_OF_STUDY } from '../values/occasion-labels.js';
import { PublicFundingVisibilityDto } from './funding-source.dto.js';
import { PublicHomeRouteDto } from './home-route.dto.js';
import { PublicOpenToDto } from './open-to.dto.js';
import {
  APPLICATION_STATES,
  OFFER_KINDS,
  SCHOOL_TYPES,
  SEAT_STATES,
  STUDY_FORMS,
} from '../values/training-codes.js';
import { CONTACT_ROLES, type ContactRole } from '../values/contact.dto.js';
import { SUN_FIELD, TERM } from '../contract/patterns.js';

@DtoDoc('An organisation by id and name.')
export class PublicTrainingOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('Who teaches, and the municipality where they have their seat.')
export class PublicTrainingProviderDto extends PublicTrainingOrganisationDto {
  @Doc('null: not known, or not in Sweden.')
  @Nullable()
  @IsFormat('municipality-code')
  municipalityCode!: string | null;
}

@DtoDoc('A role mailbox for questions and applications.')
export class PublicTrainingContactDto {
  @IsIn(CONTACT_ROLES) role!: ContactRole;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @Nullable() @IsFormat('email') email!: string | null;
  @Nullable() @IsFormat('phone') phone!: string | null;
  @Nullable() @IsString() @Length(1, 120) personName!: string | null;
}

@DtoDoc('Where an occasion is held: with the name of the municipality and the county that it lies in.')
export class PublicOccasionLocationDto extends OccasionLocationDto {
  @Doc('Name of the municipality.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  municipality!: LocalizedNameDto | null;
  @Doc('Two digits.', '24') @IsFormat('county-code') countyCode!: string;
}

@DtoDoc('When and how one may apply, with what the codes are called.')
export class PublicApplicationPeriodDto extends ApplicationPeriodDto {
  @Nested(() => LocalizedNameDto) targetGroupLabel!: LocalizedNameDto;
  @Nested(() => LocalizedNameDto) methodLabel!: LocalizedNameDto;
}

@DtoDoc('The offer as its occasions show it.')
export class PublicOfferSummaryDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @IsIn(OFFER_KINDS) kind!: string;
  @Nested(() => LocalizedNameDto) kindLabel!: LocalizedNameDto;
  @IsIn(SCHOOL_TYPES) schoolType!: string;
  @Nested(() => LocalizedNameDto) schoolTypeLabel!: LocalizedNameDto;
  @IsBoolean() isVocational!: boolean;
  @Nested(() => PublicTrainingProviderDto) provider!: PublicTrainingProviderDto;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Nullable() @Nested(() => PublicFundingVisibilityDto) visibility!: PublicFundingVisibilityDto | null;
}

/** What an occasion tells, inside its offer and on its own. */
export class PublicOccasionFactsDto {
  @IsFormat('uuid') id!: string;
  @Doc('The id in exports after EMIL 3.', 'e.spang.01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10')
  @Matches(/^e\.[a-z0-9-]+(\.[A-Za-z0-9_-]+)+$/)
  @Length(1, 80)
  publicId!: string;
  @Nullable() @Nested(() => LocalizedNameDto) title!: LocalizedNameDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @IsIn(LIFECYCLES) lifecycle!: string;
  @Nested(() => LocalizedNameDto) lifecycleLabel!: LocalizedNameDto;
  @IsIn(START_TYPES) startType!: string;
  @Nested(() => LocalizedNameDto) startTypeLabel!: LocalizedNameDto;
  @Nullable() @IsFormat('date') start!: string | null;
  @Nullable() @IsFormat('date') end!: string | null;
  @Nullable() @Nested(() => FlexibleEntryDto) flexibleEntry!: FlexibleEntryDto | null;
  @Doc('Year and half-year of the start: VT (spring) or HT (autumn).', 'VT2027')
  @Nullable()
  @Matches(TERM)
  @Length(6, 6)
  term!: string | null;
  @NestedList(() => PublicOccasionLocationDto, 20) locations!: PublicOccasionLocationDto[];
  @IsIn(STUDY_FORMS) studyForm!: string;
  @Nested(() => LocalizedNameDto) studyFormLabel!: LocalizedNameDto;
  @Nullable() @Nested(() => DistanceFormDto) distance!: DistanceFormDto | null;
  @Nullable() @Nested(() => PaceDto) pace!: PaceDto | null;
  @Nullable() @IsIn(TIMES_OF_STUDY) timeOfStudy!: string | null;
  @Nullable() @Nested(() => LocalizedNameDto) timeOfStudyLabel!: LocalizedNameDto | null;
  @Nullable() @IsBoolean() isApprenticeship!: boolean | null;
  @IsArray() @ArrayMaxSize(10) @IsFormat('language', { each: true }) languages!: string[];
  @IsIn(APPLICATION_STATES) applicationState!: string;
  @Nested(() => LocalizedNameDto) applicationStateLabel!: LocalizedNameDto;
  @IsIn(SEAT_STATES) seatState!: string;
  @Nested(() => LocalizedNameDto) seatStateLabel!: LocalizedNameDto;
  @Doc('Places left; null when not known or not shown.') @Nullable() @IsInt() @Min(0) available!:
    number | null;
  @NestedList(() => PublicApplicationPeriodDto, 10) applicationPeriods!: PublicApplicationPeriodDto[];
  @Nullable() @Nested(() => LocalizedTextDto) applicationNote!: LocalizedTextDto | null;
  @Nested(() => PublicOpenToDto) openTo!: PublicOpenToDto;
  @NestedList(() => FeeDto, 10) fees!: FeeDto[];
  @NestedList(() => PublicTrainingContactDto, 10) contacts!: PublicTrainingContactDto[];
  @NestedList(() => SessionDto, 200) sessions!: SessionDto[];
  @Nullable() @Nested(() => LocalizedTextDto) cancelledReason!: LocalizedTextDto | null;
  @Doc('Since when it is cancelled; it stays public for 90 days.')
  @Nullable()
  @IsFormat('date')
  cancelledOn!: string | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Doc('In lists that are asked with residentOf or homeMunicipality: how residents of it may apply.')
  @Optional()
  @Nested(() => PublicHomeRouteDto)
  homeRoute?: PublicHomeRouteDto;
}

@DtoDoc('An occasion inside its offer.')
export class PublicOfferOccasionDto extends PublicOccasionFactsDto {}

@DtoDoc('A published occasion: one start at one place, with a summary of its offer.')
export class PublicOccasionDto extends PublicOccasionFactsDto {
  @Nested(() => PublicOfferSummaryDto) offer!: PublicOfferSummaryDto;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class PublicOccasionListDto extends PageDto {
  @NestedList(() => PublicOccasionDto, 100) data!: PublicOccasionDto[];
}

export const PUBLIC_TRAINING_SORTS = ['start', '-start', 'title', '-title', 'updated', '-updated'] as const;

/** The filters of offers and of occasions; several values of one filter mean any of them. */
export class PublicTrainingFiltersQueryDto {
  @Doc(
    'Free text in Swedish: stems, beginnings of words and parts of compounds, with or without accents.',
    'svets',
  )
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Optional() @IsArray() @ArrayMaxSize(9) @IsIn(FUNDING_FACETS, { each: true }) funding?: string[];
  @Doc('Municipality codes.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsFormat('municipality-code', { each: true })
  municipality?: string[];
  @Doc('County codes, two digits.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(21)
  @IsFormat('county-code', { each: true })
  county?: string[];
  @Optional() @IsFormat('uuid') organisationId?: string;
  @Optional() @IsFormat('uuid') projectId?: string;
  @Optional() @IsFormat('uuid') providerId?: string;
  @Optional() @IsArray() @ArrayMaxSize(24) @IsIn(SCHOOL_TYPES, { each: true }) schoolType?: string[];
  @Optional() @IsArray() @ArrayMaxSize(7) @IsIn(OFFER_KINDS, { each: true }) kind?: string[];
  @Optional() @IsArray() @ArrayMaxSize(5) @IsIn(STUDY_FORMS, { each: true }) studyForm?: string[];
  @Doc('Percent.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(100, { each: true })
  pace?: number[];
  @Optional() @IsArray() @ArrayMaxSize(10) @IsFormat('language', { each: true }) language?: string[];
  @Doc(
    'What residents of this municipality may apply for without anybody else having to agree: at home, within an area or an agreement that holds on the first day, or open to everybody.',
  )
  @Optional()
  @IsFormat('municipality-code')
  homeMunicipality?: string;
  @Doc('A collaboration area.') @Optional() @IsFormat('uuid') areaId?: string;
  @Doc('Field of education, SUN 2020; a shorter code means all that is below it.', ['521'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(SUN_FIELD, { each: true })
  @Length(1, 4, { each: true })
  field?: string[];
  @Doc('First day of the start.') @Optional() @IsFormat('date') startFrom?: string;
  @Doc('Last day of the start.') @Optional() @IsFormat('date') startTo?: string;
  @Doc('Only what one may apply for at this very moment.') @Optional() @IsBoolean() openOnly?: boolean;
  @Optional() @IsFormat('date-time') updatedSince?: string;
}

export class PublicTrainingQueryDto extends PublicTrainingFiltersQueryDto {
  @Doc(
    'Leaves out nothing, and tells of every occasion how residents of this municipality may apply (homeRoute).',
  )
  @Optional()
  @IsFormat('municipality-code')
  residentOf?: string;
  @IsPage() page: number = 1;
  @IsLimit() limit: number = 20;
  @IsCursor() cursor?: string;
  @Optional() @IsIn(PUBLIC_TRAINING_SORTS) sort: (typeof PUBLIC_TRAINING_SORTS)[number] = 'start';
}

export class ListPublicOccasionsQueryDto extends PublicTrainingQueryDto {}

export class PublicOccasionPathDto {
  @IsFormat('uuid') occasionId!: string;
}
