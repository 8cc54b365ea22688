import { AcceptanceInputDto, InvitationDto, UserPathDto } from '@spang/shared/management';
import type { DataSource } from 'typeorm';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { acceptInvitation, inviteUser } from './invitation.service.js';

const tags = ['Users'];

/** One-time links. `dataSource`: whoever accepts one is not signed in, and has no context of its own. */
export async function invitationRoutes(app: App, dataSource: DataSource): Promise<void> {
  app.post(
    '/users/:userId/invitations',
    {
      // no Idempotency-Key: the kept answer would hold the link. A repeated call makes a new one, and the first is dead
      config: { permission: 'users:write', changesRecord: true },
      schema: {
        operationId: 'inviteUser',
        tags,
        summary: 'Make a one-time link to choose a password',
        description:
          'The link is shown this once and lives seven days; earlier links of the user die. Also for a forgotten password. Länken visas bara nu.',
        params: ref(UserPathDto),
        response: { 201: ref(InvitationDto) },
      },
    },
    async (request, reply) => {
      const { userId } = request.params;
      const invitation = await request.transaction((ctx) => inviteUser(ctx, userId));
      const location = `${request.publicUrl}/management/v1/users/${userId}`; // the link has no address of its own
      return reply.code(201).headers({ location, 'cache-control': 'no-store' }).send(invitation);
    },
  );

  app.post(
    '/invitations/acceptances',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'acceptInvitation',
        tags,
        summary: 'Choose a password with a one-time link',
        description:
          'Signs nobody in; all sessions of the user end. The link of a first start also takes address and name of the first administrator. Väljer lösenord med en engångslänk.',
        body: ref(AcceptanceInputDto),
        response: { 204: { type: 'null', description: 'Accepted' } },
      },
    },
    async (request, reply) => {
      await acceptInvitation(dataSource, request.body, request);
      return reply.code(204).send();
    },
  );
}
