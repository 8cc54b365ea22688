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
  { id, kind, name, via, grants }: Actor,
  place: { organisationId: string; projectId: string },
  permissions: string[],
): Principal => ({
  ...{ id, kind, name, via, ...place },
  permissions: permissions.filter((each) =>
    may({ id, kind, name, via, grants }, each, place.organisationId, place.projectId),
  ),
});

/** The job's context, as that somebody. */
export const actingFor = (
  ctx: Context,
  { id, kind, name, via, organisationId, projectId, permissions }: Principal,
): Context => ({
  ...ctx,
  actor: {
    ...{ id, kind, name, via },
    grants: [{ organisationId, projectIds: new Set([projectId]), permissions: new Set(permissions) }],
  },
});
