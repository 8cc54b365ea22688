import { ArrayMaxSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, Optional } from '../contract/decorators.js';
import { IsPage } from '../contract/page.dto.js';
import { EmbedAttributesDto, EmbedStyleDto } from '../values/embed-parts.dto.js';
import { EMBED_SORTS, type EmbedSort } from '../values/embed-words.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';
import { PublicTrainingFiltersQueryDto } from './occasion.dto.js';

@DtoDoc('A published embed: what the doors that show it look up.')
export class PublicEmbedDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Doc('Only those that filter.')
  @Nested(() => PublicTrainingFiltersQueryDto)
  filters!: PublicTrainingFiltersQueryDto;
  @Nested(() => EmbedAttributesDto) attributes!: EmbedAttributesDto;
  @Nested(() => EmbedStyleDto) style!: EmbedStyleDto;
  @Doc('Hosts that may show it; empty: all.', ['www.example.se'])
  @IsArray()
  @ArrayMaxSize(50)
  @IsFormat('site', { each: true })
  allowedDomains!: string[];
}

/** What may be asked of a saved embed: what is asked wins over what was saved. Nothing has a value of its own. */
export class PublicEmbedOffersQueryDto extends PublicTrainingFiltersQueryDto {
  @IsPage() page: number = 1;
  @Doc('How residents of this municipality may apply is told of every occasion.')
  @Optional()
  @IsFormat('municipality-code')
  residentOf?: string;
  @Doc('At most so many.') @Optional() @IsInt() @Min(1) @Max(50) limit?: number;
  @Optional() @IsIn(EMBED_SORTS) sort?: EmbedSort;
}

export class PublicEmbedPathDto {
  @IsFormat('uuid') embedId!: string;
}
