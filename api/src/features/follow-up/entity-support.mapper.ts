import type { EntitySupportDto } from '@spang/shared/management';
import { toEntitySupportInput } from './entity-support.record.js';
import type { SeenEntitySupport } from './entity-support.service.js';

/** A support as the Management API shows it. */
export const toEntitySupportDto = (
  publicUrl: string,
  { row, organisation: { id, name } }: SeenEntitySupport,
): EntitySupportDto => ({
  ...toEntitySupportInput(row),
  id: row.id,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  projectId: row.projectId,
  organisation: { id, name },
  _links: {
    self: {
      href: `${publicUrl}/management/v1/projects/${row.projectId}/entity-supports/${row.id}`,
      rel: 'self',
      method: 'GET',
    },
  },
});
