import { IsIn, IsInt, IsString, Length, Matches, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  NestedList,
  Nullable,
  Optional,
  Refuses,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { WORD } from '../../contract/patterns.js';
import { ACCESS_ACTIONS, type AccessAction } from '../../values/participant-words.js';

@DtoDoc('Who did what with whose data, why. Written before the answer left; nothing changes or removes it.')
export class AccessLogEntryDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('date-time') at!: string;
  @IsFormat('uuid') organisationId!: string;
  @IsFormat('uuid') actorId!: string;
  @IsIn(['user', 'api-client', 'system']) actorKind!: 'user' | 'api-client' | 'system';
  @IsString() @Length(1, 200) actorName!: string;
  @IsIn(ACCESS_ACTIONS) action!: AccessAction;
  @Doc('Of a disclosure what was stated; else case-handling.', 'funder-report')
  @IsString()
  @Matches(WORD)
  @Length(1, 60)
  purpose!: string;
  @Doc(
    'In the reader’s own words, for those who review the log; null: nothing was said, or the person is disposed of.',
  )
  @Nullable()
  @IsString()
  @Length(1, 2000)
  reason!: string | null;
  @IsIn(['hit', 'miss']) outcome!: 'hit' | 'miss';
  @Doc('null: about nobody in particular.') @Nullable() @IsFormat('uuid') participantId!: string | null;
  @Nullable() @IsFormat('uuid') projectId!: string | null;
}

@DtoDoc('The access log of the organisations whose log the caller may read, the latest first.')
export class AccessLogEntryListDto extends PageDto {
  @NestedList(() => AccessLogEntryDto, 100) data!: AccessLogEntryDto[];
}

export class ListAccessLogEntriesQueryDto extends PageQueryDto {
  @Optional() @IsFormat('uuid') organisationId?: string;
  @Doc('About this participant.') @Optional() @IsFormat('uuid') participantId?: string;
  @Doc('By this user or API key.') @Optional() @IsFormat('uuid') actorId?: string;
  @Optional() @IsIn(ACCESS_ACTIONS) action?: AccessAction;
  @Optional() @IsIn(['hit', 'miss']) outcome?: 'hit' | 'miss';
  @Doc('From this day, Swedish time.') @Optional() @IsFormat('date') from?: string;
  @Doc('To this day, Swedish time.') @Optional() @IsFormat('date') to?: string;
}

@DtoDoc('A sign-off: somebody has gone through a sample of the log.', {
  example: {
    organisationId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
    note: 'Stickprov, 20 rader ur tredje kvartalet. Inget att anmärka.',
  },
})
export class AccessLogReviewInputDto {
  @Refuses('not-your-organisation') @IdOf('/organisations') @IsFormat('uuid') organisationId!: string;
  @Doc('What was gone through and found. Kept sealed.') @IsString() @Length(5, 2000) note!: string;
}

@DtoDoc(
  'The state of the log when it was signed. Keep count and head outside the service: whoever owned the database could write the whole log anew, and only that would tell.',
)
export class AccessLogReviewDto {
  @IsFormat('uuid') id!: string;
  @IsFormat('date-time') at!: string;
  @Doc('Rows in the log, this one included.') @IsInt() @Min(1) count!: number;
  @Doc('The first row that is missing or is not as it was written; null: none.')
  @Nullable()
  @IsInt()
  @Min(1)
  firstBroken!: number | null;
  @Doc(
    'SHA-256 of the last row, over all before it.',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  )
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  @Length(64, 64)
  head!: string;
}
