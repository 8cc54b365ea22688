import { Forbidden, NotFound } from '../../errors.js';
import { assertVisible, may, type Context } from '../../persistence/context.js';
import { Project } from '../projects/index.js';

/** The project that is followed up. NotFound also when its owner is none whose follow-up the actor may read. */
export async function projectSeen(ctx: Context, id: string): Promise<Project> {
  const project = await ctx.db.findOneBy(Project, { id });
  if (!project) throw new NotFound('not-found');
  assertVisible(ctx.actor, 'follow-up:read', project.ownerId);
  return project;
}

/** The same, for whoever adds to its follow-up. Throws Forbidden too. */
export async function projectToFollow(ctx: Context, id: string): Promise<Project> {
  const project = await projectSeen(ctx, id);
  if (!may(ctx.actor, 'follow-up:write', project.ownerId)) throw new Forbidden('not-allowed-here');
  return project;
}
