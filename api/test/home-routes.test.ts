/** Lists that tell one who lives somewhere how they may apply. */
import type {
  PublicApplicationRouteDto,
  PublicOccasionListDto,
  PublicTrainingOfferListDto,
} from '@spang/shared/open';
import { APPLICATION_CASES } from '@spang/shared/values';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';

let demo: DemoApp;
beforeAll(async () => (demo = await buildDemoApp()), 60_000);
afterAll(() => demo.close());

const offersFor = (query: string) =>
  demo.get<PublicTrainingOfferListDto>(`/training-offers?limit=50&${query}`);

it('say of every occasion what its own question answers, and leave out none', async () => {
  const seen = new Set<string>();
  const all = (await offersFor('')).data;
  for (const home of ['1715', '1780', '2482', '0180']) {
    const { data } = await offersFor(`residentOf=${home}`);
    expect(data.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const { id, homeRoute } of data.flatMap(({ occasions }) => occasions)) {
      const route = await demo.get<PublicApplicationRouteDto>(
        `/occasions/${id}/application-route?homeMunicipality=${home}`,
      );
      expect(route).toMatchObject(homeRoute!);
      seen.add(homeRoute!.case);
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  expect(APPLICATION_CASES).toEqual(expect.arrayContaining([...seen]));
}, 120_000);

it('say it under the filter of a home municipality too, of offers and of occasions', async () => {
  const { data: offers } = await offersFor('homeMunicipality=1715');
  expect(offers.length).toBeGreaterThan(0);
  for (const { occasions } of offers) expect(occasions.some(({ homeRoute }) => homeRoute!.isFree)).toBe(true);
  const { data: occasions } = await demo.get<PublicOccasionListDto>('/occasions?residentOf=1715&limit=100');
  expect(occasions.every(({ homeRoute }) => homeRoute)).toBe(true);
});

it('are as they were published when nobody says where they live', async () => {
  expect(JSON.stringify(await offersFor(''))).not.toContain('homeRoute');
});

it('have an ETag of their own for each municipality, and refuse what is none', async () => {
  const at = (url: string, headers = {}) =>
    demo.app.inject({ url: `/api/v1/training-offers?${url}`, headers });
  const one = await at('residentOf=1715');
  const another = await at('residentOf=2482');
  expect(one.headers['etag']).not.toBe(another.headers['etag']);
  expect((await at('residentOf=1715', { 'if-none-match': one.headers['etag'] })).statusCode).toBe(304);
  const refused = await at('residentOf=9999');
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors).toMatchObject([{ parameter: 'residentOf', code: 'unknown-municipality' }]);
});
