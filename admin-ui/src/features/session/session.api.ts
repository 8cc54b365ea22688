import type { AcceptanceInputDto, PasswordInputDto, SessionInputDto } from '@spang/shared/management';
import { ApiProblem, call, Offline } from '../../platform/api';

export const signIn = (input: SessionInputDto) =>
  call<undefined>('POST', '/sessions', { body: input, isAtTheDoor: true });

export const signOut = () => call<undefined>('DELETE', '/sessions/current', { isAtTheDoor: true });

export const changePassword = (input: PasswordInputDto) =>
  call<undefined>('PUT', '/sessions/current/password', { body: input });

export const acceptInvitation = (input: AcceptanceInputDto) =>
  call<undefined>('POST', '/invitations/acceptances', { body: input });

/** Why it was refused, in the API's words; empty when nothing was heard, null when it was not refused. */
export async function refusalOf(asked: Promise<unknown>): Promise<string | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem.detail || error.problem.title;
    if (error instanceof Offline) return '';
    throw error;
  }
}
