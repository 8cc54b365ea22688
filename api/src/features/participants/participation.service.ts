import type {
  ListParticipationsQueryDto,
  NewParticipationInputDto,
  ParticipationInputDto,
  PersonInputDto,
} from '@spang/shared/management';
import { Forbidden, Invalid, invalid, NotFound, RuleBroken } from '../../errors.js';
import { may, type Context } from '../../persistence/context.js';
import { assertVersion, changedFields } from '../../persistence/record.js';
import { concealedIn, setConcealed } from '../../vault/concealed.js';
import { createPersonKey } from '../../vault/key-ring.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import type { Project } from '../projects/index.js';
import { logAccess } from './access.js';
import {
  ageOn,
  findByNumber,
  identityBehind,
  identityOf,
  indexNumber,
  sealIdentity,
  type Identity,
} from './identity.js';
import { Participant, Participation } from './participant.entity.js';
import {
  addParticipant,
  findParticipation,
  findParticipations,
  findPerson,
  lockPerson,
  type Seen,
} from './participant.repository.js';
import { ParticipantTerms } from './participant-terms.entity.js';
import { columnsOf, toParticipationInput } from './participation.mapper.js';
import {
  againstTerms,
  checkReferences,
  fault,
  faultOfNotice,
  projectOf,
  termsOf,
} from './participation.rules.js';
import { correctReports } from './reporting.js';
import { sightOf } from './sight.js';

const ADULT = 18;

/** One page of the participations that the actor may see. */
export const listParticipations = (
  ctx: Context,
  vault: Vault,
  query: ListParticipationsQueryDto,
): Promise<{ rows: Seen[]; totalRecords: number }> =>
  vault.enter(ctx, async (inside) => findParticipations(inside, await sightOf(inside), query));

/** The participation, for somebody who may see it: that is logged. Throws NotFound. */
export const getParticipation = (ctx: Context, vault: Vault, id: string): Promise<Seen> =>
  vault.enter(ctx, async (inside) => {
    const seen = await seenParticipation(inside, id);
    await logAccess(inside, 'read', seen.row);
    return seen;
  });

/**
 * Adds somebody to a project, or lets them come back: the first start and what was known at it stay, the last end moves.
 * Throws Invalid, Unprocessable (the project's terms), RuleBroken (the person's data are restricted).
 */
export async function createParticipation(
  ctx: Context,
  vault: Vault,
  input: NewParticipationInputDto,
): Promise<Seen & { isNew: boolean; isChanged: boolean }> {
  if ((input.person === null) === (input.participantId === null))
    throw invalid('#/person', 'person-or-participant');
  const project = await projectOf(ctx, input.projectId);
  const terms = await termsOf(ctx, project.id, input);
  await checkReferences(ctx, input);
  return vault.enter(ctx, async (inside) => {
    const { person, identity } = input.person
      ? await personBehind(inside, project, terms, input.person)
      : await knownPerson(inside, project, input.participantId!);
    const ageAtStart = ageOn(input.firstStart, identity);
    if (ageAtStart !== null && ageAtStart < ADULT && !terms.takesMinors)
      throw againstTerms(fault('#/firstStart', 'participant-under-age'));
    const before = await inside.db.findOneBy(Participation, {
      participantId: person.id,
      projectId: project.id,
    });
    const version = before?.version;
    const row = before
      ? await comeBack(inside, before, input, identity)
      : await enterProject(inside, project, person, input, ageAtStart);
    await logAccess(inside, before ? 'update' : 'create', row);
    return { row, person, isNew: !before, isChanged: row.version !== version };
  });
}

/** Whether the person of a participation is protected, for an actor who may know: to others nobody is. */
export const isProtected = (ctx: Context, vault: Vault, { row, person }: Seen): Promise<boolean> =>
  may(ctx.actor, 'participants:protected', row.organisationId, row.projectId)
    ? vault.enter(ctx, async (inside) => (await concealedIn(inside, row.organisationId)).has(person.id))
    : Promise.resolve(false);

/** Replaces what is known of a participation. Throws NotFound, Forbidden, VersionConflict, Invalid, Unprocessable. */
export async function replaceParticipation(
  ctx: Context,
  vault: Vault,
  id: string,
  inputOf: (row: Participation) => ParticipationInputDto,
): Promise<Seen> {
  const { row, input } = await vault.enter(ctx, async (inside) => {
    const seen = await seenParticipation(inside, id);
    if (!may(ctx.actor, 'participants:write', seen.row.organisationId, seen.row.projectId))
      throw new Forbidden('not-allowed-here');
    await lockPerson(inside, seen.person.id);
    const fresh = await inside.db.findOneByOrFail(Participation, { id });
    const wanted = inputOf(fresh);
    assertVersion(ctx, fresh.version, () => changedFields(toParticipationInput(fresh), wanted));
    return { row: fresh, input: wanted };
  });
  const wrong = faultOfNotice(await ctx.db.findOneBy(ParticipantTerms, { projectId: row.projectId }), input);
  if (wrong) throw new Invalid([wrong]);
  await checkReferences(ctx, input);
  return vault.enter(ctx, async (inside) => {
    const person = await inside.db.findOneByOrFail(Participant, { id: row.participantId });
    const ageAtStart = ageOn(input.firstStart, await birthOf(inside, person));
    await saveChange(inside, row, { ...columnsOf(input), ageAtStart });
    await logAccess(inside, 'update', row);
    return { row, person };
  });
}

