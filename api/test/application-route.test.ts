/** Who may apply for an occasion, asked of the Open API: on the demonstration data, and on an area that changes. */
import type { PublicApplicationRouteDto, PublicOccasionDto, PublicOccasionListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { performOrders } from './jobs.js';
import { post, projectWorld, UNKNOWN, type ProjectWorld } from './projects.js';
import { stranger } from './sign-in.js';
import { OFFERS, patch, postOccasion, postOffer, publicly, publishAt } from './training.js';

const VARMLAND = '1715 1730 1737 1760 1761 1762 1763 1764 1765 1766 1780 1781 1782 1783 1784 1785'.split(' ');

describe('in the demonstration', () => {
  let demo: DemoApp;
  beforeAll(async () => (demo = await buildDemoApp()), 60_000);
  afterAll(() => demo.close());
  const occasions = async (query: string) =>
    (await demo.get<PublicOccasionListDto>(`/occasions?limit=100&${query}`)).data;
  const routeOf = (id: string, home: string) =>
    demo.get<PublicApplicationRouteDto>(`/occasions/${id}/application-route?homeMunicipality=${home}`);
  const inVarmland = ({ openTo }: PublicOccasionDto) => openTo.areaName?.sv?.startsWith('Värmland');

  it('lets residents of each of the sixteen municipalities apply freely at each of the six nodes', async () => {
    const all = (await occasions('county=17')).filter(inVarmland);
    const nodes = new Map(all.map((each) => [each.offer.provider.municipalityCode!, each]));
    expect([...nodes.keys()].toSorted()).toEqual(['1766', '1780', '1781', '1783', '1784', '1785']);
    const cases: string[] = [];
    for (const [node, { id }] of nodes)
      for (const home of VARMLAND) {
        const route = await routeOf(id, home);
        expect(route).toMatchObject({ isFree: true, applyAt: 'provider' });
        expect(route.case).toBe(home === node ? 'own' : 'agreement');
        cases.push(route.case);
      }
    expect(cases).toHaveLength(96);
  });

  it('says why, in three languages, and where one applies', async () => {
    const [open] = (await occasions('county=17&openOnly=true&municipality=1780')).filter(inVarmland);
    expect(await routeOf(open!.id, '1715')).toMatchObject({
      homeMunicipality: { code: '1715', name: 'Kil' },
      case: 'agreement',
      label: { sv: 'Du kan söka enligt avtal' },
      explanation: { sv: expect.stringContaining('sex noder'), fi: expect.stringContaining('sex noder') },
      areaId: open!.openTo.areaId,
      applyUrl: expect.stringMatching(/^https:\/\/utbildning\.example\.se\/.*\/ansok$/),
      contact: { role: 'application', email: 'antagning@example.se' },
      nearestOpen: null,
    });
  });

  it('sends those from elsewhere to their home municipality, and tells of the nearest that is open to them', async () => {
    const welders = await occasions('county=17&q=svetsare&openOnly=true');
    const route = await routeOf(welders.find(inVarmland)!.id, '2482');
    expect(route).toMatchObject({
      homeMunicipality: { name: 'Skellefteå' },
      case: 'inter-municipal',
      isFree: false,
      applyAt: 'home-municipality',
      applyUrl: null,
    });
    const nearest = await demo.get<PublicOccasionDto>(`/occasions/${route.nearestOpen!.id}`);
    expect(nearest.offer).toMatchObject({ title: { sv: 'Svetsare, Skellefteå' } });
    expect(await routeOf(nearest.id, '2482')).toMatchObject({ case: 'own', nearestOpen: null });
  });

  it('is what the filter by home municipality finds, of occasions and of offers', async () => {
    const all = await occasions('');
    const free: string[] = [];
    for (const { id } of all) if ((await routeOf(id, '1715')).isFree) free.push(id);
    expect((await occasions('homeMunicipality=1715')).map(({ id }) => id)).toEqual(free);
    expect(free.length).toBeGreaterThan(50);
    expect(free.length).toBeLessThan(all.length);
    const offers = await demo.get<PublicOccasionListDto>('/training-offers?limit=100&homeMunicipality=1715');
    const ofFree = all.filter(({ id }) => free.includes(id)).map(({ offer }) => offer.id);
    expect(offers.data.map(({ id }) => id).toSorted()).toEqual([...new Set(ofFree)].toSorted());
  });

  it('is found by the area', async () => {
    const [one] = (await occasions('county=17')).filter(inVarmland);
    const found = await occasions(`areaId=${one!.openTo.areaId}`);
    expect(found.length).toBeGreaterThan(50);
    expect(found.every(inVarmland)).toBe(true);
    expect(await occasions(`areaId=${UNKNOWN}`)).toEqual([]);
  });
});

describe('of an area that changes', () => {
  let world: ProjectWorld;
  let areaId: string;
  let occasionId: string;
  let offerId: string;
  const AREAS = '/management/v1/collaboration-areas';

  beforeAll(async () => {
    world = await projectWorld();
    const seat = { ownerId: world.ids.skelleftea, areaId: world.ids.area, kind: 'municipality' };
    const vux = await post(world.admin, 'organisations', { ...seat, name: { sv: 'Skellefteå vux' } });
    areaId = await post(world.admin, 'collaboration-areas', {
      ownerId: world.ids.skelleftea,
      name: { sv: 'Norra Västerbotten', en: 'North Västerbotten' },
      kind: 'primary',
      municipalities: ['2482', '2417', '2418'],
      validFrom: '2025-01-01',
    });
    offerId = await postOffer(world, {
      providerId: vux,
      codes: [{ system: 'sun2020.field', code: '521A' }],
    });
    occasionId = await postOccasion(world, offerId, { openTo: { areaId } });
    await publishAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
  }, 60_000);
  afterAll(() => world.test.close());

  /** Changes the area, and performs the jobs that this orders. */
  async function change(fields: object): Promise<void> {
    await patch(world.admin, `${AREAS}/${areaId}`, fields).expect(200);
    expect(await performOrders(world.test, 'rebuild-publication')).toBeGreaterThan(0);
  }
  const routeOf = async (home: string) => {
    const path = `/occasions/${occasionId}/application-route?homeMunicipality=${home}`;
    return (await publicly(world, path).expect(200)).body as PublicApplicationRouteDto;
  };
  const foundBy = async (query: string) =>
    ((await publicly(world, `/training-offers?${query}`).expect(200)).body as { data: unknown[] }).data
      .length;

  it('publishes what the area covers, and the municipality of the provider', async () => {
    const { body } = await publicly(world, `/occasions/${occasionId}`).expect(200);
    expect(body.offer.provider.municipalityCode).toBe('2482');
    expect(body.openTo).toMatchObject({
      areaId,
      area: {
        kind: 'primary',
        validFrom: '2025-01-01',
        validTo: null,
        schoolTypes: [],
        isVocationalOnly: true,
      },
      municipalities: ['2417', '2418', '2482'],
      namedMunicipalities: [],
    });
    expect((await routeOf('2482')).case).toBe('own');
    expect(await routeOf('2417')).toMatchObject({ case: 'area-free', areaId });
    expect((await routeOf('2480')).case).toBe('inter-municipal');
  });

  it('follows it: through its last day, and no longer', async () => {
    expect(await foundBy('homeMunicipality=2417')).toBe(1);
    await change({ validTo: '2027-01-18' }); // the first day of the training
    expect((await routeOf('2417')).case).toBe('area-free');
    await change({ validTo: '2027-01-17' });
    expect((await routeOf('2417')).case).toBe('inter-municipal');
    expect(await foundBy('homeMunicipality=2417')).toBe(0);
    expect(await foundBy('homeMunicipality=2482')).toBe(1);
    await change({ validTo: null });
    expect(await foundBy('homeMunicipality=2417')).toBe(1);
  });

  it('is found by the field, and by every field above it', async () => {
    for (const field of ['5', '52', '521', '521a']) expect(await foundBy(`field=${field}`)).toBe(1);
    for (const field of ['522', '521b']) expect(await foundBy(`field=${field}`)).toBe(0);
    for (const field of ['521A', '5211', 'teknik'])
      await publicly(world, `/occasions?field=${field}`).expect(400);
  });

  it('refuses a municipality that is none, and knows no occasion that is not public', async () => {
    const route = `/occasions/${occasionId}/application-route`;
    for (const path of [`${route}?homeMunicipality=9999`, '/occasions?homeMunicipality=9999']) {
      const { body } = await publicly(world, path).expect(400);
      expect(body.errors).toMatchObject([{ parameter: 'homeMunicipality', code: 'unknown-municipality' }]);
    }
    await publicly(world, '/training-offers/facets?homeMunicipality=9999').expect(400);
    for (const query of ['', '?homeMunicipality=17', '?homeMunicipality=2482&area=1', '?homeMunicipality='])
      await publicly(world, route + query).expect(400);
    await publicly(world, `/occasions/${UNKNOWN}/application-route?homeMunicipality=2482`).expect(404);
    await publicly(world, `/occasions/x/application-route?homeMunicipality=2482`).expect(400);
    await stranger(world.test).post(`/api/v1${route}`).expect(405);
    const draft = await postOccasion(world, offerId, { openTo: { areaId } });
    await publicly(world, `/occasions/${draft}/application-route?homeMunicipality=2482`).expect(404);
  });
});
