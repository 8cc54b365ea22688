import {
  disclose,
  lookUp,
  peopleWorld,
  protect,
  testNumber,
  type PeopleWorld,
} from '../../../test/people.js';
import { create, UNKNOWN } from '../../../test/projects.js';
import type * as as from '../../../test/sign-in.js';

const API = '/management/v1';
const NAME = { givenName: 'Frågar', familyName: 'Om Sig' };
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

const ask = (body: object, by = world.officer) =>
  create(by, 'data-subject-requests', {
    organisationId: world.ids.skelleftea,
    kind: 'access',
    receivedOn: '2026-11-02',
    ...body,
  });
const asked = async (body: object): Promise<string> => (await ask(body).expect(201)).body.id;
const decide = (id: string, body: object = {}, by = world.officer) =>
  by
    .post(`${API}/data-subject-requests/${id}/decision`)
    .set('If-Match', '*')
    .send({ outcome: 'granted', reason: 'Enligt begäran', ...body });
const extract = (id: string, by = world.officer) =>
  by.post(`${API}/data-subject-requests/${id}/access-package`);
const get = (by: as.Caller, id: string) => by.get(`${API}/participants/${id}`);
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a request', () => {
  it('is due a month after it arrived, also at the end of a month', async () => {
    const identityNumber = testNumber('1960-01-01');
    const due = async (receivedOn: string) => (await ask({ identityNumber, receivedOn })).body;
    expect(await due('2026-01-31')).toMatchObject({ dueOn: '2026-02-28', isOverdue: true, isKnown: false });
    expect(await due('2026-11-24')).toMatchObject({ dueOn: '2026-12-24', isOverdue: false, decision: null });
    const { body } = await world.officer
      .get(`${API}/data-subject-requests`)
      .query({ isDecided: false })
      .expect(200);
    expect(body.data.map(({ dueOn }: { dueOn: string }) => dueOn).slice(0, 2)).toEqual([
      '2026-02-28',
      '2026-12-24',
    ]);
  });

  it('keeps no number, and says whose it is by one or the other', async () => {
    const identityNumber = testNumber('1961-01-01');
    await asked({ identityNumber });
    const rows = await world.test.dataSource.query('select t::text as row from vault.data_subject_request t');
    expect(JSON.stringify(rows)).not.toContain(identityNumber.slice(2, 8));
    expect(faults(await ask({ identityNumber, receivedOn: '2026-11-25' }).expect(400))).toEqual([
      '#/receivedOn received-in-future',
    ]);
    expect(faults(await ask({}).expect(400))).toEqual(['#/identityNumber number-or-participant']);
    expect(faults(await ask({ participantId: UNKNOWN }).expect(400))).toEqual([
      '#/participantId unknown-reference',
    ]);
    expect(faults(await ask({ identityNumber, organisationId: world.ids.pitea }).expect(400))).toEqual([
      '#/organisationId not-your-organisation',
    ]);
    for (const by of [world.handler, world.special, world.admin, world.system])
      await ask({ identityNumber }, by).expect(403);
  });
});

