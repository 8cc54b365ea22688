import { TooMany } from '../../errors.js';
import type { VaultContext } from '../../vault/vault.js';
import { lockPerson, lookUpsInHour } from './participant.repository.js';

const AN_HOUR = 30;

/** The log is the counter: of several at once each waits for the one before. Throws TooMany. */
export async function countLookUp(ctx: VaultContext): Promise<void> {
  await lockPerson(ctx, `look-up|${ctx.actor.id}`);
  const { count, oldest } = await lookUpsInHour(ctx);
  if (count < AN_HOUR) return;
  const retryAfter = Math.ceil((oldest!.getTime() + 3_600_000 - ctx.now.getTime()) / 1000) + 1;
  throw new TooMany('look-ups-exceeded', { retryAfter });
}
