import type {
  CurrentSessionDto,
  GrantDto,
  PasswordInputDto,
  SessionInputDto,
} from '@spang/shared/management';
import type { DataSource } from 'typeorm';
import { Forbidden, invalid, Unauthenticated } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import type { Actor, Context } from '../../persistence/context.js';
import { findActorBySession } from './actor.repository.js';
import { setPassword } from './invitation.service.js';
import { checkNewPassword, hashPassword, isPassword } from './password.js';
import { User } from './user.entity.js';
import { findUserByEmail } from './user.repository.js';

/**
 * Who has this address and password. Throws Unauthenticated alike, and after the same time, for an unknown address, a closed
 * account, one that waits for its invitation and a wrong password.
 */
export async function findActorByPassword(
  dataSource: DataSource,
  { email, password }: SessionInputDto,
  now: Date,
): Promise<Actor> {
  const user = await findUserByEmail(dataSource.manager, email);
  const isRight = await isPassword(user?.isActive ? user.passwordHash : null, password);
  const actor = user && isRight ? await findActorBySession(dataSource, user.id, now) : null;
  if (!actor) throw new Unauthenticated('sign-in-failed');
  return actor;
}

/** Notes that the actor has signed in. No new version of the user: nothing that anybody could edit has changed. */
export async function signIn(ctx: Context): Promise<CurrentSessionDto> {
  await ctx.db.update(User, { id: ctx.actor.id }, { lastSignInAt: ctx.now });
  await audit(ctx, 'sign-in', 'user', ctx.actor.id, []);
  return getCurrentSession(ctx);
}

/** Notes that the actor has signed out. */
export const signOut = (ctx: Context): Promise<void> => audit(ctx, 'sign-out', 'user', ctx.actor.id, []);

/** Who the actor is and what it may do. */
export async function getCurrentSession(ctx: Context): Promise<CurrentSessionDto> {
  const { id, kind, name } = ctx.actor;
  const user = kind === 'user' ? await ctx.db.findOneByOrFail(User, { id }) : null;
  return {
    actorId: id,
    kind: user ? 'user' : 'api-client',
    name,
    email: user?.email ?? null,
    language: user?.language ?? null,
    grants: toGrantDtos(ctx.actor),
  };
}

/** Changes the actor's own password; every session of the user ends. Throws Forbidden (an API key), Invalid. */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword }: PasswordInputDto,
): Promise<void> {
  if (ctx.actor.kind !== 'user') throw new Forbidden('forbidden');
  const user = await ctx.db.findOneByOrFail(User, { id: ctx.actor.id });
  if (!(await isPassword(user.passwordHash, currentPassword)))
    throw invalid('#/currentPassword', 'password-wrong');
  checkNewPassword('#/newPassword', newPassword, user.email);
  await setPassword(ctx, user.id, await hashPassword(newPassword));
}

/** One line per organisation and limit to projects, whatever the number of roles in it. */
function toGrantDtos({ grants }: Actor): GrantDto[] {
  const alike = Map.groupBy(grants, ({ organisationId, projectIds }) =>
    JSON.stringify([organisationId, projectIds && [...projectIds].toSorted()]),
  );
  return [...alike].map(([where, several]) => {
    const [organisationId, projectIds] = JSON.parse(where) as [string | null, string[] | null];
    const permissions = [...new Set(several.flatMap((grant) => [...grant.permissions]))].toSorted();
    return { organisationId, projectIds, permissions };
  });
}
