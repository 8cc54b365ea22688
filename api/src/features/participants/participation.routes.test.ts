import { randomUUID } from 'node:crypto';
import {
  CHILD,
  disclose,
  participation,
  peopleWorld,
  terms,
  testNumber,
  TOLVAN,
  unnumbered,
  type PeopleWorld,
} from '../../../test/people.js';
import { create, post, project, UNKNOWN } from '../../../test/projects.js';
import * as as from '../../../test/sign-in.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

const get = (by: as.Caller, id: string) => by.get(`${API}/participations/${id}`);
const list = (by: as.Caller, query: object = {}) => by.get(`${API}/participations`).query(query);
const put = (by: as.Caller, id: string, body: object) =>
  by.put(`${API}/participations/${id}`).set('If-Match', '*').send(body);
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);
const fields = ({ projectId: _p, person: _q, ...rest }: ReturnType<typeof participation>) => rest;

describe('adding somebody to a project', () => {
  it('answers with a pseudonym and what is missing, and with nothing that tells who', async () => {
    const answer = await world.add({ gender: 'female', isced: '3-4', hours: 12.5 }).expect(201);
    expect(answer.body).toMatchObject({
      projectId: world.here,
      participant: { pseudonym: expect.stringMatching(/^D-[0-9A-Z]{6}$/), birthDecade: 1910 },
      ageAtStart: 113,
      hours: 12.5,
      missingFields: ['employmentStatus'],
    });
    expect(answer.text).not.toMatch(/Tolvan|1212/);
    expect(answer.headers).toMatchObject({
      location: answer.body._links.self.href,
      'cache-control': 'no-store',
      etag: expect.stringMatching(/^"1\./),
    });
    const read = await get(world.handler, answer.body.id).expect(200);
    expect(read.body).toEqual(answer.body);
    expect(read.headers['etag']).toBe(answer.headers['etag']);
  });

  it('knows somebody again by the number, however it is written, in another project too', async () => {
    const identityNumber = testNumber('1985-01-13');
    const first = await world.added({ person: { identityNumber } });
    const again = await create(
      world.otherHandler,
      'participations',
      participation(world.elsewhere, { person: { identityNumber: identityNumber.slice(2) } }),
    ).expect(201);
    expect(again.body.participant).toEqual(first.participant);
    expect(again.body.id).not.toBe(first.id);
    // each handler sees the participation of the own project
    await get(world.handler, again.body.id).expect(404);
    await get(world.otherHandler, first.id).expect(404);
  });

  it('keeps the first start of somebody who comes back, and moves the last end', async () => {
    const person = { identityNumber: testNumber('1979-03-02') };
    const spring = { firstStart: '2026-01-10', lastEnd: '2026-03-01', employmentStatus: 'unemployed' };
    const leaving = { on: '2026-03-15', education: 'no' };
    const first = await world.added({ person, ...spring, immediateOutcome: leaving });
    const back = await world
      .add({ person, firstStart: '2026-09-01', employmentStatus: 'employed' })
      .expect(200);
    expect(back.body).toMatchObject({
      id: first.id,
      version: 2,
      firstStart: '2026-01-10',
      lastEnd: null,
      employmentStatus: 'unemployed',
      immediateOutcome: null,
    });
    // an earlier period that is told of afterwards moves the start, and no end
    const earlier = { person, firstStart: '2025-10-01', lastEnd: '2025-12-01' };
    const told = await world.add(earlier).expect(200);
    expect(told.body).toMatchObject({ firstStart: '2025-10-01', lastEnd: null });
    const rows = await list(world.handler, { participantId: first.participant.id }).expect(200);
    expect(rows.body._meta.totalRecords).toBe(1);
  });

  it('is done once for each Idempotency-Key, also for somebody without a number', async () => {
    const key = randomUUID();
    const send = (more: object = {}) =>
      world.handler
        .post(`${API}/participations`)
        .set('Idempotency-Key', key)
        .send(participation(world.here, { person: { givenName: 'Utan Nummer' }, ...more }));
    const first = await send().expect(201);
    const second = await send().expect(201);
    expect([second.body, second.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect((await send({ isced: '0-2' }).expect(422)).body.code).toBe('idempotency-key-reused');
    const [kept] = await world.test.dataSource.query('select * from idempotency where key = $1', [key]);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`Utan|Nummer|${first.body.id}|D-`));
  });

  it('makes one person of the same number that is sent many times at once', async () => {
    const person = { identityNumber: testNumber('1990-01-18') };
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.add({ person })));
    const statuses = Map.groupBy(answers, ({ status }) => status);
    expect([statuses.get(201)?.length, statuses.get(200)?.length]).toEqual([1, 5]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('takes somebody who is known by participantId', async () => {
    const { participant } = await world.added(unnumbered());
    const body = { person: null, participantId: participant.id };
    expect((await world.add(body).expect(200)).body.participant).toEqual(participant);
    const unknown = await world.add({ ...body, participantId: UNKNOWN }).expect(400);
    expect(faults(unknown)).toEqual(['#/participantId unknown-reference']);
    // of a project that the handler does not see
    const there = await create(
      world.otherHandler,
      'participations',
      participation(world.elsewhere, unnumbered()),
    ).expect(201);
    const hidden = await world.add({ ...body, participantId: there.body.participant.id }).expect(400);
    expect(hidden.body.errors).toEqual(unknown.body.errors);
  });

  it.each([
    [{ person: null }, '#/person person-or-participant'],
    [{ participantId: UNKNOWN }, '#/person person-or-participant'],
    [{ person: { identityNumber: '19121212-1213' } }, '#/person/identityNumber identity-number-check-digit'],
    [{ person: { identityNumber: '1,91212E+11' } }, '#/person/identityNumber identity-number-destroyed'],
    [{ person: { identityNumber: '19121212-TF29' } }, '#/person/identityNumber dummy-is-protected'],
    [
      { person: { identityNumber: TOLVAN, identityKind: 'samordningsnummer' } },
      '#/person/identityKind identity-kind-differs',
    ],
    [{ person: { identityKind: 'foreign-id' } }, '#/person/identityKind identity-kind-differs'],
    [{ person: { identityNumber: TOLVAN, birthYear: 1913 } }, '#/person/birthYear birth-year-differs'],
    [
      { person: { identityNumber: TOLVAN, protection: 'sekretessmarkering' } },
      '#/person/protection needs-special-permission',
    ],
    [{ lastEnd: '2026-08-31' }, '#/lastEnd notBefore'],
    [{ employmentStatus: 'employed', longTermUnemployed: true }, '#/longTermUnemployed longTermIsUnemployed'],
    [{ lastEnd: '2026-09-30', immediateOutcome: { on: '2026-10-29' } }, '#/immediateOutcome outcomeAfterEnd'],
    [{ immediateOutcome: { on: '2026-10-01' } }, '#/immediateOutcome outcomeAfterEnd'],
    [
      { lastEnd: '2026-09-30', sixMonthOutcome: { on: '2027-03-29' } },
      '#/sixMonthOutcome outcomeAfterSixMonths',
    ],
    [{ municipality: '9999' }, '#/municipality unknown-municipality'],
    [
      { enrolments: [{ occasionId: UNKNOWN, status: 'started' }] },
      '#/enrolments/0/occasionId unknown-reference',
    ],
    [{ projectId: UNKNOWN }, '#/projectId not-your-project'],
    [{ disability: true }, '#/disability additionalProperties'],
  ])('refuses %j', async (more, fault) => {
    expect(faults(await world.add(more).expect(400))).toEqual([fault]);
  });

  it('says no more of a project that is another’s, or that the handler has not, than of none', async () => {
    const theirs = await post(world.neighbour, 'projects', project({ ownerId: world.ids.pitea }));
    const answers = await Promise.all(
      [UNKNOWN, theirs, world.elsewhere].map((projectId) => world.add({ projectId }).expect(400)),
    );
    const [first, ...others] = answers.map(({ body: { errors, detail } }) => ({ errors, detail }));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('the terms of the project', () => {
  it('are needed, with the version that the participant was given (422)', async () => {
    const bare = await post(world.admin, 'projects', project({ ownerId: world.ids.skelleftea }));
    await world.admin
      .get(`${API}/users`)
      .query({ q: 'handlaggare' })
      .then(({ body }) =>
        world.admin
          .patch(`${API}/users/${body.data[0].id}`)
          .set('If-Match', '*')
          .set('Content-Type', 'application/merge-patch+json')
          .send({
            memberships: [{ ...body.data[0].memberships[0], projectIds: [world.here, bare] }],
          })
          .expect(200),
      );
    const handler = await as.signIn(world.test, 'handlaggare@example.se'); // a new role ends sessions
    world.handler = handler;
    const missing = await world.add({ projectId: bare }, handler).expect(422);
    expect(faults(missing)).toEqual(['#/noticeVersion terms-missing']);
    await post(world.admin, 'participant-terms', terms(bare, { identityNumbers: null }));
    const later = await world.add({ projectId: bare, noticeVersion: 2 }, handler).expect(422);
    expect(faults(later)).toEqual(['#/noticeVersion unknown-terms-version']);
    const numbered = await world.add({ projectId: bare }, handler).expect(422);
    expect(faults(numbered)).toEqual(['#/person/identityNumber identity-numbers-not-taken']);
    await world.add({ projectId: bare, ...unnumbered() }, handler).expect(201);
  });

  it('take nobody under 18 on the first day unless they say so', async () => {
    const person = { identityNumber: CHILD };
    const refused = await world.add({ person, firstStart: '2026-09-01' }).expect(422);
    expect(faults(refused)).toEqual(['#/firstStart participant-under-age']);
    // 18 on the day itself is enough
    const adult = { identityNumber: testNumber('2008-09-01') };
    await world.add({ person: adult, firstStart: '2026-08-31' }).expect(422);
    expect((await world.add({ person: adult, firstStart: '2026-09-01' }).expect(201)).body.ageAtStart).toBe(
      18,
    );
  });

  it('are of one project each, belong to its owner, and stay', async () => {
    const again = await create(world.admin, 'participant-terms', terms(world.here)).expect(400);
    expect(faults(again)).toEqual(['#/projectId terms-taken']);
    const { body } = await world.admin.get(`${API}/participant-terms`).query({ projectId: world.here });
    const { id, ownerId } = body.data[0];
    expect(ownerId).toBe(world.ids.skelleftea);
    const change = (more: object) =>
      world.admin.put(`${API}/participant-terms/${id}`).set('If-Match', '*').send(terms(world.here, more));
    expect(faults(await change({ projectId: world.elsewhere }).expect(400))).toEqual([
      '#/projectId project-of-terms',
    ]);
    expect(faults(await change({ ownerId: world.ids.pitea }).expect(400))).toHaveLength(1);
    await world.admin.delete(`${API}/projects/${world.here}`).set('If-Match', '*').expect(409);
    await world.neighbour.get(`${API}/participant-terms/${id}`).expect(404);
  });
});

describe('changing a participation', () => {
  it('replaces it whole, counts versions, and refuses a stale one with what differs', async () => {
    const first = await world.added({ ...unnumbered(), gender: 'male' });
    const etag = (await get(world.handler, first.id)).headers['etag']!;
    const send = (body: object) =>
      world.handler.put(`${API}/participations/${first.id}`).set('If-Match', etag).send(body);
    const body = fields(participation(world.here, { lastEnd: '2026-10-01', hours: 40.25 }));
    const changed = await send(body).expect(200);
    expect(changed.body).toMatchObject({ version: 2, gender: null, lastEnd: '2026-10-01', hours: 40.25 });
    const stale = await send({ ...body, isced: '5-8' }).expect(412);
    expect(stale.body).toMatchObject({ currentVersion: 2, conflictingFields: ['isced'] });
    await world.handler.put(`${API}/participations/${first.id}`).send(body).expect(428);
  });

  it('patches it: null clears, and saves nothing when nothing differs', async () => {
    const first = await world.added({ ...unnumbered(), gender: 'male', isced: '0-2' });
    const patch = (body: object) =>
      world.handler
        .patch(`${API}/participations/${first.id}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(body);
    expect((await patch({ gender: null }).expect(200)).body).toMatchObject({ version: 2, isced: '0-2' });
    expect((await patch({ gender: null }).expect(200)).body.version).toBe(2);
    expect(faults(await patch({ isced: '9' }).expect(400))[0]).toMatch(/^#\/isced/);
    expect(faults(await patch({ noticeVersion: 7 }).expect(400))).toEqual([
      '#/noticeVersion unknown-terms-version',
    ]);
  });

  it('is for those who may see it', async () => {
    const { id } = await world.added(unnumbered());
    const body = fields(participation(world.here));
    const unknown = (await put(world.handler, UNKNOWN, body).expect(404)).body;
    for (const by of [world.otherHandler])
      expect((await put(by, id, body).expect(404)).body).toMatchObject({ detail: unknown.detail });
    for (const by of [world.admin, world.system, world.neighbour, world.officer])
      await put(by, id, body).expect(403);
  });
});

describe('the list', () => {
  it('has pseudonyms and periods, filters by what is not sensitive, and refuses all else', async () => {
    const { id } = await world.added({ ...unnumbered(), firstStart: '2024-02-01', lastEnd: '2024-05-01' });
    const found = await list(world.handler, { from: '2024-01-01', to: '2024-12-31', status: 'ended' }).expect(
      200,
    );
    expect(found.body.data.map((row: { id: string }) => row.id)).toEqual([id]);
    expect(Object.keys(found.body.data[0])).not.toContain('gender');
    expect((await list(world.handler, { from: '2024-05-02', to: '2024-12-31' })).body.data).toEqual([]);
    for (const name of ['gender', 'disability', 'minority', 'foreignBackground', 'q', 'identityNumber'])
      expect((await list(world.handler, { [name]: 'x' }).expect(400)).body.errors).toMatchObject([
        { parameter: name, code: 'unknown-parameter' },
      ]);
  });

  it('is of the handler’s projects alone', async () => {
    const { body } = await list(world.handler, { limit: 100 }).expect(200);
    expect(body.data.length).toBeGreaterThan(3);
    for (const row of body.data) expect(row.projectId).not.toBe(world.elsewhere);
    const none = await list(world.handler, { projectId: world.elsewhere }).expect(200);
    expect(none.body.data).toEqual([]);
  });
});

it('says 503 for people alone when the service was started without keys', async () => {
  const closed = await world.test.withoutKeys();
  const cookie = (await as.signIn({ ...world.test, app: closed }, 'handlaggare@example.se')) as as.Caller;
  const answer = await list(cookie).expect(503);
  expect(answer.body.code).toBe('vault-closed');
  await disclose(cookie, UNKNOWN).expect(503);
  await cookie.get(`${API}/projects`).expect(200);
});
