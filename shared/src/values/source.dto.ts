import { IsString, Length, Matches } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nullable } from '../contract/decorators.js';
import { FIELD_NAME } from '../contract/patterns.js';

@DtoDoc('Where the facts of one section came from.')
export class SourceDto {
  @Doc('The section of the record, by its field name; null: the whole record.', 'contributions')
  @Nullable()
  @IsString()
  @Matches(FIELD_NAME)
  @Length(1, 60)
  section!: string | null;
  @Nullable() @IsFormat('http-url') url!: string | null;
  @Doc('When the source was read.') @Nullable() @IsFormat('date') readOn!: string | null;
  @Doc('Publisher, kind of document, and the wording where it matters.')
  @Nullable()
  @IsString()
  @Length(1, 2000)
  note!: string | null;
}
