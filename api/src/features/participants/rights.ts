/** What the law gives a person, for the data protection officer: everybody of the organisation is in sight. */
import type { LocalizedTextDto, ParticipationInputDto, PackagePersonDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { appendAccess } from '../../vault/access-log.js';
import { findByIdentity } from '../../vault/blind-index.js';
import { concealedIn, concealedNumber } from '../../vault/concealed.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import { logAccess } from './access.js';
import { forget } from './disposal.js';
import { identityBehind, numberOf, writtenNumber } from './identity.js';
import { Participant, type Participation } from './participant.entity.js';
import { countLookUp } from './look-up.js';
import { lockPerson, participationsOfPeople } from './participant.repository.js';
import { toParticipationInput } from './participation.mapper.js';
import { noticeVersions } from './participant-terms.repository.js';

interface Named {
  identityNumber: string | null;
  participantId: string | null;
}

/**
 * Who it is: by number one of all and one of the protected, should somebody have been registered as both. Logged as a look-up.
 * Throws Invalid, TooMany.
 */
export async function peopleOfNumber(
  ctx: VaultContext,
  organisationId: string,
  { identityNumber, participantId }: Named,
): Promise<string[]> {
  if (participantId !== null) {
    const person = await ctx.db.findOneBy(Participant, { id: participantId, organisationId });
    if (!person) throw invalid('#/participantId', 'unknown-reference');
    return [person.id];
  }
  const { normal } = numberOf(ctx, identityNumber!, '#/identityNumber');
  await countLookUp(ctx);
  const found = [
    await findByIdentity(ctx, organisationId, normal),
    await findByIdentity(ctx, organisationId, concealedNumber(normal)),
  ].filter((id) => id !== null);
  for (const personId of found.length ? found : [null])
    await appendAccess(ctx, {
      organisationId,
      personId,
      projectId: null,
      action: 'look-up',
      purpose: 'data-subject-request',
      reason: null,
      outcome: personId ? 'hit' : 'miss',
    });
  return found;
}

export const projectsOfPeople = async (ctx: VaultContext, ids: string[]): Promise<string[]> =>
  (await participationsOfPeople(ctx, ids)).map(({ projectId }) => projectId);

/** Art. 18: nobody but the officer sees the person until it is over. */
export async function restrictPeople(ctx: VaultContext, ids: string[], isRestricted: boolean): Promise<void> {
  for (const id of ids) {
    const person = await lockedPerson(ctx, id);
    person.restrictedAt = isRestricted ? ctx.now : null;
    await ctx.db.save(Object.assign(person, { version: person.version + 1, updatedAt: ctx.now }));
    await logOf(ctx, 'update', person, 'data-subject-request');
  }
}

/** Art. 17: as a disposal, of this person in every project. Throws Unavailable without a place to note them. */
export async function forgetPeople(ctx: VaultContext, vault: Vault, ids: string[]): Promise<void> {
  vault.ledger.note(ids);
  for (const id of ids) {
    await logOf(ctx, 'dispose', await lockedPerson(ctx, id), 'data-subject-request');
    await forget(ctx, id);
  }
}

/** All that the vault holds about somebody. */
export interface PersonFile extends Omit<PackagePersonDto, 'participations' | 'accesses' | 'requests'> {
  participations: (ParticipationInputDto & { projectId: string; ageAtStart: number | null })[];
}

/** Opens everything about somebody for themselves; the log has it before it leaves. */
export async function personFile(ctx: VaultContext, id: string): Promise<PersonFile> {
  const person = await lockedPerson(ctx, id);
  await logOf(ctx, 'reveal', person, 'data-subject-request');
  const identity = await identityBehind(ctx, person);
  const rows = await participationsOfPeople(ctx, [id]);
  return {
    pseudonym: person.pseudonym,
    identityKind: person.identityKind,
    identityNumber: identity && writtenNumber(identity),
    givenName: identity?.givenName ?? null,
    familyName: identity?.familyName ?? null,
    birthYear: person.birthYear,
    since: person.createdAt.toISOString(),
    restrictedAt: person.restrictedAt?.toISOString() ?? null,
    protection: ((await concealedIn(ctx, person.organisationId)).get(id) ?? null) as PersonFile['protection'],
    participations: rows.map((row) => ({
      ...toParticipationInput(row),
      projectId: row.projectId,
      ageAtStart: row.ageAtStart,
    })),
  };
}

/** The notice that each of the participations was given, as it was worded then. */
export async function noticesOf(
  ctx: Context,
  rows: Pick<Participation, 'projectId' | 'noticeVersion'>[],
): Promise<(row: Pick<Participation, 'projectId' | 'noticeVersion'>) => LocalizedTextDto | null> {
  const versions = await noticeVersions(ctx, rows);
  return ({ projectId, noticeVersion }) => versions.get(`${projectId} ${noticeVersion}`) ?? null;
}

async function lockedPerson(ctx: VaultContext, id: string): Promise<Participant> {
  await lockPerson(ctx, id);
  return ctx.db.findOneByOrFail(Participant, { id });
}

const logOf = (
  ctx: VaultContext,
  action: 'update' | 'dispose' | 'reveal',
  { id: participantId, organisationId }: Participant,
  purpose: string,
): Promise<void> => logAccess(ctx, action, { organisationId, participantId, projectId: null }, { purpose });
