import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Min,
} from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto, SelfLinksDto } from '../../contract/page.dto.js';
import { isAdministrator, isForATime, isHandler, ROLES, type Role } from '../permissions.js';
import { UI_LANGUAGES, type UiLanguage } from './session.dto.js';

@DtoDoc('A role that a user has in an organisation.')
export class MembershipInputDto {
  @Refuses('not-your-organisation')
  @Doc('The organisation; null for a system administrator, and only then.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string | null;
  @Refuses('role-exceeds-yours', 'not-to-yourself', 'roles-exclude-each-other')
  @Rule<MembershipInputDto>(
    'roleFitsOrganisation',
    ({ organisationId }, role) => (role === 'system-administrator') === ((organisationId ?? null) === null),
  )
  @Rule<MembershipInputDto>('roleEnds', ({ validTo }, role) =>
    isAdministrator(role as Role)
      ? (validTo ?? null) === null
      : !isForATime(role as Role) || (validTo ?? null) !== null,
  )
  @Rule<MembershipInputDto>(
    'projectsFitRole',
    ({ projectIds }, role) =>
      role === 'participant-handler' || isHandler(role as Role) === ((projectIds ?? null) !== null),
  )
  @IsIn(ROLES)
  role!: Role;
  @Refuses('protection-beyond-a-year')
  @Doc(
    'Last day on which the role holds, Swedish time; null: until further notice. An auditor has one, and so has a handler of protected identities, at most 366 days ahead; an administrator has none.',
  )
  @Nullable()
  @IsFormat('date')
  validTo!: string | null;
  @Refuses('unknown-reference')
  @Doc(
    'The projects of the organisation whose participants the role is about. For the handlers alone: null is every project, which a handler of protected identities cannot have.',
  )
  @Nullable()
  @IdOf('/projects')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsFormat('uuid', { each: true })
  projectIds!: string[] | null;
}

@DtoDoc(
  'A person who signs in, as it is written: creates and replaces. The password is never here: see invitations.',
  {
    example: {
      email: 'redaktor@example.se',
      name: 'Kursredaktionen',
      memberships: [
        {
          organisationId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
          role: 'project-editor',
          validTo: '2027-06-30',
        },
      ],
    },
  },
)
export class UserInputDto {
  @Refuses('email-taken')
  @Doc('The address of sign-in. One account per address; case does not matter.', 'redaktor@example.se')
  @IsFormat('email')
  email!: string;
  @Doc('Shown in the history.', 'Kursredaktionen') @IsString() @Length(1, 200) name!: string;
  @Doc('Language of the user interface.') @IsIn(UI_LANGUAGES) language: UiLanguage = 'sv';
  @Doc(
    'Those in organisations where you may change users. Others are neither shown nor changed. One that is sent as it was read keeps its confirmation; a handler of protected identities that is new or changed is a proposal.',
  )
  @Rule<UserInputDto>('membershipTwice', ({ memberships }) => {
    const said = (memberships ?? []).map(({ organisationId, role }) =>
      `${organisationId ?? ''} ${role}`.toLowerCase(),
    );
    return new Set(said).size === said.length;
  })
  @Refuses('membership-needed')
  @NestedList(() => MembershipInputDto, 100)
  memberships: MembershipInputDto[] = [];
  @Doc('false: cannot sign in, and every API key that the user has made is out of force.')
  @IsBoolean()
  isActive: boolean = true;
}

@DtoDoc('A person who signs in.')
export class UserDto extends UserInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Doc('The user has chosen a password. false: waits for an invitation to be accepted.')
  @IsBoolean()
  hasPassword!: boolean;
  @Doc(
    'Those of the memberships that wait for a data protection officer, and grant nothing before. The others hold.',
  )
  @NestedList(() => MembershipInputDto, 100)
  proposals!: MembershipInputDto[];
  @Nullable() @IsFormat('date-time') lastSignInAt!: string | null;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('A row of the list of users.')
export class UserSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('email') email!: string;
  @IsString() @Length(1, 200) name!: string;
  @NestedList(() => MembershipInputDto, 100) memberships!: MembershipInputDto[];
  @Doc('Those of them that wait for a data protection officer, and grant nothing before.')
  @NestedList(() => MembershipInputDto, 100)
  proposals!: MembershipInputDto[];
  @IsBoolean() isActive!: boolean;
  @IsBoolean() hasPassword!: boolean;
  @Nullable() @IsFormat('date-time') lastSignInAt!: string | null;
}

@DtoDoc('Users that the caller may see, by name.')
export class UserListDto extends PageDto {
  @NestedList(() => UserSummaryDto, 100) data!: UserSummaryDto[];
}

export class ListUsersQueryDto extends PageQueryDto {
  @Doc('Part of the name or of the address.') @Optional() @IsString() @Length(1, 100) q?: string;
  @Doc('Has a role in this organisation.') @Optional() @IsFormat('uuid') organisationId?: string;
  @Doc('Has one of these roles.')
  @Optional()
  @IsArray()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  role?: Role[];
  @Optional() @IsBoolean() isActive?: boolean;
}

export class UserPathDto {
  @IsFormat('uuid') userId!: string;
}

@DtoDoc(
  'A one-time link to choose a password. Shown this once, and works once. An earlier link of the same user is dead.',
)
export class InvitationDto {
  @Doc('Hand it to the person over a safe channel.', 'https://spang.example.se/admin/inbjudan#kod')
  @IsFormat('uri')
  url!: string;
  @Doc('Seven days from now.') @IsFormat('date-time') expiresAt!: string;
}

@DtoDoc('The answer to an invitation: chooses a password, and signs nobody in.')
export class AcceptanceInputDto {
  @Refuses('invitation-not-valid')
  @Doc('The part of the link after #.', 'kR3v9n0zJxT1q5mW8sY2bC4dE6fG7hJ9kL0mN1pQ2rS')
  @IsString()
  @Matches(/^[A-Za-z0-9_-]*$/)
  @Length(43, 43)
  token!: string;
  @Refuses('password-is-email')
  @Doc('12 to 200 characters, not the e-mail address; no other rules.', 'en lång mening som jag minns')
  @IsString()
  @Length(12, 200)
  password!: string;
  @Refuses('only-first-administrator')
  @Doc('Only for the link of a first start, which makes the first administrator: the address of sign-in.')
  @Nullable()
  @IsFormat('email')
  email!: string | null;
  @Refuses('only-first-administrator')
  @Doc('Only for the link of a first start: the name shown in the history.')
  @Nullable()
  @IsString()
  @Length(1, 200)
  name!: string | null;
}
