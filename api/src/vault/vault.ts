import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Unavailable } from '../errors.js';
import { inTransaction, type Context } from '../persistence/context.js';
import { open, seal } from './cipher.js';
import { disposalLedger, type DisposalLedger } from './disposal-ledger.js';
import type { MasterKeys } from './master-keys.js';

/** A context in the vault's role. Only a Vault makes one, so what takes it is called nowhere else. */
export interface VaultContext extends Context {
  masterKeys: MasterKeys;
}

/** People's data, and the keys to them: made once, where the application is put together. */
export interface Vault {
  /**
   * The one way in: `work` is done in the vault's role, in which no record can be seen, and in the transaction of `ctx`.
   * When it throws, the transaction has to be rolled back: it stays in the role. Throws Unavailable without keys.
   */
  enter: <T>(ctx: Context, work: (ctx: VaultContext) => Promise<T>) => Promise<T>;
  /** Who was disposed of, apart from the database. */
  ledger: DisposalLedger;
  /** Seals what is kept outside the vault for a while. */
  seal: (text: string, rowId: string) => string;
  open: (sealed: string, rowId: string) => string;
  /** Equal when the text is; nobody without the keys can try out what it was. */
  digest: (text: string) => string;
}

/** Without keys the vault is closed: all but people's data works. */
export function vaultOf(masterKeys: MasterKeys | undefined, disposalsFile?: string): Vault {
  const keys = (): MasterKeys => {
    if (!masterKeys) throw new Unavailable('vault-closed');
    return masterKeys;
  };
  const place = (rowId: string) => ({ table: 'outside', column: 'sealed', rowId });
  return {
    async enter(ctx, work) {
      const withKeys = { ...ctx, masterKeys: keys() };
      if (!ctx.db.queryRunner?.isTransactionActive) throw new Error('the vault outside a transaction');
      await ctx.db.query('set local role spang_vault');
      const done = await work(withKeys);
      await ctx.db.query('set local role none');
      return done;
    },
    ledger: disposalLedger(disposalsFile),
    seal: (text, rowId) => seal(keys()[0], place(rowId), text).toString('base64'),
    open: (sealed, rowId) => open(keys(), place(rowId), Buffer.from(sealed, 'base64')).toString(),
    digest: (text) => createHmac('sha256', keys()[0].bytes).update(`digest|${text}`).digest('hex'),
  };
}

/** A transaction that is in the vault from its beginning to its end. */
export const inVault = <T>(
  dataSource: DataSource,
  { masterKeys, ...who }: Omit<VaultContext, 'db'>,
  work: (ctx: VaultContext) => Promise<T>,
): Promise<T> => inTransaction(dataSource, who, (ctx) => vaultOf(masterKeys).enter(ctx, work));
