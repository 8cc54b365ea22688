import {
  isPersonalScope,
  permissionsOf,
  type ApiKeyInputDto,
  type ListApiKeysQueryDto,
  type Permission,
} from '@spang/shared/management';
import { Forbidden, invalid, NotFound, RuleBroken } from '../../errors.js';
import { audit, type AuditAction } from '../../persistence/audit.js';
import { assertVisible, may, type Context } from '../../persistence/context.js';
import { ApiClient, ApiKey } from './api-key.entity.js';
import { belongingsOf, findClients, isNameTaken } from './api-key.repository.js';
import { isUnconfirmed } from './api-key.mapper.js';
import { makeSecret } from './api-key-secret.js';
import { assertVersion } from '../../persistence/record.js';
import { isCidr } from './networks.js';
import type { User } from './user.entity.js';
import { hasFromOrganisation } from './user.policy.js';
import { lockAccounts, unknownOrganisations, unknownProjectAt } from './user.repository.js';
import { newId } from './user.service.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_LIFE_MS = 366 * DAY_MS; // a year, leap years too
const OVERLAP_MS = 7 * DAY_MS;

/** A key with its secrets, the newest first, and who made it. */
export interface SeenClient {
  client: ApiClient;
  keys: ApiKey[];
  maker: User;
}

/** Keys of the organisations whose keys the actor may see, by name. */
export async function listApiKeys(
  ctx: Context,
  query: ListApiKeysQueryDto,
): Promise<{ rows: SeenClient[]; totalRecords: number }> {
  const [clients, totalRecords] = await findClients(ctx, query);
  return { rows: clients.map(await belongingsOf(ctx, clients)), totalRecords };
}

/** The key; NotFound also when it is another organisation's. */
export async function getApiKey(ctx: Context, id: string): Promise<SeenClient> {
  const client = await ctx.db.findOneBy(ApiClient, { id });
  if (!client) throw new NotFound('not-found');
  assertVisible(ctx.actor, 'api-keys:read', client.organisationId);
  return (await belongingsOf(ctx, [client]))(client);
}

