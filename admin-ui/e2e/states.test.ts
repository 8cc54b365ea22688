import { faultsOf, WIDTHS, signIn, visitDemo, type Visit } from './browser.js';
import { DOORS, STATES } from './states.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

describe.each(WIDTHS)('at %i px', (width) => {
  it('every state that the screens come to is accessible, fits and can be hit', async () => {
    const page = await demo.open([width, 'light']);
    const faults: string[] = [];
    for (const [name, come] of Object.entries(DOORS)) {
      await come(page, demo.address);
      faults.push(...(await faultsOf(page, name)));
    }
    await signIn(page, demo);
    for (const [name, come] of Object.entries(STATES)) {
      await come(page, demo.address);
      faults.push(...(await faultsOf(page, name)));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  }, 240_000);
});
