import type { DataSource } from 'typeorm';
import { inTransaction, type Context } from '../persistence/context.js';
import type { MasterKeys } from './master-keys.js';

/** A context in the vault's role. Only inVault() makes one, so what takes it is called nowhere else. */
export interface VaultContext extends Context {
  masterKeys: MasterKeys;
}

/** The one way to people's data: a transaction in the vault's role, which sees the vault and no record. */
export const inVault = <T>(
  dataSource: DataSource,
  who: Omit<VaultContext, 'db'>,
  work: (ctx: VaultContext) => Promise<T>,
): Promise<T> =>
  inTransaction(dataSource, who, async ({ db }) => {
    await db.query('set local role spang_vault');
    return work({ ...who, db });
  });
