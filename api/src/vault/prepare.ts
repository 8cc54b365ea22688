import type { DataSource } from 'typeorm';
import { assertMasterKeys, rotateMaster } from './key-ring.js';
import { inVault, type VaultContext } from './vault.js';

/** At the start: the master keys are the right ones, and the first of them has sealed all there is. */
export async function prepareVault(dataSource: DataSource, who: Omit<VaultContext, 'db'>): Promise<void> {
  await inVault(dataSource, who, assertMasterKeys);
  while (await inVault(dataSource, who, (ctx) => rotateMaster(ctx)));
}
