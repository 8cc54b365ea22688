/**
 * People with a protected identity. Who they are is a secret of its own, also from whoever holds a copy of the database: the
 * list is sealed, as long as it is for nobody, and nothing else in the tables tells them from others.
 */
import { open, seal, type Place } from './cipher.js';
import { organisationKeys } from './key-ring.js';
import type { VaultContext } from './vault.js';

/** Person → how it is protected. */
export type Concealed = ReadonlyMap<string, string>;

/** The sealed list grows by steps of so many bytes, so that its length says next to nothing. */
const STEP = 8192;

/** Everybody in the organisation whose identity is protected. */
export async function concealedIn(ctx: VaultContext, organisationId: string): Promise<Concealed> {
  const [row]: { sealed: Buffer }[] = await ctx.db.query(
    'select sealed from vault.concealed where organisation_id = $1',
    [organisationId],
  );
  if (!row) return new Map();
  const keys = await organisationKeys(ctx, organisationId, 'data');
  return new Map(
    JSON.parse(open(keys, placeOf(organisationId), row.sealed).toString()) as [string, string][],
  );
}

/** Protects somebody, or no longer (null). Everybody's list is written anew at each registration, so that no write tells. */
export async function setConcealed(
  ctx: VaultContext,
  organisationId: string,
  personId: string,
  protection: string | null,
): Promise<void> {
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `concealed|${organisationId}`,
  ]);
  const people = new Map(await concealedIn(ctx, organisationId));
  if (protection) people.set(personId, protection);
  else people.delete(personId);
  const text = JSON.stringify([...people]);
  const padded = text.padEnd(Math.ceil(text.length / STEP) * STEP); // spaces after JSON mean nothing
  const [newest] = await organisationKeys(ctx, organisationId, 'data');
  await ctx.db.query(
    `insert into vault.concealed (organisation_id, sealed) values ($1, $2)
     on conflict (organisation_id) do update set sealed = excluded.sealed`,
    [organisationId, seal(newest, placeOf(organisationId), padded)],
  );
}

/**
 * What the blind index of a protected person is made of. It is another one than that of the number alone, so that whoever may
 * not know of the person neither finds nor meets them: not even by registering the same number.
 */
export const concealedNumber = (normal: string): string => `concealed|${normal}`;

const placeOf = (organisationId: string): Place => ({
  table: 'concealed',
  column: 'sealed',
  rowId: organisationId,
});
