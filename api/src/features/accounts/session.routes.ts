import { CurrentSessionDto, PasswordInputDto, SessionInputDto } from '@spang/shared/management';
import type { DataSource } from 'typeorm';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { beginAttempt } from '../../http/rate-limit-store.js';
import { SESSION_COOKIE } from '../../http/session-store.js';
import {
  changePassword,
  findActorByPassword,
  getCurrentSession,
  signIn,
  signOut,
} from './session.service.js';

const tags = ['Sessions'];

/** Signing in and out. `dataSource`: whoever signs in is nobody yet, and has no context of its own. */
export async function sessionRoutes(app: App, dataSource: DataSource): Promise<void> {
  app.post(
    '/sessions',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'createSession',
        tags,
        summary: 'Sign in',
        description:
          'Sets the session cookie. Unknown address and wrong password answer alike; failed attempts are limited. Sätter sessionskakan.',
        body: ref(SessionInputDto),
        response: { 201: ref(CurrentSessionDto) },
      },
    },
    async (request, reply) => {
      const attempt = await beginAttempt(dataSource, request.ip, request.body.email);
      request.actor = await findActorByPassword(dataSource, request.body, request.now);
      await attempt.forgive();
      const session = await request.transaction(signIn);
      await request.session.regenerate(); // why: an id that somebody planted before must not become a signed-in one
      request.session.set('userId', session.actorId);
      const location = `${request.publicUrl}/management/v1/sessions/current`;
      return reply.code(201).headers({ location, 'cache-control': 'no-store' }).send(session);
    },
  );

  app.get(
    '/sessions/current',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'getCurrentSession',
        tags,
        summary: 'Who am I, and what may I do',
        description: 'For a user and for an API key. Vem du är och vad du får göra, per organisation.',
        response: { 200: ref(CurrentSessionDto) },
      },
    },
    (request) => request.read(getCurrentSession),
  );

  app.delete(
    '/sessions/current',
    {
      config: { permission: 'signed-in', changesRecord: false },
      schema: {
        operationId: 'deleteCurrentSession',
        tags,
        summary: 'Sign out',
        description: 'Ends the session at once, in every copy of the service. Avslutar sessionen direkt.',
        response: { 204: { type: 'null', description: 'Signed out' } },
      },
    },
    async (request, reply) => {
      if (request.actor!.kind === 'user') {
        await request.transaction(signOut);
        await request.session.destroy();
      }
      return reply
        .clearCookie(SESSION_COOKIE.cookieName, { path: SESSION_COOKIE.cookie.path })
        .code(204)
        .send();
    },
  );

  app.put(
    '/sessions/current/password',
    {
      config: { permission: 'signed-in', changesRecord: false },
      schema: {
        operationId: 'changePassword',
        tags,
        summary: 'Change my password',
        description:
          'Users only. Every other session of the user ends. Byter lösenord; alla andra sessioner avslutas.',
        body: ref(PasswordInputDto),
        response: { 204: { type: 'null', description: 'Changed' } },
      },
    },
    async (request, reply) => {
      const attempt = await beginAttempt(dataSource, request.ip, `password of ${request.actor!.id}`);
      await request.transaction((ctx) => changePassword(ctx, request.body));
      await attempt.forgive();
      await request.session.regenerate(['userId']);
      return reply.code(204).send();
    },
  );
}
