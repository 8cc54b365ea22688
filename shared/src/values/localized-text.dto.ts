import { IsString, Length } from 'class-validator';
import { DtoDoc, Optional } from '../contract/decorators.js';

/** Languages that content can be written in (BCP 47): Swedish, English, Finnish, the Sámi languages and Meänkieli. */
export const CONTENT_LANGUAGES = ['sv', 'en', 'fi', 'se', 'smj', 'sma', 'sju', 'fit'] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

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

type Localized = Partial<Record<ContentLanguage, string>>;

/** One language out of several: the wanted one, else Swedish, else whatever there is. Says which it took. */
export function inLanguage(
  text: Localized | null | undefined,
  wanted: string,
): { text: string; language: ContentLanguage } | undefined {
  if (!text) return undefined;
  const order = [wanted as ContentLanguage, 'sv' as const, 'en' as const, ...CONTENT_LANGUAGES];
  const language = order.find((candidate) => text[candidate]);
  return language && { text: text[language]!, language };
}
