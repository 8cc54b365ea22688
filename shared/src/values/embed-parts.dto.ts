import {
  ArrayMaxSize,
  ArrayUnique,
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
import { Doc, DtoDoc, IsFormat, Nullable, together } from '../contract/decorators.js';
import { FONT_FAMILY } from '../contract/patterns.js';
import {
  EMBED_FILTERS,
  EMBED_LANGUAGES,
  EMBED_LAYOUTS,
  EMBED_SORTS,
  EMBED_TARGETS,
  type EmbedFilter,
  type EmbedLanguage,
  type EmbedLayout,
  type EmbedSort,
  type EmbedTarget,
} from './embed-words.js';

@DtoDoc('How an embed behaves: the attributes of the element.')
export class EmbedAttributesDto {
  @IsIn(EMBED_LAYOUTS) layout: EmbedLayout = 'list';
  @Doc('At most so many.') @IsInt() @Min(1) @Max(50) limit: number = 10;
  @IsIn(EMBED_SORTS) sort: EmbedSort = 'start';
  @Doc('What the readers may choose themselves (the attribute `filters`); empty: nothing.', ['search'])
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(EMBED_FILTERS, { each: true })
  readerFilters: EmbedFilter[] = [];
  @Doc('Level of the headings of the list: one below the heading that stands before it in the page.')
  @IsInt()
  @Min(2)
  @Max(6)
  headingLevel: number = 3;
  @Doc('Language; null: that of the page.') @Nullable() @IsIn(EMBED_LANGUAGES) lang!: EmbedLanguage | null;
  @IsIn(EMBED_TARGETS) target: EmbedTarget = '_self';
  @Doc('Describe the training as JSON-LD in the page too; our own pages do it already.')
  @IsBoolean()
  jsonld: boolean = false;
}

const IsColour = (what: string, example: string): PropertyDecorator =>
  together(Doc(what, example), Nullable(), IsFormat('colour'));
const IsCssLength = (what: string, example: string): PropertyDecorator =>
  together(Doc(what, example), Nullable(), IsFormat('css-length'));

@DtoDoc(
  'How an embed looks: the custom properties of the element. Null: as the page around it. A colour that could not be read is published as the nearest that can.',
)
export class EmbedStyleDto {
  @Doc('Typefaces.', 'Verdana, sans-serif')
  @Nullable()
  @IsString()
  @Length(1, 200)
  @Matches(FONT_FAMILY)
  font!: string | null;
  @IsColour('Text.', '#1a1a1a') color!: string | null;
  @IsColour('Links and buttons.', '#0b5394') accent!: string | null;
  @IsColour('Text on buttons; null: black or white.', '#ffffff') onAccent!: string | null;
  @IsColour('Background.', '#ffffff') surface!: string | null;
  @IsColour('Background of fields (--spang-field).', '#ffffff') fieldSurface!: string | null;
  @IsColour('Lines between and around.', '#767676') border!: string | null;
  @IsColour('The ring around what has the focus.', '#0b5394') focus!: string | null;
  @IsCssLength('Roundness of corners.', '4px') radius!: string | null;
  @IsCssLength('Between cards.', '16px') gap!: string | null;
  @IsCssLength('Inside rows and cards.', '12px') pad!: string | null;
  @Doc('Columns of cards; null: as many as there is room for.')
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(6)
  columns!: number | null;
}
