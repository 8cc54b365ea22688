import { isPersonalScope, type ApiKeyDto } from '@spang/shared/management';
import type { ApiClient, ApiKey } from './api-key.entity.js';
import { prefixOf } from './api-key-secret.js';
import type { User } from './user.entity.js';

interface Seen {
  client: ApiClient;
  keys: ApiKey[];
  maker: User;
}

/** Do scopes of it wait for a data protection officer? */
export const isUnconfirmed = ({ scopes, confirmedAt }: ApiClient): boolean =>
  scopes.some(isPersonalScope) && confirmedAt === null;

/** Field by field: neither secret nor hash is in it. */
export function toApiKeyDto(
  { publicUrl, now }: { publicUrl: string; now: Date },
  { client, keys, maker }: Seen,
): ApiKeyDto {
  const live = client.revokedAt ? [] : keys.filter(({ expiresAt }) => expiresAt > now);
  const uses = keys.map(({ lastUsedAt }) => lastUsedAt?.toISOString()).filter((it) => it !== undefined);
  return {
    name: client.name,
    organisationId: client.organisationId,
    purpose: client.purpose,
    scopes: client.scopes,
    expiresAt: client.expiresAt.toISOString(),
    allowedCidrs: client.allowedCidrs,
    projectIds: client.projectIds,
    id: client.id,
    version: client.version,
    state: client.revokedAt ? 'revoked' : client.expiresAt <= now ? 'expired' : 'active',
    isConfirmed: !isUnconfirmed(client),
    createdAt: client.createdAt.toISOString(),
    updatedAt: client.updatedAt.toISOString(),
    revokedAt: client.revokedAt?.toISOString() ?? null,
    lastUsedAt: uses.toSorted().at(-1) ?? null,
    createdBy: { id: maker.id, name: maker.name, isActive: maker.isActive },
    secrets: live.map(({ id, createdAt, expiresAt, lastUsedAt }) => ({
      prefix: prefixOf(id),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    _links: {
      self: { href: `${publicUrl}/management/v1/api-keys/${client.id}`, rel: 'self', method: 'GET' },
    },
  };
}
