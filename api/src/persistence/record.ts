import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { Forbidden, invalid, NotFound, RuleBroken, VersionConflict } from '../errors.js';
import { assertVisible, may, organisationsWhere, type Context } from './context.js';
import { ExternalId, RecordVersion, type RecordRow } from './record.entity.js';
import { audit } from './audit.js';

/** What every record's document has. */
export interface RecordDocument {
  ownerId: string | null;
  externalIds?: { system: string; id: string }[];
}

/**
 * What a feature says about its kind of record. The rest (visibility, versions, audit, external ids) is the same for all
 * and lives here.
 */
export interface RecordType<Row extends RecordRow, Input extends RecordDocument> {
  /** 'project'. Names versions, audit rows and publications. */
  kind: string;
  /** 'projects'. Permissions are `projects:read`, `:write`, `:publish`. */
  resource: string;
  entity: EntityTarget<Row>;
  /** A register: whoever may read one may read all; changing one needs the permission in the owner's organisation. */
  isShared: boolean;
  /** Rules that look at other records, or at what the database holds. Throws Invalid. */
  check?: (ctx: Context, input: Input, row: Row | null) => Promise<void>;
  /** Takes over the columns. */
  apply: (row: Row, input: Input) => void;
  /** Saves what hangs on the row, after the row itself. */
  saveParts?: (ctx: Context, row: Row, input: Input) => Promise<void>;
  /** The records as a client would have to send them, in the same order; parts are read in bulk. */
  toInputs: (ctx: Context, rows: Row[]) => Promise<Input[]>;
}

type Where<Row> = FindOptionsWhere<Row>;

/** Creates version 1. Throws Invalid, Forbidden (not in that organisation), RuleBroken (external id taken). */
export async function createRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  input: I,
): Promise<R> {
  const [{ id }] = await ctx.db.query('select uuidv7() as id');
  const ownerId = await ownerOf(ctx, type, input, id);
  await type.check?.(ctx, input, null);
  const row = ctx.db.create(type.entity) as R;
  Object.assign(row, {
    id,
    version: 1,
    ownerId,
    publishedVersion: null,
    publishedAt: null,
    withdrawnAt: null,
  });
  return save(ctx, type, row, input, 'create');
}

/** The record; NotFound also when it is not visible to the actor. */
export async function getRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  id: string,
): Promise<R> {
  const row = await ctx.db.findOneBy(type.entity, { id } as Where<R>);
  if (!row) throw new NotFound('not-found');
  assertReadable(ctx, type, row);
  return row;
}

/**
 * Replaces the record by `input`. Throws NotFound, Forbidden, VersionConflict, Invalid. A document that says the same as
 * before changes nothing: no new version.
 */
export async function replaceRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  id: string,
  input: I,
): Promise<R> {
  const row = await loadForChange(ctx, type, id, 'write', input);
  const ownerId = input.ownerId ?? row.ownerId;
  if (ownerId !== row.ownerId) await assertMayOwn(ctx, `${type.resource}:write`, ownerId);
  await type.check?.(ctx, input, row);
  return save(ctx, type, row, input, 'update', ownerId);
}

/** Removes a record that is not public, with its history of drafts. RuleBroken while it is public or in use. */
export async function deleteRecord<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  id: string,
): Promise<void> {
  const row = await loadForChange(ctx, type, id, 'write');
  if (row.publishedVersion !== null) throw new RuleBroken('published-not-deletable');
  await audit(ctx, 'delete', type.kind, id, [], row.ownerId);
  await ctx.db.query('delete from external_id where kind = $1 and record_id = $2', [type.kind, id]);
  await ctx.db.query('delete from record_version where kind = $1 and record_id = $2', [type.kind, id]);
  await ctx.db.remove(row); // foreign keys from other records refuse it: problem `in-use`
}

/**
 * Loads a record in order to change it: locks the row, then compares its version with the If-Match that the request
 * carried. TypeORM's save() does not compare versions, so without the lock two writers would both succeed.
 */
export async function loadForChange<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  id: string,
  verb: 'write' | 'publish',
  yours?: I,
): Promise<R> {
  const found = await ctx.db.findOne(type.entity, {
    where: { id } as Where<R>,
    lock: { mode: 'for_no_key_update' }, // others may still begin to refer to it
  });
  if (!found) throw new NotFound('not-found');
  assertReadable(ctx, type, found);
  if (!may(ctx.actor, `${type.resource}:${verb}`, found.ownerId)) throw new Forbidden('not-allowed-here');
  if (
    ctx.expectedVersion !== undefined &&
    ctx.expectedVersion !== '*' &&
    !ctx.expectedVersion.includes(found.version)
  ) {
    const conflictingFields = yours ? await fieldsThatCollide(ctx, type, found, yours) : [];
    throw new VersionConflict('version-conflict', { currentVersion: found.version, conflictingFields });
  }
  return found;
}

/** Refuses a change of another version than the caller has seen (If-Match), naming the fields in which the two differ. */
export function assertVersion(
  { expectedVersion }: Context,
  currentVersion: number,
  differing: () => string[] = () => [],
): void {
  if (expectedVersion === undefined || expectedVersion === '*' || expectedVersion.includes(currentVersion))
    return;
  throw new VersionConflict('version-conflict', { currentVersion, conflictingFields: differing() });
}

