import { participation, terms, TOLVAN, unnumbered } from './people.js';
import type { RightCall } from './permission-calls.js';
import type { PermissionWorld } from './permission-world.js';

/** Right calls about people: participants, how long they are kept, what they ask for, and who looked. */
export function peopleCalls(
  world: PermissionWorld,
  make: (kind: string) => Promise<{ id: string; etag: string }>,
): Record<string, () => Promise<RightCall>> {
  const { must } = world;
  const ownerId = world.ids.skelleftea;

  /** Somebody who is handled, with what may be done with them. */
  async function participant(what = '', body?: object): Promise<RightCall> {
    const made = await must('handler', 'POST', {
      url: '/participations',
      body: participation(world.projects.handled, unnumbered()),
    });
    const { id } = made.json<{ participant: { id: string } }>().participant;
    return { url: `/participants/${id}${what}`, ...(body ? { body } : {}) };
  }

  /** What somebody asks for about themselves. By id: numbers may be looked up 30 times an hour. */
  let asker: Promise<string> | undefined;
  const askerId = () => (asker ??= participant().then(({ url }) => url.split('/').at(-1)!));
  const requestInput = async () => ({
    organisationId: ownerId,
    kind: 'access',
    receivedOn: '2026-11-24',
    participantId: await askerId(),
  });
  async function dataSubjectRequest(what = '', body?: object): Promise<RightCall> {
    const made = await must('officer', 'POST', { url: '/data-subject-requests', body: await requestInput() });
    const url = `/data-subject-requests/${made.json<{ id: string }>().id}${what}`;
    return { url, headers: { 'if-match': String(made.headers['etag']) }, ...(body ? { body } : {}) };
  }

  /** A project whose retention is over, and a disposal that somebody else than the caller has proposed. */
  let plan: Promise<unknown> | undefined;
  const over = { projectId: world.projects.handled, lastPaymentOn: '2015-01-01' };
  const disposalInput = { projectId: over.projectId, decisionReference: 'Gallringsbeslut 2026-04' };
  async function noDisposal(): Promise<void> {
    await (plan ??= must('administrator', 'POST', { url: '/retention-plans', body: over }));
    await world.test.dataSource.query(`update disposal set state = 'vetoed'`);
  }
  async function disposal(what = ''): Promise<RightCall> {
    await noDisposal();
    const made = await must('handler', 'POST', { url: '/disposals', body: disposalInput });
    return {
      url: `/disposals/${made.json<{ id: string }>().id}${what}`,
      headers: { 'if-match': String(made.headers['etag']) },
    };
  }

  return {
    replaceParticipantTerms: async () => {
      const projectId = (await make('projects')).id;
      const made = await must('administrator', 'POST', { url: '/participant-terms', body: terms(projectId) });
      return { url: `/participant-terms/${made.json<{ id: string }>().id}`, body: terms(projectId) };
    },
    replaceRetentionPlan: async () => {
      const projectId = (await make('projects')).id;
      const made = await must('administrator', 'POST', { url: '/retention-plans', body: { projectId } });
      return { url: `/retention-plans/${made.json<{ id: string }>().id}`, body: { projectId } };
    },
    proposeDisposal: async () => {
      await noDisposal();
      return { url: '/disposals', body: disposalInput, notHere: '#/projectId unknown-reference' };
    },
    getDisposal: () => disposal(),
    approveDisposal: () => disposal('/approval'),
    vetoDisposal: () => disposal('/veto'),
    replaceParticipation: async () => {
      const { id, etag } = await make('participations');
      const { projectId: _project, person: _person, ...body } = participation('');
      return { url: `/participations/${id}`, headers: { 'if-match': etag }, body };
    },
    lookUpParticipant: async () => ({ url: '/participant-lookups', body: { identityNumber: TOLVAN } }),
    getParticipant: () => participant(),
    discloseIdentity: () => participant('/identity-disclosures', { purpose: 'identity-check' }),
    rectifyIdentity: () => participant('/identity', { givenName: 'Någon Annan', reason: 'Prövar rätten' }),
    protectParticipant: () => participant('/protection', { protection: 'local-risk' }),
    createDataSubjectRequest: async () => ({ url: '/data-subject-requests', body: await requestInput() }),
    getDataSubjectRequest: () => dataSubjectRequest(),
    decideDataSubjectRequest: () =>
      dataSubjectRequest('/decision', { outcome: 'refused', ground: 'other', reason: 'Prövar rätten' }),
    makeAccessPackage: () => dataSubjectRequest('/access-package'),
    signAccessLogReview: async () => ({
      url: '/access-log-reviews',
      body: { organisationId: ownerId, note: 'Stickprov utan anmärkning.' },
    }),
  };
}
