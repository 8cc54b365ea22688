import { ROLE_PERMISSIONS, type MembershipInputDto, type Role } from '@spang/shared/management';
import { may, type Actor, type Grant } from '../../persistence/context.js';

/** What the roles of a user allow, organisation by organisation. */
export const grantsOf = (memberships: MembershipInputDto[]): Grant[] =>
  memberships.map(({ organisationId, role }) => ({
    organisationId,
    permissions: new Set(ROLE_PERMISSIONS[role]),
  }));

/** May the actor change who has which role there? */
export const mayAdminister = (actor: Actor, organisationId: string | null): boolean =>
  may(actor, 'users:write', organisationId);

/**
 * May the actor give this role? Nobody gives what he has not got. The one exception: the system administrator appoints an
 * organisation's administrator as long as no other one can.
 */
export function mayGrant(
  actor: Actor,
  { organisationId, role }: { organisationId: string | null; role: Role },
  hasOtherAdministrator: boolean,
): boolean {
  if (!mayAdminister(actor, organisationId)) return false;
  if (ROLE_PERMISSIONS[role].every((permission) => may(actor, permission, organisationId))) return true;
  return role === 'organisation-administrator' && mayAdminister(actor, null) && !hasOtherAdministrator;
}
