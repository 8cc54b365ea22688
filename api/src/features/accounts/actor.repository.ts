import { isPersonalScope, permissionsOf, type MembershipInputDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import type { DataSource } from 'typeorm';
import { may, type Actor } from '../../persistence/context.js';
import { ApiClient, ApiKey } from './api-key.entity.js';
import { idInSecret, isSecret } from './api-key-secret.js';
import { isInside } from './networks.js';
import { grantsOf, hasFromOrganisation } from './user.policy.js';

interface UserRow {
  name: string;
  memberships: Omit<MembershipInputDto, 'validTo'>[];
}

/**
 * The user of a session with today's roles; null when the account is closed. Asked at every request: roles change at once,
 * end by themselves, and a proposal is none.
 */
export async function findActorBySession(
  dataSource: DataSource,
  userId: string,
  now: Date,
): Promise<Actor | null> {
  const [user]: UserRow[] = await dataSource.query(
    `select u.name, coalesce(
       (select jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'role', m.role,
          'projectIds', m.project_ids) order by m.id)
        from membership m where m.user_id = u.id and (m.valid_to is null or m.valid_to >= $2)
          and (m.proposed_by is null or m.confirmed_at is not null)), '[]') as memberships
     from app_user u where u.id = $1 and u.is_active`,
    [userId, dayOf(now)],
  );
  if (!user) return null;
  return { id: userId, kind: 'user', name: user.name, via: 'session', grants: grantsOf(user.memberships) };
}

/**
 * The API key behind a secret; null when it is malformed (no query then), unknown, expired, revoked, used from elsewhere than
 * allowed, or when its maker is closed or has none of its rights left. It never has more than its maker has now, but for
 * scopes about participants: those a data protection officer has confirmed, and the maker must still administer the keys.
 */
export async function findActorByKey(
  dataSource: DataSource,
  secret: string,
  now: Date,
  ip?: string,
): Promise<Actor | null> {
  const id = idInSecret(secret);
  if (!id) return null;
  const key = await dataSource.manager.findOneBy(ApiKey, { id });
  if (!key || !isSecret(secret, key.secretHash) || key.expiresAt <= now) return null;
  const client = await dataSource.manager.findOneByOrFail(ApiClient, { id: key.clientId });
  if (client.revokedAt || !isInside(ip, client.allowedCidrs)) return null;

  const maker = await findActorBySession(dataSource, client.creatorId, now);
  if (!maker) return null;
  const { organisationId, scopes, projectIds, confirmedAt } = client;
  const permissions = scopes
    .flatMap(permissionsOf)
    .filter((it) =>
      isPersonalScope(it)
        ? confirmedAt && hasFromOrganisation(maker, 'api-keys:write', organisationId)
        : may(maker, it, organisationId),
    );
  if (!permissions.length) return null;
  await noteUse(dataSource, key, now);
  const grants = [
    {
      organisationId,
      projectIds: projectIds && new Set(projectIds),
      permissions: new Set<string>(permissions),
    },
  ];
  return { id: client.id, kind: 'api-client', name: client.name, via: 'api-key', grants };
}

/** At most once a minute: a read must not become a write. */
async function noteUse(dataSource: DataSource, { id, lastUsedAt }: ApiKey, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < 60_000) return;
  await dataSource.query(
    `update api_key set last_used_at = $2
     where id = $1 and (last_used_at is null or last_used_at <= $2::timestamptz - interval '1 minute')`,
    [id, now],
  );
}
