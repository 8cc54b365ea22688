import type { ListProjectsQueryDto, ProjectInputDto, ProjectSummaryDto } from '@spang/shared/management';
import type { FundingFacet } from '@spang/shared/values';
import { invalid } from '../../errors.js';
import { may, type Context } from '../../persistence/context.js';
import {
  createRecord,
  deleteRecord,
  getRecord,
  replaceRecord,
  visibleOwners,
} from '../../persistence/record.js';
import { previewRecord, publishRecord, withdrawRecord, type PublishedType } from '../../publication/index.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { Project } from './project.entity.js';
import { toProjectSummaries } from './project.mapper.js';
import { publicProject } from './project.public.js';
import { PROJECT_RECORD } from './project.record.js';
import { findProjects, usedFundingSources } from './project.repository.js';

/** How a project becomes public. */
export const PROJECT_PUBLICATION: PublishedType<Project, ProjectInputDto> = {
  record: PROJECT_RECORD,
  kind: 'project',
  documents: async (ctx, id, document) => [await publicProject(ctx, id, document)],
};

/** Creates a draft. Throws Invalid for references that do not exist or that the actor may not see. */
export const createProject = (ctx: Context, input: ProjectInputDto): Promise<Project> =>
  createRecord(ctx, PROJECT_RECORD, input);

/** NotFound also when the project is not visible to the actor. */
export const getProject = (ctx: Context, id: string): Promise<Project> => getRecord(ctx, PROJECT_RECORD, id);

/**
 * The project that a record of another kind belongs to: the actor edits it, and the record has its owner. Throws Invalid, at
 * projectId or ownerId.
 */
export async function projectBehind(
  ctx: Context,
  { projectId, ownerId }: { projectId: string; ownerId: string | null },
): Promise<Project> {
  const project = await ctx.db.findOneBy(Project, { id: projectId });
  if (!project || !may(ctx.actor, 'projects:write', project.ownerId))
    throw invalid('#/projectId', 'unknown-reference');
  if (ownerId && ownerId.toLowerCase() !== project.ownerId) throw invalid('#/ownerId', 'owner-of-project');
  return project;
}

/** Replaces the whole project; what the public sees stays until it is published anew. */
export const replaceProject = (ctx: Context, id: string, input: ProjectInputDto): Promise<Project> =>
  replaceRecord(ctx, PROJECT_RECORD, id, input);

/** Removes a project that is not public and that no other record refers to. */
export const deleteProject = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, PROJECT_RECORD, id);

/** One page of the projects that the actor may see, drafts too. */
export async function listProjects(
  ctx: Context,
  query: ListProjectsQueryDto,
): Promise<{ data: ProjectSummaryDto[]; totalRecords: number }> {
  const owners = visibleOwners(ctx, PROJECT_RECORD);
  const { rows, totalRecords } = await findProjects(
    ctx,
    query,
    owners,
    await sourcesWith(ctx, query.funding),
  );
  return { data: await toProjectSummaries(ctx, rows), totalRecords };
}

/** The funding sources of projects that have the facet; undefined: no facet is asked for. */
async function sourcesWith(ctx: Context, facet: FundingFacet | undefined): Promise<string[] | undefined> {
  if (!facet) return undefined;
  const faces = await fundingSourceFaces(ctx, await usedFundingSources(ctx));
  return [...faces.values()].filter(({ facets }) => facets.includes(facet)).map(({ id }) => id);
}

/** Makes the present version public. */
export const publishProject = (ctx: Context, id: string): Promise<Project> =>
  publishRecord(ctx, PROJECT_PUBLICATION, id);

/** Takes the project from the public; a tombstone stays. */
export const withdrawProject = (ctx: Context, id: string): Promise<Project> =>
  withdrawRecord(ctx, PROJECT_PUBLICATION, id);

/** The public document as it would be now, and as it is. */
export const previewProject = (
  ctx: Context,
  id: string,
): Promise<{ document: object; current: object | null }> => previewRecord(ctx, PROJECT_PUBLICATION, id);
