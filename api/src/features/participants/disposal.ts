/** Letting people go: who they were is known to nobody any more, and what is counted stays. */
import type { Context } from '../../persistence/context.js';
import { concealedIn, setConcealed } from '../../vault/concealed.js';
import { shred } from '../../vault/key-ring.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import { logAccess } from './access.js';
import { Participant, Participation } from './participant.entity.js';
import { ReportBatch } from './report-batch.entity.js';
import {
  addParticipant,
  inOtherProjects,
  lockPerson,
  newPseudonym,
  undisposedAmong,
  undisposedIn,
} from './participant.repository.js';

interface Disposed {
  organisationId: string;
  projectId: string;
  decisionReference: string;
}

/**
 * Parts a project's participations from who took part. Whoever is in no other project is gone; whoever is, is in that one alone.
 * Answers how many people, without those with a protected identity. Throws Unavailable without a place to note them.
 */
export const disposeOfProject = (ctx: Context, vault: Vault, disposed: Disposed): Promise<number> =>
  vault.enter(ctx, async (inside) => {
    const { organisationId, projectId, decisionReference } = disposed;
    const concealed = await concealedIn(inside, organisationId);
    const people = await undisposedIn(inside, organisationId, projectId);
    const elsewhere = await inOtherProjects(inside, projectId, people);
    vault.ledger.note(people.map((row) => (elsewhere.has(row.participantId) ? row.id : row.participantId)));
    await inside.db.update(ReportBatch, { projectId }, { sealed: null, sealedHash: null });
    for (const row of people) {
      await lockPerson(inside, row.participantId);
      await logAccess(inside, 'dispose', row, { purpose: 'disposal' });
      if (elsewhere.has(row.participantId)) await part(inside, row, concealed.get(row.participantId) ?? null);
      else await forget(inside, row.participantId);
    }
    await logAccess(
      inside,
      'dispose',
      { organisationId, projectId, participantId: null },
      { purpose: 'disposal', reason: decisionReference },
    );
    return people.filter(({ participantId }) => !concealed.has(participantId)).length;
  });

/** Disposes of them again, should a database have been restored that still knows them. Answers how many it did. */
export const honourDisposals = (ctx: Context, vault: Vault): Promise<number> =>
  vault.enter(ctx, async (inside) => {
    const ids = vault.ledger.all();
    const known: { id: string }[] = await inside.db.query(
      `select person_id as id from vault.person_key where person_id = any($1::uuid[])`,
      [ids],
    );
    for (const { id } of known) await forget(inside, id);
    const rows = await undisposedAmong(inside, ids);
    for (const [organisationId, own] of Map.groupBy(rows, (row) => row.organisationId)) {
      const concealed = await concealedIn(inside, organisationId);
      for (const row of own) await part(inside, row, concealed.get(row.participantId) ?? null);
    }
    return known.length + rows.length;
  });

/** The person's key, number and name. The pseudonym goes too: it stands in somebody's papers. */
export async function forget(ctx: VaultContext, id: string): Promise<void> {
  await shred(ctx, id);
  const person = await ctx.db.findOneBy(Participant, { id });
  if (!person) return;
  Object.assign(person, {
    pseudonym: await newPseudonym(ctx, person.organisationId),
    identityNumber: null,
    givenName: null,
    familyName: null,
    birthYear: null,
    disposedAt: ctx.now,
    updatedAt: ctx.now,
    version: person.version + 1,
  });
  await ctx.db.save(person);
}

/** The participation becomes nobody's; nobody learns of a protected person by it either. */
async function part(ctx: VaultContext, row: Participation, protection: string | null): Promise<void> {
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  const { organisationId } = row;
  await addParticipant(ctx, {
    id,
    organisationId,
    identityKind: 'pseudonymous',
    identityNumber: null,
    givenName: null,
    familyName: null,
    birthYear: null,
    disposedAt: ctx.now,
  });
  await setConcealed(ctx, organisationId, id, protection);
  await ctx.db.update(Participation, { id: row.id }, { participantId: id, updatedAt: ctx.now });
}
