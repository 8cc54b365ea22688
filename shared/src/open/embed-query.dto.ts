import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Doc, IsFormat, Optional } from '../contract/decorators.js';
import { IsPage } from '../contract/page.dto.js';
import { STUDY_FORMS } from '../values/training-codes.js';
import { EMBED_LAYOUTS, EMBED_TARGETS, type EmbedLayout } from '../values/embed-words.js';
import { FEED_LANGUAGES, type FeedLanguage } from './feed.dto.js';
import { PUBLIC_TRAINING_SORTS, PublicTrainingFiltersQueryDto } from './occasion.dto.js';

/** A frame has a page around it, where a link may lead too. */
export const FRAME_TARGETS = [...EMBED_TARGETS, '_top'] as const;

/** What an embed without a script is asked: the filters of the list, and how it looks. */
export class EmbedFragmentQueryDto extends PublicTrainingFiltersQueryDto {
  @Optional() @IsIn(FEED_LANGUAGES) lang: FeedLanguage = 'sv';
  @IsPage() page: number = 1;
  @Optional() @IsInt() @Min(1) @Max(50) limit: number = 10;
  @Optional() @IsIn(PUBLIC_TRAINING_SORTS) sort: (typeof PUBLIC_TRAINING_SORTS)[number] = 'start';
  @Doc('Level of the headings of the offers.') @Optional() @IsInt() @Min(2) @Max(6) 'heading-level'?: number;
  @Doc('A saved embed: what is asked beside it wins.') @Optional() @IsFormat('uuid') embed?: string;
  @Doc('Where the reader lives: how they apply is told of every offer.')
  @Optional()
  @IsFormat('municipality-code')
  residentOf?: string;
  @Doc('One offer alone.') @Optional() @IsFormat('uuid') offer?: string;
}

/** The same in a frame: with a layout, and with filters of the reader's own. */
export class EmbedFrameQueryDto extends EmbedFragmentQueryDto {
  @Optional() @IsIn(EMBED_LAYOUTS) layout: EmbedLayout = 'list';
  @Doc('Which filters the reader gets, with commas between them.', 'search,place')
  @Optional()
  @IsString()
  @Length(0, 40)
  @Matches(/^(none|(search|place|form|home)(,(search|place|form|home))*)?$/)
  filters?: string;
  @Doc('Where the links lead: never into the frame.')
  @Optional()
  @IsIn(FRAME_TARGETS)
  target: (typeof FRAME_TARGETS)[number] = '_blank';
  @Doc('1: a script tells the page around the frame how high it is.') @Optional() @IsIn(['0', '1']) resize?:
    '0' | '1';
  @Doc('What the reader searches for.') @Optional() @IsString() @Length(0, 200) search?: string;
  @Doc('The municipality that the reader has chosen.')
  @Optional()
  @IsFormat('municipality-code')
  place?: string;
  @Doc('The form of study that the reader has chosen.') @Optional() @IsIn(STUDY_FORMS) form?: string;
}

/** What oEmbed 1.0 asks. What consumers add of their own is left out before this is checked. */
export class OembedQueryDto {
  @Doc('A page of ours: the list of training, or one offer.', 'https://spang.example.se/utbildningar')
  @IsString()
  @Length(1, 2000)
  url!: string;
  @Optional() @IsString() @Length(1, 20) format: string = 'json';
  @Optional() @IsInt() @Min(1) @Max(10_000) maxwidth?: number;
  @Optional() @IsInt() @Min(1) @Max(10_000) maxheight?: number;
}
