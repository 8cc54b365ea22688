import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
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
import { PageDto, PageQueryDto, SelfLinksDto } from '../../contract/page.dto.js';
import { MONTH } from '../../contract/patterns.js';
import {
  TALLY_GENDERS,
  TALLY_METHODS,
  type TallyGender,
  type TallyMethod,
} from '../../values/follow-up-words.js';
import { IsCount } from '../projects/project-parts.dto.js';
import { IndicatorFaceDto } from '../reference-data/indicator.dto.js';

@DtoDoc('What the forms of a batch say. Together they are the batch.')
export class TallyCountsDto {
  @IsCount() yes!: number;
  @IsCount() no!: number;
  @Doc('Were asked and did not want to say.') @IsCount() declined!: number;
  @IsCount() notAsked!: number;
}

@DtoDoc(
  'The sum of a batch of forms about a special category of personal data (disability, minority): never about one person. A form is in one batch. A tally is never changed: a correction is a new one that replaces it in sums.',
  {
    example: {
      indicatorId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      period: '2026-10',
      batchSize: 9,
      counts: { yes: 2, no: 5, declined: 1, notAsked: 1 },
      gender: null,
      method: 'asked',
    },
  },
)
export class IndicatorTallyInputDto {
  @Doc('One whose sensitivity is special.')
  @Refuses('only-special-tallied')
  @IdOf('/indicators')
  @IsFormat('uuid')
  indicatorId!: string;
  @Doc('The month that the forms are about; nothing finer is kept.', '2026-10')
  @Refuses('period-in-future')
  @IsString()
  @Matches(MONTH)
  @Length(7, 7)
  period!: string;
  @Doc('How many forms: five or more. Fewer is a 422.')
  @Refuses('batch-below-five')
  @IsCount()
  batchSize!: number;
  @Rule<IndicatorTallyInputDto>('countsAddUp', ({ batchSize, counts }) => {
    const { yes, no, declined, notAsked } = counts ?? {}; // a form may be half filled in
    return yes + no + declined + notAsked === batchSize;
  })
  @Nested(() => TallyCountsDto)
  counts!: TallyCountsDto;
  @Doc('A batch of one gender only; null: not broken down.')
  @Nullable()
  @IsIn(TALLY_GENDERS)
  gender!: TallyGender | null;
  @Doc("asked: each was asked · target-group: the target group implies it · estimate: the project's own.")
  @IsIn(TALLY_METHODS)
  method!: TallyMethod;
  @Doc('The tally that this one corrects: of the same project, indicator, month and gender.')
  @Refuses('unknown-reference', 'replaces-another-kind', 'replaced-already')
  @Nullable()
  @IsFormat('uuid')
  replacesTallyId!: string | null;
}

export class IndicatorTallyDto extends IndicatorTallyInputDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') projectId!: string;
  @Nested(() => IndicatorFaceDto) indicator!: IndicatorFaceDto;
  @Doc('The day it was entered; the time of the day is kept nowhere.') @IsFormat('date') enteredOn!: string;
  @Doc('Counts in sums: no other has replaced it.') @IsBoolean() isInForce!: boolean;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('The tallies of a project, those that were replaced too. Within a month their order says nothing.')
export class IndicatorTallyListDto extends PageDto {
  @NestedList(() => IndicatorTallyDto, 100) data!: IndicatorTallyDto[];
}

export class ListIndicatorTalliesQueryDto extends PageQueryDto {
  @Doc('Tallies of this indicator.') @Optional() @IsFormat('uuid') indicatorId?: string;
  @Doc('Tallies of this month.', '2026-10')
  @Optional()
  @IsString()
  @Matches(MONTH)
  @Length(7, 7)
  period?: string;
  @Doc('true: those that count · false: those that were replaced.')
  @Optional()
  @IsBoolean()
  isInForce?: boolean;
  @Doc('Order; a minus turns it round.') @Optional() @IsIn(['period', '-period']) sort: 'period' | '-period' =
    '-period';
}

export class IndicatorTallyPathDto {
  @IsFormat('uuid') projectId!: string;
  @IsFormat('uuid') indicatorTallyId!: string;
}
