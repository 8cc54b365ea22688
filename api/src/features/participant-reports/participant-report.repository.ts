import type { VaultContext } from '../../vault/vault.js';
import { ReportBatch } from '../participants/index.js';

/** The latest edition of every month of a series. */
export async function latestBatches(
  ctx: VaultContext,
  projectId: string,
  withProtected: boolean,
): Promise<Map<string, ReportBatch>> {
  const rows = await ctx.db.find(ReportBatch, {
    where: { projectId, withProtected },
    order: { month: 'ASC', edition: 'ASC' },
  });
  return new Map(rows.map((row) => [row.month, row])); // the last of a month stays
}
