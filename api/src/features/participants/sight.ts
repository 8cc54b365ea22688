/** Which people the actor may know of. Whoever is not in sight is unknown, whatever is asked. */
import { NotFound } from '../../errors.js';
import { may, projectsWhere, type Actor } from '../../persistence/context.js';
import { concealedIn, type Concealed } from '../../vault/concealed.js';
import type { VaultContext } from '../../vault/vault.js';
import type { Participant, Participation } from './participant.entity.js';

export interface Sight {
  /** Organisations all of whose projects are in sight, and single projects of others. */
  organisations: string[];
  projects: string[];
  /** Projects in which protected people are in sight too. */
  opened: string[];
  concealed: Concealed;
}

type Place = Pick<Participation, 'organisationId' | 'projectId'>;

/** What the actor sees of people: those of some projects, without the protected unless there is a permission for them. */
export async function sightOf(ctx: VaultContext): Promise<Sight> {
  const scopes = projectsWhere(ctx.actor, 'participants:read');
  const concealed = new Map<string, string>();
  for (const organisationId of new Set(scopes.map((scope) => scope.organisationId)))
    for (const [id, how] of organisationId ? await concealedIn(ctx, organisationId) : [])
      concealed.set(id, how);
  return {
    organisations: scopes.flatMap(({ organisationId, projectIds }) =>
      organisationId && !projectIds ? [organisationId] : [],
    ),
    projects: scopes.flatMap(({ projectIds }) => projectIds ?? []),
    opened: projectsWhere(ctx.actor, 'participants:protected').flatMap(({ projectIds }) => projectIds ?? []),
    concealed,
  };
}

/** The condition on a participation `p` of a participant `h`, and the values that it begins with. */
export const IN_SIGHT = `(p.organisation_id = any($1::uuid[]) or p.project_id = any($2::uuid[]))
  and (p.participant_id <> all($3::uuid[]) or p.project_id = any($4::uuid[])) and h.restricted_at is null`;
export const sightValues = ({ organisations, projects, opened, concealed }: Sight): unknown[] => [
  organisations,
  projects,
  [...concealed.keys()],
  opened,
];

/** The same of one row. */
export const isInSight = (
  { organisations, projects, opened, concealed }: Sight,
  { organisationId, projectId }: Place,
  { id, restrictedAt }: Pick<Participant, 'id' | 'restrictedAt'>,
): boolean =>
  (organisations.includes(organisationId) || projects.includes(projectId)) &&
  (!concealed.has(id) || opened.includes(projectId)) &&
  restrictedAt === null;

/** Those of the participations for which the actor has the permission. Throws NotFound when there is none. */
export function assertSome<P extends Place>(actor: Actor, permission: string, places: P[]): P[] {
  const some = places.filter(({ organisationId, projectId }) =>
    may(actor, permission, organisationId, projectId),
  );
  if (!some.length) throw new NotFound('not-found');
  return some;
}