/** Makes a key and its first secret, which nobody can see again. Throws Forbidden (not a person), Invalid. */
export async function createApiKey(
  ctx: Context,
  input: ApiKeyInputDto,
): Promise<SeenClient & { secret: string }> {
  if (ctx.actor.kind !== 'user') throw new Forbidden('forbidden'); // a key answers for nothing
  await check(ctx, input);
  const { name, organisationId, purpose, scopes, allowedCidrs, projectIds } = input;
  const expiresAt = new Date(input.expiresAt);
  const client = ctx.db.create(ApiClient, {
    id: await newId(ctx),
    version: 1,
    name,
    organisationId,
    purpose,
    scopes,
    allowedCidrs,
    projectIds,
    confirmedBy: null,
    confirmedAt: null,
    creatorId: ctx.actor.id,
    expiresAt,
    revokedAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  await ctx.db.insert(ApiClient, client);
  const secret = await addSecret(ctx, client);
  await audit(ctx, 'create', 'api-key', client.id, Object.keys(input), organisationId);
  if (isUnconfirmed(client)) await audit(ctx, 'propose', 'api-key', client.id, ['scopes'], organisationId);
  return { ...(await getApiKey(ctx, client.id)), secret };
}

/**
 * Gives the key a new secret that lives as long as the last one did; the last one lives 7 more days, one before it dies now.
 * Throws NotFound, Forbidden, VersionConflict, RuleBroken (revoked).
 */
export async function rotateApiKey(ctx: Context, id: string): Promise<SeenClient & { secret: string }> {
  const client = await loadForChange(ctx, id);
  if (client.revokedAt) throw new RuleBroken('api-key-revoked');
  await refuseMoreThanOwn(
    ctx,
    client.organisationId,
    client.scopes,
    () => new Forbidden('scope-exceeds-yours'),
  );
  const [last, ...older] = await ctx.db.find(ApiKey, {
    where: { clientId: id },
    order: { createdAt: 'DESC', id: 'ASC' },
  });
  if (older.length) await ctx.db.remove(older);
  const lifeMs = last!.expiresAt.getTime() - last!.createdAt.getTime();
  const ofOld = Math.min(last!.expiresAt.getTime(), ctx.now.getTime() + OVERLAP_MS);
  await ctx.db.update(ApiKey, { id: last!.id }, { expiresAt: new Date(ofOld) });

  client.expiresAt = new Date(ctx.now.getTime() + lifeMs);
  await saveNextKey(ctx, client, 'rotate', ['expiresAt']);
  const secret = await addSecret(ctx, client);
  return { ...(await getApiKey(ctx, id)), secret };
}

/** Puts the key out of force, at once and for good; twice is once. Throws NotFound, Forbidden, VersionConflict. */
export async function revokeApiKey(ctx: Context, id: string): Promise<void> {
  const client = await loadForChange(ctx, id);
  if (client.revokedAt) return;
  client.revokedAt = ctx.now;
  await saveNextKey(ctx, client, 'revoke', []);
}

async function check(
  ctx: Context,
  { name, organisationId, scopes, expiresAt, allowedCidrs, projectIds }: ApiKeyInputDto,
): Promise<void> {
  if (!may(ctx.actor, 'api-keys:write', organisationId))
    throw invalid('#/organisationId', 'not-your-organisation');
  if ((await unknownOrganisations(ctx, [organisationId])).length)
    throw invalid('#/organisationId', 'unknown-reference');
  await refuseMoreThanOwn(ctx, organisationId, scopes, (i) =>
    invalid(`#/scopes/${i}`, 'scope-exceeds-yours'),
  );
  const lifeMs = Date.parse(expiresAt) - ctx.now.getTime();
  if (lifeMs <= 0) throw invalid('#/expiresAt', 'expiry-passed');
  if (lifeMs > LONGEST_LIFE_MS) throw invalid('#/expiresAt', 'expiry-beyond-a-year');
  const odd = allowedCidrs.findIndex((cidr) => !isCidr(cidr));
  if (odd >= 0) throw invalid(`#/allowedCidrs/${odd}`, 'cidr-invalid');
  const unknown = projectIds ? await unknownProjectAt(ctx, organisationId, projectIds) : -1;
  if (unknown >= 0) throw invalid(`#/projectIds/${unknown}`, 'unknown-reference');
  await lockAccounts(ctx); // a call that is repeated because its answer was lost must not make two keys
  if (await isNameTaken(ctx, organisationId, name)) throw invalid('#/name', 'api-key-name-taken');
}

/**
 * Whoever holds the secret has its rights: nobody gets one that can do more than himself. Scopes about participants the
 * organisation's administrator only proposes; another lets them come into force.
 */
async function refuseMoreThanOwn(
  ctx: Context,
  organisationId: string,
  scopes: string[],
  refusal: (index: number) => Error,
): Promise<void> {
  const beyond = scopes.findIndex(
    (scope) =>
      !(isPersonalScope(scope)
        ? hasFromOrganisation(ctx.actor, 'api-keys:write', organisationId)
        : permissionsOf(scope).every((it) => may(ctx.actor, it, organisationId))),
  );
  if (beyond >= 0) throw refusal(beyond);
}

const loadForChange = (ctx: Context, id: string) => loadApiKey(ctx, id, 'api-keys:write');

/** The key, locked, for whoever may do this to it. Throws NotFound, Forbidden, VersionConflict. */
export async function loadApiKey(ctx: Context, id: string, permission: Permission): Promise<ApiClient> {
  const client = await ctx.db.findOne(ApiClient, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!client) throw new NotFound('not-found');
  assertVisible(ctx.actor, 'api-keys:read', client.organisationId);
  if (!may(ctx.actor, permission, client.organisationId)) throw new Forbidden('not-allowed-here');
  assertVersion(ctx, client.version);
  return client;
}

/** Saves the key as its next version, with what was done to it. */
export async function saveNextKey(
  ctx: Context,
  client: ApiClient,
  action: AuditAction,
  fields: string[],
): Promise<void> {
  Object.assign(client, { version: client.version + 1, updatedAt: ctx.now });
  await ctx.db.save(client);
  await audit(ctx, action, 'api-key', client.id, fields, client.organisationId);
}

async function addSecret(ctx: Context, { id: clientId, expiresAt }: ApiClient): Promise<string> {
  const { id, secret, secretHash } = makeSecret();
  await ctx.db.insert(ApiKey, { id, clientId, secretHash, createdAt: ctx.now, expiresAt, lastUsedAt: null });
  return secret;
}
