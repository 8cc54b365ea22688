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
import { Doc, DtoDoc, IsFormat, IsNotBefore, Nested, Nullable, Rule } from '../contract/decorators.js';
import { LocalizedNameDto, LocalizedTextDto } from './localized-text.dto.js';
import {
  CODE_SYSTEMS,
  CREDIT_SYSTEMS,
  TIME_UNITS,
  type CodeSystem,
  type CreditSystem,
  type TimeUnit,
} from './training-labels.js';

/** Course and level codes are 7 to 10 characters, package codes 6 (training-and-embeds §1.5); the rest is not checked. */
const CODE_FORMS: Partial<Record<CodeSystem, RegExp>> = {
  'skolverket.kurskod': /^[A-ZÅÄÖ0-9]{7,10}$/,
  'skolverket.nivakod': /^[A-ZÅÄÖ0-9]{7,10}$/,
  'skolverket.yrkespaket': /^[A-ZÅÄÖ0-9]{6}$/,
  ssyk2012: /^\d{4}$/,
};

@DtoDoc('A code of an outside list. A course has many: the system says which list.')
export class TrainingCodeDto {
  @IsIn(CODE_SYSTEMS) system!: CodeSystem;
  @Doc('The code, in its own spelling.', 'MODG1000X')
  @Rule<TrainingCodeDto>('codeForm', ({ system }, value) => CODE_FORMS[system]?.test(value as string) ?? true)
  @IsString()
  @Length(1, 60)
  code!: string;
  @Nullable() @Nested(() => LocalizedNameDto) label!: LocalizedNameDto | null;
}

@DtoDoc('Credits and the system that they are counted in (EMIL 3 C_Credits): gy and vp are not yh or hp.')
export class CreditsDto {
  @Doc('How many.', 1500) @IsNumber() @Min(0) @Max(10_000) value!: number;
  @Doc('The least that can be taken.') @Nullable() @IsNumber() @Min(0) @Max(10_000) minimum!: number | null;
  @IsIn(CREDIT_SYSTEMS) system!: CreditSystem;
}

@DtoDoc('A part of a package: a course or a level.')
export class OfferPartDto {
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @Nested(() => TrainingCodeDto) code!: TrainingCodeDto | null;
  @Nullable() @IsNumber() @Min(0) @Max(10_000) credits!: number | null;
  @IsBoolean() isMandatory: boolean = true;
}

@DtoDoc('How long it takes (EMIL 3 C_TimeType).')
export class ExtentDto {
  @IsNumber() @Min(0) @Max(10_000) length!: number;
  @Nullable() @IsNumber() @Min(0) @Max(10_000) maximum!: number | null;
  @IsIn(TIME_UNITS) unit!: TimeUnit;
  @Nullable() @Nested(() => LocalizedNameDto) note!: LocalizedNameDto | null;
}

@DtoDoc('A learning outcome, with the ESCO skill where there is one.')
export class LearningOutcomeDto {
  @Nested(() => LocalizedTextDto) text!: LocalizedTextDto;
  @Nullable() @IsFormat('http-url') escoSkill!: string | null;
}

@DtoDoc('An occupation that the training leads to.')
export class OccupationDto {
  @Doc('SSYK 2012, four digits.', '7212') @Matches(/^\d{4}$/) @Length(4, 4) ssyk!: string;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @Doc('JobTech Taxonomy concept id.', 'rQds_YGd_quU')
  @Nullable()
  @IsString()
  @Matches(/^[A-Za-z0-9_-]+$/)
  @Length(1, 40)
  jobtechId!: string | null;
}

@DtoDoc('Workplace learning (arbetsplatsförlagt lärande).')
export class WorkplaceLearningDto {
  @IsBoolean() isMandatory!: boolean;
  @Nullable() @IsInt() @Min(0) @Max(200) weeks!: number | null;
}

@DtoDoc('Validation of what a person already knows.')
export class ValidationRouteDto {
  @IsBoolean() isAvailable!: boolean;
  @Nullable() @IsString() @Length(1, 200) scheme!: string | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
}

@DtoDoc('A certification, such as Teknikcollege: shown only while it is valid.')
export class CertificationDto {
  @IsString() @Length(1, 120) scheme!: string;
  @Nullable() @IsString() @Length(1, 120) region!: string | null;
  @Nullable() @IsString() @Length(1, 120) reference!: string | null;
  @Nullable() @IsFormat('date') validFrom!: string | null;
  @Nullable() @IsFormat('date') @IsNotBefore('validFrom') validTo!: string | null;
}

@DtoDoc('A picture; the text alternative is required.')
export class OfferImageDto {
  @IsFormat('http-url') url!: string;
  @Nested(() => LocalizedNameDto) alternative!: LocalizedNameDto;
}

/** A list of keywords in one language each. */
export class KeywordsDto {
  @IsFormat('language') language!: string;
  @IsArray() @ArrayMaxSize(30) @IsString({ each: true }) @Length(1, 60, { each: true }) words!: string[];
}
