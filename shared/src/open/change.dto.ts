import { IsBoolean, IsIn, IsInt, IsObject, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Optional } from '../contract/decorators.js';
import { LinkDto } from '../contract/page.dto.js';

export const PUBLIC_KINDS = [
  'project',
  'funding-source',
  'organisation',
  'training-offer',
  'occasion',
  'statistics',
] as const;

/** What the change feed may be asked. */
export class ListPublicChangesQueryDto {
  @Doc('Position from an earlier answer; without it the feed begins at the beginning.')
  @Optional()
  @IsString()
  @Length(1, 600)
  cursor?: string;
  @Optional() @IsInt() @Min(1) @Max(100) limit: number = 100;
  @Doc('Only these kinds.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsIn(PUBLIC_KINDS, { each: true })
  kind?: string[];
}

@DtoDoc('A record at its latest change. A tombstone (state deleted) has no data: remove your copy.')
export class PublicChangeDto {
  @IsIn(PUBLIC_KINDS) kind!: string;
  @IsFormat('uuid') id!: string;
  @IsIn(['updated', 'deleted']) state!: 'updated' | 'deleted';
  @Doc('Grows with every change, over all kinds.', 10245)
  @IsInt()
  @Min(1)
  @Max(9_007_199_254_740_991)
  change!: number;
  @IsFormat('date-time') modified!: string;
  @Doc('The public document, in the shape of its kind.') @Optional() @IsObject() data?: object;
}

export class PublicChangeMetaDto {
  @IsInt() @Min(0) @Max(100) count!: number;
  @Doc('More can be had right now.') @IsBoolean() hasMore!: boolean;
  @Doc('The position after the last item.', 'WyJjaGFuZ2VzICIsIjEyIl0.bXkgc2lnbmF0dXJl')
  @IsString()
  @Matches(/^[A-Za-z0-9_.-]+$/)
  @Length(1, 600)
  cursor!: string;
}

export class PublicChangeLinksDto {
  @Nested(() => LinkDto) self!: LinkDto;
  @Doc('Where the feed goes on. Empty data and next = self: you are at the end for now.')
  @Nested(() => LinkDto)
  next!: LinkDto;
}

export class PublicChangeListDto {
  @NestedList(() => PublicChangeDto, 100) data!: PublicChangeDto[];
  @Nested(() => PublicChangeMetaDto) _meta!: PublicChangeMetaDto;
  @Nested(() => PublicChangeLinksDto) _links!: PublicChangeLinksDto;
}
