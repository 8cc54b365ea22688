import type {
  CollaborationAreaDto,
  CollaborationAreaInputDto,
  CollaborationAreaSummaryDto,
  ListCollaborationAreasQueryDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import { rebuildMentions } from '../../publication/index.js';
import { organisationFaces } from '../organisations/index.js';
import { areaByMunicipality } from '../reference-data/index.js';
import type { CollaborationArea } from './collaboration-area.entity.js';
import { COLLABORATION_AREA_RECORD, toCollaborationAreaInput } from './collaboration-area.record.js';
import { findCollaborationAreas } from './collaboration-area.repository.js';

export const createCollaborationArea = (
  ctx: Context,
  input: CollaborationAreaInputDto,
): Promise<CollaborationArea> => createRecord(ctx, COLLABORATION_AREA_RECORD, input);

export const getCollaborationArea = (ctx: Context, id: string): Promise<CollaborationArea> =>
  getRecord(ctx, COLLABORATION_AREA_RECORD, id);

/** Replaces the area, and orders the public documents in which its name and municipalities stand to be written anew. */
export async function replaceCollaborationArea(
  ctx: Context,
  id: string,
  input: CollaborationAreaInputDto,
): Promise<CollaborationArea> {
  const row = await replaceRecord(ctx, COLLABORATION_AREA_RECORD, id, input);
  await rebuildMentions(ctx, { id });
  return row;
}

/** Removes an area that no occasion is open to; the problem is `in-use` otherwise. */
export const deleteCollaborationArea = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, COLLABORATION_AREA_RECORD, id);

export async function listCollaborationAreas(
  ctx: Context,
  query: ListCollaborationAreasQueryDto,
): Promise<{ data: CollaborationAreaSummaryDto[]; totalRecords: number }> {
  const { rows, totalRecords } = await findCollaborationAreas(ctx, query);
  const data = rows.map(({ id, ownerId, version, name, kind, municipalities, validFrom, validTo }) => ({
    id,
    ownerId,
    version,
    name,
    kind,
    municipalityCount: municipalities.length,
    validFrom,
    validTo,
  }));
  return { data, totalRecords };
}

/** The area with what its ids and codes stand for. */
export async function collaborationAreaDto(
  ctx: Context,
  row: CollaborationArea,
): Promise<CollaborationAreaInputDto & Pick<CollaborationAreaDto, 'references'>> {
  const input = await toCollaborationAreaInput(ctx, row);
  const codes = [...input.municipalities, ...input.nodes.map(({ municipalityCode }) => municipalityCode)];
  const municipalities = await areaByMunicipality(ctx, codes);
  const organisations = await organisationFaces(
    ctx,
    input.nodes.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return {
    ...input,
    references: {
      organisations: [...organisations.values()].map(({ id, name, kind }) => ({ id, name, kind })),
      municipalities: [...municipalities.values()],
    },
  };
}
