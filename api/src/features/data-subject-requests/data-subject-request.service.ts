import type {
  DataSubjectRequestInputDto,
  ListDataSubjectRequestsQueryDto,
  RequestDecisionInputDto,
} from '@spang/shared/management';
import { dayOf, monthsAfter } from '@spang/shared/values';
import { invalid, NotFound, RuleBroken } from '../../errors.js';
import { may, organisationsWhere, type Context } from '../../persistence/context.js';
import { assertVersion } from '../../persistence/record.js';
import { open, seal } from '../../vault/cipher.js';
import { organisationKeys } from '../../vault/key-ring.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import { forgetPeople, peopleOfNumber, restrictPeople, projectsOfPeople } from '../participants/index.js';
import { heldProjects } from '../retention/index.js';
import { DataSubjectRequest } from './data-subject-request.entity.js';
import { findRequests } from './data-subject-request.repository.js';

const PERMISSION = 'participants:rights';

/** A request, with the words of its decision. */
export interface SeenRequest {
  row: DataSubjectRequest;
  reason: string | null;
}

export const listRequests = (
  ctx: Context,
  vault: Vault,
  query: ListDataSubjectRequestsQueryDto,
): Promise<{ rows: SeenRequest[]; totalRecords: number }> =>
  vault.enter(ctx, async (inside) => {
    const organisations = organisationsWhere(ctx.actor, PERMISSION) ?? [];
    const { rows, totalRecords } = await findRequests(inside, organisations, query);
    const seen: SeenRequest[] = [];
    for (const row of rows) seen.push(await withReason(inside, row));
    return { rows: seen, totalRecords };
  });

/** NotFound also for another organisation's. */
export const getRequest = (ctx: Context, vault: Vault, id: string): Promise<SeenRequest> =>
  vault.enter(ctx, async (inside) => withReason(inside, await loaded(inside, id)));

/** Notes a request. Nobody of that number is an answer too. Throws Invalid, TooMany (look-ups). */
export async function createRequest(
  ctx: Context,
  vault: Vault,
  input: DataSubjectRequestInputDto,
): Promise<SeenRequest> {
  const { kind, receivedOn, identityNumber, participantId } = input;
  const organisationId = input.organisationId.toLowerCase();
  if (!may(ctx.actor, PERMISSION, organisationId)) throw invalid('#/organisationId', 'not-your-organisation');
  if (receivedOn > dayOf(ctx.now)) throw invalid('#/receivedOn', 'received-in-future');
  if ((identityNumber === null) === (participantId === null))
    throw invalid('#/identityNumber', 'number-or-participant');
  return vault.enter(ctx, async (inside) => {
    const participantIds = await peopleOfNumber(inside, organisationId, { identityNumber, participantId });
    const [{ id }] = await inside.db.query('select uuidv7() as id');
    const row = inside.db.create(DataSubjectRequest, {
      id,
      version: 1,
      organisationId,
      participantIds,
      kind,
      receivedOn,
      dueOn: monthsAfter(receivedOn, 1),
      outcome: null,
      ground: null,
      reason: null,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      createdAt: ctx.now,
    });
    await inside.db.insert(DataSubjectRequest, row);
    return { row, reason: null };
  });
}

/**
 * Decides, and does what was granted: a restriction hides the person from handlers, an erasure is for good. Throws NotFound,
 * VersionConflict, RuleBroken (decided; nobody; a legal hold), Unavailable (no ledger of those disposed of).
 */
export async function decideRequest(
  ctx: Context,
  vault: Vault,
  id: string,
  { outcome, ground, reason }: RequestDecisionInputDto,
): Promise<SeenRequest> {
  const { row, projectIds } = await vault.enter(ctx, async (inside) => {
    await inside.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`request|${id}`]);
    const found = await loaded(inside, id);
    assertVersion(ctx, found.version);
    if (found.decidedAt) throw new RuleBroken('request-decided');
    return { row: found, projectIds: await projectsOfPeople(inside, found.participantIds) };
  });
  const isGranted = outcome === 'granted';
  if (isGranted && row.kind !== 'access' && !row.participantIds.length)
    throw new RuleBroken('nobody-to-decide');
  if (isGranted && row.kind === 'erasure' && (await heldProjects(ctx, projectIds)).length)
    throw new RuleBroken('retention-held');
  return vault.enter(ctx, async (inside) => {
    if (isGranted && row.kind === 'restriction') await restrictPeople(inside, row.participantIds, true);
    if (isGranted && row.kind === 'end-of-restriction')
      await restrictPeople(inside, row.participantIds, false);
    if (isGranted && row.kind === 'erasure') await forgetPeople(inside, vault, row.participantIds);
    const [key] = await organisationKeys(inside, row.organisationId, 'data');
    Object.assign(row, {
      version: row.version + 1,
      outcome,
      ground,
      reason: seal(key, placeOf(id), reason),
      decidedBy: ctx.actor.id,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    });
    await inside.db.save(row);
    return { row, reason };
  });
}

/** The request, for an officer of its organisation. Throws NotFound. */
export async function loaded(ctx: VaultContext, id: string): Promise<DataSubjectRequest> {
  const row = await ctx.db.findOneBy(DataSubjectRequest, { id });
  if (!row || !may(ctx.actor, PERMISSION, row.organisationId)) throw new NotFound('not-found');
  return row;
}

async function withReason(ctx: VaultContext, row: DataSubjectRequest): Promise<SeenRequest> {
  if (!row.reason) return { row, reason: null };
  const keys = await organisationKeys(ctx, row.organisationId, 'data');
  return { row, reason: open(keys, placeOf(row.id), row.reason).toString() };
}

const placeOf = (rowId: string) => ({ table: 'data_subject_request', column: 'reason', rowId });
