import type {
  IdentityDisclosureInputDto,
  ParticipantLookupInputDto,
  PersonRectificationInputDto,
  ProtectionInputDto,
} from '@spang/shared/management';
import { invalid, NotFound, RuleBroken } from '../../errors.js';
import { projectsWhere, type Context } from '../../persistence/context.js';
import { assertVersion } from '../../persistence/record.js';
import { appendAccess } from '../../vault/access-log.js';
import { setConcealed } from '../../vault/concealed.js';
import { personKey } from '../../vault/key-ring.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import { logAccess } from './access.js';
import {
  findByNumber,
  identityOf,
  indexNumber,
  numberOf,
  identityBehind,
  sealIdentity,
  type Identity,
} from './identity.js';
import { countLookUp } from './look-up.js';
import type { Participant, Participation } from './participant.entity.js';
import { findPerson, lockPerson } from './participant.repository.js';
import { correctReportsOf } from './reporting.js';
import { assertSome, sightOf, type Sight } from './sight.js';

/** A person with what the actor may know. */
export interface SeenPerson {
  person: Participant;
  participations: Participation[];
  identity: Identity | null;
  protection: string | null;
}

/** The person, without who it is: that is logged. Throws NotFound. */
export const getParticipant = (ctx: Context, vault: Vault, id: string): Promise<SeenPerson> =>
  vault.enter(ctx, async (inside) => {
    const seen = await seenPerson(inside, id);
    await logAccess(inside, 'read', seen.participations[0]!);
    return seen;
  });

/**
 * Who somebody is. The log is written first, and with it in one transaction: what cannot be written down is not shown. Throws
 * NotFound.
 */
export const discloseIdentity = (
  ctx: Context,
  vault: Vault,
  id: string,
  { purpose, reason }: IdentityDisclosureInputDto,
): Promise<{ person: Participant; identity: Identity }> =>
  vault.enter(ctx, async (inside) => {
    const { person, participations, identity } = await seenPerson(inside, id);
    const [place] = assertSome(ctx.actor, 'participants:identity', participations);
    await logAccess(inside, 'reveal', place!, { purpose, reason });
    return { person, identity: identity ?? NOBODY(person) };
  });

/** Looks for somebody by the exact number; null: nobody in sight. Throws Invalid, TooMany (30 an hour). */
export async function lookUp(
  ctx: Context,
  vault: Vault,
  input: ParticipantLookupInputDto,
): Promise<Participant | null> {
  const organisationId = organisationOf(ctx, input.organisationId);
  return vault.enter(ctx, async (inside) => {
    const { normal } = numberOf(inside, input.identityNumber, '#/identityNumber');
    await countLookUp(inside);
    const sight = await sightOf(inside);
    const id = await findByNumber(inside, organisationId, normal, sight.opened.length > 0);
    const found = id === null ? null : await findPerson(inside, sight, id);
    await appendAccess(inside, {
      organisationId,
      personId: found && id,
      projectId: null,
      action: 'look-up',
      purpose: 'case-handling',
      reason: null,
      outcome: found ? 'hit' : 'miss',
    });
    return found && found.person;
  });
}

/** Corrects who somebody is, with the reason in the log. Throws NotFound, VersionConflict, Invalid, RuleBroken (number taken). */
export const rectifyIdentity = (
  ctx: Context,
  vault: Vault,
  id: string,
  input: PersonRectificationInputDto,
): Promise<SeenPerson> =>
  vault.enter(ctx, async (inside) => {
    const seen = await seenForChange(inside, id);
    const [place] = assertSome(ctx.actor, 'participants:write', seen.participations);
    const identity = identityOf(inside, input, '#');
    if (identity.kind === 'dummy' && seen.protection === null)
      throw invalid('#/identityNumber', 'dummy-is-protected');
    const { person } = seen;
    if (person.disposedAt) throw new RuleBroken('disposed-of');
    const key = await personKey(inside, id);
    Object.assign(person, sealIdentity(key, id, identity), {
      identityKind: identity.kind,
      birthYear: identity.birthYear,
    });
    await saveNext(inside, person);
    await indexNumber(inside, person, identity, seen.protection !== null);
    if (identity.normal !== seen.identity?.normal) await correctReportsOf(inside, person);
    await logAccess(inside, 'rectify', place!, { purpose: 'correction', reason: input.reason });
    return { ...seen, identity };
  });

/** Protects somebody, or no longer. Nobody without the permission sees the person from now on. Throws as rectifyIdentity. */
export const protect = (
  ctx: Context,
  vault: Vault,
  id: string,
  { protection }: ProtectionInputDto,
): Promise<SeenPerson> =>
  vault.enter(ctx, async (inside) => {
    const seen = await seenForChange(inside, id);
    const [place] = assertSome(ctx.actor, 'participants:protected', seen.participations);
    const { person, identity } = seen;
    if (identity?.kind === 'dummy' && protection === null)
      throw invalid('#/protection', 'dummy-is-protected');
    await setConcealed(inside, person.organisationId, id, protection);
    await saveNext(inside, person);
    if (identity) await indexNumber(inside, person, identity, protection !== null);
    if (protection !== seen.protection) await correctReportsOf(inside, person);
    await logAccess(inside, 'update', place!, { reason: `protection: ${protection ?? 'none'}` });
    return { ...seen, protection };
  });

async function seenPerson(ctx: VaultContext, id: string): Promise<SeenPerson> {
  const sight = await sightOf(ctx);
  const found = await findPerson(ctx, sight, id);
  if (!found) throw new NotFound('not-found');
  const { person, participations } = found;
  return {
    person,
    participations,
    identity: await identityBehind(ctx, person),
    protection: protectionOf(sight, person),
  };
}

async function seenForChange(ctx: VaultContext, id: string): Promise<SeenPerson> {
  await lockPerson(ctx, id);
  const seen = await seenPerson(ctx, id);
  assertVersion(ctx, seen.person.version);
  return seen;
}

const protectionOf = ({ concealed }: Sight, { id }: Participant): string | null => concealed.get(id) ?? null;

const NOBODY = ({ identityKind: kind, birthYear }: Participant): Identity => ({
  kind,
  normal: null,
  birthDate: null,
  birthYear,
  givenName: null,
  familyName: null,
});

async function saveNext(ctx: VaultContext, person: Participant): Promise<void> {
  Object.assign(person, { version: person.version + 1, updatedAt: ctx.now });
  await ctx.db.save(person);
}

/** The organisation that was named, else the only one where the actor sees people. Throws Invalid. */
function organisationOf(ctx: Context, named: string | null): string {
  const theirs = new Set(
    projectsWhere(ctx.actor, 'participants:read').map(({ organisationId }) => organisationId),
  );
  if (named !== null) {
    if (!theirs.has(named.toLowerCase())) throw invalid('#/organisationId', 'not-your-organisation');
    return named.toLowerCase();
  }
  const [only, other] = theirs;
  if (!only || other) throw invalid('#/organisationId', 'organisation-needed');
  return only;
}
