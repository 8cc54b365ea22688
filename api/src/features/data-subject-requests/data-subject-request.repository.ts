import type { ListDataSubjectRequestsQueryDto } from '@spang/shared/management';
import { ArrayContains, In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { offsetOf } from '../../persistence/paging.js';
import type { VaultContext } from '../../vault/vault.js';
import { DataSubjectRequest } from './data-subject-request.entity.js';

/** One page of the requests in these organisations: what waits first, the earliest due. */
export async function findRequests(
  { db }: VaultContext,
  organisations: string[],
  query: ListDataSubjectRequestsQueryDto,
): Promise<{ rows: DataSubjectRequest[]; totalRecords: number }> {
  const where: FindOptionsWhere<DataSubjectRequest> = {
    organisationId: In(organisations.filter((id) => !query.organisationId || id === query.organisationId)),
    ...(query.kind ? { kind: query.kind } : {}),
    ...(query.isDecided === undefined ? {} : { decidedAt: query.isDecided ? Not(IsNull()) : IsNull() }),
  };
  const [rows, totalRecords] = await db.findAndCount(DataSubjectRequest, {
    where,
    order: { decidedAt: { direction: 'DESC', nulls: 'FIRST' }, dueOn: 'ASC', id: 'ASC' },
    take: query.limit,
    skip: offsetOf(query),
  });
  return { rows, totalRecords };
}

/** What a person has asked for, the latest first. */
export const requestsOf = ({ db }: VaultContext, personId: string): Promise<DataSubjectRequest[]> =>
  db.find(DataSubjectRequest, {
    where: { participantIds: ArrayContains([personId]) },
    order: { receivedOn: 'DESC', id: 'DESC' },
    take: 100,
  });
