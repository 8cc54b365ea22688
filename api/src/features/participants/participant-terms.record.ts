import type { ParticipantTermsInputDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import { may, type Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { Project } from '../projects/index.js';
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

/** The project whose terms they are; the actor edits it. Throws Invalid. */
export async function projectOfTerms(ctx: Context, input: ParticipantTermsInputDto): Promise<Project> {
  const project = await ctx.db.findOneBy(Project, { id: input.projectId });
  if (!project || !may(ctx.actor, 'projects:write', project.ownerId))
    throw invalid('#/projectId', 'unknown-reference');
  if (input.ownerId && input.ownerId.toLowerCase() !== project.ownerId)
    throw invalid('#/ownerId', 'owner-of-project');
  return project;
}

/** They belong to the owner of one project, and stay with it. Throws Invalid. */
async function check(
  ctx: Context,
  input: ParticipantTermsInputDto,
  row: ParticipantTerms | null,
): Promise<void> {
  if (row && row.projectId !== input.projectId.toLowerCase())
    throw invalid('#/projectId', 'project-of-terms');
  const { id } = await projectOfTerms(ctx, input);
  if (row) return;
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`terms|${id}`]);
  if (await ctx.db.existsBy(ParticipantTerms, { projectId: id })) throw invalid('#/projectId', 'terms-taken');
}
