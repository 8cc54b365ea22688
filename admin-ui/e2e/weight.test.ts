import { signIn, visitDemo, type Visit } from './browser.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

it.each([
  ['projekt', 200],
  ['projekt/ny', 320],
] as const)('a first visit to %s takes less than %i kB of scripts and styles', async (screen, most) => {
  const page = await demo.open();
  await signIn(page, demo);
  const { cookies } = await page.context().storageState();
  const first = await demo.open(); // with nothing kept
  await first.context().addCookies(cookies);
  const sizes: Promise<number>[] = [];
  first.on('requestfinished', (request) => {
    if (/\/assets\/.*\.(js|css)$/.test(request.url()))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await first.goto(demo.address + screen, { waitUntil: 'networkidle' });
  await first.getByRole('heading', { level: 1 }).waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000); // it has been counted
  expect(bytes).toBeLessThan(most * 1000);
  await first.context().close();
  await page.context().close();
});
