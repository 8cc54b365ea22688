import { randomUUID } from 'node:crypto';
import { fileCalls } from './file-calls.js';
import { peopleCalls } from './people-calls.js';
import type { Operation } from './operations.js';
import { participation, terms, unnumbered } from './people.js';
import type { Actor } from './permission-matrix.js';
import type { PermissionWorld, Sent } from './permission-world.js';
import { project } from './projects.js';
import { PASSWORD } from './sign-in.js';
import { occasion, offer } from './training.js';

/** A right call of an operation about records of home. */
export interface RightCall extends Sent {
  body?: object;
  /** How it is refused to those who may do such a thing, but not at home: pointer and code of the fault. */
  notHere?: string;
  /** The caller needs a session of its own, because the call ends it. */
  endsSession?: boolean;
}

/** A kind of record, in the words of its addresses. */
interface Kind {
  /** Who makes one at home. */
  by: Actor;
  input: () => Promise<object>;
  change: object;
  notHere?: string;
}

const some = (word: string): string => `${word} ${randomUUID().slice(0, 8)}`;
const notOwner = '#/ownerId not-your-organisation';

/** Makes right calls: every write has a valid body, the version of now, and a record in the state that it needs. */
export function callMaker(world: PermissionWorld) {
  const { must, ids } = world;
  const ownerId = ids.skelleftea;

  const titles = (word: string) => ({ sv: some(word) });
  const membership = { organisationId: ownerId, role: 'reader' };
  const user = () => ({
    email: `${randomUUID()}@example.se`,
    name: some('Någon'),
    memberships: [membership],
  });

  let publicOffer: Promise<string> | undefined;
  const offerId = () => (publicOffer ??= make('training-offers', true).then(({ id }) => id));
  const own = (by: Actor, input: () => object, change: object, notHere?: string): Kind => ({
    by,
    input: async () => input(),
    change,
    ...(notHere ? { notHere } : {}),
  });
  const kinds: Record<string, Kind> = {
    projects: own('administrator', () => project({ ownerId }), { shortName: 'Nytt' }, notOwner),
    'training-offers': own(
      'administrator',
      () => offer(world, { ownerId }),
      { title: titles('Ny') },
      notOwner,
    ),
    occasions: {
      by: 'administrator',
      input: async () => occasion(await offerId(), { ownerId }),
      change: { end: '2027-07-01' },
      notHere: '#/offerId unknown-reference',
    },
    organisations: own(
      'administrator',
      () => ({ ownerId, name: titles('Enhet'), kind: 'municipality' }),
      { website: 'https://www.example.se/' },
      notOwner,
    ),
    'funding-sources': own(
      'administrator',
      () => ({ ownerId, name: titles('Källa'), kind: 'municipal' }),
      { name: titles('Ny källa') },
      notOwner,
    ),
    'collaboration-areas': own(
      'administrator',
      () => ({
        ownerId,
        name: titles('Område'),
        kind: 'secondary',
        municipalities: ['2482'],
        validFrom: '2026-01-01',
      }),
      { validTo: '2030-12-31' },
      notOwner,
    ),
    embeds: own(
      'administrator',
      () => ({ ownerId, name: titles('Inbäddning'), filters: {}, attributes: {}, style: {} }),
      { allowedDomains: ['www.example.se'] },
      notOwner,
    ),
    areas: own('system', () => ({ scheme: 'FREE', code: randomUUID(), name: titles('Plats') }), {
      isVerified: true,
    }),
    'classification-codes': own(
      'system',
      () => ({ period: '2021-2027', dimension: 1, code: randomUUID().slice(0, 18), labels: titles('Kod') }),
      { isVerified: true },
    ),
    indicators: own(
      'system',
      () => ({
        code: randomUUID(),
        names: titles('Indikator'),
        kind: 'own',
        unit: { sv: 'personer' },
        sensitivity: 'none',
      }),
      { provenance: 'Prövad.' },
    ),
    'participant-terms': {
      by: 'administrator',
      input: async () => terms((await make('projects')).id),
      change: { takesMinors: true },
      notHere: '#/projectId unknown-reference',
    },
    'retention-plans': {
      by: 'administrator',
      input: async () => ({ projectId: (await make('projects')).id, bookkeepingYear: 2026 }),
      change: { bookkeepingYear: 2027 },
      notHere: '#/projectId unknown-reference',
    },
    participations: own(
      'handler',
      () => participation(world.projects.handled, unnumbered()),
      { isced: '0-2' },
      '#/projectId not-your-project',
    ),
    users: own(
      'administrator',
      user,
      { name: some('Någon annan') },
      '#/memberships/0/organisationId not-your-organisation',
    ),
    'api-keys': own(
      'administrator',
      () => ({
        name: some('Nyckel'),
        purpose: 'Prövas.',
        organisationId: ownerId,
        scopes: ['projects:read'],
        expiresAt: '2027-01-24T10:00:00Z',
      }),
      {},
      '#/organisationId not-your-organisation',
    ),
  };

  /** What belongs to a project: `/projects/{projectId}/<part>`. Only its project says whose it is. */
  const parts: Record<string, Kind> = {
    'entity-supports': own(
      'administrator',
      () => ({ organisationId: ids.region, sizeClass: 'public', from: '2026-01-01' }),
      { employeesReached: 3 },
    ),
    'indicator-tallies': own(
      'administrator',
      () => ({
        indicatorId: ids.special,
        period: '2026-10',
        batchSize: 5,
        counts: { yes: 1, no: 2, declined: 1, notAsked: 1 },
        method: 'asked',
      }),
      {},
    ),
  };

  /** A new record of home, by its ETag. */
  async function make(kind: string, isPublic = false): Promise<{ id: string; etag: string }> {
    const { by, input } = kinds[kind]!;
    const made = await must(by, 'POST', { url: `/${kind}`, body: await input() });
    const id = made.json<{ id: string }>().id;
    const last = isPublic ? await must(by, 'POST', { url: `/${kind}/${id}/publication` }) : made;
    return { id, etag: String(last.headers['etag']) };
  }

  /** A new part of a project of home. */
  async function makePart(part: string): Promise<{ projectId: string; id: string; etag: string }> {
    const { by, input } = parts[part]!;
    const projectId = world.projects.handled;
    const made = await must(by, 'POST', { url: `/projects/${projectId}/${part}`, body: await input() });
    return { projectId, id: made.json<{ id: string }>().id, etag: String(made.headers['etag']) };
  }

  /** The next call of an operation about parts: of all of a project, or of one that nobody has touched. */
  async function callOfPart(method: Operation['method'], path: string, part: string): Promise<RightCall> {
    const { input, change } = parts[part]!;
    const body = method === 'PATCH' ? change : ['POST', 'PUT'].includes(method) ? await input() : undefined;
    const sent = body ? { body } : {};
    if (path.endsWith(part)) return { url: path.replace('{projectId}', world.projects.handled), ...sent };
    const { projectId, id, etag } = await makePart(part);
    const url = path.replace('{projectId}', projectId).replace(/\{\w+\}/, id);
    return { url, headers: { 'if-match': etag }, ...sent };
  }

  /** A one-time link's token. */
  async function token(): Promise<string> {
    const { id } = await make('users');
    const { url } = (await must('administrator', 'POST', { url: `/users/${id}/invitations` })).json();
    return new URL(url as string).hash.slice(1);
  }

  /** What an officer confirms: proposed by the administrator of home. */
  async function confirmation(kind: 'users' | 'api-keys', body: object): Promise<RightCall> {
    const made = await must('administrator', 'POST', { url: `/${kind}`, body });
    const { id } = made.json<{ id: string }>();
    return { url: `/${kind}/${id}/confirmation`, headers: { 'if-match': String(made.headers['etag']) } };
  }

  const particular: Record<string, () => Promise<RightCall>> = {
    ...fileCalls(world, () => make('participations')),
    ...peopleCalls(world, make),
    createSession: async () => ({
      url: '/sessions',
      body: { email: 'lasare@example.se', password: PASSWORD },
      endsSession: true, // the caller becomes another
    }),
    acceptInvitation: async () => ({
      url: '/invitations/acceptances',
      body: { token: await token(), password: PASSWORD },
    }),
    confirmUser: () =>
      confirmation('users', {
        ...user(),
        memberships: [
          {
            ...membership,
            role: 'protected-identity-handler',
            validTo: '2027-06-30',
            projectIds: [world.projects.handled],
          },
        ],
      }),
    confirmApiKey: async () =>
      confirmation('api-keys', {
        ...(await kinds['api-keys']!.input()),
        scopes: ['participants:read'],
      }),
    deleteCurrentSession: async () => ({ url: '/sessions/current', endsSession: true }),
    changePassword: async () => ({
      url: '/sessions/current/password',
      body: { currentPassword: PASSWORD, newPassword: PASSWORD },
      endsSession: true,
    }),
  };

  /** The next call of an operation, about a record that nobody has touched. */
  async function callOf({ operationId, method, path }: Operation): Promise<RightCall> {
    if (particular[operationId]) return particular[operationId]();
    const [, , , kind = '', id, more] = path.split('/');
    if (more && parts[more]) return callOfPart(method, path, more);
    const known = kinds[kind];
    if (!known || !id) {
      if (method !== 'POST') return { url: path };
      return {
        url: path,
        body: await known!.input(),
        ...(known!.notHere ? { notHere: known!.notHere } : {}),
      };
    }
    const isWithdrawal = method === 'DELETE' && more === 'publication';
    const record = await make(kind, isWithdrawal);
    const url = path.replace(id, record.id).replace('{versionNumber}', '1');
    const body = method === 'PUT' ? await known.input() : method === 'PATCH' ? known.change : undefined;
    return { url, headers: { 'if-match': record.etag }, ...(body ? { body } : {}) };
  }
  return { callOf, make, makePart, kinds, parts };
}
