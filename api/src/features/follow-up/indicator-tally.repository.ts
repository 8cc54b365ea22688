import type { ListIndicatorTalliesQueryDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { In } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { IndicatorTally } from './indicator-tally.entity.js';

const REPLACED = 'exists (select 1 from indicator_tally r where r.replaces_tally_id = t.id)';

/** One page of the tallies of a project, by month and then by their random ids. */
export async function findTallies(
  ctx: Context,
  projectId: string,
  { indicatorId, period, isInForce, sort, ...page }: ListIndicatorTalliesQueryDto,
): Promise<{ rows: IndicatorTally[]; totalRecords: number }> {
  const tallies = ctx.db
    .createQueryBuilder(IndicatorTally, 't')
    .where('t.projectId = :projectId', { projectId });
  if (indicatorId) tallies.andWhere('t.indicatorId = :indicatorId', { indicatorId });
  if (period) tallies.andWhere('t.period = :period', { period });
  if (isInForce !== undefined) tallies.andWhere(isInForce ? `not ${REPLACED}` : REPLACED);
  const [rows, totalRecords] = await tallies
    .orderBy('t.period', sort === 'period' ? 'ASC' : 'DESC')
    .addOrderBy('t.id')
    .limit(page.limit)
    .offset(offsetOf(page))
    .getManyAndCount();
  return { rows, totalRecords };
}

/** Those of the tallies that another has replaced. */
export async function findReplaced(ctx: Context, ids: string[]): Promise<Set<string>> {
  const later = ids.length ? await ctx.db.findBy(IndicatorTally, { replacesTallyId: In(ids) }) : [];
  return new Set(later.map(({ replacesTallyId }) => replacesTallyId!));
}

/** What the tallies in force say of the months that had begun by a day, summed by indicator. */
export const sumTallies = (
  ctx: Context,
  projectId: string,
  day: string,
): Promise<{ indicatorId: string; yes: number; batchSize: number }[]> =>
  ctx.db.query(
    `select t.indicator_id as "indicatorId", sum(t.yes_count)::float8 as yes, sum(t.batch_size)::float8 as "batchSize"
       from indicator_tally t where t.project_id = $1 and t.period <= $2 and not ${REPLACED}
      group by t.indicator_id`,
    [projectId, day.slice(0, 7)],
  );

/** A tally of the project, locked: of two who replace it at once, the second sees what the first did. */
export const lockTally = (ctx: Context, projectId: string, id: string): Promise<IndicatorTally | null> =>
  ctx.db.findOne(IndicatorTally, { where: { id, projectId }, lock: { mode: 'for_no_key_update' } });

/**
 * Writes the audit rows of tallies of days that are over, all at once, in the order of their random ids and with the day
 * alone: an audit row of its own moment would tell when a tally was entered (ADR 0017).
 */
export const auditTallies = (ctx: Context): Promise<unknown> =>
  ctx.db.query(
    `insert into audit_event
       (at, actor_id, actor_name, via, action, entity, entity_id, organisation_id, changed_fields)
     select t.entered_on::timestamp at time zone 'Europe/Stockholm', t.entered_by_id, t.entered_by_name, t.entered_via,
            'create', 'indicator-tally', t.id, p.owner_id, '{}'
       from indicator_tally t join project p on p.id = t.project_id
      where t.entered_on < $1
        and not exists (select 1 from audit_event e where e.entity = 'indicator-tally' and e.entity_id = t.id)
      order by t.id`,
    [dayOf(ctx.now)],
  );
