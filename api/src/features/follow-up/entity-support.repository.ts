import type { ListEntitySupportsQueryDto } from '@spang/shared/management';
import type { SizeClass } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { Conditions, externalKey, KNOWN_AS, pageOfRecords } from '../../persistence/record-list.js';
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
      .add(KNOWN_AS, externalKey(query)),
    ORDERS,
    query,
  );

/** Whom a project had begun to support by a day, and in which size classes; an unstated beginning is before every day. */
export const findSupported = (
  ctx: Context,
  projectId: string,
  day: string,
): Promise<{ organisationId: string; sizeClass: SizeClass }[]> =>
  ctx.db.query(
    `select distinct organisation_id as "organisationId", size_class as "sizeClass" from entity_support
      where project_id = $1 and (starts_on is null or starts_on <= $2)`,
    [projectId, day],
  );
