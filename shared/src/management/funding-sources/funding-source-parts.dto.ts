import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsString, Length, Matches, Max, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  Nullable,
  Rule,
} from '../../contract/decorators.js';
import { FUND_CODE, PROGRAMME_KEY } from '../../contract/patterns.js';
import {
  CCI_AS_PRINTED,
  CCI_PATTERN,
  PROGRAMME_GOALS,
  VISIBILITY_RULES,
  type ProgrammeGoal,
  type VisibilityRules,
} from '../../values/funding-words.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { MoneyDto } from '../../values/money.dto.js';

/** The programming period that a CCI code's year begins: 2021SE05SFPR is of 2021-2027. Null: it is not a CCI code. */
export function periodOfCci(cci: string): string | null {
  if (!CCI_AS_PRINTED.test(cci)) return null;
  const year = Number(cci.slice(0, 4));
  return `${year}-${year + 6}`;
}

const agreesWithPeriod = ({ period }: FundingProgrammeInputDto, cci: unknown): boolean =>
  [null, period].includes(periodOfCci(String(cci)));

@DtoDoc(
  'A fund of the Union. Several programmes spend the same fund; Interreg is a programme family, not a fund.',
)
export class FundDto {
  @Doc('JTF · ESF+ · ESF · ERDF · CF …', 'JTF')
  @IsString()
  @Length(1, 20)
  @Matches(/^[A-Z][A-Za-z0-9+.-]*$/)
  code!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
}

@DtoDoc('The programme that hands out the money.')
export class FundingProgrammeInputDto {
  @Doc('Short stable name.', 'jtf-se')
  @IsString()
  @Length(1, 60)
  @Matches(PROGRAMME_KEY)
  key!: string;
  @Nested(() => LocalizedNameDto) names!: LocalizedNameDto;
  @Doc('The code as the source prints it, whole or short.', '2021SE05SFPR')
  @Nullable()
  @IsString()
  @Length(1, 40)
  @Rule<FundingProgrammeInputDto>('period-not-of-cci', agreesWithPeriod)
  cciRaw!: string | null;
  @Doc('The whole CCI code, 15 characters; null: not known.', '2021SE05SFPR001')
  @Nullable()
  @IsString()
  @Length(15, 15)
  @Matches(CCI_PATTERN)
  @Rule<FundingProgrammeInputDto>('period-not-of-cci', agreesWithPeriod)
  cci!: string | null;
  @Doc("Programming period; follows from the CCI code's year where there is one.", '2021-2027')
  @Nullable()
  @IsFormat('programme-period')
  period!: string | null;
  @Doc('ijg: Investment for Jobs and Growth.') @IsIn(PROGRAMME_GOALS) goal!: ProgrammeGoal;
  @Doc('Codes of other funds that it spends too.', ['ERDF'])
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Matches(FUND_CODE, { each: true })
  @Length(1, 20, { each: true })
  secondaryFundCodes: string[] = [];
  @Doc('The rules for emblem and statement; null: those of the period.')
  @Nullable()
  @IsIn(VISIBILITY_RULES)
  visibilityRules!: VisibilityRules | null;
  @Nullable() @IsFormat('http-url') website!: string | null;
  @Doc('Areas in which it may spend.')
  @IsArray()
  @ArrayMaxSize(400)
  @IdOf('/areas')
  @IsFormat('uuid', { each: true })
  eligibleAreaIds: string[] = [];
}

@DtoDoc(
  'A priority (in ESF+ called programområde). Its name may change: a second row with the same code and other dates.',
)
export class FundingPriorityInputDto {
  @Doc('Code in the programme.', 'D') @IsString() @Length(1, 20) code!: string;
  @Nested(() => LocalizedNameDto) labels!: LocalizedNameDto;
  @Nullable() @IsFormat('date') validFrom!: string | null;
  @Nullable() @IsFormat('date') @IsNotBefore('validFrom') validTo!: string | null;
}

@DtoDoc('A specific objective of the programme.')
export class FundingObjectiveInputDto {
  @Doc("The programme's own code.", 'D1') @IsString() @Length(1, 20) code!: string;
  @Doc("The regulation's code.", 'ESO4.2') @Nullable() @IsString() @Length(1, 20) euCode!: string | null;
  @Doc('The priority that it belongs to.', 'D') @Nullable() @IsString() @Length(1, 20) priorityCode!:
    string | null;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
}

@DtoDoc('A call for applications, with the fields of the timetable of CPR Art. 49(2).')
export class FundingCallInputDto {
  @Doc("The authority's code; null: it has none.", '22-021') @Nullable() @IsString() @Length(1, 60) code!:
    string | null;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Nullable() @IsFormat('date') opens!: string | null;
  @Doc('Last day to apply.') @Nullable() @IsFormat('date') @IsNotBefore('opens') closes!: string | null;
  @Nullable() @Nested(() => MoneyDto) budget!: MoneyDto | null;
  @Doc('Largest share that is granted, percent. Not the Union co-financing rate.', 90)
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  maxGrantRate!: number | null;
  @Doc('Geographical area, in words.', 'Västerbotten') @Nullable() @IsString() @Length(1, 300) region!:
    string | null;
  @Doc('Who may apply, in words.') @Nullable() @IsString() @Length(1, 1000) eligibleApplicants!:
    string | null;
}
