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
import { PageDto, PageQueryDto, SelfLinksDto } from '../../contract/page.dto.js';
import {
  EMPLOYMENT_STATUSES,
  ENROLMENT_STATUSES,
  GENDERS,
  ISCED_LEVELS,
  NEEDED_CHARACTERISTICS,
  OUTCOME_ANSWERS,
  type EmploymentStatus,
  type EnrolmentStatus,
  type Gender,
  type IscedLevel,
  type NeededCharacteristic,
  type OutcomeAnswer,
} from '../../values/participant-words.js';
import { monthsAfter } from '../../values/swedish-day.js';
import { PersonInputDto } from './person.dto.js';

const Answer = (): PropertyDecorator => (target, key) => {
  Nullable()(target, key);
  IsIn(OUTCOME_ANSWERS)(target, key);
};

@DtoDoc('Where somebody stood within four weeks of leaving (EECR01–EECR04).')
export class ImmediateOutcomeDto {
  @Doc('The day that the answers are about: from the last day to four weeks after.')
  @IsFormat('date')
  on!: string;
  @Doc('EECR01: looks for work, and did not on entering.') @Answer() jobSearch!: OutcomeAnswer | null;
  @Doc('EECR02: in education or training.') @Answer() education!: OutcomeAnswer | null;
  @Doc('EECR03: gained a qualification.') @Answer() qualification!: OutcomeAnswer | null;
  @Doc('EECR04: in employment, self-employment included.') @Answer() employment!: OutcomeAnswer | null;
}

@DtoDoc('Where somebody stood six months after leaving (EECR05, EECR06).')
export class SixMonthOutcomeDto {
  @Doc('The day that the answers are about: six months after the last day, or later.')
  @IsFormat('date')
  on!: string;
  @Doc('EECR05: in employment, self-employment included.') @Answer() employment!: OutcomeAnswer | null;
  @Doc(
    'EECR06: from precarious to stable, from under- to full employment, to higher skills, more responsibility or promotion. A pay rise alone is none.',
  )
  @Answer()
  improvedSituation!: OutcomeAnswer | null;
}

@DtoDoc('A training occasion that the participant is in.')
export class EnrolmentDto {
  @Refuses('unknown-reference') @IdOf('/occasions') @IsFormat('uuid') occasionId!: string;
  @IsIn(ENROLMENT_STATUSES) status!: EnrolmentStatus;
  @Nullable() @IsFormat('date') from!: string | null;
  @Nullable() @IsFormat('date') @IsNotBefore('from') to!: string | null;
  @Doc('Whether a qualification was gained; null: not known.') @Nullable() @IsBoolean() isQualified!:
    boolean | null;
}

const isWithin = (day: string, from: string, days: number): boolean =>
  day >= from && Date.parse(day) - Date.parse(from) <= days * 86_400_000;

@DtoDoc(
  'One person in one project: there is one such row. Whoever comes back keeps the first start. Disability and minority are not here and nowhere beside a person: see indicator tallies.',
  {
    example: {
      firstStart: '2026-09-01',
      lastEnd: '2026-10-30',
      hours: 160,
      gender: 'male',
      employmentStatus: 'unemployed',
      longTermUnemployed: true,
      isced: '3-4',
      immediateOutcome: { on: '2026-11-13', employment: 'yes' },
      noticeVersion: 1,
      noticeGivenOn: '2026-09-01',
    },
  },
)
export class ParticipationInputDto {
  @Doc('First day in the project.') @IsFormat('date') firstStart!: string;
  @Doc('Last day in the project; null: still there.')
  @Nullable()
  @IsFormat('date')
  @IsNotBefore('firstStart')
  lastEnd!: string | null;
  @Doc('Certified hours of presence; null: not stated.')
  @Nullable()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100_000)
  hours!: number | null;
  @Doc('Where the participant lives.')
  @Nullable()
  @Refuses('unknown-municipality')
  @IsFormat('municipality-code')
  municipality!: string | null;
  @Doc('As recorded. null, here and below: not known.')
  @Nullable()
  @IsIn(GENDERS)
  gender!: Gender | null;
  @Doc('On the first day. A self-employed person is employed.')
  @Nullable()
  @IsIn(EMPLOYMENT_STATUSES)
  employmentStatus!: EmploymentStatus | null;
  @Doc('Unemployed for a year or more; for under 25s, six months. Only of the unemployed.')
  @Nullable()
  @Rule<ParticipationInputDto>(
    'longTermIsUnemployed',
    ({ employmentStatus }, value) => value !== true || employmentStatus === 'unemployed',
  )
  @IsBoolean()
  longTermUnemployed!: boolean | null;
  @Doc('Highest completed level on the first day.') @Nullable() @IsIn(ISCED_LEVELS) isced!: IscedLevel | null;
  @Nullable() @IsBoolean() thirdCountryNational!: boolean | null;
  @Nullable() @IsBoolean() foreignBackground!: boolean | null;
  @Nullable() @IsBoolean() rural!: boolean | null;
  @Doc('Homeless or shut out from housing.') @Nullable() @IsBoolean() housingExclusion!: boolean | null;
  @Nullable()
  @Rule<ParticipationInputDto>('outcomeAfterEnd', ({ lastEnd }, value) => {
    const { on } = value as Partial<ImmediateOutcomeDto>;
    return Boolean(lastEnd) && (!on || isWithin(on, lastEnd!, 28));
  })
  @Nested(() => ImmediateOutcomeDto)
  immediateOutcome!: ImmediateOutcomeDto | null;
  @Nullable()
  @Rule<ParticipationInputDto>('outcomeAfterSixMonths', ({ lastEnd }, value) => {
    const { on } = value as Partial<SixMonthOutcomeDto>;
    return Boolean(lastEnd) && (!on || on >= monthsAfter(lastEnd!, 6));
  })
  @Nested(() => SixMonthOutcomeDto)
  sixMonthOutcome!: SixMonthOutcomeDto | null;
  @NestedList(() => EnrolmentDto, 50) enrolments: EnrolmentDto[] = [];
  @Doc('Which version of the project’s participant terms the participant was given.')
  @Refuses('terms-missing', 'unknown-terms-version')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  noticeVersion!: number;
  @Doc('The day it was given.') @IsFormat('date') noticeGivenOn!: string;
}

