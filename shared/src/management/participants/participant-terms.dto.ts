import { IsBoolean, IsInt, IsString, Length, Max, Min } from 'class-validator';
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
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { LocalizedTextDto } from '../../values/localized-text.dto.js';
import { RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';

@DtoDoc(
  'Why a project needs national identity numbers (3 kap. 10 § lag 2018:218): without it they are refused.',
)
export class IdentityNumberBasisDto {
  @Doc('What they are for.', 'Rapportering till finansiären') @IsString() @Length(10, 1000) purpose!: string;
  @Doc('The legal basis in words.', 'GDPR art. 6.1 e och artikel 4 i förordning (EU) 2021/1060')
  @IsString()
  @Length(10, 1000)
  legalBasis!: string;
  @Doc('The data protection impact assessment that covers it.', 'DPIA 2026-04')
  @IsString()
  @Length(1, 100)
  dpiaId!: string;
}

@DtoDoc(
  'On which terms a project keeps participants: what they are told (GDPR art. 13 and 14), and whether their numbers and minors are taken. Each saved version is a version of the notice.',
  {
    example: {
      projectId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      notice: { sv: 'Vi behandlar dina uppgifter för att kunna redovisa projektet till finansiären.' },
      identityNumbers: {
        purpose: 'Rapportering till finansiären',
        legalBasis: 'GDPR art. 6.1 e och artikel 4 i förordning (EU) 2021/1060',
        dpiaId: 'DPIA 2026-04',
      },
      takesMinors: false,
    },
  },
)
export class ParticipantTermsInputDto {
  @Doc('The owner of the project; absent: it is.')
  @Refuses('owner-of-project')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Doc('The project. It has one set of terms, and keeps it.')
  @Refuses('unknown-reference', 'terms-taken', 'project-of-terms')
  @IdOf('/projects')
  @IsFormat('uuid')
  projectId!: string;
  @Doc('What a participant is told about the processing.')
  @Nested(() => LocalizedTextDto)
  notice!: LocalizedTextDto;
  @Doc('null: national identity numbers are refused.')
  @Nullable()
  @Nested(() => IdentityNumberBasisDto)
  identityNumbers!: IdentityNumberBasisDto | null;
  @Doc('Whether people under 18 on their first day are taken.') @IsBoolean() takesMinors: boolean = false;
}

export class ParticipantTermsDto extends ParticipantTermsInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @NestedList(() => WarningDto, 100) warnings!: WarningDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

export class ParticipantTermsSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') ownerId!: string;
  @IsFormat('uuid') projectId!: string;
  @IsInt() @Min(1) version!: number;
  @IsBoolean() takesIdentityNumbers!: boolean;
  @IsBoolean() takesMinors!: boolean;
}

export class ParticipantTermsListDto extends PageDto {
  @NestedList(() => ParticipantTermsSummaryDto, 100) data!: ParticipantTermsSummaryDto[];
}

export class ListParticipantTermsQueryDto extends PageQueryDto {
  @Doc('Those of this project.') @Optional() @IsFormat('uuid') projectId?: string;
}

export class ParticipantTermsPathDto {
  @IsFormat('uuid') participantTermsId!: string;
}

export class ParticipantTermsVersionPathDto extends ParticipantTermsPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
