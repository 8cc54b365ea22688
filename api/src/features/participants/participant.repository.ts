import { randomInt } from 'node:crypto';
import type { ListParticipationsQueryDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { Any, In, IsNull, Not } from 'typeorm';
import { offsetOf } from '../../persistence/paging.js';
import { Conditions } from '../../persistence/record-list.js';
import type { VaultContext } from '../../vault/vault.js';
import { Participant, Participation } from './participant.entity.js';
import { IN_SIGHT, isInSight, sightValues, type Sight } from './sight.js';

/** A participation with whose it is. */
export interface Seen {
  row: Participation;
  person: Participant;
}

const ORDERS = { firstStart: 'p.first_start', updated: 'p.updated_at' };
const COMPLETE = `(num_nulls(p.gender, p.age_at_start, p.employment_status, p.isced) = 0) = ?`;
const FROM = 'from vault.participation p join vault.participant h on h.id = p.participant_id';

/** One page of the participations in sight. */
export async function findParticipations(
  ctx: VaultContext,
  sight: Sight,
  query: ListParticipationsQueryDto,
): Promise<{ rows: Seen[]; totalRecords: number }> {
  const today = dayOf(ctx.now);
  const where = new Conditions(sightValues(sight))
    .add('p.project_id = ?', query.projectId)
    .add('p.participant_id = ?', query.participantId)
    .add('(p.last_end is null or p.last_end >= ?)', query.from)
    .add('p.first_start <= ?', query.to)
    .add('(p.last_end is null or p.last_end >= ?)', query.status === 'ongoing' ? today : undefined)
    .add('p.last_end < ?', query.status === 'ended' ? today : undefined)
    .add(COMPLETE, query.isComplete);
  const direction = query.sort.startsWith('-') ? 'desc' : 'asc';
  const order = ORDERS[query.sort.replace('-', '') as keyof typeof ORDERS];
  const { length } = where.values;
  const found: { id: string }[] = await ctx.db.query(
    `select p.id ${FROM} where ${IN_SIGHT} and ${where.text}
     order by ${order} ${direction}, p.id ${direction} limit $${length + 1} offset $${length + 2}`,
    [...where.values, query.limit, offsetOf(query)],
  );
  const [{ count }] = await ctx.db.query(
    `select count(*)::int as count ${FROM} where ${IN_SIGHT} and ${where.text}`,
    where.values,
  );
  const ids = found.map(({ id }) => id);
  const rows = await ctx.db.find(Participation, { where: { id: In(ids) }, relations: { participant: true } });
  const byId = new Map(rows.map((row) => [row.id, { row, person: row.participant! }]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), totalRecords: count };
}

/** The participation, when it is in sight. */
export async function findParticipation(ctx: VaultContext, sight: Sight, id: string): Promise<Seen | null> {
  const row = await ctx.db.findOne(Participation, { where: { id }, relations: { participant: true } });
  const person = row?.participant;
  return row && person && isInSight(sight, row, person) ? { row, person } : null;
}

/**
 * A person with the participations that are in sight, the latest first; null: nobody, or nobody in sight. One and the same query
 * for both, so that they take as long.
 */
export async function findPerson(
  ctx: VaultContext,
  sight: Sight,
  id: string,
): Promise<{ person: Participant; participations: Participation[] } | null> {
  const rows = await ctx.db.find(Participation, {
    where: { participantId: id },
    relations: { participant: true },
    order: { firstStart: 'DESC', id: 'DESC' },
    take: 100,
  });
  const participations = rows.filter((row) => isInSight(sight, row, row.participant!));
  const [first] = participations;
  return first ? { person: first.participant!, participations } : null;
}

/** Every participation of these people, the latest first. */
export const participationsOfPeople = (ctx: VaultContext, ids: string[]): Promise<Participation[]> =>
  ctx.db.find(Participation, {
    where: { participantId: In(ids) },
    order: { firstStart: 'DESC', id: 'DESC' },
  });

/** Those in sight in a project, of people who are still known, by when they began. */
export async function knownIn(ctx: VaultContext, sight: Sight, projectId: string): Promise<Seen[]> {
  const found: { id: string }[] = await ctx.db.query(
    `select p.id ${FROM} where ${IN_SIGHT} and p.project_id = $5 and h.disposed_at is null`,
    [...sightValues(sight), projectId],
  );
  const rows = await ctx.db.find(Participation, {
    where: { id: Any(found.map(({ id }) => id)) }, // however many they are: one parameter
    relations: { participant: true },
    order: { firstStart: 'ASC', id: 'ASC' },
  });
  return rows.map((row) => ({ row, person: row.participant! }));
}

/** The participations in a project of people who are still known. */
export const undisposedIn = (
  ctx: VaultContext,
  organisationId: string,
  projectId: string,
): Promise<Participation[]> =>
  ctx.db.find(Participation, {
    where: { organisationId, projectId, participant: { disposedAt: IsNull() } },
    order: { id: 'ASC' },
  });

/** Those of the participations whose people are still known. */
export const undisposedAmong = (ctx: VaultContext, ids: string[]): Promise<Participation[]> =>
  ctx.db.find(Participation, { where: { id: Any(ids), participant: { disposedAt: IsNull() } } });

/** Who of them takes part in another project too. */
export async function inOtherProjects(
  ctx: VaultContext,
  projectId: string,
  rows: Participation[],
): Promise<Set<string>> {
  const others = await ctx.db.find(Participation, {
    select: { id: true, participantId: true },
    where: { participantId: Any(rows.map((row) => row.participantId)), projectId: Not(projectId) },
  });
  return new Set(others.map(({ participantId }) => participantId));
}

/** Whoever writes for a person or for one that is to be, waits for others who do. */
export const lockPerson = (ctx: VaultContext, name: string): Promise<unknown> =>
  ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`participant|${name}`]);

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's: none is taken for another

/** `D-7K2M9Q`: says nothing, can be read out, and is nobody else's in the organisation. */
export async function newPseudonym(ctx: VaultContext, organisationId: string): Promise<string> {
  const pseudonym = `D-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
  const isTaken = await ctx.db.existsBy(Participant, { organisationId, pseudonym });
  return isTaken ? newPseudonym(ctx, organisationId) : pseudonym;
}

type Given = 'identityKind' | 'identityNumber' | 'givenName' | 'familyName' | 'birthYear' | 'disposedAt';

/** Adds a person under a pseudonym of their own. */
export async function addParticipant(
  ctx: VaultContext,
  { id, organisationId, ...given }: Pick<Participant, 'id' | 'organisationId' | Given>,
): Promise<Participant> {
  const person = ctx.db.create(Participant, {
    id,
    version: 1,
    organisationId,
    pseudonym: await newPseudonym(ctx, organisationId),
    restrictedAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    ...given,
  });
  await ctx.db.insert(Participant, person);
  return person;
}

/** How often the actor has looked somebody up in the hour before now. */
export async function lookUpsInHour(ctx: VaultContext): Promise<{ count: number; oldest: Date | null }> {
  const [row] = await ctx.db.query(
    `select count(*)::int as count, min(at) as oldest from vault.access_log
     where actor_id = $1 and action = 'look-up' and at > $2::timestamptz - interval '1 hour'`,
    [ctx.actor.id, ctx.now],
  );
  return row;
}
