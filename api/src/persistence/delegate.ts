import { may, type Actor, type Context } from './context.js';

/** Somebody for whom a job does what was ordered: with the permissions of that moment, in one project. */
export interface Principal {
  id: string;
  kind: Actor['kind'];
  name: string;
  via: Actor['via'];
  organisationId: string;
  projectId: string;
  permissions: string[];
}

/** Remembers who orders it, with those of the permissions that there are. */
export const principalOf = (
  actor: Actor,
  { organisationId, projectId }: { organisationId: string; projectId: string },
  permissions: string[],
): Principal => ({
  id: actor.id,
  kind: actor.kind,
  name: actor.name,
  via: actor.via,
  organisationId,
  projectId,
  permissions: permissions.filter((each) => may(actor, each, organisationId, projectId)),
});

/** The job's context, as that somebody. */
export function actingFor(
  ctx: Context,
  { organisationId, projectId, permissions, ...who }: Principal,
): Context {
  const grant = { organisationId, projectIds: new Set([projectId]), permissions: new Set(permissions) };
  return { ...ctx, actor: { ...who, grants: [grant] } };
}
