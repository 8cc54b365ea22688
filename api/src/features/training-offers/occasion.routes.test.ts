import { projectWorld, post, type ProjectWorld } from '../../../test/projects.js';
import { inTransaction, SYSTEM } from '../../persistence/context.js';
import { PUBLIC_URL } from '../../../test/build-test-app.js';
import {
  create,
  faults,
  occasion,
  OCCASIONS,
  OFFERS,
  patch,
  postOccasion,
  postOffer,
  publicly,
  publishAt,
  withdrawAt,
} from '../../../test/training.js';
import { rebuildTrainingOffer } from './training-offer.service.js';

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const refused = async (offerId: string, more: object) =>
  faults(await create(world.admin, 'occasions', occasion(offerId, more)).expect(400));
const idsIn = async (offerId: string): Promise<string[]> => {
  const { body } = await publicly(world, `/training-offers/${offerId}`).expect(200);
  return body.occasions.map(({ id }: { id: string }) => id);
};

/** What the job does when the clock has changed something. */
const rebuild = (offerId: string, now: string) =>
  inTransaction(world.test.dataSource, { actor: SYSTEM, now: new Date(now), publicUrl: PUBLIC_URL }, (ctx) =>
    rebuildTrainingOffer(ctx, offerId),
  );

describe('an occasion', () => {
  it('belongs to the owner of its offer, and stays with it', async () => {
    const id = await postOffer(world);
    const other = await postOffer(world);
    const { body } = await create(world.admin, 'occasions', occasion(id)).expect(201);
    expect(body).toMatchObject({
      ownerId: world.ids.skelleftea,
      owner: { id: world.ids.skelleftea, name: { sv: 'Skellefteå kommun' } },
      references: {
        collaborationAreas: [],
        municipalities: [{ code: '2482', name: { sv: 'Skellefteå' } }],
      },
      publicId: `e.spang.${body.id}`,
      term: 'VT2027',
      offerTitle: { sv: 'Svetsare' },
      applicationState: 'open',
      seatState: 'unknown',
      available: null,
      languages: ['sv'],
    });
    const moved = await patch(world.admin, `${OCCASIONS}/${body.id}`, { offerId: other }).expect(400);
    expect(faults(moved)).toEqual(['#/offerId offer-is-fixed']);
  });

  it('cannot be hung on an offer that the actor does not see', async () => {
    const id = await postOffer(world);
    const answer = await create(world.neighbour, 'occasions', occasion(id)).expect(400);
    expect(faults(answer)).toEqual(['#/offerId unknown-reference']);
  });

  it('refuses what contradicts itself', async () => {
    const id = await postOffer(world);
    expect(await refused(id, { start: null, end: null })).toEqual(['#/startType fixedNeedsStart']);
    expect(await refused(id, { end: '2027-01-17' })).toEqual(['#/end notBefore']);
    expect(await refused(id, { locations: [] })).toEqual(['#/locations locationNeeded']);
    expect(await refused(id, { studyForm: 'blended' })).toEqual(['#/studyForm distanceNeeded']);
    expect(await refused(id, { seats: { capacity: 10, accepted: 8, offered: 3 } })).toEqual([
      '#/seats/capacity seatsExceeded',
    ]);
    expect(await refused(id, { locations: [{ town: 'Ingenstans', municipalityCode: '9999' }] })).toEqual([
      '#/locations/0/municipalityCode unknown-municipality',
    ]);
    const half = { town: 'Skellefteå', municipalityCode: '2482', latitude: 64.75 };
    expect(await refused(id, { locations: [half] })).toEqual([
      '#/locations/0/latitude latitude-with-longitude',
    ]);
    expect(await refused(id, { seats: { capacity: 5, minimum: 8 } })).toEqual([
      '#/seats/minimum minimumAboveCapacity',
    ]);
    const backwards = { startsAt: '2027-02-01T12:00:00+01:00', endsAt: '2027-02-01T12:30:00+02:00' };
    expect(await refused(id, { sessions: [backwards] })).toEqual(['#/sessions/0/endsAt notBefore']);
  });

  it('keeps instants in UTC and postcodes without space, so that what is read can be sent back', async () => {
    const { body } = await create(
      world.admin,
      'occasions',
      occasion(await postOffer(world), {
        locations: [{ town: 'Skellefteå', municipalityCode: '2482', postalCode: '931 85' }],
        sessions: [{ startsAt: '2027-02-01T23:30:00+01:00', endsAt: '2027-02-01T22:45:00Z' }],
      }),
    ).expect(201);
    expect(body.locations).toMatchObject([{ postalCode: '93185' }]);
    expect(body.sessions).toMatchObject([
      { startsAt: '2027-02-01T22:30:00.000Z', endsAt: '2027-02-01T22:45:00.000Z' },
    ]);
    const { sessions, locations } = body;
    const again = await patch(world.admin, `${OCCASIONS}/${body.id}`, { sessions, locations }).expect(200);
    expect(again.body.version).toBe(1);
  });

  it('is open by its note, in every view of it', async () => {
    const offerId = await postOffer(world);
    const id = await postOccasion(world, offerId, {
      applicationPeriods: [],
      applicationNote: { sv: 'Ring vuxenutbildningen.' },
    });
    await publishAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
    const bodies = await Promise.all([
      world.admin.get(`${OCCASIONS}/${id}`).expect(200),
      publicly(world, `/occasions/${id}`).expect(200),
    ]);
    expect(bodies.map(({ body }) => body.applicationState)).toEqual(['open', 'open']);
    const { body: inside } = await publicly(world, `/training-offers/${offerId}`).expect(200);
    const { body: managed } = await world.admin.get(`${OFFERS}/${offerId}`).expect(200);
    for (const { occasions } of [inside, managed])
      expect(occasions).toMatchObject([{ applicationState: 'open' }]);
    const { body: open } = await publicly(world, '/occasions?openOnly=true&limit=100').expect(200);
    expect(open.data.map((each: { id: string }) => each.id)).toContain(id);
  });

  it('is cancelled since the day on which it was said, however often it is said', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id);
    const first = await patch(world.admin, `${OCCASIONS}/${occasionId}`, { lifecycle: 'cancelled' }).expect(
      200,
    );
    expect(first.body.cancelledOn).toBe('2026-11-24');
    world.test.setNow('2026-11-30T10:00:00Z');
    const again = await patch(world.admin, `${OCCASIONS}/${occasionId}`, { cancelledOn: null }).expect(200);
    world.test.setNow('2026-11-24T10:00:00Z');
    expect(again.body).toMatchObject({ cancelledOn: '2026-11-24', version: first.body.version });
  });
});