@DtoDoc(
  'Adds a person to a project. Somebody whose number is known in the organisation is that person; somebody who is in the project already comes back: the first start stays, and 200 says so.',
  {
    example: {
      projectId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      person: { identityNumber: '19121212-1212', givenName: 'Tolvan', familyName: 'Tolvansson' },
      firstStart: '2026-09-01',
      gender: 'male',
      employmentStatus: 'unemployed',
      longTermUnemployed: true,
      isced: '3-4',
      noticeVersion: 1,
      noticeGivenOn: '2026-09-01',
    },
  },
)
export class NewParticipationInputDto extends ParticipationInputDto {
  @Refuses('unknown-reference', 'not-your-project', 'participant-under-age')
  @IdOf('/projects')
  @IsFormat('uuid')
  projectId!: string;
  @Doc('Somebody who is known already; null: person says who.')
  @Nullable()
  @Refuses('unknown-reference')
  @IdOf('/participants')
  @IsFormat('uuid')
  participantId!: string | null;
  @Doc('Who it is; null: participantId says it. One of the two.')
  @Refuses('person-or-participant')
  @Nullable()
  @Nested(() => PersonInputDto)
  person!: PersonInputDto | null;
}

@DtoDoc('A participant in short: a pseudonym.')
export class ParticipantFaceDto {
  @IsFormat('uuid') id!: string;
  @Doc('What lists show instead of a name.', 'D-7K2M9Q') @IsString() @Length(8, 8) pseudonym!: string;
  @Doc('The ten years in which the participant was born; null: not known.', 1990)
  @Nullable()
  @IsInt()
  birthDecade!: number | null;
}

export class ParticipationDto extends ParticipationInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @IsFormat('uuid') projectId!: string;
  @Nested(() => ParticipantFaceDto) participant!: ParticipantFaceDto;
  @Doc('Full years on the first day; null: not known.') @Nullable() @IsInt() ageAtStart!: number | null;
  @Doc('What is missing for it to be counted in more than the total; empty: complete.')
  @IsArray()
  @ArrayMaxSize(NEEDED_CHARACTERISTICS.length)
  @IsIn(NEEDED_CHARACTERISTICS, { each: true })
  missingFields!: NeededCharacteristic[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('A row of the list of participations: nothing that tells who.')
export class ParticipationSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('uuid') projectId!: string;
  @Nested(() => ParticipantFaceDto) participant!: ParticipantFaceDto;
  @IsFormat('date') firstStart!: string;
  @Nullable() @IsFormat('date') lastEnd!: string | null;
  @Doc('Of the occasions that the participant is in.')
  @IsArray()
  @ArrayMaxSize(50)
  @IsFormat('uuid', { each: true })
  occasionIds!: string[];
  @IsArray()
  @ArrayMaxSize(NEEDED_CHARACTERISTICS.length)
  @IsIn(NEEDED_CHARACTERISTICS, { each: true })
  missingFields!: NeededCharacteristic[];
}

@DtoDoc('Participations of the projects whose participants the caller may see.')
export class ParticipationListDto extends PageDto {
  @NestedList(() => ParticipationSummaryDto, 100) data!: ParticipationSummaryDto[];
}

export const PARTICIPATION_SORTS = ['firstStart', '-firstStart', 'updated', '-updated'] as const;

@DtoDoc('Nothing sensitive can be asked for: another name of a parameter is a 400.')
export class ListParticipationsQueryDto extends PageQueryDto {
  @Doc('In this project.') @Optional() @IsFormat('uuid') projectId?: string;
  @Doc('Of this participant.') @Optional() @IsFormat('uuid') participantId?: string;
  @Doc('In the project at some day from this one.') @Optional() @IsFormat('date') from?: string;
  @Doc('In the project at some day to this one.') @Optional() @IsFormat('date') to?: string;
  @Doc('ongoing: not ended by today · ended.') @Optional() @IsIn(['ongoing', 'ended']) status?:
    'ongoing' | 'ended';
  @Doc('Whether nothing is missing.') @Optional() @IsBoolean() isComplete?: boolean;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(PARTICIPATION_SORTS)
  sort: (typeof PARTICIPATION_SORTS)[number] = '-firstStart';
}

export class ParticipationPathDto {
  @IsFormat('uuid') participationId!: string;
}
