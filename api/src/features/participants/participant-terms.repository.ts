import type { LocalizedTextDto, ParticipantTermsInputDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { PARTICIPANT_TERMS_RECORD } from './participant-terms.record.js';

/** Notices by `<project> <version>`, as they were saved. */
export async function noticeVersions(
  ctx: Context,
  wanted: { projectId: string; noticeVersion: number }[],
): Promise<Map<string, LocalizedTextDto>> {
  if (!wanted.length) return new Map();
  const rows: { projectId: string; version: number; document: ParticipantTermsInputDto }[] =
    await ctx.db.query(
      `select t.project_id as "projectId", v.version, v.document
     from participant_terms t join record_version v on v.kind = $1 and v.record_id = t.id
     where (t.project_id, v.version) in (select * from unnest($2::uuid[], $3::int[]))`,
      [
        PARTICIPANT_TERMS_RECORD.kind,
        wanted.map(({ projectId }) => projectId),
        wanted.map(({ noticeVersion }) => noticeVersion),
      ],
    );
  return new Map(
    rows.map(({ projectId, version, document }) => [`${projectId} ${version}`, document.notice]),
  );
}
