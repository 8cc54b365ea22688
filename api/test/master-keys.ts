import type { MasterKeys } from '../src/vault/master-keys.js';

/** The same at each run, so that what a failed test has sealed can be looked at. */
export const MASTER_KEYS: MasterKeys = [{ id: 1, bytes: Buffer.alloc(32, 'a master key for tests') }];
