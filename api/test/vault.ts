import type { DataSource } from 'typeorm';
import { ENTITIES } from '../src/app.js';
import { SYSTEM } from '../src/persistence/context.js';
import { createDataSource } from '../src/persistence/data-source.js';
import { inVault, type VaultContext } from '../src/vault/vault.js';
import { PUBLIC_URL } from './build-test-app.js';
import { freshDatabase } from './database.js';
import { MASTER_KEYS } from './master-keys.js';

export interface Vault {
  dataSource: DataSource;
  /** Does something in the vault's role, as the system at noon of 25 November 2026 unless said otherwise. */
  inVault: <T>(
    work: (ctx: VaultContext) => Promise<T>,
    who?: Partial<Omit<VaultContext, 'db'>>,
  ) => Promise<T>;
  close: () => Promise<void>;
}

/** The vault on a database of its own, without an application around it. */
export async function buildVault(): Promise<Vault> {
  const dataSource = await createDataSource(await freshDatabase(), ENTITIES).initialize();
  const now = new Date('2026-11-25T12:00:00Z');
  const system = { actor: SYSTEM, now, publicUrl: PUBLIC_URL, masterKeys: MASTER_KEYS };
  return {
    dataSource,
    inVault: (work, who = {}) => inVault(dataSource, { ...system, ...who }, work),
    close: () => dataSource.destroy(),
  };
}
