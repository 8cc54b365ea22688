import type { VersionSummaryDto } from '@spang/shared/management';
import type { Context } from './context.js';
import { RecordVersion, type RecordRow } from './record.entity.js';
import { offsetOf } from './paging.js';

/** The saved versions of a record, the newest first, without their documents. */
export async function listVersions(
  ctx: Context,
  kind: string,
  row: RecordRow,
  query: { page: number; limit: number },
): Promise<{ data: VersionSummaryDto[]; totalRecords: number }> {
  const [versions, totalRecords] = await ctx.db.findAndCount(RecordVersion, {
    where: { kind, recordId: row.id },
    select: {
      kind: true,
      recordId: true,
      version: true,
      savedAt: true,
      actorName: true,
      via: true,
      changedFields: true,
    },
    order: { version: 'DESC' },
    take: query.limit,
    skip: offsetOf(query),
  });
  const data = versions.map(({ version, savedAt, actorName, via, changedFields }) => ({
    version,
    savedAt: savedAt.toISOString(),
    actorName,
    via: via as VersionSummaryDto['via'],
    changedFields,
    isPublished: version === row.publishedVersion,
  }));
  return { data, totalRecords };
}
