/** Who looked at whom, why: written in the transaction of the read, so that nothing is shown that is not written down. */
import { randomUUID } from 'node:crypto';
import { NotOpened, open, seal, type Key, type Place } from './cipher.js';
import { organisationKeys, personKey } from './key-ring.js';
import type { AccessLog, AccessOutcome } from './vault.entity.js';
import type { VaultContext } from './vault.js';

export interface AccessEntry {
  organisationId: string;
  /** Null: it is about nobody in particular, such as a look-up that found nobody. */
  personId: string | null;
  projectId: string | null;
  action: string;
  purpose: string;
  /** In the reader's own words. It may name people, so it is sealed and is shredded with the person. */
  reason: string | null;
  outcome: AccessOutcome;
}

export async function appendAccess(ctx: VaultContext, entry: AccessEntry): Promise<void> {
  const id = randomUUID();
  const reason = entry.reason && seal((await reasonKeys(ctx, entry))[0], reasonPlace(id), entry.reason);
  await ctx.db.query(
    `insert into vault.access_log (organisation_id, id, at, actor_id, actor_kind, actor_name, person_id, project_id,
       action, purpose, reason, outcome)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      entry.organisationId,
      id,
      ctx.now,
      ctx.actor.id,
      ctx.actor.kind,
      ctx.actor.name,
      entry.personId,
      entry.projectId,
      entry.action,
      entry.purpose,
      reason,
      entry.outcome,
    ],
  );
}

type Reason = Pick<AccessLog, 'id' | 'organisationId' | 'personId' | 'reason'>;

/** Why it was done; null when nothing was said, or when the person's key is gone. */
export async function openReason(ctx: VaultContext, row: Reason): Promise<string | null> {
  if (!row.reason) return null;
  try {
    return open(await reasonKeys(ctx, row), reasonPlace(row.id), row.reason).toString();
  } catch (error) {
    if (row.personId && error instanceof NotOpened) return null;
    throw error;
  }
}

/** Who worked with somebody's data, the latest thousand times. */
export const accessesOf = (
  ctx: VaultContext,
  personId: string,
): Promise<Pick<AccessLog, 'at' | 'action' | 'purpose'>[]> =>
  ctx.db.query(
    'select at, action, purpose from vault.access_log where person_id = $1 order by seq desc limit 1000',
    [personId],
  );

/** How long the organisation's log is, and the first row that is missing or not as it was written; null: none. */
export async function verifyChain(
  ctx: VaultContext,
  organisationId: string,
): Promise<{ length: number; firstBroken: number | null }> {
  const [row] = await ctx.db.query(
    `with chain as (
       select row_number() over rows as place, hash,
         (seq, previous_hash, hash)
           = (row_number() over rows, lag(hash, 1, '') over rows, vault.access_hash(log)) as fits
       from vault.access_log log where organisation_id = $1
       window rows as (order by seq)
     ), tail as (
       select count(*) as length, coalesce((select hash from chain order by place desc limit 1), '') as hash from chain
     ), head as (
       select coalesce(max(count), 0) as length,
         coalesce((select hash from vault.access_head where organisation_id = $1), '') as hash
       from vault.access_head where organisation_id = $1
     )
     select tail.length::int, coalesce(
       (select min(place) from chain where not fits),
       case when tail.length <> head.length then least(tail.length, head.length) + 1
            when tail.hash <> head.hash then tail.length end)::int as "firstBroken"
     from tail, head`,
    [organisationId],
  );
  return row;
}

const reasonKeys = async (
  ctx: VaultContext,
  row: Pick<Reason, 'organisationId' | 'personId'>,
): Promise<[Key, ...Key[]]> =>
  row.personId ? [await personKey(ctx, row.personId)] : organisationKeys(ctx, row.organisationId, 'data');

const reasonPlace = (rowId: string): Place => ({ table: 'access_log', column: 'reason', rowId });
