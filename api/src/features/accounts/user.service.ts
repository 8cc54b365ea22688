import {
  isAdministrator,
  type ListUsersQueryDto,
  type MembershipInputDto,
  type UserInputDto,
} from '@spang/shared/management';
import { Forbidden, invalid, NotFound, RuleBroken } from '../../errors.js';
import { audit, type AuditAction } from '../../persistence/audit.js';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { assertVersion, changedFields } from '../../persistence/record.js';
import { Membership, User } from './user.entity.js';
import { toUserInput } from './user.mapper.js';
import { asSent, checkAdded, missingIn, saveMemberships, sorted } from './membership.service.js';
import { mayAdminister, mayGrant } from './user.policy.js';
import {
  endSessions,
  findUserByEmail,
  findUsers,
  hasOtherAdministrator,
  lockAccounts,
  visibleMemberships,
} from './user.repository.js';

/** A user as the actor may see it: memberships elsewhere are left out. */
export interface SeenUser {
  user: User;
  memberships: Membership[];
}

/** Users that the actor may see, by name. */
export async function listUsers(
  ctx: Context,
  query: ListUsersQueryDto,
): Promise<{ rows: SeenUser[]; totalRecords: number }> {
  const [users, totalRecords] = await findUsers(ctx, query);
  const membershipsOf = await visibleMemberships(
    ctx,
    users.map(({ id }) => id),
  );
  return { rows: users.map((user) => ({ user, memberships: membershipsOf(user.id) })), totalRecords };
}

/** The user; NotFound also when none of its memberships is visible to the actor. */
export async function getUser(ctx: Context, id: string): Promise<SeenUser> {
  const user = await ctx.db.findOneBy(User, { id });
  return seen(ctx, user);
}

/**
 * Creates an account without password; see invitations. An address whose account the actor cannot see gains the
 * memberships: the answer must not tell who has an account elsewhere. Throws Invalid.
 */
export async function createUser(ctx: Context, sent: UserInputDto): Promise<SeenUser> {
  const input = { ...sent, memberships: sent.memberships.map(asSent) };
  await lockAccounts(ctx);
  if (!input.memberships.length) throw invalid('#/memberships', 'membership-needed');
  const existing = await findUserByEmail(ctx.db, input.email);
  const before = existing ? (await visibleMemberships(ctx, [existing.id]))(existing.id) : [];
  if (existing && (before.length || sees(ctx).everyone)) throw invalid('#/email', 'email-taken');
  const elsewhere = existing ? await ctx.db.findBy(Membership, { userId: existing.id }) : [];
  await checkAdded(ctx, existing?.id ?? null, input.memberships, { before: [], elsewhere });

  const user = existing ?? ctx.db.create(User, { ...newUser(ctx), id: await newId(ctx) });
  if (existing) {
    await saveNext(ctx, user);
    await endSessions(ctx, user.id);
  } else {
    Object.assign(user, {
      email: input.email,
      name: input.name,
      language: input.language,
      isActive: input.isActive,
    });
    await ctx.db.insert(User, user);
  }
  await saveMemberships(ctx, user.id, input.memberships, []);
  await auditUser(ctx, existing ? 'update' : 'create', user.id, ['memberships'], [input.memberships]);
  return seen(ctx, user);
}

/**
 * Replaces the account and those of its memberships that the actor may see. Throws NotFound, VersionConflict, Invalid,
 * Forbidden (the account is not only the actor's to change), RuleBroken (last administrator). Ends the user's sessions when
 * address, roles or activity change.
 */
