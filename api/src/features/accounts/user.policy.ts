import {
  isAboutPeople,
  ROLE_PERMISSIONS,
  type MembershipInputDto,
  type Permission,
  type Role,
} from '@spang/shared/management';
import { may, type Actor, type Grant } from '../../persistence/context.js';

/** What the roles of a user allow, organisation by organisation. */
export const grantsOf = (memberships: Omit<MembershipInputDto, 'validTo'>[]): Grant[] =>
  memberships.map(({ organisationId, role, projectIds }) => ({
    organisationId,
    projectIds: projectIds && new Set(projectIds),
    permissions: new Set(ROLE_PERMISSIONS[role]),
  }));

/** May the actor change who has which role there? */
export const mayAdminister = (actor: Actor, organisationId: string | null): boolean =>
  may(actor, 'users:write', organisationId);

/**
 * Has the actor the permission from the organisation itself? The system administrator, who has it everywhere, has it from
 * the platform, and power over that is not power over who sees people.
 */
export const hasFromOrganisation = (
  actor: Actor,
  permission: Permission,
  organisationId: string | null,
): boolean =>
  actor.kind === 'system' ||
  actor.grants.some(
    (grant) =>
      grant.organisationId !== null &&
      grant.organisationId === organisationId &&
      grant.permissions.has(permission),
  );

/**
 * May the actor give this role? Nobody gives what he has not got, with two exceptions: the roles that are about people are
 * given by the organisation's administrator, who has none of them, and the system administrator appoints an organisation's
 * administrator as long as no other one can.
 */
export function mayGrant(
  actor: Actor,
  { organisationId, role }: { organisationId: string | null; role: Role },
  hasOtherAdministrator: boolean,
): boolean {
  if (!mayAdminister(actor, organisationId)) return false;
  if (isAboutPeople(role)) return hasFromOrganisation(actor, 'users:write', organisationId);
  if (ROLE_PERMISSIONS[role].every((permission) => may(actor, permission, organisationId))) return true;
  return role === 'organisation-administrator' && mayAdminister(actor, null) && !hasOtherAdministrator;
}
