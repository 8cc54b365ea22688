import { IsIn } from 'class-validator';
import { Doc, Optional } from '../contract/decorators.js';
import { IsCursor, IsLimit } from '../contract/page.dto.js';
import { PUBLIC_TRAINING_SORTS, PublicTrainingFiltersQueryDto } from './occasion.dto.js';

/** The languages of feeds and exports. Text that there is not in the wanted one is in another, which is said. */
export const FEED_LANGUAGES = ['sv', 'en', 'fi'] as const;
export type FeedLanguage = (typeof FEED_LANGUAGES)[number];

/** The language of a file that is all there is. */
export class LanguageQueryDto {
  @Optional() @IsIn(FEED_LANGUAGES) lang: FeedLanguage = 'sv';
}

/** Calendars and exports: the filters of the lists, and a language. */
export class TrainingFileQueryDto extends PublicTrainingFiltersQueryDto {
  @Optional() @IsIn(FEED_LANGUAGES) lang: FeedLanguage = 'sv';
}

/** A feed: the filters of the list, a language, and pages that are walked by cursor. Newest first. */
export class FeedQueryDto extends TrainingFileQueryDto {
  @IsLimit() limit: number = 20;
  @IsCursor() cursor?: string;
  @Optional() @IsIn(PUBLIC_TRAINING_SORTS) sort: (typeof PUBLIC_TRAINING_SORTS)[number] = '-updated';
}

export const CSV_SEPARATORS = ['comma', 'semicolon'] as const;

/** CSV: semicolon for a spreadsheet with Swedish settings, with a byte order mark and decimal commas. */
export class CsvExportQueryDto extends TrainingFileQueryDto {
  @Doc('What stands between the columns.')
  @Optional()
  @IsIn(CSV_SEPARATORS)
  sep: (typeof CSV_SEPARATORS)[number] = 'comma';
}
