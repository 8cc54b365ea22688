import { IsIn, IsString, Length, Matches } from 'class-validator';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { Doc, DtoDoc, IsFormat, NestedList, Nullable, Refuses } from '../../contract/decorators.js';

/** The languages of the user interface. */
export const UI_LANGUAGES = ['sv', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

@DtoDoc('A sign-in with e-mail address and password.')
export class SessionInputDto {
  @Doc('The address of the account; case does not matter.') @IsFormat('email') email!: string;
  @Doc('The password.', 'en lång mening som jag minns') @IsString() @Length(1, 200) password!: string;
}

@DtoDoc(
  'What the caller may do in one organisation. An organisation is there more than once when some permissions are limited to projects.',
)
export class GrantDto {
  @Doc('The organisation; null: the permissions hold in every organisation.')
  @Nullable()
  @IsFormat('uuid')
  organisationId!: string | null;
  @Doc(
    'The projects that permissions about participants are limited to; null: every project. Other permissions hold in the whole organisation.',
  )
  @Nullable()
  @IsArray()
  @ArrayMaxSize(200)
  @IsFormat('uuid', { each: true })
  projectIds!: string[] | null;
  @Doc('Permissions such as projects:write.', ['projects:read'])
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Matches(/^[a-z-]+:[a-z]+$/, { each: true })
  @Length(1, 60, { each: true })
  permissions!: string[];
}

@DtoDoc('Who the caller is and what the caller may do. The same for a user and for an API key.')
export class CurrentSessionDto {
  @Doc('Id of the user or of the API key.') @IsFormat('uuid') actorId!: string;
  @IsIn(['user', 'api-client']) kind!: 'user' | 'api-client';
  @Doc('Name of the user or of the API key.') @IsString() @Length(1, 200) name!: string;
  @Doc('The address of the account; null for an API key.') @Nullable() @IsFormat('email') email!:
    string | null;
  @Doc('The language that the user wants; null for an API key.')
  @Nullable()
  @IsIn(UI_LANGUAGES)
  language!: UiLanguage | null;
  @NestedList(() => GrantDto, 200) grants!: GrantDto[];
}

@DtoDoc(
  'A new password for the signed-in user. 12 to 200 characters, not the e-mail address; no other rules.',
)
export class PasswordInputDto {
  @Refuses('password-wrong')
  @Doc('The password that holds now.', 'en lång mening som jag minns')
  @IsString()
  @Length(1, 200)
  currentPassword!: string;
  @Refuses('password-is-email')
  @Doc('12 to 200 characters, not the e-mail address.', 'en annan mening som jag minns')
  @IsString()
  @Length(12, 200)
  newPassword!: string;
}
