import type {
  AccessLogEntryDto,
  AccessLogReviewDto,
  AccessLogReviewInputDto,
  ListAccessLogEntriesQueryDto,
} from '@spang/shared/management';
import { invalid } from '../../errors.js';
import { may, organisationsWhere, type Context } from '../../persistence/context.js';
import { appendAccess, openReason, verifyChain } from '../../vault/access-log.js';
import { concealedIn } from '../../vault/concealed.js';
import type { AccessLog } from '../../vault/vault.entity.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import { findEntries, headOf } from './access-log.repository.js';

/**
 * The log, for whoever goes through it. What is about protected people, and the reasons, which may name somebody, are for the
 * data protection officer alone; to an administrator the former is not there.
 */
export const listEntries = (
  ctx: Context,
  vault: Vault,
  query: ListAccessLogEntriesQueryDto,
): Promise<{ data: AccessLogEntryDto[]; totalRecords: number }> =>
  vault.enter(ctx, async (inside) => {
    const organisations = organisationsWhere(ctx.actor, 'access-log:read') ?? [];
    const withheld: string[] = [];
    for (const id of organisations)
      if (!may(ctx.actor, 'access-log:review', id)) withheld.push(...(await concealedIn(inside, id)).keys());
    const { rows, totalRecords } = await findEntries(inside, organisations, withheld, query);
    const data: AccessLogEntryDto[] = [];
    for (const row of rows) data.push(await toEntry(inside, row));
    return { data, totalRecords };
  });

/** Signs that the log was gone through. The signature is a row of it; the answer is what to keep elsewhere. Throws Invalid. */
export async function signReview(
  ctx: Context,
  vault: Vault,
  { organisationId, note }: AccessLogReviewInputDto,
): Promise<AccessLogReviewDto> {
  if (!may(ctx.actor, 'access-log:review', organisationId))
    throw invalid('#/organisationId', 'not-your-organisation');
  return vault.enter(ctx, async (inside) => {
    await appendAccess(inside, {
      organisationId,
      personId: null,
      projectId: null,
      action: 'review',
      purpose: 'review',
      reason: note,
      outcome: 'hit',
    });
    const { length, firstBroken } = await verifyChain(inside, organisationId);
    const { id, at, hash } = await headOf(inside, organisationId);
    return { id, at: at.toISOString(), count: length, firstBroken, head: hash.toString('hex') };
  });
}

async function toEntry(ctx: VaultContext, row: AccessLog): Promise<AccessLogEntryDto> {
  const isReviewer = may(ctx.actor, 'access-log:review', row.organisationId);
  return {
    id: row.id,
    at: row.at.toISOString(),
    organisationId: row.organisationId,
    actorId: row.actorId,
    actorKind: row.actorKind as AccessLogEntryDto['actorKind'],
    actorName: row.actorName,
    action: row.action as AccessLogEntryDto['action'],
    purpose: row.purpose,
    reason: isReviewer ? await openReason(ctx, row) : null,
    outcome: row.outcome as AccessLogEntryDto['outcome'],
    participantId: row.personId,
    projectId: row.projectId,
  };
}
