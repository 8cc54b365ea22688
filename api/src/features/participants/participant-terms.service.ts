import type {
  ListParticipantTermsQueryDto,
  ParticipantTermsInputDto,
  ParticipantTermsSummaryDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { Conditions, pageOfRecords } from '../../persistence/record-list.js';
import { createRecord, getRecord, replaceRecord, visibleOwners } from '../../persistence/record.js';
import { projectBehind } from '../projects/index.js';
import { ParticipantTerms } from './participant-terms.entity.js';
import { PARTICIPANT_TERMS_RECORD } from './participant-terms.record.js';

/** Terms belong to the owner of their project. */
export async function createTerms(ctx: Context, input: ParticipantTermsInputDto): Promise<ParticipantTerms> {
  const { ownerId } = await projectBehind(ctx, input);
  return createRecord(ctx, PARTICIPANT_TERMS_RECORD, { ...input, ownerId });
}

export const getTerms = (ctx: Context, id: string): Promise<ParticipantTerms> =>
  getRecord(ctx, PARTICIPANT_TERMS_RECORD, id);

export const replaceTerms = (
  ctx: Context,
  id: string,
  input: ParticipantTermsInputDto,
): Promise<ParticipantTerms> => replaceRecord(ctx, PARTICIPANT_TERMS_RECORD, id, input);

/** One page of the terms that the actor may see, the oldest first. */
export async function listTerms(
  ctx: Context,
  query: ListParticipantTermsQueryDto,
): Promise<{ data: ParticipantTermsSummaryDto[]; totalRecords: number }> {
  const where = new Conditions()
    .add('owner_id = any(?::uuid[])', visibleOwners(ctx, PARTICIPANT_TERMS_RECORD) ?? undefined)
    .add('project_id = ?', query.projectId);
  const { rows, totalRecords } = await pageOfRecords(
    ctx,
    ParticipantTerms,
    where,
    { created: 'created_at' },
    { ...query, sort: 'created' },
  );
  const data = rows.map(({ id, ownerId, projectId, version, identityNumbers, takesMinors }) => ({
    id,
    ownerId,
    projectId,
    version,
    takesIdentityNumbers: identityNumbers !== null,
    takesMinors,
  }));
  return { data, totalRecords };
}
