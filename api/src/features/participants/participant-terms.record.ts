import type { ParticipantTermsInputDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { projectBehind } from '../projects/index.js';
import { ParticipantTerms } from './participant-terms.entity.js';

/** The terms of a project's participants: whoever edits the project edits them. */
export const PARTICIPANT_TERMS_RECORD: RecordType<ParticipantTerms, ParticipantTermsInputDto> = {
  kind: 'participant-terms',
  resource: 'projects',
  entity: ParticipantTerms,
  isShared: false,
  check,
  apply: (row, { ownerId: _owner, ...input }) => void Object.assign(row, input),
  toInputs: async (_ctx, rows) => rows.map(toTermsInput),
};

/** The terms as a client would have to send them. */
export const toTermsInput = (row: ParticipantTerms): ParticipantTermsInputDto => ({
  ownerId: row.ownerId,
  projectId: row.projectId,
  notice: row.notice,
  identityNumbers: row.identityNumbers,
  takesMinors: row.takesMinors,
});

/** They belong to the owner of one project, and stay with it. Throws Invalid. */
async function check(
  ctx: Context,
  input: ParticipantTermsInputDto,
  row: ParticipantTerms | null,
): Promise<void> {
  if (row && row.projectId !== input.projectId.toLowerCase())
    throw invalid('#/projectId', 'project-of-terms');
  const { id } = await projectBehind(ctx, input);
  if (row) return;
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`terms|${id}`]);
  if (await ctx.db.existsBy(ParticipantTerms, { projectId: id })) throw invalid('#/projectId', 'terms-taken');
}
