import { IsInt, IsString, Length, Matches, Min } from 'class-validator';
import { Doc, DtoDoc, Nested, NestedList, Nullable } from '../contract/decorators.js';
import { FIELD_NAME } from '../contract/patterns.js';
import { SelfLinksDto } from '../contract/page.dto.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';

@DtoDoc('How many documents have one value of one filter.')
export class PublicFacetDto {
  @Doc('The query parameter.', 'funding') @IsString() @Matches(FIELD_NAME) @Length(1, 60) parameter!: string;
  @Doc('Its value.', 'JTF') @IsString() @Length(1, 200) value!: string;
  @Doc('What the value is called; null where it is an id, or says by itself what it is.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  label!: LocalizedNameDto | null;
  @IsInt() @Min(0) count!: number;
}

export class PublicFacetListDto {
  @NestedList(() => PublicFacetDto, 1000) data!: PublicFacetDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}
