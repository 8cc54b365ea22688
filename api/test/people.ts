import { randomUUID } from 'node:crypto';
import { passesLuhn } from '@spang/shared/contract';
import type { MembershipInputDto } from '@spang/shared/management';
import { create, post, project, projectWorld, type ProjectWorld } from './projects.js';
import * as as from './sign-in.js';

const API = '/management/v1';
/** Numbers for tests: known ones, and those with a birth number from 980, which nobody is given. */
export const TOLVAN = '19121212-1212';
export const CHILD = '20121212-1212';
export function testNumber(birthDate: string, serial = 980): string {
  const nine = birthDate.replaceAll('-', '').slice(2) + serial;
  const check = [...'0123456789'].find((digit) => passesLuhn(nine + digit))!;
  return `${birthDate.replaceAll('-', '')}-${serial}${check}`;
}

/** A municipality with two projects, and somebody for everything that has to do with their participants. */
export interface PeopleWorld extends ProjectWorld {
  /** The project that handlers see, and another of the same organisation. */
  here: string;
  elsewhere: string;
  handler: as.Caller;
  /** Sees the participants of elsewhere. */
  otherHandler: as.Caller;
  /** Sees protected people too, here. */
  special: as.Caller;
  officer: as.Caller;
  /** Adds somebody. */
  add: (body?: object, by?: as.Caller) => ReturnType<typeof create>;
  /** Adds somebody, and gives the participation. */
  added: (body?: object, by?: as.Caller) => Promise<Participation>;
}

export interface Participation {
  id: string;
  version: number;
  participant: { id: string; pseudonym: string };
  [field: string]: unknown;
}

/** The least that a participation may say. */
export const participation = (projectId: string, more: object = {}) => ({
  projectId,
  person: { identityNumber: TOLVAN, givenName: 'Tolvan', familyName: 'Tolvansson' },
  firstStart: '2026-09-01',
  noticeVersion: 1,
  noticeGivenOn: '2026-09-01',
  ...more,
});

export const terms = (projectId: string, more: object = {}) => ({
  projectId,
  notice: { sv: 'Vi behandlar dina uppgifter för att kunna redovisa projektet.' },
  identityNumbers: {
    purpose: 'Rapportering till finansiären',
    legalBasis: 'GDPR art. 6.1 e',
    dpiaId: 'DPIA 2026-04',
  },
  ...more,
});

export async function peopleWorld(): Promise<PeopleWorld> {
  const world = await projectWorld();
  const { test, admin, ids } = world;
  const ownerId = ids.skelleftea;
  const here = await post(admin, 'projects', project({ ownerId }));
  const elsewhere = await post(admin, 'projects', project({ ownerId }));
  for (const id of [here, elsewhere]) await post(admin, 'participant-terms', terms(id));

  const person = async (email: string, membership: Partial<MembershipInputDto>): Promise<string> => {
    const role = { organisationId: ownerId, role: 'reader' as const, ...membership };
    const answer = await as.postUser(admin, email, [role]).expect(201);
    const { id } = answer.body as { id: string };
    const { body } = await admin.post(`${API}/users/${id}/invitations`).set('If-Match', '*').expect(201);
    await as.accept(test, body.url).expect(204);
    return id;
  };
  await person('dataskyddsombud@example.se', { role: 'data-protection-officer' });
  await person('handlaggare@example.se', { role: 'participant-handler', projectIds: [here] });
  await person('annan@example.se', { role: 'participant-handler', projectIds: [elsewhere] });
  const special = await person('skyddad@example.se', {
    role: 'protected-identity-handler',
    projectIds: [here],
    validTo: '2027-06-30',
  });
  const officer = await as.signIn(test, 'dataskyddsombud@example.se');
  await officer.post(`${API}/users/${special}/confirmation`).set('If-Match', '*').expect(200);
  const people: PeopleWorld = {
    ...world,
    here,
    elsewhere,
    handler: await as.signIn(test, 'handlaggare@example.se'),
    otherHandler: await as.signIn(test, 'annan@example.se'),
    special: await as.signIn(test, 'skyddad@example.se'),
    officer,
    add: (body = {}, by = people.handler) => create(by, 'participations', participation(here, body)),
    added: async (body, by) => {
      const answer = await people.add(body, by);
      if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
      return answer.body as Participation;
    },
  };
  return people;
}

/** Somebody new, with no number. */
export const unnumbered = () => ({ person: { givenName: `Någon ${randomUUID().slice(0, 8)}` } });

export const lookUp = (by: as.Caller, identityNumber: string) =>
  by.post(`${API}/participant-lookups`).send({ identityNumber });
export const disclose = (by: as.Caller, id: string, body: object = { purpose: 'funder-report' }) =>
  by.post(`${API}/participants/${id}/identity-disclosures`).send(body);
export const protect = (by: as.Caller, id: string, protection: string | null = 'sekretessmarkering') =>
  by.put(`${API}/participants/${id}/protection`).set('If-Match', '*').send({ protection });
