import {
  ApiKeyDto,
  ApiKeyInputDto,
  ApiKeyListDto,
  ApiKeyPathDto,
  ListApiKeysQueryDto,
  NewApiKeyDto,
} from '@spang/shared/management';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { checkPage, linkHeader, pageOf } from '../../http/page.js';
import { toApiKeyDto } from './api-key.mapper.js';
import {
  createApiKey,
  getApiKey,
  listApiKeys,
  revokeApiKey,
  rotateApiKey,
  type SeenClient,
} from './api-key.service.js';
import { confirmApiKey } from './confirmation.service.js';

const tags = ['API keys'];
const read = { permission: 'api-keys:read' };
const write = { permission: 'api-keys:write' };
const params = ref(ApiKeyPathDto);

/** The keys by which other systems call the Management API. */
export async function apiKeyRoutes(app: App): Promise<void> {
  app.get(
    '/api-keys',
    {
      config: read,
      schema: {
        operationId: 'listApiKeys',
        tags,
        summary: 'List API keys',
        description:
          'Keys of organisations whose keys you may see; never their secrets. API-nycklar i dina organisationer.',
        querystring: ref(ListApiKeysQueryDto),
        response: { 200: ref(ApiKeyListDto) },
      },
    },
    async (request, reply) => {
      checkPage(request, request.query);
      const { rows, totalRecords } = await request.read((ctx) => listApiKeys(ctx, request.query));
      const page = pageOf(request, request.query, { count: rows.length, totalRecords });
      linkHeader(reply, page._links);
      return { data: rows.map((row) => toApiKeyDto(request, row)), ...page };
    },
  );

  app.post(
    '/api-keys',
    {
      config: write, // no Idempotency-Key: the kept answer would hold the secret. The name is unique instead
      schema: {
        operationId: 'createApiKey',
        tags,
        summary: 'Create an API key',
        description:
          'The secret is shown this once. A repeated call makes no second key: the name is taken. Skapar en nyckel; hemligheten visas bara nu.',
        body: ref(ApiKeyInputDto),
        response: { 201: ref(NewApiKeyDto) },
      },
    },
    async (request, reply) =>
      sendSecret(request, reply, await request.transaction((ctx) => createApiKey(ctx, request.body))),
  );

  app.get(
    '/api-keys/:keyId',
    {
      config: read,
      schema: {
        operationId: 'getApiKey',
        tags,
        summary: 'Get an API key',
        description:
          'What it may do, who made it, when it was last used. Vad nyckeln får göra och när den användes.',
        params,
        response: { 200: ref(ApiKeyDto) },
      },
    },
    async (request) => {
      const seen = await request.read((ctx) => getApiKey(ctx, request.params.keyId));
      request.recordVersion = seen.client.version;
      return toApiKeyDto(request, seen);
    },
  );

  app.delete(
    '/api-keys/:keyId',
    {
      config: write,
      schema: {
        operationId: 'revokeApiKey',
        tags,
        summary: 'Revoke an API key',
        description:
          'Puts it out of force at once and for good; it stays in the list as revoked. Spärrar nyckeln direkt.',
        params,
        response: { 204: { type: 'null', description: 'Revoked' } },
      },
    },
    async (request, reply) => {
      await request.transaction((ctx) => revokeApiKey(ctx, request.params.keyId));
      return reply.code(204).send();
    },
  );

  app.post(
    '/api-keys/:keyId/rotations',
    {
      config: { ...write, changesRecord: true }, // If-Match: a repeated call is a 412, not a third secret
      schema: {
        operationId: 'rotateApiKey',
        tags,
        summary: 'Give an API key a new secret',
        description:
          'The new secret is shown this once and lives as long as the last one did; the last one works for 7 more days. Byter hemlighet; den gamla gäller i 7 dagar till.',
        params,
        response: { 201: ref(NewApiKeyDto) },
      },
    },
    async (request, reply) =>
      sendSecret(request, reply, await request.transaction((ctx) => rotateApiKey(ctx, request.params.keyId))),
  );

  app.post(
    '/api-keys/:keyId/confirmation',
    {
      config: { permission: 'personal-data:confirm', changesRecord: true },
      schema: {
        operationId: 'confirmApiKey',
        tags,
        summary: 'Confirm an API key',
        description:
          'Puts its scopes about participants into force. For a data protection officer of the organisation who has not made the key. Låter nyckelns rättigheter till deltagare börja gälla.',
        params,
        response: { 200: ref(ApiKeyDto) },
      },
    },
    async (request) => {
      const seen = await request.transaction((ctx) => confirmApiKey(ctx, request.params.keyId));
      request.recordVersion = seen.client.version;
      return toApiKeyDto(request, seen);
    },
  );
}

function sendSecret(
  request: FastifyRequest,
  reply: FastifyReply,
  made: SeenClient & { secret: string },
): FastifyReply {
  request.recordVersion = made.client.version;
  const location = `${request.publicUrl}/management/v1/api-keys/${made.client.id}`;
  const answer: NewApiKeyDto = { ...toApiKeyDto(request, made), secret: made.secret };
  return reply.code(201).headers({ location, 'cache-control': 'no-store' }).send(answer);
}
