import type { CollaborationAreaInputDto } from '@spang/shared/management';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { organisationFaces } from '../organisations/index.js';
import { municipalityNames } from '../reference-data/index.js';
import { CollaborationArea } from './collaboration-area.entity.js';
import { municipalitiesInOtherPrimaryAreas } from './collaboration-area.repository.js';

export const COLLABORATION_AREA_RECORD: RecordType<CollaborationArea, CollaborationAreaInputDto> = {
  kind: 'collaboration-area',
  resource: 'collaboration-areas',
  entity: CollaborationArea,
  isShared: true,
  check,
  apply: (row, { ownerId: _owner, ...input }) => void Object.assign(row, input),
  toInputs: async (_ctx, rows) => rows.map(toCollaborationAreaInput),
};

/** The area as a client would have to send it. */
export const toCollaborationAreaInput = (row: CollaborationArea): CollaborationAreaInputDto => ({
  ownerId: row.ownerId,
  externalIds: row.externalIds,
  name: row.name,
  description: row.description,
  kind: row.kind,
  municipalities: row.municipalities,
  nodes: row.nodes,
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
