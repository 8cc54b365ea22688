import type { InvitationDto, UserDto, UserInputDto, UserListDto } from '@spang/shared/management';
import { call, read } from '../../platform/api';

export const listUsers = (query: Record<string, string | number>) =>
  call<UserListDto>('GET', '/users', { query: { ...query, limit: 20 } });

export const getUser = async (id: string) => {
  const { data, etag } = await read<UserDto>('GET', `/users/${id}`);
  return { user: data, etag };
};

export const createUser = (input: UserInputDto, key: string) =>
  call<UserDto>('POST', '/users', { body: input, headers: { 'Idempotency-Key': key } });

export const replaceUser = (id: string, input: UserInputDto, etag: string) =>
  call<UserDto>('PUT', `/users/${id}`, { body: input, headers: { 'If-Match': etag } });

/** A new one-time link; an earlier one is dead. */
export const inviteUser = (id: string, etag: string) =>
  call<InvitationDto>('POST', `/users/${id}/invitations`, { headers: { 'If-Match': etag } });

/** Puts the proposed roles into force, where the caller is data protection officer. */
export const confirmUser = (id: string, etag: string) =>
  call<UserDto>('POST', `/users/${id}/confirmation`, { headers: { 'If-Match': etag } });

export { lookUp, projectNames } from '../../platform/lookups';

interface Named {
  id: string;
  name: Record<string, string>;
}

/** What the organisations of some memberships are called. One that may not be seen has no name. */
export async function organisationNames(
  ids: (string | null)[],
): Promise<Record<string, Record<string, string>>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))].slice(0, 40);
  const found = await Promise.all(
    wanted.map((id) => call<Named>('GET', `/organisations/${id}`).catch(() => undefined)),
  );
  return Object.fromEntries(found.filter((o) => o !== undefined).map(({ id, name }) => [id, name]));
}