/** The version that the public sees, as it was saved. NotFound when nothing is published. */
export async function getVersion(
  ctx: Context,
  kind: string,
  recordId: string,
  version: number,
): Promise<RecordVersion> {
  const found = await ctx.db.findOneBy(RecordVersion, { kind, recordId, version });
  if (!found) throw new NotFound('not-found');
  return found;
}

/** The condition under which rows of this type are visible to the actor, for lists: null means all of them. */
export const visibleOwners = (
  ctx: Context,
  type: { resource: string; isShared: boolean },
): string[] | null => (type.isShared ? null : organisationsWhere(ctx.actor, `${type.resource}:read`));

function assertReadable(ctx: Context, type: { resource: string; isShared: boolean }, row: RecordRow): void {
  if (!type.isShared) assertVisible(ctx.actor, `${type.resource}:read`, row.ownerId);
}

/** The organisation that will own a new record: the one that was named, else the only one where the actor may write. */
async function ownerOf(
  ctx: Context,
  type: { resource: string; kind: string },
  input: RecordDocument,
  newId: string,
): Promise<string> {
  const permission = `${type.resource}:write`;
  if (input.ownerId) {
    await assertMayOwn(ctx, permission, input.ownerId);
    return input.ownerId;
  }
  const candidates = organisationsWhere(ctx.actor, permission);
  if (candidates === null && type.kind === 'organisation') return newId; // it owns itself
  if (candidates?.length !== 1) throw invalid('#/ownerId', 'owner-needed');
  return candidates[0]!;
}

/** Throws Invalid. Whoever may write in every organisation may name one that does not exist. */
async function assertMayOwn(ctx: Context, permission: string, ownerId: string): Promise<void> {
  if (!may(ctx.actor, permission, ownerId)) throw invalid('#/ownerId', 'not-your-organisation');
  const found: unknown[] = await ctx.db.query('select 1 from organisation where id = $1', [ownerId]);
  if (!found.length) throw invalid('#/ownerId', 'unknown-reference');
}

async function save<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  row: R,
  input: I,
  action: 'create' | 'update',
  ownerId = row.ownerId,
): Promise<R> {
  const [before] = action === 'update' ? await type.toInputs(ctx, [row]) : [];
  row.ownerId = ownerId; // after `before` is read: a new owner alone is a change too
  type.apply(row, input);
  if (action === 'create') await ctx.db.insert(type.entity, row as never);
  const saved = row;
  await type.saveParts?.(ctx, saved, input);
  const [after] = await type.toInputs(ctx, [saved]);
  const changed = changedFields(before ?? {}, after!);
  if (action === 'update') {
    if (!changed.length) return saved;
    saved.version += 1;
    await ctx.db.save(saved);
  }
  await saveExternalIds(ctx, type.kind, saved, input.externalIds ?? []);
  await ctx.db.insert(RecordVersion, {
    kind: type.kind,
    recordId: saved.id,
    version: saved.version,
    savedAt: ctx.now,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    via: ctx.actor.via,
    changedFields: changed,
    document: after as object,
  });
  await audit(ctx, action, type.kind, saved.id, changed, saved.ownerId);
  return saved;
}

/** Top-level fields in which two documents differ. */
export const changedFields = (before: object, after: object): string[] => {
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return Object.keys({ ...a, ...b }).filter((key) => !isDeepStrictEqual(a[key] ?? null, b[key] ?? null));
};

/** Fields that somebody else changed since the version the client has seen, and that the client changes too. */
async function fieldsThatCollide<R extends RecordRow, I extends RecordDocument>(
  ctx: Context,
  type: RecordType<R, I>,
  row: R,
  yours: I,
): Promise<string[]> {
  const seen = Math.max(...(ctx.expectedVersion as readonly number[]));
  const base = await ctx.db.findOneBy(RecordVersion, { kind: type.kind, recordId: row.id, version: seen });
  const [theirs] = await type.toInputs(ctx, [row]);
  if (!base) return changedFields(theirs!, yours);
  const byThem = new Set(changedFields(base.document, theirs!));
  const byYou = changedFields(base.document, { ...yours, ownerId: yours.ownerId ?? row.ownerId });
  const same = new Set(changedFields(theirs!, yours));
  return byYou.filter((field) => byThem.has(field) && same.has(field));
}

async function saveExternalIds(
  ctx: Context,
  kind: string,
  row: RecordRow,
  externalIds: { system: string; id: string }[],
): Promise<void> {
  await ctx.db.query('delete from external_id where kind = $1 and record_id = $2', [kind, row.id]);
  if (!externalIds.length) return;
  const values = externalIds.map(({ system, id }) => ({
    kind,
    ownerId: row.ownerId,
    system,
    value: id,
    recordId: row.id,
  }));
  const { raw } = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(ExternalId)
    .values(values)
    .orIgnore()
    .returning('system')
    .execute();
  if ((raw as unknown[]).length < values.length) throw invalid('#/externalIds', 'external-id-taken');
}
