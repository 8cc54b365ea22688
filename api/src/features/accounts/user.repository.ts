import type { ListUsersQueryDto } from '@spang/shared/management';
import { In, type EntityManager } from 'typeorm';
import { organisationsWhere, type Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { Membership, User } from './user.entity.js';

/** The memberships of some users that the actor may see, by user. */
export async function visibleMemberships(
  ctx: Context,
  userIds: string[],
): Promise<(userId: string) => Membership[]> {
  const organisations = organisationsWhere(ctx.actor, 'users:read');
  const rows = await ctx.db.find(Membership, {
    where: { userId: In(userIds), ...(organisations ? { organisationId: In(organisations) } : {}) },
    order: { organisationId: 'ASC', role: 'ASC' },
  });
  const byUser = Map.groupBy(rows, ({ userId }) => userId);
  return (userId) => byUser.get(userId) ?? [];
}

/** Users with a membership that the actor may see, by name. */
export async function findUsers(ctx: Context, query: ListUsersQueryDto): Promise<[User[], number]> {
  const organisations = organisationsWhere(ctx.actor, 'users:read');
  const users = ctx.db.createQueryBuilder(User, 'u');
  const role = users.subQuery().select('1').from(Membership, 'm').where('m.userId = u.id');
  if (organisations) role.andWhere('m.organisationId = any(:organisations)');
  if (query.organisationId) role.andWhere('m.organisationId = :organisationId');
  if (query.role) role.andWhere('m.role = any(:roles)');
  if (organisations || query.organisationId || query.role) users.andWhere(`exists ${role.getQuery()}`);
  if (query.isActive !== undefined) users.andWhere('u.isActive = :isActive');
  // no pattern: a % that somebody types is a %
  if (query.q)
    users.andWhere('(position(lower(:q) in lower(u.name)) > 0 or position(lower(:q) in lower(u.email)) > 0)');
  const { organisationId, role: roles, isActive, q } = query;
  return users
    .setParameters({ organisations, organisationId, roles, isActive, q })
    .orderBy('u.name')
    .addOrderBy('u.id')
    .limit(query.limit)
    .offset(offsetOf(query))
    .getManyAndCount();
}

/** The user of an address, whatever its case. */
export const findUserByEmail = (db: EntityManager, email: string): Promise<User | null> =>
  db.createQueryBuilder(User, 'u').where('lower(u.email) = lower(:email)', { email }).getOne();

/** Can somebody else administer this organisation (null: the platform)? Somebody who is active and has a password. */
export async function hasOtherAdministrator(
  ctx: Context,
  organisationId: string | null,
  userId: string | null,
): Promise<boolean> {
  const [{ found }] = await ctx.db.query(
    `select exists (
       select 1 from membership m join app_user u on u.id = m.user_id
       where m.organisation_id is not distinct from $1::uuid
         and m.role in ('system-administrator', 'organisation-administrator')
         and u.id is distinct from $2::uuid and u.is_active and u.password_hash is not null
     ) as found`,
    [organisationId, userId],
  );
  return found as boolean;
}

/** Those of the ids that are no organisations. */
export async function unknownOrganisations(ctx: Context, ids: string[]): Promise<string[]> {
  const rows: { id: string }[] = await ctx.db.query(
    // as text: an id comes back as it was written, in capitals too
    `select wanted.id from unnest($1::text[]) as wanted(id)
     where not exists (select 1 from organisation where organisation.id = wanted.id::uuid)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Where in the list the first id stands that is no project which the organisation owns; -1: nowhere. */
export async function unknownProjectAt(
  ctx: Context,
  organisationId: string | null,
  ids: string[],
): Promise<number> {
  const rows: { id: string }[] = await ctx.db.query(
    `select id from project where owner_id = $1 and id = any($2::uuid[])`,
    [organisationId, ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  return ids.findIndex((id) => !known.has(id.toLowerCase()));
}

/** Signs the user out everywhere. */
export const endSessions = (ctx: Context, userId: string): Promise<unknown> =>
  ctx.db.query(`delete from session where user_id = $1`, [userId]);

/** One change of accounts at a time: an address stays unique, and two administrators cannot remove each other at once. */
export const lockAccounts = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`select pg_advisory_xact_lock(hashtext('accounts'))`);
