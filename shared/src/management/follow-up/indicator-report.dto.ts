import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../../contract/decorators.js';
import { SelfLinksDto } from '../../contract/page.dto.js';
import { ProjectObservationInputDto, ProjectTargetInputDto } from '../projects/project-links.dto.js';
import { IsCount } from '../projects/project-parts.dto.js';
import { IndicatorFaceDto } from '../reference-data/indicator.dto.js';

@DtoDoc('Participants by gender, as recorded.')
export class PeopleCountDto {
  @IsCount() female!: number;
  @IsCount() male!: number;
  @Doc('Where national law has it.') @IsCount() nonBinary!: number;
  @IsCount() notKnown!: number;
}

@DtoDoc('What a project promised and reached of one indicator. Zero is a value; null is not stated.')
export class IndicatorReportRowDto {
  @Nested(() => IndicatorFaceDto) indicator!: IndicatorFaceDto;
  @NestedList(() => ProjectTargetInputDto, 200) targets!: ProjectTargetInputDto[];
  @Doc(
    'The latest observation with a value, achieved or cumulative, that was read by the day. It was read at asOf, else when its period ended; undated ones are the earliest.',
  )
  @Nullable()
  @Nested(() => ProjectObservationInputDto)
  observation!: ProjectObservationInputDto | null;
  @Doc(
    'Counted from rows: organisations supported (EECO18, EECO19, RCO01), each once; participants (EECO, EECR), incomplete records in the total alone; or the sum of yes of the tallies in force. null: there are no such rows, the indicator is not counted so, or the caller may not see the participants.',
  )
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  derived!: number | null;
  @Doc('derived by gender, of indicators of participants; else null.')
  @Nullable()
  @Nested(() => PeopleCountDto)
  derivedByGender!: PeopleCountDto | null;
  @Doc('The value to report: derived where there is one, else the observation’s.')
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  count!: number | null;
  @Doc('Which of the two count is; null: neither is stated.')
  @Nullable()
  @IsIn(['derived', 'entered'])
  countBasis!: 'derived' | 'entered' | null;
}

@DtoDoc(
  'The indicators of a project on a day, as is known of that day now: corrections of later date are in.',
)
export class IndicatorReportDto {
  @IsFormat('uuid') projectId!: string;
  @IsFormat('date') asOf!: string;
  @Doc('By code.') @NestedList(() => IndicatorReportRowDto, 1000) indicators!: IndicatorReportRowDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

export class GetIndicatorReportQueryDto {
  @Doc('The cut-off date; absent: today.') @Optional() @IsFormat('date') asOf?: string;
}
