import type { PublicationStateDto } from '@spang/shared/management';
import type { RecordRow } from './record.entity.js';

/** Whether a record is public and in which version, as the Management API shows it in lists and details. */
export const publicationStateOf = (row: RecordRow): PublicationStateDto => ({
  state: row.publishedVersion !== null ? 'published' : row.withdrawnAt ? 'withdrawn' : 'unpublished',
  version: row.publishedVersion,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  hasUnpublishedChanges: row.publishedVersion !== null && row.publishedVersion !== row.version,
});
