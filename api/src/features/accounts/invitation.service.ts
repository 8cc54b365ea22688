import { createHash, randomBytes } from 'node:crypto';
import type { AcceptanceInputDto, InvitationDto, UserInputDto } from '@spang/shared/management';
import type { DataSource } from 'typeorm';
import { invalid } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import { inTransaction, type Actor, type Context } from '../../persistence/context.js';
import { assertVersion } from '../../persistence/record.js';
import { checkNewPassword, hashPassword } from './password.js';
import { Invitation, Membership, User } from './user.entity.js';
import { endSessions, lockAccounts } from './user.repository.js';
import {
  assertVouchesFor,
  auditUser,
  createUser,
  getUser,
  newId,
  newUser,
  saveNext,
} from './user.service.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes the one-time link by which the user chooses a password, for a new account and for a forgotten password. Earlier
 * links of the user die. Throws NotFound, VersionConflict, Forbidden (the user has rights that the actor could not give).
 */
export async function inviteUser(ctx: Context, userId: string): Promise<InvitationDto> {
  const { user } = await getUser(ctx, userId);
  assertVersion(ctx, user.version);
  const memberships = await ctx.db.findBy(Membership, { userId });
  await assertVouchesFor(ctx, userId, memberships);
  await ctx.db.delete(Invitation, { userId });
  await auditUser(ctx, 'invite', userId, [], [memberships]);
  return invite(ctx, userId);
}

/** The link that makes the first administrator; null as soon as there is a user. Each start gives a new one. */
export async function ensureFirstAdministrator(ctx: Context): Promise<string | null> {
  await lockAccounts(ctx);
  if (await ctx.db.exists(User)) return null;
  return (await invite(ctx, null)).url;
}

/** What the link of an invitation may do, by somebody who is not signed in yet. Throws Invalid. */
export async function acceptInvitation(
  dataSource: DataSource,
  input: AcceptanceInputDto,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<void> {
  const invitation = await findInvitation(dataSource, input.token, now);
  const isFirst = invitation.userId === null;
  const user = isFirst ? null : await dataSource.manager.findOneByOrFail(User, { id: invitation.userId! });
  if (!isFirst) refuseStated(input);
  const { email, name } = user ?? firstAdministrator(input);
  checkNewPassword('#/password', input.password, email);
  const passwordHash = await hashPassword(input.password); // before the transaction: it takes its time

  const id = user?.id ?? (await newId({ db: dataSource.manager }));
  const actor: Actor = { id, kind: 'user', name, via: 'session', grants: [] };
  await inTransaction(dataSource, { actor, now, publicUrl }, async (ctx) => {
    await lockAccounts(ctx);
    // single use: of two who come at once, one finds nothing to delete
    const { affected } = await ctx.db.delete(Invitation, { tokenHash: invitation.tokenHash });
    if (!affected) throw invalid('#/token', 'invitation-not-valid');
    if (isFirst) await createFirst(ctx, { id, email, name, passwordHash });
    else await setPassword(ctx, id, passwordHash);
  });
}

/** Saves a new password; every session of the user ends. */
export async function setPassword(ctx: Context, userId: string, passwordHash: string): Promise<User> {
  const user = await ctx.db.findOneOrFail(User, {
    where: { id: userId },
    lock: { mode: 'pessimistic_write' },
  });
  await saveNext(ctx, Object.assign(user, { passwordHash }));
  await endSessions(ctx, userId);
  await ctx.db.delete(Invitation, { userId });
  await auditUser(ctx, 'update', userId, ['password'], [await ctx.db.findBy(Membership, { userId })]);
  return user;
}

/** A user who can sign in at once: for demonstration data. Throws what createUser throws. */
export async function createUserWithPassword(
  ctx: Context,
  input: UserInputDto,
  password: string,
): Promise<User> {
  checkNewPassword('#/password', password, input.email);
  const { user } = await createUser(ctx, input);
  return setPassword(ctx, user.id, await hashPassword(password));
}

async function invite(ctx: Context, userId: string | null): Promise<InvitationDto> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + WEEK_MS);
  await ctx.db.insert(Invitation, { tokenHash: hashOf(token), userId, expiresAt });
  // after the #: it reaches no server, no log and no other site
  const page = `${ctx.publicUrl}/admin/inbjudan${userId === null ? '?forsta' : ''}`;
  return { url: `${page}#${token}`, expiresAt: expiresAt.toISOString() };
}

/** Unknown, used and old links answer alike. So does the link of a first start when there are users. */
async function findInvitation({ manager }: DataSource, token: string, now: Date): Promise<Invitation> {
  const found = await manager.findOneBy(Invitation, { tokenHash: hashOf(token) });
  const isOpen = found && found.expiresAt > now && (found.userId !== null || !(await manager.exists(User)));
  if (!isOpen) throw invalid('#/token', 'invitation-not-valid');
  return found;
}

function refuseStated({ email, name }: AcceptanceInputDto): void {
  if (email) throw invalid('#/email', 'only-first-administrator');
  if (name) throw invalid('#/name', 'only-first-administrator');
}

function firstAdministrator({ email, name }: AcceptanceInputDto): { email: string; name: string } {
  if (!email) throw invalid('#/email', 'required');
  if (!name) throw invalid('#/name', 'required');
  return { email, name };
}

async function createFirst(
  ctx: Context,
  user: Pick<User, 'id' | 'email' | 'name' | 'passwordHash'>,
): Promise<void> {
  if (await ctx.db.exists(User)) throw invalid('#/token', 'invitation-not-valid');
  await ctx.db.insert(User, { ...newUser(ctx), ...user, language: 'sv' });
  await ctx.db.insert(Membership, {
    userId: user.id,
    organisationId: null,
    role: 'system-administrator',
    validTo: null,
    projectIds: null,
  });
  await ctx.db.deleteAll(Invitation);
  await audit(ctx, 'create', 'user', user.id, ['email', 'name', 'memberships', 'password']);
}
