import type { CollaborationAreaInputDto } from '@spang/shared/management';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { partsOf, replaceParts } from '../../persistence/parts.js';
import type { RecordType } from '../../persistence/record.js';
import { organisationFaces } from '../organisations/index.js';
import { municipalityNames } from '../reference-data/index.js';
import { CollaborationArea, CollaborationAreaNode } from './collaboration-area.entity.js';
import { municipalitiesInOtherPrimaryAreas } from './collaboration-area.repository.js';

export const COLLABORATION_AREA_RECORD: RecordType<CollaborationArea, CollaborationAreaInputDto> = {
  kind: 'collaboration-area',
  resource: 'collaboration-areas',
  entity: CollaborationArea,
  isShared: true,
  check,
  apply: (row, { ownerId: _owner, nodes: _nodes, ...input }) => void Object.assign(row, input),
  saveParts: (ctx, row, { nodes }) => replaceParts(ctx, CollaborationAreaNode, { areaId: row.id }, nodes),
  toInputs: async (ctx, rows) => {
    const ids = rows.map(({ id }) => id);
    const nodesOf = await partsOf(ctx, CollaborationAreaNode, 'areaId', ids);
    return rows.map((row) => toInput(row, nodesOf(row.id)));
  },
};

/** The area as a client would have to send it. */
export const toCollaborationAreaInput = async (
  ctx: Context,
  row: CollaborationArea,
): Promise<CollaborationAreaInputDto> => (await COLLABORATION_AREA_RECORD.toInputs(ctx, [row]))[0]!;

const toInput = (row: CollaborationArea, nodes: CollaborationAreaNode[]): CollaborationAreaInputDto => ({
  ownerId: row.ownerId,
  externalIds: row.externalIds,
  name: row.name,
  description: row.description,
  kind: row.kind,
  municipalities: row.municipalities,
  nodes: nodes.map(({ organisationId, town, municipalityCode }) => ({
    organisationId,
    town,
    municipalityCode,
  })),
  validFrom: row.validFrom,
  validTo: row.validTo,
  schoolTypes: row.schoolTypes,
  isVocationalOnly: row.isVocationalOnly,
  sources: row.sources,
});

/** Municipalities and organisations exist; a municipality is in one primary area at a time. Throws Invalid. */
async function check(
  ctx: Context,
  input: CollaborationAreaInputDto,
  row: CollaborationArea | null,
): Promise<void> {
  const codes = [...input.municipalities, ...input.nodes.map(({ municipalityCode }) => municipalityCode)];
  const known = await municipalityNames(ctx, codes);
  const organisations = await organisationFaces(
    ctx,
    input.nodes.map(({ organisationId }) => organisationId).filter((id) => id !== null),
  );
  const taken =
    input.kind === 'primary' ? await municipalitiesInOtherPrimaryAreas(ctx, input, row?.id ?? null) : [];
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string) => faults.push({ pointer, code, params: {} });
  input.municipalities.forEach((code, i) => {
    if (!known.has(code)) fault(`#/municipalities/${i}`, 'unknown-municipality');
    if (taken.includes(code)) fault(`#/municipalities/${i}`, 'in-another-primary-area');
  });
  input.nodes.forEach(({ municipalityCode, organisationId }, i) => {
    if (!known.has(municipalityCode)) fault(`#/nodes/${i}/municipalityCode`, 'unknown-municipality');
    if (organisationId && !organisations.has(organisationId))
      fault(`#/nodes/${i}/organisationId`, 'unknown-reference');
  });
  if (faults.length) throw new Invalid(faults);
}