describe('the register extract', () => {
  it('holds all that is kept, what was told, and who looked, without their names; and is logged', async () => {
    const identityNumber = testNumber('1962-02-02');
    const { participant } = await world.added({ person: { identityNumber, ...NAME }, gender: 'female' });
    await disclose(world.handler, participant.id, { purpose: 'training-contact' }).expect(200);
    const id = await asked({ identityNumber });
    const { body, headers } = await extract(id).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.persons).toMatchObject([
      {
        identityNumber,
        ...NAME,
        participations: [
          {
            projectId: world.here,
            gender: 'female',
            notice: { sv: expect.stringContaining('redovisa projektet') },
            identityUntil: null,
          },
        ],
        accesses: expect.arrayContaining([
          expect.objectContaining({ action: 'reveal', purpose: 'training-contact' }),
          expect.objectContaining({ action: 'reveal', purpose: 'data-subject-request' }),
        ]),
        requests: [{ kind: 'access', receivedOn: '2026-11-02', outcome: null }],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('handlaggare');
    await extract(id, world.handler).expect(403);
    await extract(UNKNOWN).expect(404);
    const { body: log } = await world.officer
      .get(`${API}/access-log-entries`)
      .query({ participantId: participant.id, action: 'reveal' });
    expect(log.data[0]).toMatchObject({ purpose: 'data-subject-request' });
  });

  it('covers every table of the vault that has to do with a person', async () => {
    const tables: { name: string }[] = await world.test.dataSource.query(
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'vault' and column_name ~ '(participant|person)_ids?$' order by 1`,
    );
    // a new one has to be told of in AccessPackageDto, or said here why not
    const told = ['access_log', 'data_subject_request', 'participation'];
    const keys = ['identity_index', 'person_key'];
    expect(tables.map(({ name }) => name).filter((name) => !keys.includes(name))).toEqual(told);
  });

  it('has both records of somebody who is protected and was registered by others too', async () => {
    const identityNumber = testNumber('1963-03-03');
    const { participant } = await world.added({ person: { identityNumber, ...NAME } });
    await protect(world.special, participant.id, 'sekretessmarkering').expect(200);
    await world.added({ person: { identityNumber, ...NAME } });
    const { body } = await extract(await asked({ identityNumber })).expect(200);
    const protections: (string | null)[] = body.persons.map(
      ({ protection }: { protection: string | null }) => protection,
    );
    expect(new Set(protections)).toEqual(new Set([null, 'sekretessmarkering']));
  });

  it('is for a request for access', async () => {
    const id = await asked({ identityNumber: testNumber('1964-04-04'), kind: 'erasure' });
    await extract(id).expect(404);
  });
});

describe('a restriction', () => {
  it('hides the person from handlers until it ends', async () => {
    const identityNumber = testNumber('1965-05-05');
    const person = { identityNumber, ...NAME };
    const { id, participant } = await world.added({ person });
    await decide(await asked({ identityNumber, kind: 'restriction' })).expect(200);
    for (const by of [world.handler, world.special]) {
      await get(by, participant.id).expect(404);
      await by.get(`${API}/participations/${id}`).expect(404);
      expect((await lookUp(by, identityNumber)).body.participant).toBeNull();
    }
    expect((await world.add({ person }).expect(409)).body.code).toBe('processing-restricted');
    await extract(await asked({ identityNumber })).expect(200);
    await decide(await asked({ identityNumber, kind: 'end-of-restriction' })).expect(200);
    await get(world.handler, participant.id).expect(200);
  });
});

describe('an erasure', () => {
  it('that is refused says why, and changes nothing', async () => {
    const identityNumber = testNumber('1966-06-06');
    const { participant } = await world.added({ person: { identityNumber, ...NAME } });
    const id = await asked({ identityNumber, kind: 'erasure' });
    expect(faults(await decide(id, { ground: 'archiving' }).expect(400))).toEqual([
      '#/ground groundFitsOutcome',
    ]);
    const answer = await decide(id, { outcome: 'refused', ground: 'legal-obligation' }).expect(200);
    expect(answer.body.decision).toMatchObject({
      outcome: 'refused',
      ground: 'legal-obligation',
      reason: 'Enligt begäran',
      decidedBy: 'dataskyddsombud',
    });
    expect((await decide(id).expect(409)).body.code).toBe('request-decided');
    expect((await disclose(world.handler, participant.id)).body).toMatchObject(NAME);
  });

  it('that is granted is for good, unless a legal hold stops it', async () => {
    const identityNumber = testNumber('1967-07-07');
    const { participant } = await world.added({ person: { identityNumber, ...NAME } });
    const legalHold = { since: '2026-11-01', reason: 'Revision' };
    const plan = await create(world.admin, 'retention-plans', { projectId: world.here, legalHold }).expect(
      201,
    );
    const id = await asked({ identityNumber, kind: 'erasure' });
    expect((await decide(id).expect(409)).body.code).toBe('retention-held');
    await world.admin
      .put(`${API}/retention-plans/${plan.body.id}`)
      .set('If-Match', '*')
      .send({ projectId: world.here })
      .expect(200);
    await decide(id).expect(200);
    expect((await lookUp(world.handler, identityNumber)).body.participant).toBeNull();
    expect((await disclose(world.handler, participant.id)).body).toMatchObject({
      identityNumber: null,
      givenName: null,
    });
  });

  it('of nobody cannot be granted, and is refused as not identified', async () => {
    const id = await asked({ identityNumber: testNumber('1968-08-08'), kind: 'erasure' });
    expect((await decide(id).expect(409)).body.code).toBe('nobody-to-decide');
    await decide(id, { outcome: 'refused', ground: 'not-identified' }).expect(200);
  });
});
