import type { ListApiKeysQueryDto } from '@spang/shared/management';
import { In } from 'typeorm';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { ApiClient, ApiKey } from './api-key.entity.js';
import { User } from './user.entity.js';

const STATES = {
  active: 'c.revokedAt is null and c.expiresAt > :now',
  expired: 'c.revokedAt is null and c.expiresAt <= :now',
  revoked: 'c.revokedAt is not null',
};

/** Keys of organisations whose keys the actor may see, by name. */
export async function findClients(ctx: Context, query: ListApiKeysQueryDto): Promise<[ApiClient[], number]> {
  const organisations = organisationsWhere(ctx.actor, 'api-keys:read');
  const clients = ctx.db.createQueryBuilder(ApiClient, 'c');
  if (organisations) clients.andWhere('c.organisationId = any(:organisations)', { organisations });
  if (query.organisationId) clients.andWhere('c.organisationId = :it', { it: query.organisationId });
  if (query.state) clients.andWhere(STATES[query.state], { now: ctx.now });
  return clients
    .orderBy('c.name')
    .addOrderBy('c.id')
    .limit(query.limit)
    .offset(offsetOf(query))
    .getManyAndCount();
}

/** What belongs to some clients: their secrets, the newest first, and their makers. */
export async function belongingsOf(ctx: Context, clients: ApiClient[]) {
  const [keys, makers] = await Promise.all([
    ctx.db.find(ApiKey, {
      where: { clientId: In(clients.map(({ id }) => id)) },
      order: { createdAt: 'DESC', id: 'ASC' },
    }),
    ctx.db.findBy(User, { id: In([...new Set(clients.map(({ creatorId }) => creatorId))]) }),
  ]);
  const byClient = Map.groupBy(keys, ({ clientId }) => clientId);
  const byId = new Map(makers.map((maker) => [maker.id, maker]));
  return (client: ApiClient) => ({
    client,
    keys: byClient.get(client.id) ?? [],
    maker: byId.get(client.creatorId)!,
  });
}

/** Has a key that is not revoked the name already? */
export const isNameTaken = (ctx: Context, organisationId: string, name: string): Promise<boolean> =>
  ctx.db
    .createQueryBuilder(ApiClient, 'c')
    .where('c.organisationId = :organisationId and lower(c.name) = lower(:name) and c.revokedAt is null')
    .setParameters({ organisationId, name })
    .getExists();
