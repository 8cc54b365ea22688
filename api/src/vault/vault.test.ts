import { randomUUID } from 'node:crypto';
import { migrations } from '@spang/migrations';
import { buildVault, type Vault } from '../../test/vault.js';
import { appendAccess } from './access-log.js';
import { indexIdentity } from './blind-index.js';
import { open, seal } from './cipher.js';
import { createPersonKey, personKey } from './key-ring.js';

const TABLES = ['organisation_key', 'person_key', 'identity_index', 'access_log', 'access_head'];
const person = { id: randomUUID(), organisationId: randomUUID() };

const migration = () => new (migrations.find(({ name }) => name.startsWith('Vault'))!)();

let vault: Vault;
beforeAll(async () => (vault = await buildVault()));
afterAll(() => vault.close());

const roleOf = async (db: { query: (sql: string) => Promise<{ role: string }[]> }) =>
  (await db.query('select current_user as role'))[0]!.role;

describe('inVault', () => {
  it('has the role of the vault in the transaction, and not after it, also when it fails', async () => {
    expect(await vault.inVault(({ db }) => roleOf(db))).toBe('spang_vault');
    const failure = vault.inVault(() => Promise.reject(new Error('no')));
    await expect(failure).rejects.toThrow('no');
    const roles = await Promise.all(Array.from({ length: 20 }, () => roleOf(vault.dataSource)));
    expect(new Set(roles)).toEqual(new Set(['app']));
  });

  it('sees no record, and no setting', async () => {
    for (const table of ['organisation', 'app_user', 'setting', 'publication'])
      await expect(vault.inVault(({ db }) => db.query(`select from ${table}`))).rejects.toThrow(
        `permission denied for table ${table}`,
      );
  });
});

describe('who is not in the vault', () => {
  it('has no right to the schema or to anything in it', async () => {
    const name = `reader_${randomUUID().slice(0, 8)}`;
    await vault.dataSource.query(`create role ${name}`);
    const as = (sql: string) =>
      vault.dataSource.transaction(async (db) => {
        await db.query(`set local role ${name}`);
        return db.query(sql);
      });
    for (const table of TABLES)
      await expect(as(`select from vault.${table}`)).rejects.toThrow('permission denied for schema vault');
    // not even when somebody opens the door of the schema
    await vault.dataSource.query(`grant usage on schema vault to ${name}`);
    for (const table of TABLES)
      await expect(as(`select from vault.${table}`)).rejects.toThrow(`permission denied for table ${table}`);
    await vault.dataSource.query(`drop owned by ${name}`);
    await vault.dataSource.query(`drop role ${name}`);
  });
});

describe('the migration, for a login that may not make roles', () => {
  it('says what an administrator has to do', async () => {
    const name = `owner_${randomUUID().slice(0, 8)}`;
    await vault.dataSource.query(`create role ${name}`);
    const runner = vault.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`set local role ${name}`);
      await expect(migration().up(runner)).rejects.toThrow(
        `create role spang_vault nologin; grant spang_vault to ${name};`,
      );
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    await vault.dataSource.query(`drop role ${name}`);
  });

  it('is content with a role that is there and granted', async () => {
    const name = `owner_${randomUUID().slice(0, 8)}`;
    await vault.dataSource.query(`create role ${name}; grant spang_vault to ${name}`);
    const runner = vault.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await migration().down(runner);
      await runner.query(`grant create on database ${String(vault.dataSource.options.database)} to ${name}`);
      await runner.query(`set local role ${name}`);
      await migration().up(runner);
      await runner.query('set local role spang_vault');
      expect(await runner.query('select * from vault.access_head')).toEqual([]);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    await vault.dataSource.query(`drop role ${name}`);
  });
});

it('gives a field back, and its tables hold no byte of it', async () => {
  const secrets = ['Tolvan Tolvansson', '191212121212', '121212-1212', 'Ringde om Tolvan'];
  const place = { table: 'field', column: 'sealed', rowId: person.id };
  await vault.dataSource.query(
    `create table vault.field (id uuid, sealed bytea); grant select, insert on vault.field to spang_vault`,
  );
  await vault.inVault(async (ctx) => {
    const key = await createPersonKey(ctx, person);
    await indexIdentity(ctx, person, secrets[1]!);
    for (const text of secrets)
      await ctx.db.query('insert into vault.field values ($1, $2)', [person.id, seal(key, place, text)]);
    const entry = { organisationId: person.organisationId, personId: person.id, projectId: null };
    const said = { action: 'reveal', purpose: 'case', reason: secrets[3]!, outcome: 'hit' as const };
    await appendAccess(ctx, { ...entry, ...said });
  });

  const texts = await vault.inVault(async (ctx) => {
    const key = await personKey(ctx, person.id);
    const rows: { sealed: Buffer }[] = await ctx.db.query('select sealed from vault.field');
    return rows.map(({ sealed }) => open([key], place, sealed).toString());
  });
  expect(texts).toEqual(secrets);

  for (const table of [...TABLES, 'field']) {
    const file = `spang-dump-${randomUUID()}`;
    const dump = async (format: string): Promise<Buffer> => {
      await vault.dataSource.query(`copy vault.${table} to program 'cat > ${file}' (format ${format})`);
      const [{ bytes }] = await vault.dataSource.query(`select pg_read_binary_file('${file}') as bytes`);
      await vault.dataSource.query(`copy (select 1) to program 'rm ${file}'`);
      return bytes;
    };
    for (const bytes of [await dump('binary'), await dump('text')]) {
      expect(bytes.length).toBeGreaterThan(20);
      for (const text of secrets)
        for (const plain of [text, ...text.split(/[ -]/).filter((word) => word.length > 4)])
          for (const encoding of ['utf8', 'hex', 'base64', 'utf16le'] as const) {
            const searched =
              encoding === 'hex' || encoding === 'base64'
                ? Buffer.from(Buffer.from(plain).toString(encoding).replace(/=+$/, ''))
                : Buffer.from(plain, encoding);
            expect([table, plain, bytes.includes(searched)]).toEqual([table, plain, false]);
          }
    }
  }
});
