import { faultsOf, LOOKS, signIn, visitDemo, type Visit } from './browser.js';

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

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

describe.each(LOOKS)('at %i px, %s', (...look) => {
  it('every first screen is accessible and does not scroll sideways', async () => {
    const page = await demo.open(look);
    await page.goto(demo.address);
    const faults = await faultsOf(page, 'sign in');
    await signIn(page, demo);
    for (const screen of SCREENS) {
      await page.goto(demo.address + screen);
      faults.push(...(await faultsOf(page, screen)));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  }, 120_000);
});
