/** What a participation must fit that is kept elsewhere: the project and its terms, occasions, municipalities. */
import type { ParticipationInputDto } from '@spang/shared/management';
import { Invalid, invalid, Unprocessable, type Fault } from '../../errors.js';
import { may, type Context } from '../../persistence/context.js';
import { Project } from '../projects/index.js';
import { municipalityNames } from '../reference-data/index.js';
import { knownOccasions } from '../training-offers/index.js';
import { ParticipantTerms } from './participant-terms.entity.js';

export const fault = (pointer: string, code: string): Fault => ({ pointer, code, params: {} });
/** 422: well formed, and against the terms of the project. */
export const againstTerms = (wrong: Fault): Unprocessable =>
  new Unprocessable('against-participant-terms', { faults: [wrong] });

/** The project that somebody is added to. Throws Invalid, the same for one that is not there and one that is not the actor's. */
export async function projectOf(ctx: Context, id: string): Promise<Project> {
  const project = await ctx.db.findOneBy(Project, { id });
  if (!project || !may(ctx.actor, 'participants:write', project.ownerId, id))
    throw invalid('#/projectId', 'not-your-project');
  return project;
}

type Noticed = Pick<ParticipationInputDto, 'noticeVersion'>;

/** What is wrong with the version of the terms that the participant was given (LAW-21); null: nothing. */
export function faultOfNotice(terms: ParticipantTerms | null, { noticeVersion }: Noticed): Fault | null {
  if (!terms) return fault('#/noticeVersion', 'terms-missing');
  return noticeVersion > terms.version ? fault('#/noticeVersion', 'unknown-terms-version') : null;
}

/** The project's terms. Throws Unprocessable without them. */
export async function termsOf(ctx: Context, projectId: string, input: Noticed): Promise<ParticipantTerms> {
  const terms = await ctx.db.findOneBy(ParticipantTerms, { projectId });
  const wrong = faultOfNotice(terms, input);
  if (wrong) throw againstTerms(wrong);
  return terms!;
}

/** What it points to is there. Throws Invalid. */
export async function checkReferences(
  ctx: Context,
  { municipality, enrolments }: ParticipationInputDto,
): Promise<void> {
  const faults: Fault[] = [];
  if (municipality && !(await municipalityNames(ctx, [municipality])).has(municipality))
    faults.push(fault('#/municipality', 'unknown-municipality'));
  const known = await knownOccasions(
    ctx,
    enrolments.map(({ occasionId }) => occasionId),
  );
  enrolments.forEach(({ occasionId }, i) => {
    if (!known.has(occasionId.toLowerCase()))
      faults.push(fault(`#/enrolments/${i}/occasionId`, 'unknown-reference'));
  });
  if (faults.length) throw new Invalid(faults);
}
