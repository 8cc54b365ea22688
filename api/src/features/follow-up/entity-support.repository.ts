import type { ListEntitySupportsQueryDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { Conditions, pageOfRecords } from '../../persistence/record-list.js';
import { EntitySupport } from './entity-support.entity.js';

const ORDERS = { from: 'starts_on', updated: 'updated_at' };

/** One page of the supports of a project. */
export const findEntitySupports = (
  ctx: Context,
  projectId: string,
  query: ListEntitySupportsQueryDto,
): Promise<{ rows: EntitySupport[]; totalRecords: number }> =>
  pageOfRecords(
    ctx,
    EntitySupport,
    new Conditions()
      .add('project_id = ?', projectId)
      .add('organisation_id = ?', query.organisationId)
      .add('size_class = ?', query.sizeClass)
      .add('external_ids @> ?::jsonb', externalKey(query)),
    ORDERS,
    query,
  );

/** System and id are of one key. */
const externalKey = ({ externalSystem, externalId }: ListEntitySupportsQueryDto): string | undefined =>
  externalSystem || externalId
    ? JSON.stringify([
        { ...(externalSystem ? { system: externalSystem } : {}), ...(externalId ? { id: externalId } : {}) },
      ])
    : undefined;