export async function replaceUser(ctx: Context, id: string, sent: UserInputDto): Promise<SeenUser> {
  const input = { ...sent, memberships: sent.memberships.map(asSent) };
  await lockAccounts(ctx);
  const found = await ctx.db.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const { user, memberships: before } = await seen(ctx, found);
  const current = toUserInput({ user, memberships: before });
  const wanted = { ...input, memberships: sorted(input.memberships) };
  const changed = changedFields({ ...current, memberships: sorted(current.memberships) }, wanted);
  assertVersion(ctx, user.version, () => changed);
  if (!changed.length) return { user, memberships: before };

  const all = await ctx.db.findBy(Membership, { userId: id });
  const elsewhere = all.filter((membership) => !before.some((other) => other.id === membership.id));
  const isRevived = input.isActive && !user.isActive;
  if (changed.includes('email') || isRevived) await assertVouchesFor(ctx, id, all);
  else if (changed.includes('isActive') && elsewhere.length) throw new Forbidden('not-your-account');
  const holder = await findUserByEmail(ctx.db, input.email);
  if (holder && holder.id !== user.id) throw invalid('#/email', 'email-taken');
  await checkAdded(ctx, user.id, input.memberships, { before, elsewhere });
  for (const membership of missingIn(input.memberships, before))
    if (!mayAdminister(ctx.actor, membership.organisationId)) throw new Forbidden('not-your-account');
  await assertAdministratorsRemain(ctx, user, all, input, [...elsewhere, ...input.memberships]);

  const { email, name, language, isActive } = input;
  await saveNext(ctx, Object.assign(user, { email, name, language, isActive }));
  await saveMemberships(ctx, id, input.memberships, before);
  if (changed.some((field) => ['email', 'isActive', 'memberships'].includes(field)))
    await endSessions(ctx, id);
  await auditUser(ctx, 'update', id, changed, [before, input.memberships]);
  const memberships = (await visibleMemberships(ctx, [id]))(id);
  return { user, memberships }; // also when the last visible membership is gone
}

/**
 * Throws Forbidden unless everything that the account may do, the actor could have given: whoever can sign in as the user
 * (a new link, another address) has the user's rights.
 */
export async function assertVouchesFor(
  ctx: Context,
  userId: string,
  memberships: MembershipInputDto[],
): Promise<void> {
  for (const membership of memberships) {
    const hasOther = await hasOtherAdministrator(ctx, membership.organisationId, userId);
    if (!mayGrant(ctx.actor, membership, hasOther)) throw new Forbidden('not-your-account');
  }
}

/** One audit row for every organisation that the account belongs to; one for the platform when it belongs to none. */
export async function auditUser(
  ctx: Context,
  action: AuditAction,
  userId: string,
  fields: string[],
  memberships: MembershipInputDto[][],
): Promise<void> {
  const organisations = new Set(memberships.flat().map(({ organisationId }) => organisationId));
  for (const organisationId of organisations.size ? organisations : [null])
    await audit(ctx, action, 'user', userId, fields, organisationId);
}

export const newUser = (ctx: Context) => ({
  version: 1,
  passwordHash: null,
  isActive: true,
  lastSignInAt: null,
  createdAt: ctx.now,
  updatedAt: ctx.now,
});

export const newId = async (ctx: Pick<Context, 'db'>): Promise<string> => {
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  return id as string;
};

/** Saves the user as its next version. */
export async function saveNext(ctx: Context, user: User): Promise<void> {
  Object.assign(user, { version: user.version + 1, updatedAt: ctx.now });
  await ctx.db.save(user);
}

const sees = (ctx: Context) => ({ everyone: organisationsWhere(ctx.actor, 'users:read') === null });

/** What the actor may see of a user that was found. Throws NotFound. */
export async function seen(ctx: Context, user: User | null): Promise<SeenUser> {
  const memberships = user ? (await visibleMemberships(ctx, [user.id]))(user.id) : [];
  if (!user || (!memberships.length && !sees(ctx).everyone)) throw new NotFound('not-found');
  return { user, memberships };
}

/** An organisation, and the platform, must not lose the only one who can administer it. */
async function assertAdministratorsRemain(
  ctx: Context,
  user: User,
  before: MembershipInputDto[],
  { isActive }: UserInputDto,
  after: MembershipInputDto[],
): Promise<void> {
  if (!user.isActive || user.passwordHash === null) return; // could not administer before either
  const lost = isActive ? missingIn(after, before) : before;
  for (const { organisationId, role } of lost)
    if (isAdministrator(role) && !(await hasOtherAdministrator(ctx, organisationId, user.id)))
      throw new RuleBroken('last-administrator');
}
