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
import { API_KEY_SCOPES, isPersonalScope, type ApiKeyScope } from '../permissions.js';
import { API_KEY_STATES, type ApiKeyState } from './api-key-states.js';

@DtoDoc(
  'A system that may call the Management API for an organisation. What it is never changes; make another and revoke this one.',
  {
    example: {
      name: 'Kommunens webbplats',
      organisationId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      purpose: 'Hämtar kurser varje natt till kommunens webbplats.',
      scopes: ['training-offers:read'],
      expiresAt: '2027-11-24T00:00:00Z',
    },
  },
)
export class ApiKeyInputDto {
  @Refuses('api-key-name-taken')
  @Doc(
    'What the system is called, in the history too. Unique among the organisation’s keys that are not revoked.',
    'Kommunens webbplats',
  )
  @IsString()
  @Length(1, 100)
  name!: string;
  @Refuses('not-your-organisation')
  @Doc('The organisation that the key acts in, and no other.')
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string;
  @Doc('What the key is for, and who answers for it.', 'Hämtar kurser varje natt till kommunens webbplats.')
  @IsString()
  @Length(1, 500)
  purpose!: string;
  @Refuses('scope-exceeds-yours')
  @Doc(
    'What the key may do. Not more than its maker may do, neither now nor when it is used. Scopes about participants an administrator of the organisation proposes; they are in force when a data protection officer has confirmed the key.',
    ['training-offers:read'],
  )
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsIn(API_KEY_SCOPES, { each: true })
  scopes!: ApiKeyScope[];
  @Refuses('expiry-passed', 'expiry-beyond-a-year')
  @Doc('When the key stops working. At most one year from now.')
  @IsFormat('date-time')
  expiresAt!: string;
  @Refuses('cidr-invalid')
  @Rule<ApiKeyInputDto>(
    'networks-needed',
    ({ scopes }, networks) =>
      !scopes?.includes('participants:identity') || (Array.isArray(networks) && networks.length > 0),
  )
  @Doc(
    'Networks that the key may be used from, as CIDR. Empty: from anywhere, which a key that reveals identities cannot be.',
    ['192.0.2.0/24'],
  )
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(4, 43, { each: true })
  @Matches(/^[0-9a-fA-F:.]+\/\d{1,3}$/, { each: true })
  allowedCidrs: string[] = [];
  @Refuses('unknown-reference')
  @Rule<ApiKeyInputDto>('projectsFitScopes', ({ scopes }) => scopes?.some(isPersonalScope) ?? true)
  @Doc(
    'The projects of the organisation that the scopes about participants are limited to; null: every project. Other scopes hold in the whole organisation.',
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

@DtoDoc('One secret of an API key. During a rotation there are two.')
export class ApiKeySecretDto {
  @Doc('How the secret begins; the rest is known to its holder alone.', 'spang_live_4fQ9aZ2k')
  @IsString()
  @Matches(/^spang_live_[0-9A-Za-z]{8}$/)
  @Length(19, 19)
  prefix!: string;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') expiresAt!: string;
  @Doc('Written at most once a minute.') @Nullable() @IsFormat('date-time') lastUsedAt!: string | null;
}

@DtoDoc('Who made it.')
export class ApiKeyCreatorDto {
  @IsFormat('uuid') id!: string;
  @IsString() @Length(1, 200) name!: string;
  @Doc('false: the key is out of force until the user is active again.') @IsBoolean() isActive!: boolean;
}

@DtoDoc('A system that may call the Management API.')
export class ApiKeyDto extends ApiKeyInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsIn(API_KEY_STATES) state!: ApiKeyState;
  @Doc('false: the scopes about participants wait for a data protection officer; the others are in force.')
  @IsBoolean()
  isConfirmed!: boolean;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nullable() @IsFormat('date-time') revokedAt!: string | null;
  @Doc('Written at most once a minute.') @Nullable() @IsFormat('date-time') lastUsedAt!: string | null;
  @Nested(() => ApiKeyCreatorDto) createdBy!: ApiKeyCreatorDto;
  @Doc('The secrets that work now, the newest first.')
  @NestedList(() => ApiKeySecretDto, 2)
  secrets!: ApiKeySecretDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('An API key with its new secret, which is shown this once.')
export class NewApiKeyDto extends ApiKeyDto {
  @Doc('Sent as Authorization: Bearer.', 'spang_live_4fQ9aZ2k_0123456789abcdefghijABCDEFGHIJ012XYZxy')
  @IsString()
  @Matches(/^spang_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/)
  @Length(58, 58)
  secret!: string;
}

@DtoDoc('API keys of the organisations whose keys the caller may see, by name.')
export class ApiKeyListDto extends PageDto {
  @NestedList(() => ApiKeyDto, 100) data!: ApiKeyDto[];
}

export class ListApiKeysQueryDto extends PageQueryDto {
  @Optional() @IsFormat('uuid') organisationId?: string;
  @Doc('Only keys in this state.') @Optional() @IsIn(API_KEY_STATES) state?: ApiKeyState;
}

export class ApiKeyPathDto {
  @IsFormat('uuid') keyId!: string;
}
