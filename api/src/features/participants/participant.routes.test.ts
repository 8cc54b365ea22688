import {
  disclose,
  lookUp,
  participation,
  peopleWorld,
  protect,
  testNumber,
  unnumbered,
  type Participation,
  type PeopleWorld,
} from '../../../test/people.js';
import { create, UNKNOWN } from '../../../test/projects.js';
import type * as as from '../../../test/sign-in.js';
import { expectInternalErrors } from '../../../test/watch-answers.js';

const API = '/management/v1';
const NAME = { givenName: 'Åskådare', familyName: 'Canary' };
let world: PeopleWorld;
let number: string;
let known: Participation;
beforeAll(async () => {
  world = await peopleWorld();
  number = testNumber('1990-01-18', 985);
  known = await world.added({ person: { identityNumber: number, ...NAME } });
}, 60_000);
afterAll(() => world.test.close());

const get = (by: as.Caller, id: string) => by.get(`${API}/participants/${id}`);
const rectify = (by: as.Caller, id: string, body: object) =>
  by.put(`${API}/participants/${id}/identity`).set('If-Match', '*').send(body);
const log = async (query: object = {}) =>
  (await world.officer.get(`${API}/access-log-entries`).query(query).expect(200)).body.data;
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a participant', () => {
  it('is shown by pseudonym, with the number masked', async () => {
    const answer = await get(world.handler, known.participant.id).expect(200);
    expect(answer.body).toMatchObject({
      ...known.participant,
      identityKind: 'personnummer',
      maskedIdentity: '19900118-••••',
      protection: null,
      participations: [{ id: known.id }],
    });
    expect(answer.text).not.toMatch(/Åskådare|Canary|985/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is unknown to who has none of its projects, and forbidden to who has no such role', async () => {
    const { id } = known.participant;
    const unknown = (await get(world.otherHandler, UNKNOWN).expect(404)).body;
    for (const ask of [get, disclose])
      expect((await ask(world.otherHandler, id).expect(404)).body).toMatchObject({
        title: unknown.title,
        detail: unknown.detail,
      });
    for (const by of [world.admin, world.system, world.officer, world.neighbour]) {
      await get(by, id).expect(403);
      await disclose(by, id).expect(403);
    }
  });
});

describe('a look-up', () => {
  it('finds somebody by the exact number however it is written, and is logged', async () => {
    for (const written of [number, number.replace('-', ''), number.slice(2)]) {
      const { body } = await lookUp(world.special, written).expect(200);
      expect(body).toEqual({ participant: known.participant });
    }
    const [entry] = await log({ action: 'look-up' });
    expect(entry).toMatchObject({
      outcome: 'hit',
      participantId: known.participant.id,
      actorName: 'skyddad',
    });
  });

  it('answers a miss, and whom one may not see, alike; and logs it without the number', async () => {
    const nobody = await lookUp(world.otherHandler, testNumber('1977-07-07')).expect(200);
    const notTheirs = await lookUp(world.otherHandler, number).expect(200);
    expect([nobody.body, notTheirs.body]).toEqual([{ participant: null }, { participant: null }]);
    const entries = await log({ action: 'look-up', outcome: 'miss' });
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain(number.slice(2, 8));
    expect(entries[0]).toMatchObject({ participantId: null, reason: null });
  });

  it('refuses what is no number, and another’s organisation', async () => {
    expect(faults(await lookUp(world.handler, '12345').expect(400))).toEqual([
      '#/identityNumber identity-number-form',
    ]);
    const there = await world.handler
      .post(`${API}/participant-lookups`)
      .send({ identityNumber: number, organisationId: world.ids.pitea })
      .expect(400);
    expect(faults(there)).toEqual(['#/organisationId not-your-organisation']);
  });

  it('is the 31st in an hour: 429, also when all are sent at once; the hour over, it is answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 34 }, () => lookUp(world.handler, testNumber('1966-06-06'))),
    );
    const counts = Map.groupBy(answers, ({ status }) => status);
    expect([counts.get(200)?.length, counts.get(429)?.length]).toEqual([30, 4]);
    expect(counts.get(429)![0]).toMatchObject({
      body: { code: 'look-ups-exceeded' },
      headers: { 'retry-after': expect.stringMatching(/^36\d\d$/) },
    });
    await lookUp(world.special, number).expect(200); // each has an hour of their own
    world.test.setNow('2026-11-24T11:00:01Z');
    await lookUp(world.handler, number).expect(200);
  });
});

