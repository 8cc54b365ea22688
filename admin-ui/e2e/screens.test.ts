import { faultsOf, WIDTHS, signIn, visitDemo, type Visit } from './browser.js';

const SCREENS = [
  '',
  'projekt',
  'utbildningar',
  'organisationer',
  'finansiering',
  'samverkansomraden',
  'referensdata/omraden',
  'referensdata/koder',
  'referensdata/indikatorer',
  'installningar/anvandare',
  'integrationer/embed',
  'integrationer/api',
  'atkomstlogg',
  'min-profil',
];
/** What is public, with scripts or without. */
const PAGES = [
  '/tillganglighet',
  '/en/accessibility',
  '/integritet',
  '/embed/v1/preview',
  '/api/v1/docs',
  '/problems',
];

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

describe.each(WIDTHS)('at %i px', (width) => {
  it('every first screen is accessible and does not scroll sideways', async () => {
    const page = await demo.open([width, 'light']);
    await page.goto(demo.address);
    const faults = await faultsOf(page, 'sign in');
    for (const path of PAGES) {
      await page.goto(new URL(path, demo.address).href);
      faults.push(...(await faultsOf(page, path)));
    }
    await signIn(page, demo);
    for (const screen of SCREENS) {
      await page.goto(demo.address + screen);
      faults.push(...(await faultsOf(page, screen)));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  }, 120_000);
});
