import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { buildDemoApp, type DemoApp } from '../../api/test/build-demo-app.js';
import { COLOURS, violationsOf, WCAG } from './axe.js';
import { smallTargetsOf } from './targets.js';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** The widths that every screen is looked at in, each in light and in dark. */
export const WIDTHS = [1280, 320] as const;
type Look = readonly [width: number, colours: 'light' | 'dark'];

/** The demo on a port of its own, and a browser that can visit it. */
export interface Visit {
  /** `http://127.0.0.1:<port>/admin/` */
  address: string;
  dataSource: DemoApp['dataSource'];
  open: (look?: Look, settings?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export async function visitDemo(): Promise<Visit> {
  const demo = await buildDemoApp();
  await demo.app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(demo.app.server.address() as { port: number }).port}/admin/`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS.split(' '),
  });
  const errors: Error[] = [];
  return {
    address,
    dataSource: demo.dataSource,
    open: async ([width, colorScheme] = [1280, 'light'], settings = {}) => {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'sv-SE',
        reducedMotion: 'reduce',
        ...settings,
      });
      context.on('weberror', (thrown) => void errors.push(thrown.error()));
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await demo.close();
      // a screen that throws may look as if nothing had happened
      if (errors.length) throw new AggregateError(errors, errors.map(({ stack }) => stack).join('\n'));
    },
  };
}

/** Signs in with a demo log-in; without one, as the organisation's administrator. */
export async function signIn(page: Page, { address }: Visit, user = 'administrator'): Promise<void> {
  await page.goto(address);
  await page.locator('input[type=email]').fill(`${user}@example.se`);
  await page.locator('input[type=password]').fill(`demo-${user}-spang`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
}

/** What is wrong with the screen as it stands: what axe finds in light and in dark, whether it must be scrolled sideways, what is too small to hit. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const light = await violationsOf(page, WCAG);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  const small = page.url().includes('/admin/') ? await smallTargetsOf(page) : []; // our own pages of reference are text
  return [
    ...light.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`),
    ...dark.map(({ id, nodes }) => `${name}: ${id} in the dark ${nodes[0]?.html ?? ''}`),
    ...(beyond > 0 ? [`${name}: ${beyond} px too wide`] : []),
    ...small.map((target) => `${name}: ${target}`),
  ];
}
