import { IsInt, IsString, Length, Matches, Min } from 'class-validator';
import { Doc, DtoDoc, Nested, NestedList } from '../contract/decorators.js';
import { FIELD_NAME } from '../contract/patterns.js';
import { SelfLinksDto } from '../contract/page.dto.js';

@DtoDoc('How many documents have one value of one filter.')
export class PublicFacetDto {
  @Doc('The query parameter.', 'funding') @IsString() @Matches(FIELD_NAME) @Length(1, 60) parameter!: string;
  @Doc('Its value.', 'JTF') @IsString() @Length(1, 200) value!: string;
  @IsInt() @Min(0) count!: number;
}

export class PublicFacetListDto {
  @NestedList(() => PublicFacetDto, 1000) data!: PublicFacetDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}
