import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Doc, DtoDoc, Nullable, Refuses, Rule } from '../../contract/decorators.js';
import {
  IDENTITY_KINDS,
  PROTECTIONS,
  type IdentityKind,
  type Protection,
} from '../../values/participant-words.js';

@DtoDoc('Who somebody is. Kept sealed in the vault, and shown by an identity disclosure alone.')
export class PersonIdentityInputDto {
  @Doc('null: as the number tells. To be stated for a foreign id and for somebody without a number.')
  @Nullable()
  @Refuses('identity-kind-differs')
  @IsIn(IDENTITY_KINDS)
  identityKind!: IdentityKind | null;
  @Doc(
    'Personnummer, samordningsnummer, interim number or hetu as people write them, with 10 or 12 digits; an id of another country for foreign-id. null: pseudonymous.',
  )
  @Nullable()
  @Refuses(
    'identity-numbers-not-taken',
    'dummy-is-protected',
    'identity-number-form',
    'identity-number-date',
    'identity-number-check-digit',
    'identity-number-destroyed',
    'identity-number-zeros-lost',
    'identity-number-ambiguous',
  )
  @Rule<PersonIdentityInputDto>(
    'identityNumberFitsKind',
    ({ identityKind }) => (identityKind ?? null) !== 'pseudonymous',
  )
  @IsString()
  @Length(1, 60)
  identityNumber!: string | null;
  @Nullable() @IsString() @Length(1, 200) givenName!: string | null;
  @Nullable() @IsString() @Length(1, 200) familyName!: string | null;
  @Doc('Where no number tells it.')
  @Nullable()
  @Refuses('birth-year-differs')
  @IsInt()
  @Min(1900)
  @Max(2200)
  birthYear!: number | null;
}

export class PersonInputDto extends PersonIdentityInputDto {
  @Doc('Only by those who have the special permission for people with a protected identity; null: none.')
  @Nullable()
  @Refuses('needs-special-permission')
  @IsIn(PROTECTIONS)
  protection!: Protection | null;
}
