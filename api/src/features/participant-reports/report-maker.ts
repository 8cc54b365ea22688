import type { Context } from '../../persistence/context.js';
import { actingFor } from '../../persistence/delegate.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import {
  factsIn,
  lockReports,
  numberOf,
  ReportBatch,
  reportablesIn,
  type Reportable,
} from '../participants/index.js';
import { dummyNumber, fileOf, sha256, type ReportLine } from './format.js';
import type { SealedFile } from './participant-report.service.js';
import { gapsOf } from './report-months.js';

/** Makes the file that was ordered, as whoever ordered it sees people, and seals it. A second time it does nothing. */
export const performReport = (ctx: Context, vault: Vault, id: string): Promise<void> =>
  vault.enter(ctx, async (inside) => {
    const ordered = await inside.db.findOneBy(ReportBatch, { id });
    if (!ordered) return;
    await lockReports(inside, ordered.projectId, 'to make');
    const batch = await inside.db.findOneByOrFail(ReportBatch, { id });
    if (batch.state !== 'being-made') return;
    const as: VaultContext = { ...inside, ...actingFor(inside, batch.maker) };
    const lines: ReportLine[] = [];
    const people: string[] = [];
    for (const each of await reportablesIn(as, batch.projectId)) {
      const line = await lineOf(as, batch.month, each);
      if (!line) continue;
      lines.push(line);
      people.push(each.person.id);
    }
    const bytes = fileOf(lines);
    const file: SealedFile = { content: bytes.toString('base64'), people };
    Object.assign(batch, {
      version: batch.version + 1,
      state: 'made',
      sealed: vault.seal(JSON.stringify(file), id),
      sealedHash: vault.seal(sha256(bytes), id),
    });
    await inside.db.save(batch);
  });

/** null: not in the project that month, or not to be reported without what is missing. */
async function lineOf(ctx: VaultContext, month: string, each: Reportable): Promise<ReportLine | null> {
  const facts = factsIn(month, each.row);
  if (!facts || gapsOf(month, each).some((gap) => gap !== 'hours')) return null;
  const read = await numberOf(ctx, each);
  if (!read?.normal || !read.birthDate) return null;
  const isHidden = each.isProtected && read.kind !== 'dummy';
  const number = isHidden ? dummyNumber(read.birthDate, each.row.gender) : read.normal;
  return number === null ? null : { number, ...facts };
}
