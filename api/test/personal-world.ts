import { randomUUID } from 'node:crypto';
import type { GrantDto, MembershipInputDto } from '@spang/shared/management';
import { create, project, projectWorld, type ProjectWorld } from './projects.js';
import * as as from './sign-in.js';

const url = '/management/v1';

/** Two municipalities; home has two administrators, a data protection officer and two projects, the other has one. */
export interface PersonalWorld extends ProjectWorld {
  home: string;
  adminId: string;
  secondId: string;
  officer: as.Caller;
  officerId: string;
  /** In the order of their ids. */
  metal: string;
  wood: string;
  /** The neighbour's. */
  foreign: string;
}

export async function personalWorld(): Promise<PersonalWorld> {
  const world = await projectWorld();
  const { test, admin, neighbour, ids } = world;
  const home = ids.skelleftea;
  const made = async (by: as.Caller, ownerId: string) =>
    (await create(by, 'projects', project({ ownerId })).expect(201)).body.id as string;
  const [metal, wood] = [await made(admin, home), await made(admin, home)].toSorted() as [string, string];
  const email = 'andra.admin@example.se';
  const second = await as.createUserWith(test, admin, email, 'organisation-administrator', home);
  const ombud = await as.createUserWith(test, admin, 'ombud@example.se', 'data-protection-officer', home);
  return {
    ...world,
    home,
    metal,
    wood,
    foreign: await made(neighbour, ids.pitea),
    adminId: (await admin.get(`${url}/sessions/current`)).body.actorId,
    secondId: second.id,
    officer: await as.signIn(test, 'ombud@example.se'),
    officerId: ombud.id,
  };
}

/** What the handlers' permissions are called, in order. */
export const HANDLE = ['participants:identity', 'participants:read', 'participants:write'];
export const GUARD = [
  'participants:identity',
  'participants:protected',
  'participants:read',
  'participants:write',
];

interface Answer {
  status: number;
  body: { code?: string; errors?: { pointer: string; code: string }[] };
}
export const faults = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
];
export const refusal = ({ status, body }: Answer) => [status, body.code];

export const change = (caller: as.Caller, userId: string, body: object) =>
  caller
    .patch(`${url}/users/${userId}`)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(JSON.stringify(body));
export const confirm = (caller: as.Caller, path: string, version = '*') =>
  caller.post(`${url}/${path}/confirmation`).set('If-Match', version);
export const someone = (by: as.Caller, memberships: MembershipInputDto[]) =>
  as.postUser(by, `${randomUUID()}@example.se`, memberships);

/** Roles at home. */
export const rolesIn = ({ home, metal }: PersonalWorld) => {
  const handler = (more: Partial<MembershipInputDto> = {}): MembershipInputDto => ({
    organisationId: home,
    role: 'participant-handler',
    validTo: null,
    projectIds: [metal],
    ...more,
  });
  return {
    handler,
    guarded: (more: Partial<MembershipInputDto> = {}) =>
      handler({ role: 'protected-identity-handler', validTo: '2027-06-30', ...more }),
    administrator: handler({ role: 'organisation-administrator', projectIds: null }),
    officerOf: (organisationId: string) =>
      handler({ role: 'data-protection-officer', organisationId, projectIds: null }),
  };
};

/** Somebody with these roles who can sign in. */
export async function person(
  { test, admin, home }: PersonalWorld,
  ...memberships: MembershipInputDto[]
): Promise<{ id: string; email: string }> {
  const email = `person.${randomUUID()}@example.se`;
  const { id } = await as.createUserWith(test, admin, email, 'reader', home);
  await change(admin, id, { memberships }).expect(200);
  return { id, email };
}

/** What a new sign-in may do with people: the grants that say anything of them, with the projects. */
export async function seenBy({ test }: PersonalWorld, email: string): Promise<[string[], string[] | null][]> {
  const caller = await as.signIn(test, email);
  const { body } = await caller.get(`${url}/sessions/current`).expect(200);
  return (body.grants as GrantDto[])
    .map(({ permissions, projectIds }): [string[], string[] | null] => [
      permissions.filter((it) => it.startsWith('participants:')),
      projectIds,
    ])
    .filter(([permissions]) => permissions.length);
}