describe('an occasion of a published offer', () => {
  it('is public when it is published itself, and the offer is never ahead of its own version', async () => {
    const id = await postOffer(world);
    const first = await postOccasion(world, id);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    await patch(world.admin, `${OFFERS}/${id}`, { title: { sv: 'Ett utkast till titel' } }).expect(200);
    const second = await postOccasion(world, id, { start: '2027-08-16', end: null });
    await patch(world.admin, `${OCCASIONS}/${first}`, { start: '2027-01-25' }).expect(200);
    expect(await idsIn(id)).toEqual([first]);

    await publishAt(world.admin, `${OCCASIONS}/${second}`).expect(200);
    expect(await idsIn(id)).toEqual([first, second]);
    const { body } = await publicly(world, `/training-offers/${id}`).expect(200);
    expect(body.title).toEqual({ sv: 'Svetsare', en: 'Welder' });
    expect(body.occasions[0].start).toBe('2027-01-18');

    await withdrawAt(world.admin, `${OCCASIONS}/${first}`).expect(200);
    expect(await idsIn(id)).toEqual([second]);
    await publicly(world, `/occasions/${first}`).expect(404);
  });

  it('waits for its offer', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id);
    const { body } = await publishAt(world.admin, `${OCCASIONS}/${occasionId}`).expect(409);
    expect(body.code).toBe('offer-not-published');
  });

  it('is in its offer also when several are published at the same moment', async () => {
    const id = await postOffer(world);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => postOccasion(world, id)));
    const answers = await Promise.all(ids.map((each) => publishAt(world.admin, `${OCCASIONS}/${each}`)));
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
    expect((await idsIn(id)).toSorted()).toEqual(ids.toSorted());
  });

  it('is never public without its offer, whichever of the two is asked for first', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id);
    for (let round = 0; round < 8; round += 1) {
      await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
      const answers = await Promise.all([
        publishAt(world.admin, `${OCCASIONS}/${occasionId}`),
        withdrawAt(world.admin, `${OFFERS}/${id}`),
      ]);
      expect([200, 409]).toContain(answers[0].status);
      expect(answers[1].status).toBe(200);
      const { body } = await world.admin.get(`${OCCASIONS}/${occasionId}`).expect(200);
      expect(body.publication.state).toBe('withdrawn');
      await publicly(world, `/occasions/${occasionId}`).expect(404);
    }
  });

  it('is shown for ninety days after it was cancelled', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id, { lifecycle: 'cancelled', cancelledOn: '2026-11-20' });
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    await rebuild(id, '2027-02-18T22:59:59Z'); // the ninetieth day, its last second in Sweden
    expect(await idsIn(id)).toEqual([occasionId]);
    await rebuild(id, '2027-02-18T23:00:00Z');
    expect(await idsIn(id)).toEqual([]);
    await publicly(world, `/occasions/${occasionId}`).expect(404);
  });

  it('changes its state by the clock, at the instant that was ordered', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const [{ refresh_at: refreshAt }] = await world.test.dataSource.query(
      `select refresh_at from publication where kind = 'training-offer' and id = $1`,
      [id],
    );
    expect(refreshAt.toISOString()).toBe('2026-12-15T23:00:00.000Z');
    await rebuild(id, refreshAt.toISOString());
    const { body } = await publicly(world, `/occasions/${occasionId}`).expect(200);
    expect(body.applicationState).toBe('closed');
  });
});

