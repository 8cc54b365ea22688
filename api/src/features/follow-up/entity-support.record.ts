import type { EntitySupportInputDto } from '@spang/shared/management';
import { invalid } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { organisationFaces } from '../organisations/index.js';
import { EntitySupport } from './entity-support.entity.js';

/** What is saved of a support: what is sent, and where the address puts it. */
export type EntitySupportDocument = EntitySupportInputDto & { ownerId: string; projectId: string };

export const ENTITY_SUPPORT_RECORD: RecordType<EntitySupport, EntitySupportDocument> = {
  kind: 'entity-support',
  resource: 'follow-up',
  entity: EntitySupport,
  isShared: false,
  check,
  apply: (row, { ownerId: _owner, ...input }) => {
    Object.assign(row, input);
  },
  toInputs: async (_ctx, rows) =>
    rows.map((row) => ({ ...toEntitySupportInput(row), ownerId: row.ownerId, projectId: row.projectId })),
};

/** The support as a client would have to send it. */
export const toEntitySupportInput = (row: EntitySupport): EntitySupportInputDto => ({
  externalIds: row.externalIds,
  organisationId: row.organisationId,
  sizeClass: row.sizeClass,
  from: row.from,
  to: row.to,
  employeesReached: row.employeesReached,
});

/** The organisation is of the register, and no natural person. Throws Invalid. */
async function check(ctx: Context, { organisationId }: EntitySupportDocument): Promise<void> {
  const organisation = (await organisationFaces(ctx, [organisationId])).get(organisationId);
  if (!organisation) throw invalid('#/organisationId', 'unknown-reference');
  if (organisation.kind === 'natural-person') throw invalid('#/organisationId', 'person-is-no-entity');
}