describe('a disclosure', () => {
  it('tells who it is for a stated purpose, and is in the log with it', async () => {
    const body = { purpose: 'other', reason: 'Åskådare ringde om betyg' };
    const answer = await disclose(world.handler, known.participant.id, body).expect(200);
    expect(answer.body).toEqual({
      participantId: known.participant.id,
      pseudonym: known.participant.pseudonym,
      identityKind: 'personnummer',
      identityNumber: number,
      ...NAME,
      shownUntil: '2026-11-24T11:01:01.000Z',
    });
    const [entry] = await log({ action: 'reveal' });
    expect(entry).toMatchObject({ purpose: 'other', reason: body.reason, projectId: world.here });
  });

  it('needs a purpose of the list, and a reason for another', async () => {
    const ask = (body: object) => disclose(world.handler, known.participant.id, body).expect(400);
    expect(faults(await ask({}))).toEqual(['#/purpose required']);
    expect(faults(await ask({ purpose: 'curiosity' }))[0]).toMatch(/^#\/purpose/);
    expect(faults(await ask({ purpose: 'other' }))).toEqual(['#/purpose reasonForOther']);
  });

  it('that cannot be written down is not made: 500, no identity, and nothing else is lost', async () => {
    expectInternalErrors();
    const { dataSource } = world.test;
    const head = () => dataSource.query('select * from vault.access_head');
    const before = await head();
    await dataSource.query(
      `alter table vault.access_log add constraint full_disk check (action <> 'reveal') not valid`,
    );
    try {
      const answer = await disclose(world.handler, known.participant.id);
      expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
      expect(answer.text).not.toMatch(/Åskådare|Canary|1990/);
    } finally {
      await dataSource.query('alter table vault.access_log drop constraint full_disk');
    }
    expect(await head()).toEqual(before);
    await disclose(world.handler, known.participant.id).expect(200);
  });
});

describe('a rectification', () => {
  it('changes who it is with a reason; the old number is found no more', async () => {
    const [old, right] = [testNumber('1981-01-01'), testNumber('1981-01-10')];
    const { participant } = await world.added({ person: { identityNumber: old, givenName: 'Fel' } });
    const body = { identityNumber: right, givenName: 'Rätt', reason: 'Dagen var fel i anmälan' };
    const answer = await rectify(world.handler, participant.id, body).expect(200);
    expect(answer.body).toMatchObject({ version: 2, maskedIdentity: '19810110-••••' });
    expect((await lookUp(world.special, old)).body.participant).toBeNull();
    expect((await lookUp(world.special, right)).body.participant.id).toBe(participant.id);
    expect((await disclose(world.handler, participant.id)).body).toMatchObject({
      identityNumber: right,
      givenName: 'Rätt',
      familyName: null,
    });
    expect((await log({ action: 'rectify' }))[0].reason).toBe(body.reason);
  });

  it('to somebody else’s number is a 409, and changes nothing', async () => {
    const { participant } = await world.added({ person: { identityNumber: testNumber('1982-02-02') } });
    const answer = await rectify(world.handler, participant.id, {
      identityNumber: number,
      reason: 'Prövar',
    }).expect(409);
    expect(answer.body.code).toBe('identity-taken');
    expect((await get(world.handler, participant.id)).body).toMatchObject({
      version: 1,
      maskedIdentity: '19820202-••••',
    });
  });

  it('asks for the version that was seen', async () => {
    const { participant } = await world.added(unnumbered());
    const send = (etag: string) =>
      world.handler
        .put(`${API}/participants/${participant.id}/identity`)
        .set('If-Match', etag)
        .send({ givenName: 'Ny', reason: 'Prövar' });
    await send('"7"').expect(412);
    await send((await get(world.handler, participant.id)).headers['etag']!).expect(200);
  });
});

describe('somebody with a protected identity', () => {
  it('is as unknown to all but the specially permitted, from the moment it is said', async () => {
    const identityNumber = testNumber('1984-04-04');
    const { id, participant } = await world.added({ person: { identityNumber, ...NAME } });
    await protect(world.handler, participant.id).expect(403);
    const answer = await protect(world.special, participant.id).expect(200);
    expect(answer.body).toMatchObject({ protection: 'sekretessmarkering', version: 2 });

    await get(world.handler, participant.id).expect(404);
    await world.handler.get(`${API}/participations/${id}`).expect(404);
    expect((await lookUp(world.handler, identityNumber)).body.participant).toBeNull();
    const rows = await world.handler.get(`${API}/participations`).query({ participantId: participant.id });
    expect(rows.body._meta.totalRecords).toBe(0);

    expect((await lookUp(world.special, identityNumber)).body.participant).toEqual(participant);
    expect((await disclose(world.special, participant.id)).body).toMatchObject({ identityNumber, ...NAME });
    await protect(world.special, participant.id, null).expect(200);
    await get(world.handler, participant.id).expect(200);
    expect((await lookUp(world.handler, identityNumber)).body.participant).toEqual(participant);
  });

  it('is not met by registering the same number: that is somebody new, as an unknown one would be', async () => {
    const identityNumber = testNumber('1983-03-03');
    const person = { identityNumber, ...NAME };
    const hidden = await world.added(
      { person: { ...person, protection: 'skyddad-folkbokforing' } },
      world.special,
    );
    const shadow = await world.add({ person }).expect(201);
    expect(shadow.body.participant.id).not.toBe(hidden.participant.id);
    const unknown = await world.add({ person: { ...NAME, identityNumber: testNumber('1983-03-04') } });
    expect(Object.keys(shadow.headers)).toEqual(Object.keys(unknown.headers));
    // the specially permitted meet the protected one
    expect((await world.add({ person }, world.special).expect(200)).body.id).toBe(hidden.id);
    // and cannot unveil it into somebody who is there already
    await protect(world.special, hidden.participant.id, null).expect(409);
  });

  it('may have a dummy number, which two people can share and nobody is found by', async () => {
    const person = { identityNumber: '19121212TF29', protection: 'fingerade-personuppgifter' };
    const [one, other] = [
      await world.added({ person }, world.special),
      await world.added({ person }, world.special),
    ];
    expect(one.participant.id).not.toBe(other.participant.id);
    expect((await lookUp(world.special, '19121212-TF29')).body.participant).toBeNull();
  });

  it('is not in the log that an administrator reads; the officer’s has it', async () => {
    const { participant } = await world.added(
      { person: { ...NAME, protection: 'local-risk' } },
      world.special,
    );
    await disclose(world.special, participant.id).expect(200);
    const read = (by: as.Caller) =>
      by.get(`${API}/access-log-entries`).query({ participantId: participant.id });
    expect((await read(world.admin).expect(200)).body).toMatchObject({
      data: [],
      _meta: { totalRecords: 0 },
    });
    expect(
      (await read(world.officer).expect(200)).body.data.map(({ action }: { action: string }) => action),
    ).toEqual(['reveal', 'create']);
  });

  it('cannot be told from others in the tables', async () => {
    const one = await world.added({ person: { ...NAME } });
    const other = await world.added({ person: { ...NAME, protection: 'sekretessmarkering' } }, world.special);
    const columns = async (table: string, column: string, id: string) => {
      const [row] = await world.test.dataSource.query(`select * from vault.${table} where ${column} = $1`, [
        id,
      ]);
      return Object.entries(row as object).map(
        ([name, value]) => `${name} ${value === null ? 'null' : typeof value}`,
      );
    };
    for (const [table, column] of [
      ['participant', 'id'],
      ['participation', 'participant_id'],
      ['access_log', 'person_id'],
      ['person_key', 'person_id'],
    ] as const)
      expect(await columns(table, column, other.participant.id)).toEqual(
        await columns(table, column, one.participant.id),
      );
    const lengths = await world.test.dataSource.query('select length(sealed) as length from vault.concealed');
    expect(lengths).toEqual([{ length: 8192 + 30 }]);
  });
});

it('a participation in another project does not open the one that is not the handler’s', async () => {
  const person = { identityNumber: testNumber('1986-06-06') };
  const mine = await world.added({ person });
  await create(world.otherHandler, 'participations', participation(world.elsewhere, { person })).expect(201);
  expect((await get(world.handler, mine.participant.id)).body.participations).toHaveLength(1);
});
