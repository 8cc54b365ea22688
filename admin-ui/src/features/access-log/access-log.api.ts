import type {
  AccessLogEntryListDto,
  AccessLogReviewDto,
  AccessLogReviewInputDto,
  CurrentSessionDto,
} from '@spang/shared/management';
import { call } from '../../platform/api';
import { organisationNames } from '../../platform/lookups';
import type { Query } from '../../platform/record-api';

export const listEntries = (query: Query) =>
  call<AccessLogEntryListDto>('GET', '/access-log-entries', { query });

/** Signs that the log was gone through. The same key signs once. */
export const signReview = (input: AccessLogReviewInputDto, key: string) =>
  call<AccessLogReviewDto>('POST', '/access-log-reviews', {
    body: input,
    headers: { 'Idempotency-Key': key },
  });

/** The organisations whose log the reader may sign, by name. */
export async function reviewable(): Promise<Record<string, string>> {
  const { grants } = await call<CurrentSessionDto>('GET', '/sessions/current');
  return organisationNames(
    grants.flatMap(({ permissions, organisationId }) =>
      organisationId && permissions.includes('access-log:review') ? [organisationId] : [],
    ),
  );
}
