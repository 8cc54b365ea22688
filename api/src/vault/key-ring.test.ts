import { randomUUID } from 'node:crypto';
import { MASTER_KEYS } from '../../test/master-keys.js';
import { buildVault, type Vault } from '../../test/vault.js';
import { findByIdentity, indexIdentity } from './blind-index.js';
import { keyIdOf, newKey, NotOpened, open, seal, type Key } from './cipher.js';
import {
  assertMasterKeys,
  createPersonKey,
  organisationKeys,
  personKey,
  rotateMaster,
  shred,
} from './key-ring.js';
import type { MasterKeys } from './master-keys.js';

let vault: Vault;
beforeEach(async () => (vault = await buildVault()));
afterEach(() => vault.close());

const somebody = (organisationId: string = randomUUID()) => ({ id: randomUUID(), organisationId });
const nameOf = (rowId: string) => ({ table: 'participant', column: 'name', rowId });
const NUMBER = '191212121212';

it('keeps one key for a person, and makes no second key of an organisation for two who come at once', async () => {
  const organisationId = randomUUID();
  const people = Array.from({ length: 8 }, () => somebody(organisationId));
  const made = await Promise.all(people.map((one) => vault.inVault((ctx) => createPersonKey(ctx, one))));
  const read = await vault.inVault(async (ctx) => {
    const keys: Key[] = [];
    for (const { id } of people) keys.push(await personKey(ctx, id));
    return keys;
  });
  expect(read).toEqual(made);
  expect(new Set(made.map(({ bytes }) => bytes.toString('hex'))).size).toBe(8);
  expect(await vault.dataSource.query('select count(*)::int as n from vault.organisation_key')).toEqual([
    { n: 1 },
  ]);
});

it('does not open a key that was moved to another person or organisation', async () => {
  const [one, other] = [somebody(), somebody()];
  const third = somebody(one.organisationId);
  await vault.inVault(async (ctx) => {
    for (const each of [one, other, third]) await createPersonKey(ctx, each);
  });
  const failsFor = (id: string) =>
    expect(vault.inVault((ctx) => personKey(ctx, id))).rejects.toEqual(new NotOpened());
  const move = (column: string, from: string, to: string) =>
    vault.dataSource.query(
      `update vault.person_key set ${column} = (select ${column} from vault.person_key where person_id = $1) where person_id = $2`,
      [from, to],
    );
  await move('sealed', one.id, third.id); // the same organisation, another person
  await failsFor(third.id);
  await move('organisation_id', other.id, one.id); // a person said to be another organisation's
  await failsFor(one.id);
});

it('does not open an organisation’s key in another organisation, for another purpose or as another version', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  await vault.inVault(async (ctx) => {
    for (const id of [one, other])
      for (const purpose of ['data', 'index'] as const) await organisationKeys(ctx, id, purpose);
  });
  const move = (set: string, where: string) =>
    vault.dataSource.query(`update vault.organisation_key set ${set} where ${where}`);
  const read = (id: string, purpose: 'data' | 'index') =>
    vault.inVault((ctx) => organisationKeys(ctx, id, purpose));
  const sealedOf = (id: string, purpose: string) =>
    `(select sealed from vault.organisation_key where organisation_id = '${id}' and purpose = '${purpose}')`;

  await move(`sealed = ${sealedOf(one, 'data')}`, `organisation_id = '${other}' and purpose = 'data'`);
  await expect(read(other, 'data')).rejects.toEqual(new NotOpened());
  await move(`sealed = ${sealedOf(other, 'index')}`, `organisation_id = '${other}' and purpose = 'data'`);
  await expect(read(other, 'data')).rejects.toEqual(new NotOpened());
  await move('version = 2', `organisation_id = '${other}' and purpose = 'index'`);
  await expect(read(other, 'index')).rejects.toEqual(new NotOpened());
  expect(await read(one, 'data')).toHaveLength(1);
});

