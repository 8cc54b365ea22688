import type { ParticipantImportInputDto } from '@spang/shared/management';
import type { ImportVerdict } from '@spang/shared/values';
import { invalid, NotFound } from '../../errors.js';
import { enqueue, job } from '../../jobs/job.js';
import { may, type Context } from '../../persistence/context.js';
import { actingFor, principalOf, type Principal } from '../../persistence/delegate.js';
import { tryOut } from '../../persistence/savepoint.js';
import type { Vault, VaultContext } from '../../vault/vault.js';
import { logAccess, projectOf, termsOf } from '../participants/index.js';
import type { FileColumn } from './file-columns.js';
import { readRows, type ReadFile, type ReadRow, type RowFault } from './file-rows.js';
import { ParticipantImport, ParticipantImportBatch } from './participant-import.entity.js';
import { byPerson, importRow, type RowResult } from './row-import.js';

/** Imports one batch of a file, and orders the next. */
export const importBatch = job<{ id: string }>('import-participants');
/** Ends an import whose day is over. */
export const expireImport = job<{ id: string }>('expire-participant-import');

const BATCH = 50;
const KEPT_MS = 24 * 3_600_000;

export type Totals = Pick<ParticipantImport, 'added' | 'cameBack' | 'unchanged' | 'failed'>;
const COUNTED: Record<ImportVerdict, keyof Totals> = {
  new: 'added',
  'comes-back': 'cameBack',
  unchanged: 'unchanged',
  error: 'failed',
};

export interface DryRun {
  digest: string;
  columns: FileColumn[];
  totals: Totals;
  rows: Omit<RowResult, 'faults'>[];
  faults: RowFault[];
}

interface Place {
  organisationId: string;
  projectId: string;
}

/**
 * Does everything that the import would do, person by person, and undoes it at once: so the verdict is the true one, and nobody
 * waits. Throws Invalid, Unprocessable (the project's terms).
 */
export async function dryRun(ctx: Context, vault: Vault, input: ParticipantImportInputDto): Promise<DryRun> {
  const { file, place } = await read(ctx, input);
  const results = resultsOf(file.faults);
  const as = actingFor(ctx, importerOf(ctx, place));
  for (const group of byPerson(ctx.now, file.rows))
    await tryOut(ctx, async () => {
      for (const each of group) results.push(await importRow(as, vault, file.columns, each));
    });
  results.sort((a, b) => a.row - b.row);
  const totals = totalsOf(results);
  await log(ctx, vault, place, `dry run: ${inWords(totals)}`);
  return {
    digest: digestOf(vault, input),
    columns: file.columns,
    totals,
    rows: results.map(({ row, verdict }) => ({ row, verdict })),
    faults: results.flatMap(({ faults }) => faults),
  };
}

/** Orders the import of a file that was tried before. What can be imported waits sealed. Throws as dryRun. */
export async function orderImport(
  ctx: Context,
  vault: Vault,
  input: ParticipantImportInputDto,
): Promise<ParticipantImport> {
  if (input.dryRunDigest !== digestOf(vault, input)) throw invalid('#/dryRunDigest', 'import-differs');
  const { file, place } = await read(ctx, input);
  const { failed } = totalsOf(resultsOf(file.faults));
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  const isDone = !file.rows.length;
  const made: ParticipantImport = {
    id,
    ...place,
    actorId: ctx.actor.id,
    actor: importerOf(ctx, place),
    state: isDone ? 'done' : 'running',
    columns: file.columns,
    rowCount: file.rows.length + failed,
    added: 0,
    cameBack: 0,
    unchanged: 0,
    failed,
    faults: file.faults,
    createdAt: ctx.now,
    finishedAt: isDone ? ctx.now : null,
  };
  await vault.enter(ctx, async (inside) => {
    await inside.db.insert(ParticipantImport, made as never);
    for (let at = 0; at < file.rows.length; at += BATCH) {
      const sealed = vault.seal(JSON.stringify(file.rows.slice(at, at + BATCH)), id);
      await inside.db.insert(ParticipantImportBatch, { importId: id, number: at / BATCH, sealed });
    }
  });
  await log(ctx, vault, place, `ordered: ${made.rowCount} rows`);
  if (!isDone) {
    await enqueue(ctx, importBatch, { id });
    await enqueue(ctx, expireImport, { id }, { runAt: new Date(ctx.now.getTime() + KEPT_MS) });
  }
  return made;
}