async function seenParticipation(ctx: VaultContext, id: string): Promise<Seen> {
  const seen = await findParticipation(ctx, await sightOf(ctx), id);
  if (!seen) throw new NotFound('not-found');
  return seen;
}

interface Known {
  person: Participant;
  identity: Pick<Identity, 'birthDate' | 'birthYear'>;
}

/** Somebody whom the actor sees in the same organisation. Throws Invalid. */
async function knownPerson(ctx: VaultContext, project: Project, id: string): Promise<Known> {
  const sight = await sightOf(ctx);
  const found = await findPerson(ctx, sight, id);
  const person = found?.person;
  if (
    person?.organisationId !== project.ownerId ||
    person.disposedAt ||
    (sight.concealed.has(id) && !sight.opened.includes(project.id))
  )
    throw invalid('#/participantId', 'unknown-reference');
  return { person, identity: await birthOf(ctx, person) };
}

/** Somebody whose number is known in the organisation, else somebody new. Throws Invalid, Unprocessable, RuleBroken. */
async function personBehind(
  ctx: VaultContext,
  project: Project,
  terms: ParticipantTerms,
  input: PersonInputDto,
): Promise<Known> {
  const identity = identityOf(ctx, input, '#/person');
  const { normal, kind } = identity;
  const mayConceal = may(ctx.actor, 'participants:protected', project.ownerId, project.id);
  if (input.protection !== null && !mayConceal)
    throw invalid('#/person/protection', 'needs-special-permission');
  if (kind === 'dummy' && input.protection === null)
    throw invalid('#/person/identityNumber', 'dummy-is-protected');
  if (normal !== null && kind !== 'dummy' && !normal.startsWith('foreign ') && !terms.identityNumbers)
    throw againstTerms(fault('#/person/identityNumber', 'identity-numbers-not-taken'));
  if (normal !== null && kind !== 'dummy') {
    await lockPerson(ctx, ctx.actor.id); // the same call twice at once is one person
    const id = await findByNumber(ctx, project.ownerId, normal, mayConceal);
    const person = id && (await ctx.db.findOneBy(Participant, { id }));
    if (person) {
      if (person.restrictedAt) throw new RuleBroken('processing-restricted');
      return { person, identity };
    }
  }
  return { person: await createPerson(ctx, project.ownerId, identity, input.protection), identity };
}

async function createPerson(
  ctx: VaultContext,
  organisationId: string,
  identity: Identity,
  protection: string | null,
): Promise<Participant> {
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  const key = await createPersonKey(ctx, { id, organisationId });
  const person = await addParticipant(ctx, {
    id,
    organisationId,
    identityKind: identity.kind,
    birthYear: identity.birthYear,
    disposedAt: null,
    ...sealIdentity(key, id, identity),
  });
  await setConcealed(ctx, organisationId, id, protection);
  await indexNumber(ctx, person, identity, protection !== null);
  return person;
}

async function enterProject(
  ctx: VaultContext,
  project: Project,
  person: Participant,
  input: ParticipationInputDto,
  ageAtStart: number | null,
): Promise<Participation> {
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  const row = ctx.db.create(Participation, {
    ...columnsOf(input),
    id,
    version: 1,
    participantId: person.id,
    organisationId: person.organisationId,
    projectId: project.id,
    ageAtStart,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  await ctx.db.insert(Participation, row);
  await correctReports(ctx, null, row);
  return row;
}

/** Re-entry (2021/1057, Annex I): one record, whose first start stays. What was answered after an earlier end no longer holds. */
async function comeBack(
  ctx: VaultContext,
  row: Participation,
  input: ParticipationInputDto,
  identity: Known['identity'],
): Promise<Participation> {
  const firstStart = input.firstStart < row.firstStart ? input.firstStart : row.firstStart;
  const lastEnd = latestEnd(row, input);
  const known = new Set(row.enrolments.map(({ occasionId }) => occasionId));
  const hasLeftAsBefore = lastEnd === row.lastEnd;
  await saveChange(ctx, row, {
    firstStart,
    lastEnd,
    hours: columnsOf(input).hours ?? row.hours,
    ageAtStart: ageOn(firstStart, identity),
    immediateOutcome: hasLeftAsBefore ? row.immediateOutcome : input.immediateOutcome,
    sixMonthOutcome: hasLeftAsBefore ? row.sixMonthOutcome : input.sixMonthOutcome,
    enrolments: [...row.enrolments, ...input.enrolments.filter(({ occasionId }) => !known.has(occasionId))],
  });
  return row;
}

/** An earlier period that is told of afterwards moves no end. */
function latestEnd(row: Participation, input: ParticipationInputDto): string | null {
  const later = input.firstStart >= row.firstStart ? input.lastEnd : row.lastEnd;
  return row.lastEnd !== null && later !== null && later < row.lastEnd ? row.lastEnd : later;
}

/** Saves what differs as the next version; nothing differs: nothing is saved. */
async function saveChange(
  ctx: VaultContext,
  row: Participation,
  change: Partial<Participation>,
): Promise<void> {
  const before = { ...row };
  if (!changedFields(row, { ...row, ...change }).length) return;
  Object.assign(row, change, { version: row.version + 1, updatedAt: ctx.now });
  await ctx.db.save(row);
  await correctReports(ctx, before, row);
}

/** When the person was born, also after disposal, when only the year is left. */
const birthOf = async (ctx: VaultContext, person: Participant): Promise<Known['identity']> =>
  (await identityBehind(ctx, person)) ?? { birthDate: null, birthYear: person.birthYear };
