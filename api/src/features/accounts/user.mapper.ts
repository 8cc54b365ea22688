import type { MembershipInputDto, UserDto, UserInputDto, UserSummaryDto } from '@spang/shared/management';
import { isProposal } from './membership.service.js';
import type { Membership, User } from './user.entity.js';

interface Seen {
  user: User;
  memberships: Membership[];
}

const toMembershipDto = ({ organisationId, role, validTo, projectIds }: Membership): MembershipInputDto => ({
  organisationId,
  role,
  validTo,
  projectIds,
});

/** The account as a client would have to send it. */
export const toUserInput = ({ user, memberships }: Seen): UserInputDto => ({
  email: user.email,
  name: user.name,
  language: user.language,
  memberships: memberships.map(toMembershipDto),
  isActive: user.isActive,
});

/** Field by field: the hash of the password has no way out. */
export const toUserDto = (publicUrl: string, { user, memberships }: Seen): UserDto => ({
  ...toUserInput({ user, memberships }),
  id: user.id,
  version: user.version,
  createdAt: user.createdAt.toISOString(),
  updatedAt: user.updatedAt.toISOString(),
  hasPassword: user.passwordHash !== null,
  proposals: memberships.filter(isProposal).map(toMembershipDto),
  lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  _links: { self: { href: `${publicUrl}/management/v1/users/${user.id}`, rel: 'self', method: 'GET' } },
});

export const toUserSummaryDto = ({ user, memberships }: Seen): UserSummaryDto => ({
  id: user.id,
  email: user.email,
  name: user.name,
  memberships: memberships.map(toMembershipDto),
  isActive: user.isActive,
  hasPassword: user.passwordHash !== null,
  proposals: memberships.filter(isProposal).map(toMembershipDto),
  lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
});