/** An import, for whoever ordered it: row numbers mean nothing to others. Throws NotFound. */
export const getImport = (ctx: Context, vault: Vault, id: string): Promise<ParticipantImport> =>
  vault.enter(ctx, async (inside) => {
    const row = await inside.db.findOneBy(ParticipantImport, { id, actorId: ctx.actor.id });
    if (!row || !may(ctx.actor, 'participants:write', row.organisationId, row.projectId))
      throw new NotFound('not-found');
    return row;
  });

/** Imports the next batch. Its rows, its counts, its going and the order of the next are one transaction: a crash costs nothing. */
export async function performBatch(ctx: Context, vault: Vault, id: string): Promise<void> {
  const next = await vault.enter(ctx, (inside) => nextBatch(inside, id));
  if (!next) return;
  const { made, batch, isLast } = next;
  const as = actingFor(ctx, made.actor);
  const results: RowResult[] = [];
  for (const row of JSON.parse(vault.open(batch.sealed, id)) as ReadRow[])
    results.push(await importRow(as, vault, made.columns, row));
  for (const [key, count] of Object.entries(totalsOf(results)) as [keyof Totals, number][])
    made[key] += count;
  made.faults = [...made.faults, ...results.flatMap(({ faults }) => faults)].toSorted(
    (a, b) => a.row - b.row,
  );
  if (isLast) Object.assign(made, { state: 'done', finishedAt: ctx.now });
  await vault.enter(ctx, async (inside) => {
    await inside.db.save(made);
    await inside.db.delete(ParticipantImportBatch, { importId: id, number: batch.number });
  });
  if (isLast) await log(as, vault, made, `done: ${inWords(made)}`);
  else await enqueue(ctx, importBatch, { id });
}

/** Removes what still waits a day later. */
export const performExpiry = (ctx: Context, vault: Vault, id: string): Promise<void> =>
  vault.enter(ctx, async (inside) => {
    await inside.db.delete(ParticipantImportBatch, { importId: id });
    await inside.db.update(
      ParticipantImport,
      { id, state: 'running' },
      { state: 'expired', finishedAt: ctx.now },
    );
  });

async function nextBatch(ctx: VaultContext, id: string) {
  const made = await ctx.db.findOne(ParticipantImport, {
    where: { id, state: 'running' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!made) return null;
  const [batch, after] = await ctx.db.find(ParticipantImportBatch, {
    where: { importId: id },
    order: { number: 'ASC' },
    take: 2,
  });
  return batch ? { made, batch, isLast: !after } : null;
}

async function read(
  ctx: Context,
  input: ParticipantImportInputDto,
): Promise<{ file: ReadFile; place: Place }> {
  const { id: projectId, ownerId: organisationId } = await projectOf(ctx, input.projectId);
  await termsOf(ctx, projectId, input);
  return { file: await readRows(ctx.now, input), place: { organisationId, projectId } };
}

/** What the importer may do in this project: the dry run has no more and no less than the import. */
const importerOf = (ctx: Context, place: Place): Principal =>
  principalOf(ctx.actor, place, ['participants:read', 'participants:write', 'participants:protected']);

/** Stands for the file and how it is read. Nobody without the keys can make one. */
const digestOf = (
  vault: Vault,
  { projectId, format, content, mappings, noticeVersion, noticeGivenOn }: ParticipantImportInputDto,
): string =>
  vault.digest(
    JSON.stringify(['import', projectId, format, content, mappings, noticeVersion, noticeGivenOn]),
  );

/** The rows that could not be read, as results. */
function resultsOf(faults: RowFault[]): RowResult[] {
  const byRow = new Map<number, RowFault[]>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  return [...byRow].map(([row, own]) => ({ row, verdict: 'error', faults: own }));
}

function totalsOf(results: RowResult[]): Totals {
  const totals: Totals = { added: 0, cameBack: 0, unchanged: 0, failed: 0 };
  for (const { verdict } of results) totals[COUNTED[verdict]]++;
  return totals;
}

const inWords = ({ added, cameBack, unchanged, failed }: Totals): string =>
  `${added} new, ${cameBack} came back, ${unchanged} unchanged, ${failed} refused`;

const log = (ctx: Context, vault: Vault, place: Place, reason: string): Promise<void> =>
  vault.enter(ctx, (inside) =>
    logAccess(
      inside,
      'import',
      { organisationId: place.organisationId, projectId: place.projectId, participantId: null },
      { reason },
    ),
  );