it('is open to the primary area of its provider when it names nobody', async () => {
  const { ids, admin } = world;
  const system = world.test;
  await system.dataSource.query(
    `update organisation set area_id = (select id from area where scheme = 'LAU' and code = '2482') where id = $1`,
    [ids.skelleftea],
  );
  const areaId = await post(admin, 'collaboration-areas', {
    ownerId: ids.skelleftea,
    name: { sv: 'Norra Västerbotten' },
    kind: 'primary',
    municipalities: ['2482', '2417', '2418'],
    validFrom: '2025-01-01',
    schoolTypes: ['VUXGY'],
  });
  const id = await postOffer(world);
  const free = await create(admin, 'occasions', occasion(id)).expect(201);
  expect(free.body.openTo).toEqual({ areaId, municipalities: [], isNational: false });
  expect(free.body.references.collaborationAreas).toEqual([
    { id: areaId, name: { sv: 'Norra Västerbotten' } },
  ]);
  const national = await create(admin, 'occasions', occasion(id, { openTo: { isNational: true } })).expect(
    201,
  );
  expect(national.body.openTo.areaId).toBeNull();
  const other = await postOffer(world, { isVocational: false });
  const outside = await create(admin, 'occasions', occasion(other)).expect(201);
  expect(outside.body.openTo.areaId).toBeNull();

  await publishAt(admin, `${OFFERS}/${id}`).expect(200);
  const { body } = await publicly(world, `/occasions/${free.body.id}`).expect(200);
  expect(body.openTo).toMatchObject({
    areaId,
    areaName: { sv: 'Norra Västerbotten' },
    municipalities: ['2417', '2418', '2482'],
    isNational: false,
  });
});

it('warns about an area that is not in force on its first day', async () => {
  const areaId = await post(world.admin, 'collaboration-areas', {
    ownerId: world.ids.skelleftea,
    name: { sv: 'Avtalet' },
    kind: 'agreement',
    municipalities: ['2482', '2417'],
    validFrom: '2027-01-18',
    validTo: '2027-03-01',
  });
  const offerId = await postOffer(world);
  const starts = ['2027-01-17', '2027-01-18', '2027-03-01', '2027-03-02', null];
  const made = await Promise.all(
    starts.map((start) =>
      create(
        world.admin,
        'occasions',
        occasion(offerId, { start, startType: start ? 'fixed' : 'undated', end: null, openTo: { areaId } }),
      ),
    ),
  );
  const doubtful = ['area-not-in-force'];
  expect(made.map(({ body }) => body.warnings.map(({ code }: { code: string }) => code))).toEqual([
    doubtful,
    [],
    [],
    doubtful,
    doubtful, // without a first day, as it is today
  ]);
});
