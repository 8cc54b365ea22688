import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser } from 'playwright-core';
import { buildDemoApp } from '../../api/test/build-demo-app.js';

const SCREENS = [
  '',
  'projekt',
  'utbildningar',
  'organisationer',
  'finansiering',
  'installningar/anvandare',
  'integrationer/api',
  'min-profil',
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let demo: Awaited<ReturnType<typeof buildDemoApp>>;
let browser: Browser;
let address: string;

beforeAll(async () => {
  demo = await buildDemoApp();
  await demo.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(demo.app.server.address() as { port: number }).port}/admin/`;
  const flags =
    '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: flags.split(' '),
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe.each([
  [1280, 'light'],
  [1280, 'dark'],
  [320, 'light'],
  [320, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  it('every first screen is accessible and does not scroll sideways', async () => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: 'sv-SE',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    const look = async (name: string) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      faults.push(...violations.map(({ id }) => `${name}: ${id}`));
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (beyond) faults.push(`${name}: ${beyond} px too wide`);
    };
    await page.goto(address);
    await look('sign in');
    await page.locator('input[type=email]').fill('administrator@example.se');
    await page.locator('input[type=password]').fill('demo-administrator-spang');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    for (const screen of SCREENS) {
      await page.goto(address + screen);
      await look(screen);
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);
});
