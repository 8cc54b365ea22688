import type { EntitySupportInputDto, ListEntitySupportsQueryDto } from '@spang/shared/management';
import { NotFound } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import { organisationFaces, type OrganisationFace } from '../organisations/index.js';
import type { EntitySupport } from './entity-support.entity.js';
import { ENTITY_SUPPORT_RECORD } from './entity-support.record.js';
import { findEntitySupports } from './entity-support.repository.js';
import { projectSeen, projectToFollow } from './follow-up.policy.js';

/** Where a support is: its project, and itself. */
export interface EntitySupportPlace {
  projectId: string;
  entitySupportId: string;
}

/** A support with the organisation that got it. */
export interface SeenEntitySupport {
  row: EntitySupport;
  organisation: OrganisationFace;
}

/** One page of whom the project supports. NotFound for a project that the actor may not see. */
export async function listEntitySupports(
  ctx: Context,
  projectId: string,
  query: ListEntitySupportsQueryDto,
): Promise<{ rows: SeenEntitySupport[]; totalRecords: number }> {
  await projectSeen(ctx, projectId);
  const { rows, totalRecords } = await findEntitySupports(ctx, projectId, query);
  return { rows: await withOrganisations(ctx, rows), totalRecords };
}

/** Adds a support; it belongs to the owner of the project, and moves with it. */
export async function createEntitySupport(
  ctx: Context,
  projectId: string,
  input: EntitySupportInputDto,
): Promise<SeenEntitySupport> {
  const { ownerId } = await projectToFollow(ctx, projectId);
  return seen(ctx, await createRecord(ctx, ENTITY_SUPPORT_RECORD, { ...input, ownerId, projectId }));
}

/** NotFound also when it is another project's. */
export const getEntitySupport = async (ctx: Context, place: EntitySupportPlace): Promise<SeenEntitySupport> =>
  seen(ctx, await find(ctx, place));

/** Replaces the support; project and owner stay. */
export async function replaceEntitySupport(
  ctx: Context,
  place: EntitySupportPlace,
  input: EntitySupportInputDto,
): Promise<SeenEntitySupport> {
  const { id, ownerId, projectId } = await find(ctx, place);
  return seen(ctx, await replaceRecord(ctx, ENTITY_SUPPORT_RECORD, id, { ...input, ownerId, projectId }));
}

export async function deleteEntitySupport(ctx: Context, place: EntitySupportPlace): Promise<void> {
  const { id } = await find(ctx, place);
  await deleteRecord(ctx, ENTITY_SUPPORT_RECORD, id);
}

async function find(
  ctx: Context,
  { projectId, entitySupportId }: EntitySupportPlace,
): Promise<EntitySupport> {
  const row = await getRecord(ctx, ENTITY_SUPPORT_RECORD, entitySupportId);
  if (row.projectId !== projectId) throw new NotFound('not-found');
  return row;
}

const seen = async (ctx: Context, row: EntitySupport): Promise<SeenEntitySupport> =>
  (await withOrganisations(ctx, [row]))[0]!;

async function withOrganisations(ctx: Context, rows: EntitySupport[]): Promise<SeenEntitySupport[]> {
  const organisations = await organisationFaces(
    ctx,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map((row) => ({ row, organisation: organisations.get(row.organisationId)! }));
}
