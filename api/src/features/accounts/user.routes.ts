import { ListUsersQueryDto, UserDto, UserInputDto, UserListDto, UserPathDto } from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import { managementContract } from '../../contract/management.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { once } from '../../http/idempotency.js';
import { mergePatch, mergePatchBody } from '../../http/merge-patch.js';
import { checkPage, linkHeader, pageOf } from '../../http/page.js';
import { toUserDto, toUserInput, toUserSummaryDto } from './user.mapper.js';
import { confirmUser } from './confirmation.service.js';
import { createUser, getUser, listUsers, replaceUser, type SeenUser } from './user.service.js';

const tags = ['Users'];
const write = { permission: 'users:write' };
const params = ref(UserPathDto);

/** The accounts of people. */
export async function userRoutes(app: App): Promise<void> {
  const validate = managementContract.validatorFor(UserInputDto.name);

  app.get(
    '/users',
    {
      config: { permission: 'users:read' },
      schema: {
        operationId: 'listUsers',
        tags,
        summary: 'List users',
        description:
          'Users with a role in an organisation whose users you may see. Användare i dina organisationer.',
        querystring: ref(ListUsersQueryDto),
        response: { 200: ref(UserListDto) },
      },
    },
    async (request, reply) => {
      checkPage(request, request.query);
      const { rows, totalRecords } = await request.read((ctx) => listUsers(ctx, request.query));
      const page = pageOf(request, request.query, { count: rows.length, totalRecords });
      linkHeader(reply, page._links);
      return { data: rows.map(toUserSummaryDto), ...page };
    },
  );

  app.post(
    '/users',
    {
      config: { ...write, creates: true },
      schema: {
        operationId: 'createUser',
        tags,
        summary: 'Create a user',
        description:
          'The user chooses a password by an invitation. If the address belongs to somebody of another organisation, that account gains the roles, and keeps its name and language. Skapar ett konto; lösenordet väljs via en inbjudan.',
        body: ref(UserInputDto),
        response: { 201: ref(UserDto) },
      },
    },
    (request, reply) =>
      once(request, reply, async (ctx) => {
        const user = show(request, await createUser(ctx, request.body));
        const body = JSON.stringify(user);
        const location = `${request.publicUrl}/management/v1/users/${user.id}`;
        return { status: 201, headers: { location, etag: etagOf(body, user.version) }, body };
      }) as Promise<never>, // the answer is text already
  );

  app.get(
    '/users/:userId',
    {
      config: { permission: 'users:read' },
      schema: {
        operationId: 'getUser',
        tags,
        summary: 'Get a user',
        description: 'With the roles that you may see. Med de roller som du får se.',
        params,
        response: { 200: ref(UserDto) },
      },
    },
    async (request) => show(request, await request.read((ctx) => getUser(ctx, request.params.userId))),
  );

  app.put(
    '/users/:userId',
    {
      config: write,
      schema: {
        operationId: 'replaceUser',
        tags,
        summary: 'Replace a user',
        description:
          'Roles in organisations that you may not administer stay as they are. New roles, a new address and deactivation end the user’s sessions at once. Ersätter kontot; roller i andras organisationer rörs inte.',
        params,
        body: ref(UserInputDto),
        response: { 200: ref(UserDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction((ctx) => replaceUser(ctx, request.params.userId, request.body)),
      ),
  );

  app.patch(
    '/users/:userId',
    {
      config: write,
      schema: {
        operationId: 'patchUser',
        tags,
        summary: 'Change parts of a user',
        description:
          'A JSON merge patch (RFC 7396); the list of roles is replaced whole. Ändrar delar av kontot.',
        params,
        body: mergePatchBody(UserInputDto),
        response: { 200: ref(UserDto) },
      },
    },
    async (request) => {
      const { userId } = request.params;
      const saved = await request.transaction(async (ctx) => {
        const merged = mergePatch(toUserInput(await getUser(ctx, userId)), request.body) as UserInputDto;
        validate(merged);
        return replaceUser(ctx, userId, merged);
      });
      return show(request, saved);
    },
  );

  app.post(
    '/users/:userId/confirmation',
    {
      config: { permission: 'personal-data:confirm', changesRecord: true },
      schema: {
        operationId: 'confirmUser',
        tags,
        summary: 'Confirm the proposed roles of a user',
        description:
          'Puts every proposal into force in the organisations where you are data protection officer, and ends the user’s sessions. Nobody confirms a role of his own, nor what he has proposed. Bekräftar föreslagna roller.',
        params,
        response: { 200: ref(UserDto) },
      },
    },
    async (request) =>
      show(request, await request.transaction((ctx) => confirmUser(ctx, request.params.userId))),
  );
}

function show(request: FastifyRequest, seen: SeenUser): UserDto {
  request.recordVersion = seen.user.version;
  return toUserDto(request.publicUrl, seen);
}
