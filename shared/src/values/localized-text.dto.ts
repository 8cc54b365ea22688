import { IsString, Length } from 'class-validator';
import { DtoDoc, Optional } from '../contract/decorators.js';

const DESCRIPTION =
  'Text that people read, by language (BCP 47). At least one language; sv unless the source has none. Clients must tolerate new languages.';

/** A name or a title: one line. */
@DtoDoc(DESCRIPTION, { minProperties: 1 })
export class LocalizedNameDto {
  @Optional() @IsString() @Length(1, 300) sv?: string;
  @Optional() @IsString() @Length(1, 300) en?: string;
  @Optional() @IsString() @Length(1, 300) fi?: string;
  @Optional() @IsString() @Length(1, 300) se?: string;
  @Optional() @IsString() @Length(1, 300) smj?: string;
  @Optional() @IsString() @Length(1, 300) sma?: string;
  @Optional() @IsString() @Length(1, 300) sju?: string;
  @Optional() @IsString() @Length(1, 300) fit?: string;
}

/** Running text: paragraphs, plain. */
@DtoDoc(DESCRIPTION, { minProperties: 1 })
export class LocalizedTextDto {
  @Optional() @IsString() @Length(1, 20_000) sv?: string;
  @Optional() @IsString() @Length(1, 20_000) en?: string;
  @Optional() @IsString() @Length(1, 20_000) fi?: string;
  @Optional() @IsString() @Length(1, 20_000) se?: string;
  @Optional() @IsString() @Length(1, 20_000) smj?: string;
  @Optional() @IsString() @Length(1, 20_000) sma?: string;
  @Optional() @IsString() @Length(1, 20_000) sju?: string;
  @Optional() @IsString() @Length(1, 20_000) fit?: string;
}
