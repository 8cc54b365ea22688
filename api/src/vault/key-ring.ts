/** Keys that seal keys: a master key the organisation's, the organisation's a person's, and that one the data. */
import { keyIdOf, newKey, NotOpened, open, seal, type Key, type Place } from './cipher.js';
import type { OrganisationKey, PersonKey } from './vault.entity.js';
import type { VaultContext } from './vault.js';

export type KeyPurpose = OrganisationKey['purpose'];
type SealedKey = Pick<OrganisationKey, 'organisationId' | 'purpose' | 'version' | 'sealed'>;

/** Somebody in the vault. A person is one organisation's: the same human being in two of them is two. */
export interface Person {
  id: string;
  organisationId: string;
}

const COLUMNS = 'organisation_id as "organisationId", purpose, version, sealed';
/** A person has one key, and it is never renewed. */
const OF_PERSON = 1;

/**
 * The organisation's keys of a kind, the newest first; made when it has none. Until the transaction ends none of them is
 * removed.
 */
export async function organisationKeys(
  ctx: VaultContext,
  organisationId: string,
  purpose: KeyPurpose,
): Promise<[Key, ...Key[]]> {
  const rows: SealedKey[] = await ctx.db.query(
    `select ${COLUMNS} from vault.organisation_key where organisation_id = $1 and purpose = $2
     order by version desc for key share`,
    [organisationId, purpose],
  );
  const [newest, ...older] = rows.map((row) => ({ id: row.version, bytes: openRow(ctx, row) }));
  if (newest) return [newest, ...older];
  await addOrganisationKey(ctx, { organisationId, purpose, version: 1 });
  return organisationKeys(ctx, organisationId, purpose);
}

/** Makes a key, unless somebody else just did. */
export async function addOrganisationKey(ctx: VaultContext, row: Omit<SealedKey, 'sealed'>): Promise<void> {
  await ctx.db.query(
    `insert into vault.organisation_key (organisation_id, purpose, version, sealed) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [row.organisationId, row.purpose, row.version, sealRow(ctx, row, newKey(row.version).bytes)],
  );
}

export async function createPersonKey(ctx: VaultContext, person: Person): Promise<Key> {
  const key = newKey(OF_PERSON);
  const [newest] = await organisationKeys(ctx, person.organisationId, 'data');
  await ctx.db.query(
    'insert into vault.person_key (person_id, organisation_id, sealed) values ($1, $2, $3)',
    [person.id, person.organisationId, seal(newest, personPlace(person.id), key.bytes)],
  );
  return key;
}

/** The key of a person's data. Throws NotOpened when there is none, or no longer. */
export async function personKey(ctx: VaultContext, personId: string): Promise<Key> {
  const key = await findPersonKey(ctx, personId);
  if (!key) throw new NotOpened();
  return key;
}

/** The same; null: there is none, or no longer. */
export async function findPersonKey(ctx: VaultContext, personId: string): Promise<Key | null> {
  const [row]: Pick<PersonKey, 'organisationId' | 'sealed'>[] = await ctx.db.query(
    'select organisation_id as "organisationId", sealed from vault.person_key where person_id = $1',
    [personId],
  );
  if (!row) return null;
  const keys = await organisationKeys(ctx, row.organisationId, 'data');
  return { id: OF_PERSON, bytes: open(keys, personPlace(personId), row.sealed) };
}

/** What was sealed for the person never opens again, and no look-up finds them: the indexes go with the key. */
export async function shred(ctx: VaultContext, personId: string): Promise<void> {
  await ctx.db.query('delete from vault.person_key where person_id = $1', [personId]);
}

/** Seals a batch of organisations' keys with the first master key. Answers how many; 0: all are. */
export async function rotateMaster(ctx: VaultContext, limit = 100): Promise<number> {
  const current = Buffer.alloc(2);
  current.writeUInt16BE(ctx.masterKeys[0].id);
  const rows: SealedKey[] = await ctx.db.query(
    `select ${COLUMNS} from vault.organisation_key where substring(sealed for 2) <> $1
     order by organisation_id, purpose, version limit $2`,
    [current, limit],
  );
  for (const row of rows)
    await ctx.db.query(
      'update vault.organisation_key set sealed = $4 where organisation_id = $1 and purpose = $2 and version = $3',
      [row.organisationId, row.purpose, row.version, sealRow(ctx, row, openRow(ctx, row))],
    );
  return rows.length;
}

/** Refuses master keys that do not open what they have sealed: one organisation's key is tried for each of them. */
export async function assertMasterKeys(ctx: VaultContext): Promise<void> {
  const rows: SealedKey[] = await ctx.db.query(
    `select distinct on (substring(sealed for 2)) ${COLUMNS} from vault.organisation_key`,
  );
  for (const row of rows)
    try {
      openRow(ctx, row);
    } catch (error) {
      throw new Error(
        `Master key ${keyIdOf(row.sealed)} of the vault is missing or is not the one that sealed people's data. Put back the file of the master keys (docs/vault.md).`,
        { cause: error },
      );
    }
}

const personPlace = (rowId: string): Place => ({ table: 'person_key', column: 'sealed', rowId });
const rowPlace = ({ organisationId, purpose, version }: Omit<SealedKey, 'sealed'>): Place => ({
  table: 'organisation_key',
  column: 'sealed',
  rowId: `${organisationId}/${purpose}/${version}`,
});
const sealRow = ({ masterKeys }: VaultContext, row: Omit<SealedKey, 'sealed'>, bytes: Buffer): Buffer =>
  seal(masterKeys[0], rowPlace(row), bytes);
const openRow = ({ masterKeys }: VaultContext, row: SealedKey): Buffer =>
  open(masterKeys, rowPlace(row), row.sealed);
