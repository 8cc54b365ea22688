import { IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ArrayMaxSize } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../contract/decorators.js';
import { IsCursor, IsLimit, IsPage, PageDto, SelfLinksDto } from '../contract/page.dto.js';
import { CATEGORY_CODE, HALF_YEAR, YEAR_OR_HALF } from '../contract/patterns.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';
import {
  STATISTICS_DIMENSION_LABELS,
  STATISTICS_TABLE_LABELS,
  type StatisticsDimension,
  type StatisticsTable,
} from '../values/statistics-words.js';
import { CSV_SEPARATORS, LanguageQueryDto } from './feed.dto.js';

/** More projects than this in one half-year are more than there are in the country. */
const MOST_CATEGORIES = 50_000;

@DtoDoc('A value of a dimension.')
export class PublicStatisticsCategoryDto {
  @Doc(
    'The id of a project, the code of a county or municipality, a band of ages, a level of ISCED 2011, a gender, or unknown.',
    '24',
  )
  @IsString()
  @Matches(CATEGORY_CODE)
  @Length(1, 36)
  code!: string;
  @Doc('As it was called when it was counted.') @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
}

@DtoDoc('What a table is broken down by.')
export class PublicStatisticsDimensionDto {
  @IsIn(Object.keys(STATISTICS_DIMENSION_LABELS)) key!: StatisticsDimension;
  @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @NestedList(() => PublicStatisticsCategoryDto, MOST_CATEGORIES) categories!: PublicStatisticsCategoryDto[];
}

@DtoDoc('One count.')
export class PublicStatisticsCellDto {
  @Doc('One code for each dimension, in their order; empty in a table that is one number.', ['24', 'female'])
  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  @Matches(CATEGORY_CODE, { each: true })
  @Length(1, 36, { each: true })
  codes!: string[];
  @Doc('How many; null when it is suppressed. Zero is nobody.', 12)
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  value!: number | null;
  @Doc('Fewer than five, or a count that could tell of others: it is not said, so that nobody is recognised.')
  @IsBoolean()
  isSuppressed!: boolean;
}

@DtoDoc('A table of those who started in a period.')
export class PublicStatisticsTableDto {
  @IsIn(Object.keys(STATISTICS_TABLE_LABELS)) key!: StatisticsTable;
  @Doc('Half-year or year.', '2026') @IsString() @Matches(YEAR_OR_HALF) @Length(4, 7) period!: string;
  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @NestedList(() => PublicStatisticsDimensionDto, 2) dimensions!: PublicStatisticsDimensionDto[];
  @NestedList(() => PublicStatisticsCellDto, MOST_CATEGORIES) cells!: PublicStatisticsCellDto[];
}

@DtoDoc('The statistics of a half-year, in short.')
export class PublicStatisticsSummaryDto {
  @IsFormat('uuid') id!: string;
  @Doc('A half of a calendar year.', '2026-H2') @IsString() @Matches(HALF_YEAR) @Length(7, 7) period!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsFormat('date') from!: string;
  @IsFormat('date') to!: string;
  @Doc('When it was counted. What is corrected or registered later changes nothing.')
  @IsFormat('date')
  countedOn!: string;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc(
  'Participants who started in a half-year, counted once when it was over; with the second half, those of the whole year too. Somebody who takes part in two projects is counted in both. People with a protected identity are in no count.',
)
export class PublicStatisticsDto extends PublicStatisticsSummaryDto {
  @Doc('Fewer people than this are not told, from one and up.', 5)
  @IsInt()
  @Min(2)
  @Max(10)
  threshold!: number;
  @NestedList(() => PublicStatisticsTableDto, 8) tables!: PublicStatisticsTableDto[];
}

export class PublicStatisticsListDto extends PageDto {
  @NestedList(() => PublicStatisticsSummaryDto, 100) data!: PublicStatisticsSummaryDto[];
}

export class ListPublicStatisticsQueryDto {
  @IsPage() page: number = 1;
  @IsLimit() limit: number = 20;
  @IsCursor() cursor?: string;
}

export class PublicStatisticsPathDto {
  @Doc('A half of a calendar year.', '2026-H2') @IsString() @Matches(HALF_YEAR) @Length(7, 7) period!: string;
}

/** The statistics as a file. */
export class StatisticsFileQueryDto extends LanguageQueryDto {
  @Doc('Only these half-years.', ['2026-H2'])
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Matches(HALF_YEAR, { each: true })
  @Length(7, 7, { each: true })
  period?: string[];
}

export class StatisticsCsvQueryDto extends StatisticsFileQueryDto {
  @Doc('What stands between the columns.')
  @Optional()
  @IsIn(CSV_SEPARATORS)
  sep: (typeof CSV_SEPARATORS)[number] = 'comma';
}
