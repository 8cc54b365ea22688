import type { Page } from 'playwright-core';
import { faultsOf, WIDTHS, signIn, visitDemo, type Visit } from './browser.js';

const BELOW = ['', '/historik', '/historik/1', '/ta-bort', '/redigera'];
const PUBLIC = [...BELOW, '/publicering'];
/** A list, who keeps it, and what is on the pages below its first record. */
const KINDS: [list: string, user: string, below: string[]][] = [
  ['projekt', 'administrator', PUBLIC],
  ['organisationer', 'administrator', PUBLIC],
  ['finansiering', 'administrator', PUBLIC],
  ['utbildningar', 'administrator', [...PUBLIC, '/tillfallen']],
  ['integrationer/embed', 'administrator', PUBLIC],
  ['samverkansomraden', 'system', BELOW],
  ['referensdata/omraden', 'system', BELOW],
  ['referensdata/koder', 'system', BELOW],
  ['referensdata/indikatorer', 'system', BELOW],
];

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

/** What is wrong with the pages of these addresses. */
async function faultsAt(page: Page, addresses: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    faults.push(...(await faultsOf(page, address)));
  }
  return faults;
}

describe.each(WIDTHS)('at %i px, accessible and no wider than the screen are', (width) => {
  const pages: Record<string, Page> = {};
  beforeAll(async () => {
    for (const user of ['administrator', 'system']) {
      pages[user] = await demo.open([width, 'light']);
      await signIn(pages[user], demo, user);
    }
  }, 60_000);
  afterAll(async () => {
    for (const page of Object.values(pages)) await page.context().close();
  });

  it.each(KINDS)(
    'the pages of %s',
    async (list, user, below) => {
      const page = pages[user]!;
      const record = await openFirst(page, list);
      const addresses = [...below.map((part) => record + part), `${demo.address}${list}/ny`];
      expect(await faultsAt(page, addresses)).toEqual([]);
    },
    120_000,
  );

  it('the pages of an occasion', async () => {
    const page = pages['administrator']!;
    await page.goto(`${await openFirst(page, 'utbildningar')}/tillfallen`);
    await page.locator('tbody a').first().click();
    await page.waitForURL(/tillfallen\/[0-9a-f-]+$/);
    const occasion = page.url();
    const copy = `${demo.address}tillfallen/ny?kopiaAv=${occasion.split('/').at(-1)}`;
    const addresses = [...PUBLIC.map((part) => occasion + part), copy];
    expect(await faultsAt(page, addresses)).toEqual([]);
  }, 120_000);
});
