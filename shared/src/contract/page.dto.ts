import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, Nullable, Optional, together } from './decorators.js';
import { WORD } from './patterns.js';

/** The number of a page. */
export const IsPage = (): PropertyDecorator =>
  together(
    Doc(
      'The page, from 1. Outside the range, 0 included, the list is empty. page × limit is at most 10 000: beyond that, use cursor.',
    ),
    Optional(),
    IsInt(),
    Min(-1_000_000),
    Max(1_000_000),
  );

/** How many on a page. */
export const IsLimit = (): PropertyDecorator =>
  together(Doc('How many on a page, 1 to 100.'), Optional(), IsInt(), Min(1), Max(100));

/** Where a page begins, for a machine that walks the list to its end. */
export const IsCursor = (): PropertyDecorator =>
  together(
    Doc(
      'Opaque position: taken from `_links.next` of an earlier answer. Not together with page; empty starts a walk by cursor.',
    ),
    Optional(),
    IsString(),
    Length(0, 600),
  );

/** What every list may be asked for. One whose filters stand alone somewhere names the fields itself. */
export class PageQueryDto {
  @IsPage() page: number = 1;
  @IsLimit() limit: number = 20;
}

@DtoDoc('What the page holds.')
export class PageMetaDto {
  @Doc(
    'All records that match. Left out when they are more than is cheap to count (10 000), or when a cursor is used.',
  )
  @Optional()
  @IsInt()
  @Min(0)
  totalRecords?: number;
  @Nullable() @IsInt() page!: number | null;
  @Nullable() @IsInt() @Min(0) offset!: number | null;
  @IsInt() @Min(1) @Max(100) limit!: number;
  @IsInt() @Min(0) @Max(100) count!: number;
}

@DtoDoc('A link: address, relation (IANA where there is one) and HTTP method.')
export class LinkDto {
  @Doc('Absolute address.', 'https://spang.example.se/api/v1/projects')
  @IsFormat('uri')
  href!: string;
  @Doc('Relation.', 'self') @IsString() @Matches(WORD) @Length(1, 60) rel!: string;
  @IsIn(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) method!: string;
}

@DtoDoc('Where the other pages are. Every other query parameter is kept.')
export class PageLinksDto {
  @Nested(() => LinkDto) self!: LinkDto;
  @Nested(() => LinkDto) first!: LinkDto;
  @Optional() @Nested(() => LinkDto) prev?: LinkDto;
  @Optional() @Nested(() => LinkDto) next?: LinkDto;
  @Optional() @Nested(() => LinkDto) last?: LinkDto;
}

@DtoDoc('The link of a resource to itself.')
export class SelfLinksDto {
  @Nested(() => LinkDto) self!: LinkDto;
}

/** What every list answers. A list adds its `data`. */
export class PageDto {
  @Nested(() => PageMetaDto) _meta!: PageMetaDto;
  @Nested(() => PageLinksDto) _links!: PageLinksDto;
}
