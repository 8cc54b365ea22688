import type { ApiKeyDto, ApiKeyInputDto, ApiKeyListDto, NewApiKeyDto } from '@spang/shared/management';
import { call, read } from '../../platform/api';
import { lookUp } from '../../platform/lookups';

/** What can be done with a key that is there. */
export type KeyIntent = 'rotate' | 'revoke' | 'confirm';

export const listApiKeys = (query: Record<string, string | number>) =>
  call<ApiKeyListDto>('GET', '/api-keys', { query: { ...query, limit: 20 } });

export const getApiKey = async (id: string) => {
  const { data, etag } = await read<ApiKeyDto>('GET', `/api-keys/${id}`);
  return { apiKey: data, etag };
};

/** Without Idempotency-Key: the API keeps no answer that holds a secret. The name is unique instead. */
export const createApiKey = (input: ApiKeyInputDto) =>
  call<NewApiKeyDto>('POST', '/api-keys', { body: input });

/** A second secret; the old one works for seven days more. */
export const rotateApiKey = (id: string, etag: string) =>
  call<NewApiKeyDto>('POST', `/api-keys/${id}/rotations`, {
    headers: { 'If-Match': etag },
  });

/** Puts the scopes about participants into force. */
export const confirmApiKey = (id: string, etag: string) =>
  call<ApiKeyDto>('POST', `/api-keys/${id}/confirmation`, { headers: { 'If-Match': etag } });

export const revokeApiKey = (id: string, etag: string) =>
  call<undefined>('DELETE', `/api-keys/${id}`, { headers: { 'If-Match': etag } });

export const searchOrganisations = lookUp.organisations;
export const searchProjectsOf = lookUp.projectsOf;
export { projectNames } from '../../platform/lookups';

/** The names of the organisations that keys belong to. */
export async function organisationNames(ids: string[]): Promise<Record<string, Record<string, string>>> {
  const found = await Promise.all(
    [...new Set(ids)]
      .slice(0, 40)
      .map((id) =>
        call<{ id: string; name: Record<string, string> }>('GET', `/organisations/${id}`).catch(
          () => undefined,
        ),
      ),
  );
  return Object.fromEntries(found.filter((o) => o !== undefined).map(({ id, name }) => [id, name]));
}
