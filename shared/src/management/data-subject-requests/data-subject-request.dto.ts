import { IsBoolean, IsIn, IsInt, IsString, Length, Min } from 'class-validator';
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
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import {
  ACCESS_ACTIONS,
  IDENTITY_KINDS,
  PROTECTIONS,
  type AccessAction,
  type IdentityKind,
  type Protection,
} from '../../values/participant-words.js';
import { ParticipationInputDto } from '../participants/participation.dto.js';

/** GDPR art. 15, 16, 18 and 17. */
export const REQUEST_KINDS = [
  'access',
  'rectification',
  'restriction',
  'end-of-restriction',
  'erasure',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_OUTCOMES = ['granted', 'partly', 'refused'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Why somebody does not get what they ask for: GDPR art. 17.3 b and d, and what the decision says in words. */
export const REFUSAL_GROUNDS = ['legal-obligation', 'archiving', 'not-identified', 'other'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

@DtoDoc(
  'What a person asks for about their own data. The number is used to find them, and is not kept here.',
  {
    example: {
      organisationId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      kind: 'access',
      receivedOn: '2026-11-02',
      identityNumber: '19121212-1212',
    },
  },
)
export class DataSubjectRequestInputDto {
  @Doc('Where the officer is.')
  @Refuses('not-your-organisation')
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string;
  @IsIn(REQUEST_KINDS) kind!: RequestKind;
  @Doc('The day it arrived; it is due a month later (art. 12.3).')
  @Refuses('received-in-future')
  @IsFormat('date')
  receivedOn!: string;
  @Doc('null: participantId says who. One of the two.')
  @Nullable()
  @Refuses(
    'number-or-participant',
    'identity-number-form',
    'identity-number-date',
    'identity-number-check-digit',
    'identity-number-destroyed',
    'identity-number-zeros-lost',
    'identity-number-ambiguous',
  )
  @IsString()
  @Length(1, 60)
  identityNumber!: string | null;
  @Nullable()
  @Refuses('unknown-reference')
  @IdOf('/participants')
  @IsFormat('uuid')
  participantId!: string | null;
}

@DtoDoc('What was decided, and why.', {
  example: { outcome: 'granted', reason: 'Uppgifterna behövs inte längre.' },
})
export class RequestDecisionInputDto {
  @IsIn(REQUEST_OUTCOMES) outcome!: RequestOutcome;
  @Doc('legal-obligation: art. 17.3 b · archiving: art. 17.3 d. Of what is not granted whole.')
  @Nullable()
  @Rule<RequestDecisionInputDto>('groundFitsOutcome', ({ outcome }) => outcome !== 'granted')
  @IsIn(REFUSAL_GROUNDS)
  ground!: RefusalGround | null;
  @Doc('As the person is told, without names. Kept sealed.') @IsString() @Length(5, 2000) reason!: string;
}

@DtoDoc('A decision that has been made.')
export class RequestDecisionDto {
  @IsIn(REQUEST_OUTCOMES) outcome!: RequestOutcome;
  @Nullable() @IsIn(REFUSAL_GROUNDS) ground!: RefusalGround | null;
  @IsString() @Length(1, 2000) reason!: string;
  @IsString() @Length(1, 200) decidedBy!: string;
  @IsFormat('date-time') decidedAt!: string;
}

@DtoDoc('A request by a person about their own data.')
export class DataSubjectRequestDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('uuid') organisationId!: string;
  @IsIn(REQUEST_KINDS) kind!: RequestKind;
  @IsFormat('date') receivedOn!: string;
  @IsFormat('date') dueOn!: string;
  @Doc('Not decided, and the day has passed.') @IsBoolean() isOverdue!: boolean;
  @Doc('There is somebody of that number. false: we hold nothing, which is an answer too.')
  @IsBoolean()
  isKnown!: boolean;
  @Doc('null: waits for a decision.')
  @Nullable()
  @Nested(() => RequestDecisionDto)
  decision!: RequestDecisionDto | null;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('Requests in the organisations where the caller is officer, those due first before those decided.')
export class DataSubjectRequestListDto extends PageDto {
  @NestedList(() => DataSubjectRequestDto, 100) data!: DataSubjectRequestDto[];
}

export class ListDataSubjectRequestsQueryDto extends PageQueryDto {
  @Optional() @IsFormat('uuid') organisationId?: string;
  @Optional() @IsIn(REQUEST_KINDS) kind?: RequestKind;
  @Optional() @IsBoolean() isDecided?: boolean;
}

export class DataSubjectRequestPathDto {
  @IsFormat('uuid') requestId!: string;
}

@DtoDoc('A participation, with what the person was told.')
export class PackageParticipationDto extends ParticipationInputDto {
  @IsFormat('uuid') projectId!: string;
  @Doc('null: the project is gone.')
  @Nullable()
  @Nested(() => LocalizedNameDto)
  projectTitle!: LocalizedNameDto | null;
  @Nullable() @IsInt() ageAtStart!: number | null;
  @Doc('The notice that was given.')
  @Nullable()
  @Nested(() => LocalizedTextDto)
  notice!: LocalizedTextDto | null;
  @Doc('The last day on which we may know who it is; null: not known yet.')
  @Nullable()
  @IsFormat('date')
  identityUntil!: string | null;
}

@DtoDoc('When somebody of ours worked with the data, and for what. Names of employees are withheld.')
export class PackageAccessDto {
  @IsFormat('date-time') at!: string;
  @IsIn(ACCESS_ACTIONS) action!: AccessAction;
  @IsString() @Length(1, 60) purpose!: string;
}

@DtoDoc('An earlier request.')
export class PackageRequestDto {
  @IsIn(REQUEST_KINDS) kind!: RequestKind;
  @IsFormat('date') receivedOn!: string;
  @Nullable() @IsIn(REQUEST_OUTCOMES) outcome!: RequestOutcome | null;
}

@DtoDoc('All that is held about one person.')
export class PackagePersonDto {
  @IsString() @Length(8, 8) pseudonym!: string;
  @IsIn(IDENTITY_KINDS) identityKind!: IdentityKind;
  @Nullable() @IsString() @Length(1, 60) identityNumber!: string | null;
  @Nullable() @IsString() @Length(1, 200) givenName!: string | null;
  @Nullable() @IsString() @Length(1, 200) familyName!: string | null;
  @Nullable() @IsInt() birthYear!: number | null;
  @IsFormat('date-time') since!: string;
  @Nullable() @IsFormat('date-time') restrictedAt!: string | null;
  @Nullable() @IsIn(PROTECTIONS) protection!: Protection | null;
  @NestedList(() => PackageParticipationDto, 100) participations!: PackageParticipationDto[];
  @Doc('The latest 1,000.') @NestedList(() => PackageAccessDto, 1000) accesses!: PackageAccessDto[];
  @NestedList(() => PackageRequestDto, 100) requests!: PackageRequestDto[];
}

@DtoDoc(
  'The register extract of GDPR art. 15: data, purposes, recipients, how long, whence, and who looked. Hand it over in a way that only the person can read.',
)
export class AccessPackageDto {
  @IsFormat('uuid') requestId!: string;
  @IsFormat('date-time') madeAt!: string;
  @Doc('Two when somebody with a protected identity was registered by those who could not know it.')
  @NestedList(() => PackagePersonDto, 2)
  persons!: PackagePersonDto[];
  @Nested(() => LocalizedTextDto) purposes!: LocalizedTextDto;
  @Nested(() => LocalizedTextDto) recipients!: LocalizedTextDto;
  @Nested(() => LocalizedTextDto) origin!: LocalizedTextDto;
}
