import { IsBoolean, IsIn, IsInt, IsObject, IsString, Length, Matches, Min } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, NestedList, Nullable, Optional } from '../contract/decorators.js';
import { FAULT_CODE, FIELD_NAME } from '../contract/patterns.js';
import { LinkDto, PageDto, PageQueryDto } from '../contract/page.dto.js';
import { LocalizedNameDto } from '../values/localized-text.dto.js';

@DtoDoc(
  'Whether and in which version the record is public. Decided by publishing, never by a field of the record.',
)
export class PublicationStateDto {
  @IsIn(['unpublished', 'published', 'withdrawn']) state!: 'unpublished' | 'published' | 'withdrawn';
  @Doc('The version that the public sees.') @Nullable() @IsInt() version!: number | null;
  @Nullable() @IsFormat('date-time') publishedAt!: string | null;
  @Nullable() @IsFormat('date-time') withdrawnAt!: string | null;
  @Doc('The record has been changed since it was published.') @IsBoolean() hasUnpublishedChanges!: boolean;
}

@DtoDoc('What looks doubtful but does not block: the same form as a fault.')
export class WarningDto {
  @Doc('JSON Pointer to the field.', '#/identifiers/0/value')
  @IsString()
  @Matches(/^#/)
  @Length(1, 500)
  pointer!: string;
  @Doc('Stable code.', 'case-number-unknown-form')
  @IsString()
  @Matches(FAULT_CODE)
  @Length(1, 100)
  code!: string;
  @Doc('What is doubtful, in the language asked for.') @IsString() @Length(1, 1000) detail!: string;
}

@DtoDoc('The organisation that keeps a record, as it is called today.')
export class RecordOwnerDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

@DtoDoc('Links of a record.')
export class RecordLinksDto {
  @Nested(() => LinkDto) self!: LinkDto;
  @Nested(() => LinkDto) versions!: LinkDto;
  @Optional() @Nested(() => LinkDto) publication?: LinkDto;
}

@DtoDoc('One saved version of a record: who, when, through what. The whole document is one step further.')
export class VersionSummaryDto {
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') savedAt!: string;
  @Doc('Name of the user, of the API key or of the system.') @IsString() @Length(1, 200) actorName!: string;
  @IsIn(['session', 'api-key', 'system']) via!: 'session' | 'api-key' | 'system';
  @Doc('The top-level fields that differ from the version before.', ['title'])
  @IsString({ each: true })
  @Matches(FIELD_NAME, { each: true })
  @Length(1, 100, { each: true })
  changedFields!: string[];
  @Doc('This is the version that the public sees.') @IsBoolean() isPublished!: boolean;
}

export class VersionDto extends VersionSummaryDto {
  @Doc('The whole document as it was saved, in the shape that the record is written in.')
  @IsObject()
  document!: object;
}

export class VersionListDto extends PageDto {
  @NestedList(() => VersionSummaryDto, 100) data!: VersionSummaryDto[];
}

export class ListVersionsQueryDto extends PageQueryDto {}

@DtoDoc('The public document as it would be if the record were published now.')
export class PublicationPreviewDto {
  @Doc('The document, in the shape of the Open API.') @IsObject() document!: object;
  @Doc('What the public sees today; null when nothing is published.') @Nullable() @IsObject() current!:
    object | null;
}
