import { randomUUID } from 'node:crypto';
import {
  API_KEY_SCOPES,
  isPersonalScope,
  PERSONAL_SCOPES,
  permissionsOf,
  type Role,
} from '@spang/shared/management';
import type { LightMyRequestResponse } from 'fastify';
import type { Operation } from './operations.js';
import { terms } from './people.js';
import type { Actor } from './permission-matrix.js';
import { post, project, projectWorld, type ProjectWorld } from './projects.js';
import * as as from './sign-in.js';

const API = '/management/v1';
/** After the expired key has expired. */
const LATER = '2026-11-24T11:00:00Z';

/** What a caller shows of itself: a cookie, a key, or nothing. */
export type Shown = Record<string, string>;

export interface Sent {
  url: string;
  body?: object | string;
  headers?: Record<string, string>;
}

type Ask = (
  caller: Actor | Shown,
  method: Operation['method'],
  sent: Sent,
) => Promise<LightMyRequestResponse>;

/** Two municipalities with somebody in every role, and keys of every kind. Home is Skellefteå, away is Piteå. */
export interface PermissionWorld extends ProjectWorld {
  shown: Map<Actor, Shown>;
  /** Projects of home: the one whose people are handled, and another. */
  projects: Record<'handled' | 'other', string>;
  /** Addresses of those who have one. */
  emails: Map<Actor, string>;
  /** A key of home that may everything but this. */
  keyWithout: (permission: string | undefined) => Shown;
  /** Asks as somebody. A change says that it does not mind the version, unless it says another. */
  ask: Ask;
  /** The same, and throws when it is refused. */
  must: Ask;
  /** A new session of somebody who has signed in before. */
  signInAgain: (actor: Actor) => Promise<Shown>;
}

const PEOPLE: [Actor, string, 'skelleftea' | 'pitea', Role, ('handled' | 'other')?][] = [
  ['editor', 'redaktor@example.se', 'skelleftea', 'project-editor'],
  ['reviewer', 'granskare@example.se', 'skelleftea', 'reviewer'],
  ['reader', 'lasare@example.se', 'skelleftea', 'reader'],
  ['auditor', 'revisor@example.se', 'skelleftea', 'auditor'],
  ['officer', 'dataskyddsombud@example.se', 'skelleftea', 'data-protection-officer'],
  ['handler', 'handlaggare@example.se', 'skelleftea', 'participant-handler', 'handled'],
  ['handler elsewhere', 'handlaggare.annan@example.se', 'skelleftea', 'participant-handler', 'other'],
  ['protected handler', 'skyddad@example.se', 'skelleftea', 'protected-identity-handler', 'handled'],
  ['handler ended', 'handlaggare.fore@example.se', 'skelleftea', 'participant-handler', 'handled'],
  ['closed', 'stangd@example.se', 'skelleftea', 'organisation-administrator'],
  ['away editor', 'redaktor.granne@example.se', 'pitea', 'project-editor'],
  ['away reviewer', 'granskare.granne@example.se', 'pitea', 'reviewer'],
  ['away reader', 'lasare.granne@example.se', 'pitea', 'reader'],
];
const ALREADY: [Actor, string][] = [
  ['system', 'drift@example.se'],
  ['administrator', 'admin@example.se'],
  ['away administrator', 'granne@example.se'],
];
/** What the administrator of an organisation can give a key, without anybody who confirms it. */
const SCOPES = API_KEY_SCOPES.filter(
  (scope) => !scope.endsWith(':*') && !isPersonalScope(scope) && scope !== 'reference-data:write',
);

