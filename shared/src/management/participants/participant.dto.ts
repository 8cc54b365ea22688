import { IsIn, IsInt, IsString, Length, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { SelfLinksDto } from '../../contract/page.dto.js';
import {
  DISCLOSURE_PURPOSES,
  IDENTITY_KINDS,
  PROTECTIONS,
  type DisclosurePurpose,
  type IdentityKind,
  type Protection,
} from '../../values/participant-words.js';
import { ParticipantFaceDto, ParticipationSummaryDto } from './participation.dto.js';
import { PersonIdentityInputDto } from './person.dto.js';

@DtoDoc('A person in the vault, as those see them who may not, or need not, know who it is.')
export class ParticipantDto extends ParticipantFaceDto {
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @IsFormat('uuid') organisationId!: string;
  @IsIn(IDENTITY_KINDS) identityKind!: IdentityKind;
  @Doc('Date of birth with the rest hidden; null: there is no number, or no longer.', '19900101-••••')
  @Nullable()
  @IsString()
  @Length(1, 60)
  maskedIdentity!: string | null;
  @Doc('null: none that the caller may know of.')
  @Nullable()
  @IsIn(PROTECTIONS)
  protection!: Protection | null;
  @Doc('In projects whose participants the caller may see, the latest first.')
  @NestedList(() => ParticipationSummaryDto, 100)
  participations!: ParticipationSummaryDto[];
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('Corrects who somebody is (GDPR art. 16). What is left out is cleared.', {
  example: {
    identityNumber: '19121212-1212',
    givenName: 'Tolvan',
    familyName: 'Tolvansson',
    reason: 'Namnet var felstavat i anmälan.',
  },
})
export class PersonRectificationInputDto extends PersonIdentityInputDto {
  @Doc('Why. Kept sealed, in the access log.') @IsString() @Length(5, 500) reason!: string;
}

@DtoDoc('Looks for somebody by the exact number. 30 an hour and caller; hits and misses are logged.', {
  example: { identityNumber: '19121212-1212' },
})
export class ParticipantLookupInputDto {
  @Doc('In which organisation; null: the only one where the caller sees participants.')
  @Refuses('organisation-needed', 'not-your-organisation')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string | null;
  @Doc('As people write it.')
  @Refuses(
    'identity-number-form',
    'identity-number-date',
    'identity-number-check-digit',
    'identity-number-destroyed',
    'identity-number-zeros-lost',
    'identity-number-ambiguous',
  )
  @IsString()
  @Length(1, 60)
  identityNumber!: string;
}

@DtoDoc('What a look-up found.')
export class ParticipantLookupDto {
  @Doc('null: nobody whom the caller may see.')
  @Nullable()
  @Nested(() => ParticipantFaceDto)
  participant!: ParticipantFaceDto | null;
}

@DtoDoc('Why somebody’s identity is to be read.', { example: { purpose: 'funder-report' } })
export class IdentityDisclosureInputDto {
  @Rule<IdentityDisclosureInputDto>(
    'reasonForOther',
    ({ reason }, purpose) => purpose !== 'other' || (reason ?? null) !== null,
  )
  @IsIn(DISCLOSURE_PURPOSES)
  purpose!: DisclosurePurpose;
  @Doc('In words: needed for other. Kept sealed, in the access log.')
  @Nullable()
  @IsString()
  @Length(5, 500)
  reason!: string | null;
}

@DtoDoc('Who somebody is. Do not keep it; a screen hides it when its time is out.')
export class IdentityDisclosureDto {
  @IsFormat('uuid') participantId!: string;
  @IsString() @Length(8, 8) pseudonym!: string;
  @IsIn(IDENTITY_KINDS) identityKind!: IdentityKind;
  @Nullable() @IsString() @Length(1, 60) identityNumber!: string | null;
  @Nullable() @IsString() @Length(1, 200) givenName!: string | null;
  @Nullable() @IsString() @Length(1, 200) familyName!: string | null;
  @Doc('A minute from now.') @IsFormat('date-time') shownUntil!: string;
}

@DtoDoc('Whether somebody’s identity is protected, and how.', {
  example: { protection: 'sekretessmarkering' },
})
export class ProtectionInputDto {
  @Doc('null: no longer.') @Nullable() @IsIn(PROTECTIONS) protection!: Protection | null;
}

export class ParticipantPathDto {
  @IsFormat('uuid') participantId!: string;
}
