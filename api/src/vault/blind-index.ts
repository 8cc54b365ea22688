/**
 * Finding a person by the exact number, without the number being there: HMAC-SHA-256 under the organisation's index key.
 * Keys are changed in three steps while all goes on: start, reindex until it answers 0, finish.
 */
import { createHmac } from 'node:crypto';
import { RuleBroken } from '../errors.js';
import { addOrganisationKey, organisationKeys, type Person } from './key-ring.js';
import type { VaultContext } from './vault.js';

const LENGTH = 16;

/** Makes the person findable by the number, and by no earlier one. Throws when it is another person's: roll back. */
export async function indexIdentity(ctx: VaultContext, person: Person, normal: string): Promise<void> {
  await lock(ctx, person.id);
  const { versions, values } = await valuesOf(ctx, person.organisationId, normal);
  await remove(ctx, person.id);
  const written: unknown[] = await ctx.db.query(
    `insert into vault.identity_index (organisation_id, key_version, value, person_id)
     select $1, version, value, $4 from unnest($2::int[], $3::bytea[]) as row (version, value)
     on conflict do nothing returning key_version`,
    [person.organisationId, versions, values, person.id],
  );
  if (written.length === versions.length) return;
  await remove(ctx, person.id); // not under some keys either
  throw new RuleBroken('identity-taken');
}

/** Whose number it is in the organisation; null: nobody's. */
export async function findByIdentity(
  ctx: VaultContext,
  organisationId: string,
  normal: string,
): Promise<string | null> {
  const { versions, values } = await valuesOf(ctx, organisationId, normal);
  const [row]: { id: string }[] = await ctx.db.query(
    `select person_id as id from vault.identity_index
     where organisation_id = $1 and (key_version, value) in (select * from unnest($2::int[], $3::bytea[])) limit 1`,
    [organisationId, versions, values],
  );
  return row?.id ?? null;
}

/** From now on what is written is written under a new key too. */
export async function startIndexRotation(ctx: VaultContext, organisationId: string): Promise<void> {
  const [{ id }] = await organisationKeys(ctx, organisationId, 'index');
  await addOrganisationKey(ctx, { organisationId, purpose: 'index', version: id + 1 });
}

/**
 * Writes a batch of people under the newest key. Answers how many; 0: all are. `numberOf` opens a person's number; null: the
 * person is gone.
 */
export async function reindex(
  ctx: VaultContext,
  organisationId: string,
  numberOf: (ctx: VaultContext, personId: string) => Promise<string | null>,
  limit = 200,
): Promise<number> {
  const ids = await behind(ctx, organisationId, limit);
  let done = 0;
  for (const id of ids) {
    await lock(ctx, id); // before the number is read: it may be changing
    const normal = await numberOf(ctx, id);
    if (normal === null) continue;
    await indexIdentity(ctx, { id, organisationId }, normal);
    done++;
  }
  return done;
}

/** Removes what is of older keys, and the keys. Refuses while somebody is not under the newest. */
export async function finishIndexRotation(ctx: VaultContext, organisationId: string): Promise<void> {
  // waits for those who still write under the older keys alone
  await ctx.db.query(
    `select from vault.organisation_key where organisation_id = $1 and purpose = 'index' for update`,
    [organisationId],
  );
  const [{ id: newest }] = await organisationKeys(ctx, organisationId, 'index');
  if ((await behind(ctx, organisationId, 1)).length) throw new RuleBroken('index-rotation-unfinished');
  await ctx.db.query('delete from vault.identity_index where organisation_id = $1 and key_version < $2', [
    organisationId,
    newest,
  ]);
  await ctx.db.query(
    `delete from vault.organisation_key where organisation_id = $1 and purpose = 'index' and version < $2`,
    [organisationId, newest],
  );
}

/** People who are not under the newest key. */
async function behind(ctx: VaultContext, organisationId: string, limit: number): Promise<string[]> {
  const [{ id: newest }] = await organisationKeys(ctx, organisationId, 'index');
  const rows: { id: string }[] = await ctx.db.query(
    `select person_id as id from vault.identity_index where organisation_id = $1
     group by person_id having max(key_version) < $2 order by person_id limit $3`,
    [organisationId, newest, limit],
  );
  return rows.map(({ id }) => id);
}

/** The number under every key there is. */
async function valuesOf(ctx: VaultContext, organisationId: string, normal: string) {
  const keys = await organisationKeys(ctx, organisationId, 'index');
  return {
    versions: keys.map(({ id }) => id),
    values: keys.map(({ bytes }) => createHmac('sha256', bytes).update(normal).digest().subarray(0, LENGTH)),
  };
}

const remove = (ctx: VaultContext, personId: string): Promise<unknown> =>
  ctx.db.query('delete from vault.identity_index where person_id = $1', [personId]);

/** One writer of a person's number at a time. */
const lock = (ctx: VaultContext, personId: string): Promise<unknown> =>
  ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`vault|${personId}`]);
