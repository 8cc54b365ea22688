import type { ParticipantReportDto, ReportMonthDto } from '@spang/shared/management';
import { may, type Actor } from '../../persistence/context.js';
import type { Vault } from '../../vault/vault.js';
import { factsIn, type ReportBatch } from '../participants/index.js';
import type { ReportMonth } from './participant-report.service.js';
import { gapsOf } from './report-months.js';

interface Viewer {
  publicUrl: string;
  actor: Actor;
  vault: Vault;
}

export function toReportDto({ publicUrl, actor, vault }: Viewer, row: ReportBatch): ParticipantReportDto {
  const { id, projectId, sealedHash } = row;
  const maySee = may(actor, 'participants:identity', row.organisationId, projectId);
  const href = `${publicUrl}/management/v1/projects/${projectId}/participant-reports/${id}`;
  return {
    id,
    version: row.version,
    projectId,
    month: row.month,
    edition: row.edition,
    state: row.state,
    hasFile: row.sealed !== null,
    fileHash: sealedHash && maySee ? vault.open(sealedHash, id) : null, // whoever has it could try numbers
    madeByName: row.maker.name,
    madeAt: row.madeAt.toISOString(),
    sentByName: row.sentByName,
    sentAt: row.sentAt?.toISOString() ?? null,
    _links: { self: { href, rel: 'self', method: 'GET' } },
  };
}

export const toMonthDto = (
  viewer: Viewer,
  { month, isNext, people, batch }: ReportMonth,
): ReportMonthDto => ({
  month,
  isNext,
  peopleCount: people.filter(({ row }) => factsIn(month, row)).length,
  gaps: people
    .map((each) => ({
      participationId: each.row.id,
      pseudonym: each.person.pseudonym,
      gaps: gapsOf(month, each),
    }))
    .filter(({ gaps }) => gaps.length),
  report: batch && toReportDto(viewer, batch),
});
