import { randomUUID } from 'node:crypto';
import { isForATime, type MembershipInputDto, type Role, type UserDto } from '@spang/shared/management';
import request from 'supertest';
import { ensureFirstAdministrator } from '../src/features/accounts/index.js';
import { inTransaction, SYSTEM } from '../src/persistence/context.js';
import { PUBLIC_URL, type TestApp } from './build-test-app.js';

export const PASSWORD = 'en lång mening för proven';
const API = '/management/v1';

/** Somebody who is signed in, with a cookie of its own. */
export type Caller = ReturnType<typeof request.agent>;

/** A browser that nobody has signed in at. */
export const stranger = ({ app }: TestApp): Caller => request.agent(app.server);

export async function signIn(test: TestApp, email: string, password = PASSWORD): Promise<Caller> {
  const caller = stranger(test);
  await caller.post(`${API}/sessions`).send({ email, password }).expect(201);
  return caller;
}

const tokenIn = (url: string): string => new URL(url).hash.slice(1);

/** Chooses a password with the link of an invitation. */
export const accept = (test: TestApp, url: string, more: object = {}) =>
  stranger(test)
    .post(`${API}/invitations/acceptances`)
    .send({ token: tokenIn(url), password: PASSWORD, ...more });

/** The link of a first start; null when there are users. */
export const firstLink = ({ dataSource }: TestApp): Promise<string | null> =>
  inTransaction(
    dataSource,
    { actor: SYSTEM, now: new Date('2026-11-24T10:00:00Z'), publicUrl: PUBLIC_URL },
    ensureFirstAdministrator,
  );

/** The system administrator of a fresh database, signed in. */
export async function firstAdministrator(test: TestApp): Promise<Caller> {
  await accept(test, (await firstLink(test))!, { email: 'drift@example.se', name: 'Driften' }).expect(204);
  return signIn(test, 'drift@example.se');
}

/** An organisation, by whoever may make one. Its id. */
export async function createOrganisation(caller: Caller, name: string): Promise<string> {
  const answer = await caller
    .post(`${API}/organisations`)
    .set('Idempotency-Key', randomUUID())
    .send({ name: { sv: name }, kind: 'municipality' });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}

export const postUser = (
  caller: Caller,
  email: string,
  memberships: (Pick<MembershipInputDto, 'organisationId' | 'role'> & Partial<MembershipInputDto>)[],
  more: object = {},
) =>
  caller
    .post(`${API}/users`)
    .set('Idempotency-Key', randomUUID())
    .send({ email, name: email.split('@')[0], memberships, ...more });

/** A user with one role, who has chosen a password; not signed in. */
export async function createUserWith(
  test: TestApp,
  by: Caller,
  email: string,
  role: Role,
  organisationId: string | null,
  projectIds: string[] | null = null,
): Promise<UserDto> {
  const validTo = isForATime(role) ? '2027-06-30' : null;
  const answer = await postUser(by, email, [{ organisationId, role, validTo, projectIds }]);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const { id } = answer.body as UserDto;
  const invitation = await by.post(`${API}/users/${id}/invitations`).set('If-Match', '*').expect(201);
  await accept(test, invitation.body.url).expect(204);
  return (await by.get(`${API}/users/${id}`).expect(200)).body;
}