it('shreds: nothing opens, nobody is found, and others are as they were', async () => {
  const one = somebody();
  const other = somebody(one.organisationId);
  const sealed = await vault.inVault(async (ctx) => {
    const text = seal(await createPersonKey(ctx, one), nameOf(one.id), 'Tolvan Tolvansson');
    await indexIdentity(ctx, one, NUMBER);
    await createPersonKey(ctx, other);
    await indexIdentity(ctx, other, '189001019802');
    return text;
  });
  await vault.inVault(async (ctx) => {
    expect(await findByIdentity(ctx, one.organisationId, NUMBER)).toBe(one.id);
    expect(open([await personKey(ctx, one.id)], nameOf(one.id), sealed).toString()).toBe('Tolvan Tolvansson');
  });

  await vault.inVault((ctx) => shred(ctx, one.id));
  await vault.inVault(async (ctx) => {
    expect(await findByIdentity(ctx, one.organisationId, NUMBER)).toBeNull();
    await expect(personKey(ctx, one.id)).rejects.toEqual(new NotOpened());
    expect(await findByIdentity(ctx, one.organisationId, '189001019802')).toBe(other.id);
    await personKey(ctx, other.id);
    const left = await ctx.db.query('select person_id as id from vault.identity_index');
    expect(left).toEqual([{ id: other.id }]);
  });
  // a new person with the number is another person
  await vault.inVault(async (ctx) => {
    const again = somebody(one.organisationId);
    await createPersonKey(ctx, again);
    await indexIdentity(ctx, again, NUMBER);
    expect(() => open([newKey(1)], nameOf(one.id), sealed)).toThrow(NotOpened);
  });
});

it('keeps no index of somebody whose key is gone, whoever removed it', async () => {
  const one = somebody();
  await vault.inVault(async (ctx) => {
    await createPersonKey(ctx, one);
    await indexIdentity(ctx, one, NUMBER);
  });
  await vault.dataSource.query('delete from vault.person_key');
  expect(await vault.dataSource.query('select from vault.identity_index')).toEqual([]);
  await expect(vault.inVault((ctx) => indexIdentity(ctx, one, NUMBER))).rejects.toThrow(
    'identity_index_person',
  );
});

describe('a new master key', () => {
  const NEXT: MasterKeys = [newKey(2), ...MASTER_KEYS];

  it('takes over in batches while people are written, and the old one is then not needed', async () => {
    const people = Array.from({ length: 12 }, () => somebody());
    const made = new Map<string, Key>();
    const write = async (one: (typeof people)[number], masterKeys: MasterKeys) => {
      await vault.inVault(
        async (ctx) => {
          made.set(one.id, await createPersonKey(ctx, one));
          await indexIdentity(ctx, one, NUMBER);
        },
        { masterKeys },
      );
    };
    for (const one of people.slice(0, 6)) await write(one, MASTER_KEYS);

    let batches = 0;
    const rotate = async () => {
      while (await vault.inVault((ctx) => rotateMaster(ctx, 2), { masterKeys: NEXT })) batches++;
    };
    // a copy that has both keys, the old one first, still writes
    const late: MasterKeys = [MASTER_KEYS[0], NEXT[0]];
    await Promise.all([
      rotate(),
      ...people.slice(6, 9).map((one) => write(one, late)),
      ...people.slice(9).map((one) => write(one, NEXT)),
    ]);
    await rotate();
    expect(batches).toBeGreaterThanOrEqual(6);

    const rows: { sealed: Buffer }[] = await vault.dataSource.query(
      'select sealed from vault.organisation_key',
    );
    expect(rows.map(({ sealed }) => keyIdOf(sealed))).toEqual(rows.map(() => 2));
    await vault.inVault(
      async (ctx) => {
        await assertMasterKeys(ctx);
        for (const one of people) {
          expect(await personKey(ctx, one.id)).toEqual(made.get(one.id));
          expect(await findByIdentity(ctx, one.organisationId, NUMBER)).toBe(one.id);
        }
      },
      { masterKeys: [NEXT[0]] },
    );
  });

  it('touches no key of a person', async () => {
    await vault.inVault((ctx) => createPersonKey(ctx, somebody()));
    const before = await vault.dataSource.query('select * from vault.person_key');
    expect(await vault.inVault((ctx) => rotateMaster(ctx), { masterKeys: NEXT })).toBe(1);
    expect(await vault.inVault((ctx) => rotateMaster(ctx), { masterKeys: NEXT })).toBe(0);
    expect(await vault.dataSource.query('select * from vault.person_key')).toEqual(before);
  });
});

describe('the wrong master keys', () => {
  it.each<[string, MasterKeys]>([
    ['another number', [newKey(9)]],
    ['the same number, another key', [newKey(1)]],
  ])('are found out before anything is written: %s', async (_, masterKeys) => {
    await vault.inVault(assertMasterKeys, { masterKeys }); // nothing is sealed yet
    await vault.inVault((ctx) => organisationKeys(ctx, randomUUID(), 'data'));
    await vault.inVault(assertMasterKeys);
    await expect(vault.inVault(assertMasterKeys, { masterKeys })).rejects.toThrow(
      'Master key 1 of the vault',
    );
  });
});
