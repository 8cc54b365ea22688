import { IsIn, IsString, Length, Matches } from 'class-validator';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { Doc, DtoDoc, IsFormat, NestedList, Nullable, Optional } from '../../contract/decorators.js';
import { FIELD_NAME, WORD } from '../../contract/patterns.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';

@DtoDoc('Something that was done: who, when, what. Which fields, never their values.')
export class AuditEventDto {
  @Doc('Grows with time.', '1042') @IsString() @Matches(/^\d+$/) @Length(1, 20) id!: string;
  @IsFormat('date-time') occurredAt!: string;
  @Doc('The user, the API key or the system.') @IsFormat('uuid') actorId!: string;
  @Doc('The name that the actor had then.') @IsString() @Length(1, 200) actorName!: string;
  @IsIn(['session', 'api-key', 'system']) via!: 'session' | 'api-key' | 'system';
  @Doc(
    'create, update, delete, publish, withdraw, sign-in, sign-out, rotate, revoke, invite, propose or confirm; more may come.',
    'update',
  )
  @IsString()
  @Matches(WORD)
  @Length(1, 40)
  action!: string;
  @Doc('The kind of thing that it was done to.', 'project')
  @IsString()
  @Matches(WORD)
  @Length(1, 60)
  entity!: string;
  @IsFormat('uuid') entityId!: string;
  @Doc('Whose it was; null: the platform’s.') @Nullable() @IsFormat('uuid') organisationId!: string | null;
  @Doc('Top-level fields that were changed.', ['title'])
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Matches(FIELD_NAME, { each: true })
  @Length(1, 100, { each: true })
  changedFields!: string[];
}

@DtoDoc('What was done, the latest first. Only in organisations whose log the caller may read.')
export class AuditEventListDto extends PageDto {
  @NestedList(() => AuditEventDto, 100) data!: AuditEventDto[];
}

export class ListAuditEventsQueryDto extends PageQueryDto {
  @Doc('Kind of thing: project, organisation, user …', 'project')
  @Optional()
  @IsString()
  @Length(1, 60)
  @Matches(/^[a-z-]+$/)
  entity?: string;
  @Optional() @IsFormat('uuid') entityId?: string;
  @Optional() @IsFormat('uuid') actorId?: string;
  @Doc('From this instant, itself included.') @Optional() @IsFormat('date-time') from?: string;
  @Doc('Until this instant, itself not included.') @Optional() @IsFormat('date-time') to?: string;
}
