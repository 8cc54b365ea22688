import type { AcceptanceInputDto, PasswordInputDto, SessionInputDto } from '@spang/shared/management';
import { call } from '../../platform/api';

export const signIn = (input: SessionInputDto) => call<undefined>('POST', '/sessions', { body: input });

export const signOut = () => call<undefined>('DELETE', '/sessions/current');

export const changePassword = (input: PasswordInputDto) =>
  call<undefined>('PUT', '/sessions/current/password', { body: input });

export const acceptInvitation = (input: AcceptanceInputDto) =>
  call<undefined>('POST', '/invitations/acceptances', { body: input });
