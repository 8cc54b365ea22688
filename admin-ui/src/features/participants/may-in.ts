import type { GrantDto, Permission } from '@spang/shared/management';

/** Whether the grants allow it in one of these projects of the organisation. Hides only: the API decides. */
export const mayIn = (
  grants: readonly GrantDto[],
  permission: Permission,
  organisationId: string,
  projectIds: readonly string[],
): boolean =>
  grants.some(
    (grant) =>
      grant.permissions.includes(permission) &&
      (grant.organisationId === null || grant.organisationId === organisationId) &&
      (grant.projectIds === null || projectIds.some((id) => grant.projectIds!.includes(id))),
  );
