import { faultText } from '@spang/shared/contract';
import type { RecordOwnerDto, WarningDto } from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { publicationStateOf } from '../persistence/publication-state.js';
import type { RecordRow } from '../persistence/record.entity.js';
import { languageOf } from './problem.js';

/** A record as it is answered: what its kind tells, and what all records have. */
export function withCommonParts(
  request: FastifyRequest,
  path: string,
  row: RecordRow,
  owner: RecordOwnerDto,
  dto: object,
  publishes: boolean,
): Record<string, unknown> {
  const { warnings = [] } = dto as { warnings?: WarningDto[] };
  const language = languageOf(request);
  const self = `${request.publicUrl}/management/v1${path}/${row.id}`;
  const link = (rel: string, href: string, method = 'GET') => ({ href, rel, method });
  return {
    ...dto,
    id: row.id,
    ownerId: row.ownerId,
    owner,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    publication: publicationStateOf(row),
    warnings: warnings.map((warning) => ({
      ...warning,
      detail: warning.detail || faultText(warning.code, language),
    })),
    _links: {
      self: link('self', self),
      versions: link('version-history', `${self}/versions`),
      ...(publishes ? { publication: link('edit', `${self}/publication`, 'POST') } : {}),
    },
  };
}