export async function permissionWorld(): Promise<PermissionWorld> {
  const world = await projectWorld();
  const { test, ids, admin, neighbour } = world;
  const shown = new Map<Actor, Shown>([['anonymous', {}]]);
  const emails = new Map<Actor, string>();

  const ask: Ask = (caller, method, { url, body, headers }) =>
    test.app.inject({
      method,
      url: url.startsWith('/api/') || url.startsWith(API) ? url : API + url,
      headers: {
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(method === 'GET' ? {} : { 'if-match': '*' }),
        ...(body ? { 'content-type': `application/${method === 'PATCH' ? 'merge-patch+' : ''}json` } : {}),
        ...(typeof caller === 'string' ? shown.get(caller) : caller),
        ...headers,
      },
      ...(body ? { payload: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
  const must: Ask = async (caller, method, sent) => {
    const answer = await ask(caller, method, sent);
    if (answer.statusCode >= 300) throw new Error(`${method} ${sent.url}: ${answer.body}`);
    return answer;
  };
  const signInAgain = async (actor: Actor): Promise<Shown> => {
    const body = { email: emails.get(actor)!, password: as.PASSWORD };
    const { headers } = await must({}, 'POST', { url: '/sessions', body });
    return { cookie: String(headers['set-cookie']).split(';')[0]! };
  };
  const enter = async (actor: Actor, email: string) => {
    emails.set(actor, email);
    shown.set(actor, await signInAgain(actor));
  };
  for (const [actor, email] of ALREADY) await enter(actor, email);
  const make = () => post(admin, 'projects', project({ ownerId: ids.skelleftea }));
  const projects = { handled: await make(), other: await make() };
  for (const id of Object.values(projects)) await post(admin, 'participant-terms', terms(id));
  for (const [actor, email, at, role, which] of PEOPLE) {
    const by = at === 'skelleftea' ? admin : neighbour;
    const projectIds = which ? [projects[which]] : null;
    const { id } = await as.createUserWith(test, by, email, role, ids[at], projectIds);
    if (actor === 'protected handler') await must('officer', 'POST', { url: `/users/${id}/confirmation` });
    if (actor === 'handler ended') {
      const memberships = [{ organisationId: ids[at], role, projectIds, validTo: '2026-11-23' }];
      await must('administrator', 'PATCH', { url: `/users/${id}`, body: { memberships } });
    }
    await enter(actor, email);
    if (actor === 'closed')
      await must('administrator', 'PATCH', { url: `/users/${id}`, body: { isActive: false } });
  }

  const makeKey = async (by: Actor, organisationId: string, scopes: readonly string[], more: object = {}) => {
    const expiresAt = '2027-11-24T10:00:00Z';
    const body = {
      name: randomUUID(),
      purpose: 'Prövar behörighet.',
      organisationId,
      scopes,
      expiresAt,
      ...more,
    };
    const { id, secret } = (await must(by, 'POST', { url: '/api-keys', body })).json();
    return { id: id as string, shown: { authorization: `Bearer ${secret as string}` } };
  };
  const { skelleftea, pitea } = ids;
  shown.set('key', (await makeKey('administrator', skelleftea, SCOPES)).shown);
  shown.set('away key', (await makeKey('away administrator', pitea, SCOPES)).shown);
  const people = await makeKey('administrator', skelleftea, ['projects:read', ...PERSONAL_SCOPES], {
    allowedCidrs: ['127.0.0.0/8'],
    projectIds: [projects.handled],
  });
  await must('officer', 'POST', { url: `/api-keys/${people.id}/confirmation` });
  shown.set('key people', people.shown);
  const expires = { expiresAt: '2026-11-24T10:30:00Z' };
  shown.set('expired key', (await makeKey('administrator', skelleftea, SCOPES, expires)).shown);
  const revoked = await makeKey('administrator', skelleftea, SCOPES);
  await must('administrator', 'DELETE', { url: `/api-keys/${revoked.id}` });
  shown.set('revoked key', revoked.shown);

  const lacking = new Map<string, Shown>();
  for (const scope of SCOPES) {
    const others = SCOPES.filter((other) => other !== scope);
    lacking.set(permissionsOf(scope)[0]!, (await makeKey('administrator', skelleftea, others)).shown);
  }
  test.setNow(LATER);
  const keyWithout = (permission: string | undefined) => lacking.get(permission ?? '') ?? shown.get('key')!;
  return { ...world, projects, shown, emails, keyWithout, ask, must, signInAgain };
}
