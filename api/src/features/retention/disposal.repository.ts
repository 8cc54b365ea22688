import type { ListDisposalsQueryDto } from '@spang/shared/management';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { Disposal } from './disposal.entity.js';

/** One page of the disposals of these organisations (null: all), the latest first. */
export async function findDisposals(
  ctx: Context,
  organisations: string[] | null,
  query: ListDisposalsQueryDto,
): Promise<{ rows: Disposal[]; totalRecords: number }> {
  const where: FindOptionsWhere<Disposal> = {
    ...(organisations ? { ownerId: In(organisations) } : {}),
    ...(query.projectId ? { projectId: query.projectId } : {}),
    ...(query.state ? { state: query.state } : {}),
  };
  const [rows, totalRecords] = await ctx.db.findAndCount(Disposal, {
    where,
    order: { proposedAt: 'DESC', id: 'DESC' },
    take: query.limit,
    skip: offsetOf(query),
  });
  return { rows, totalRecords };
}
