import { Forbidden, RuleBroken } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import { may, type Context } from '../../persistence/context.js';
import { isUnconfirmed } from './api-key.mapper.js';
import { getApiKey, loadApiKey, saveNextKey, type SeenClient } from './api-key.service.js';
import { assertVersion } from '../../persistence/record.js';
import { isProposal } from './membership.service.js';
import { Membership, User } from './user.entity.js';
import { endSessions, lockAccounts } from './user.repository.js';
import { saveNext, seen, type SeenUser } from './user.service.js';

/**
 * Puts every proposed role of the user into force, in the organisations where the actor is data protection officer. The
 * user's sessions end, as they do when roles change. Throws NotFound, Forbidden (not an officer there; the actor's own role or
 * proposal), VersionConflict, RuleBroken (nothing waits).
 */
export async function confirmUser(ctx: Context, id: string): Promise<SeenUser> {
  await lockAccounts(ctx);
  const found = await ctx.db.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const { user, memberships } = await seen(ctx, found);
  const mine = memberships.filter(({ organisationId }) => mayConfirm(ctx, organisationId));
  if (!mine.length) throw new Forbidden('not-allowed-here');
  assertVersion(ctx, user.version);
  const waiting = mine.filter(isProposal);
  if (!waiting.length) throw new RuleBroken('nothing-to-confirm');
  for (const { proposedBy } of waiting) refuseOwn(ctx, [user.id, proposedBy]);

  for (const membership of waiting) {
    Object.assign(membership, { confirmedBy: ctx.actor.id, confirmedAt: ctx.now });
    await ctx.db.save(Membership, membership);
    await audit(ctx, 'confirm', 'user', id, ['memberships'], membership.organisationId);
  }
  await saveNext(ctx, user);
  await endSessions(ctx, id);
  return { user, memberships };
}

/**
 * Puts the key's scopes about participants into force. Throws NotFound, Forbidden (not an officer there; the actor's own key),
 * VersionConflict, RuleBroken (nothing waits, or the key is revoked).
 */
export async function confirmApiKey(ctx: Context, id: string): Promise<SeenClient> {
  const client = await loadApiKey(ctx, id, 'personal-data:confirm');
  if (client.revokedAt) throw new RuleBroken('api-key-revoked');
  if (!isUnconfirmed(client)) throw new RuleBroken('nothing-to-confirm');
  refuseOwn(ctx, [client.creatorId]);
  Object.assign(client, { confirmedBy: ctx.actor.id, confirmedAt: ctx.now });
  await saveNextKey(ctx, client, 'confirm', ['scopes']);
  return getApiKey(ctx, id);
}

const mayConfirm = (ctx: Context, organisationId: string | null): boolean =>
  may(ctx.actor, 'personal-data:confirm', organisationId);

/** Four eyes: neither the role's holder nor whoever proposed it. */
function refuseOwn(ctx: Context, whose: (string | null)[]): void {
  if (whose.includes(ctx.actor.id)) throw new Forbidden('not-your-own');
}
