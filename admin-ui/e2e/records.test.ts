import type { Page } from 'playwright-core';
import { faultsOf, LOOKS, signIn, visitDemo, type Visit } from './browser.js';

/** A list, one of its records, and what is on the pages below it. */
const KINDS = ['projekt', 'organisationer', 'finansiering', 'utbildningar'];
const BELOW = ['', '/publicering', '/historik', '/historik/1', '/ta-bort', '/redigera'];

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

/** Opens the first record of a list and answers its address. */
async function openFirst(page: Page, list: string): Promise<string> {
  await page.goto(demo.address + list);
  await page.locator('tbody a').first().click();
  await page.getByRole('navigation', { name: 'Postens sidor' }).waitFor();
  return page.url();
}

describe.each(LOOKS)('at %i px, %s', (...look) => {
  it('every page of every kind of record is accessible and does not scroll sideways', async () => {
    const page = await demo.open(look);
    await signIn(page, demo);
    const faults: string[] = [];
    const visit = async (url: string) => {
      await page.goto(url);
      faults.push(...(await faultsOf(page, url)));
    };
    for (const list of KINDS) {
      const record = await openFirst(page, list);
      for (const below of BELOW) await visit(record + below);
      await visit(`${demo.address}${list}/ny`);
    }
    await visit(`${await openFirst(page, 'utbildningar')}/tillfallen`);
    await page.locator('tbody a').first().click();
    await page.waitForURL(/tillfallen\/[0-9a-f-]+$/);
    const occasion = page.url();
    for (const below of ['', '/redigera', '/publicering']) await visit(occasion + below);
    await page.context().close();
    expect(faults).toEqual([]);
  }, 180_000);
});
