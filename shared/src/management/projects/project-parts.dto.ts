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
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  NestedList,
  Nullable,
  Refuses,
} from '../../contract/decorators.js';
import { ImpreciseDateDto } from '../../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import {
  EVENT_MODES,
  PROJECT_IDENTIFIER_SCHEMES,
  PHASE_TYPES,
  RESULT_KINDS,
  TARGET_GROUP_KINDS,
  TARGET_GROUP_LEVELS,
  type EventMode,
  type ProjectIdentifierScheme,
  type PhaseType,
  type ResultKind,
  type TargetGroupKind,
  type TargetGroupLevel,
} from '../../values/project-words.js';

@DtoDoc(
  'An official number of the project: what an authority calls it. Not the key of another system (externalIds).',
)
export class ProjectIdentifierInputDto {
  @Doc('Who gave the number. An unknown form for its scheme is saved with a warning.', 'esf-plus')
  @IsIn(PROJECT_IDENTIFIER_SCHEMES)
  scheme!: ProjectIdentifierScheme;
  @Doc('The number, as the authority writes it.', '22-021-S04') @IsString() @Length(1, 100) value!: string;
  @Doc('The number to show first. At most one.') @IsBoolean() isPrimary: boolean = false;
  @Doc('The unique code of the operation, Art. 49 of Regulation (EU) 2021/1060. At most one.')
  @IsBoolean()
  isOperationId: boolean = false;
}

@DtoDoc(
  'A stretch of the project. A source that tells the length but not the end has durationText and no end.',
)
export class ProjectPhaseInputDto {
  @IsIn(PHASE_TYPES) type!: PhaseType;
  @Nullable() @Nested(() => ImpreciseDateDto) start!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) @IsNotBefore('start') end!: ImpreciseDateDto | null;
  @Doc("The length in the source's words.")
  @Nullable()
  @Nested(() => LocalizedNameDto)
  durationText!: LocalizedNameDto | null;
}

@DtoDoc(
  'Whom the project is for: those it works with (direct) and those who gain in the long run (indirect).',
)
export class ProjectTargetGroupInputDto {
  @Nested(() => LocalizedTextDto) description!: LocalizedTextDto;
  @IsIn(TARGET_GROUP_LEVELS) level!: TargetGroupLevel;
  @Nullable() @IsIn(TARGET_GROUP_KINDS) kind!: TargetGroupKind | null;
  @Doc('Kinds of organisations that are meant, in the words of the source.')
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  organisationTypes: string[] = [];
}

@DtoDoc('Something that the project left behind.')
export class ProjectResultInputDto {
  @IsIn(RESULT_KINDS) kind!: ResultKind;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) date!: ImpreciseDateDto | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
}

@DtoDoc('Something that the project does.')
export class ProjectActivityInputDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
}

@DtoDoc(
  'An agreement and the areas that it binds, e.g. free application for the residents of sixteen municipalities.',
)
export class ProjectAgreementInputDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) signedOn!: ImpreciseDateDto | null;
  @Doc('Areas of the register: municipalities, counties.')
  @IsArray()
  @ArrayMaxSize(400)
  @IdOf('/areas')
  @IsFormat('uuid', { each: true })
  areaIds: string[] = [];
}

@DtoDoc("A point of an event's agenda. A speaker is named by organisation, never as a person.")
export class ProjectAgendaItemInputDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Doc("The speaker's organisation as the source writes it, when the register does not have it.")
  @Nullable()
  @IsString()
  @Length(1, 200)
  organisationName!: string | null;
  @Nullable() @IdOf('/organisations') @IsFormat('uuid') organisationId!: string | null;
}

@DtoDoc('A conference or meeting that the project invites to.')
export class ProjectEventInputDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Doc('Answered in UTC; timeZone says how to show it.') @IsFormat('date-time') startsAt!: string;
  @Nullable() @IsFormat('date-time') @IsNotBefore('startsAt') endsAt!: string | null;
  @Refuses('format-time-zone')
  @Doc('IANA time zone of the place.')
  @IsFormat('time-zone')
  timeZone: string = 'Europe/Stockholm';
  @IsIn(EVENT_MODES) mode!: EventMode;
  @Nullable() @IsString() @Length(1, 200) venue!: string | null;
  @Nullable() @IsString() @Length(1, 100) town!: string | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Doc("The moderator's organisation as the source writes it, when the register does not have it.")
  @Nullable()
  @IsString()
  @Length(1, 200)
  moderatorOrganisationName!: string | null;
  @Nullable() @IdOf('/organisations') @IsFormat('uuid') moderatorOrganisationId!: string | null;
  @NestedList(() => ProjectAgendaItemInputDto, 100) agenda: ProjectAgendaItemInputDto[] = [];
}

@DtoDoc('A yes or no to a secondary theme of the fund, e.g. "Motverka barnfattigdom: Nej".')
export class ProjectSecondaryThemeInputDto {
  @Doc('Code of the theme.', 'child-poverty')
  @IsString()
  @Length(1, 60)
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/)
  code!: string;
  @Doc('The theme as the source writes it.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  label!: LocalizedNameDto | null;
  @IsBoolean() applies!: boolean;
}

@DtoDoc(
  'A code of a dimension of the fund regulation (intervention field, form of support …) that describes the project.',
)
export class ProjectClassificationInputDto {
  @Doc('Code of the register.') @IdOf('/classification-codes') @IsFormat('uuid') codeId!: string;
  @Doc('Percent of the budget, 0 to 100. Within one dimension at most 100 together.')
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  budgetShare!: number | null;
}

/** Largest whole number that is carried without loss in every client. */
export const LARGEST_COUNT = 2_000_000_000;

export const IsCount = (): PropertyDecorator => (target, key) => {
  for (const decorate of [IsInt(), Min(0), Max(LARGEST_COUNT)]) decorate(target, key);
};
