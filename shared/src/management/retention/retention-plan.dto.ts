import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
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
import { RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';

@DtoDoc('Why nothing may be disposed of for now: a dispute, an audit, a request.')
export class LegalHoldDto {
  @IsFormat('date') since!: string;
  @Doc('Case or decision, without names.', 'Revision 2031-14') @IsString() @Length(3, 300) reason!: string;
}

@DtoDoc(
  'What decides how long the people of a project are kept. The longest of what applies: five years from 31 December of the year of the last payment (Regulation (EU) 2021/1060, Article 82), ten years from state aid, seven years after the year of bookkeeping, what the decision says. Identities go earlier when the decision says that they are needed no longer.',
  {
    example: {
      projectId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      lastPaymentOn: '2026-03-12',
      bookkeepingYear: 2026,
    },
  },
)
export class RetentionPlanInputDto {
  @Doc('The owner of the project; absent: it is.')
  @Refuses('owner-of-project')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Doc('The project. It has one plan, and keeps it.')
  @Refuses('unknown-reference', 'plan-taken', 'project-of-plan')
  @IdOf('/projects')
  @IsFormat('uuid')
  projectId!: string;
  @Doc('The last payment of the managing authority; null: not made yet, and nothing can be disposed of.')
  @Nullable()
  @IsFormat('date')
  lastPaymentOn!: string | null;
  @Doc('When state aid was granted (GBER, de minimis).')
  @Nullable()
  @IsFormat('date')
  stateAidGrantedOn!: string | null;
  @Doc('The last day that the decision itself says.') @Nullable() @IsFormat('date') decisionKeepUntil!:
    string | null;
  @Doc('The year in which the last entry was booked.')
  @Nullable()
  @IsInt()
  @Min(1990)
  @Max(2190)
  bookkeepingYear!: number | null;
  @Doc('The last day on which the decision needs anybody’s identity.')
  @Nullable()
  @IsFormat('date')
  identityNeededUntil!: string | null;
  @Doc('null: none.') @Nullable() @Nested(() => LegalHoldDto) legalHold!: LegalHoldDto | null;
}

/** unknown: cannot be calculated · running: not over · due: may be disposed of · held: a legal hold. */
export const RETENTION_STATES = ['unknown', 'running', 'due', 'held'] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];

export class RetentionPlanDto extends RetentionPlanInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Doc('The last day on which documents must be kept; null: unknown, or held. It never moves backwards.')
  @Nullable()
  @IsFormat('date')
  keepUntil!: string | null;
  @Doc('The last day on which identities may be kept; null: as above.')
  @Nullable()
  @IsFormat('date')
  identityUntil!: string | null;
  @Doc('Of the identities, today.') @IsIn(RETENTION_STATES) state!: RetentionState;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @NestedList(() => WarningDto, 100) warnings!: WarningDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

export class RetentionPlanSummaryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('uuid') ownerId!: string;
  @IsFormat('uuid') projectId!: string;
  @IsInt() @Min(1) version!: number;
  @Nullable() @IsFormat('date') identityUntil!: string | null;
  @IsIn(RETENTION_STATES) state!: RetentionState;
}

export class RetentionPlanListDto extends PageDto {
  @NestedList(() => RetentionPlanSummaryDto, 100) data!: RetentionPlanSummaryDto[];
}

export class ListRetentionPlansQueryDto extends PageQueryDto {
  @Doc('That of this project.') @Optional() @IsFormat('uuid') projectId?: string;
}

export class RetentionPlanPathDto {
  @IsFormat('uuid') retentionPlanId!: string;
}

export class RetentionPlanVersionPathDto extends RetentionPlanPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
