/** People as a report to the national statistics needs them. */
import type { VaultContext } from '../../vault/vault.js';
import { identityBehind, type Identity } from './identity.js';
import { knownIn, type Seen } from './participant.repository.js';
import { sightOf } from './sight.js';

export interface Reportable extends Seen {
  isProtected: boolean;
}

/** Whom the actor sees in a project. The protected are among them for whoever may know of them, and for nobody else. */
export async function reportablesIn(ctx: VaultContext, projectId: string): Promise<Reportable[]> {
  const sight = await sightOf(ctx);
  const seen = await knownIn(ctx, sight, projectId);
  return seen.map((each) => ({ ...each, isProtected: sight.concealed.has(each.person.id) }));
}

/** The number of somebody and the date of birth in it; null: there is none, or its key is gone. */
export const numberOf = (
  ctx: VaultContext,
  { person }: Reportable,
): Promise<Pick<Identity, 'normal' | 'birthDate' | 'kind'> | null> => identityBehind(ctx, person);
