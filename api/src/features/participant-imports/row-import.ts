/** One row: through the very door that a single participation comes by. */
import type { ImportVerdict } from '@spang/shared/values';
import { dayOf, parseIdentityNumber } from '@spang/shared/values';
import { Invalid, invalid, RuleBroken, Unprocessable, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { attempt } from '../../persistence/savepoint.js';
import type { Vault } from '../../vault/vault.js';
import { createParticipation, isProtected } from '../participants/index.js';
import type { FileColumn } from './file-columns.js';
import { faultAt, type ReadRow, type RowFault } from './file-rows.js';

export interface RowResult {
  row: number;
  verdict: ImportVerdict;
  faults: RowFault[];
}

/** Imports it, or nothing of it. */
export async function importRow(
  ctx: Context,
  vault: Vault,
  columns: FileColumn[],
  { row, input }: ReadRow,
): Promise<RowResult> {
  try {
    const made = await attempt(ctx, async () => {
      const seen = await createParticipation(ctx, vault, structuredClone(input));
      // whoever may know of protected people does not work with them in bulk either
      if (await isProtected(ctx, vault, seen)) throw invalid('#/row', 'import-protected-row');
      return seen;
    });
    return { row, verdict: made.isNew ? 'new' : made.isChanged ? 'comes-back' : 'unchanged', faults: [] };
  } catch (error) {
    const faults = faultsOf(error).map((fault) => faultAt(columns, row, fault));
    return { row, verdict: 'error', faults };
  }
}

/** What the rules say no with. Throws everything else on: it is not the row's fault. */
function faultsOf(error: unknown): Fault[] {
  if (error instanceof Invalid) return error.faults;
  if (error instanceof Unprocessable && error.params['faults']) return error.params['faults'] as Fault[];
  if (error instanceof RuleBroken || error instanceof Unprocessable)
    return [{ pointer: '#/identityNumber', code: error.code, params: {} }];
  throw error;
}

/** The rows of the same person together, in their order: what comes of one decides what comes of the next. */
export function byPerson(now: Date, rows: ReadRow[]): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>();
  for (const each of rows) {
    const read = parseIdentityNumber(each.input.person!.identityNumber!, dayOf(now));
    const key = 'fault' in read ? String(each.row) : read.normal;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
