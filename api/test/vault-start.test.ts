import { randomUUID } from 'node:crypto';
import { buildApp } from '../src/app.js';
import { SYSTEM } from '../src/persistence/context.js';
import { readSecret } from '../src/persistence/setting.js';
import { keyIdOf, newKey } from '../src/vault/cipher.js';
import { createPersonKey, personKey } from '../src/vault/key-ring.js';
import type { MasterKeys } from '../src/vault/master-keys.js';
import { inVault, type VaultContext } from '../src/vault/vault.js';
import { buildTestApp, PUBLIC_URL, type TestApp } from './build-test-app.js';
import { MASTER_KEYS } from './master-keys.js';

const person = { id: randomUUID(), organisationId: randomUUID() };
let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await vault(MASTER_KEYS, (ctx) => createPersonKey(ctx, person));
});
afterAll(() => test.close());

const vault = <T>(masterKeys: MasterKeys, work: (ctx: VaultContext) => Promise<T>): Promise<T> =>
  inVault(test.dataSource, { actor: SYSTEM, now: new Date(), publicUrl: PUBLIC_URL, masterKeys }, work);

/** Starts a copy of the application that has these keys. */
async function start(masterKeys: MasterKeys): Promise<void> {
  const { dataSource } = test;
  const secret = await readSecret(dataSource);
  const copy = await buildApp({ dataSource, publicUrl: PUBLIC_URL, secret, masterKeys });
  try {
    await copy.ready();
  } finally {
    await copy.close();
  }
}

it('is refused with keys that do not open what is sealed, and says what is missing', async () => {
  await start(MASTER_KEYS);
  for (const wrong of [newKey(1), newKey(2)])
    await expect(start([wrong])).rejects.toThrow(
      'Master key 1 of the vault is missing or is not the one that sealed',
    );
});

it('seals everything with a new first key, so that the old one can go', async () => {
  const next = newKey(2);
  await start([MASTER_KEYS[0], next]);
  const sealedBy = async () => {
    const rows: { sealed: Buffer }[] = await test.dataSource.query(
      'select sealed from vault.organisation_key',
    );
    return rows.map(({ sealed }) => keyIdOf(sealed));
  };
  expect(await sealedBy()).toEqual([1]);
  await start([next, MASTER_KEYS[0]]);
  expect(await sealedBy()).toEqual([2]);
  await start([next]);
  await expect(vault([next], (ctx) => personKey(ctx, person.id))).resolves.toMatchObject({ id: 1 });
});
