import type { Page } from 'playwright-core';
import { takeFirst } from './keyboard.js';
import { signIn, visitDemo, type Visit } from './browser.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

async function open(user: string, address: string): Promise<Page> {
  const page = await demo.open();
  await signIn(page, demo, user);
  await page.goto(demo.address + address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const rows = (page: Page) => page.locator('tbody th').allTextContents();
const current = (page: Page) =>
  page.getByRole('navigation', { name: 'Huvudmeny' }).locator('[aria-current=page]').allTextContents();

/** Types into a look-up, waits for the answer and takes the first, all by keyboard. */
async function choose(page: Page, label: string, text: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).last().focus();
  await page.keyboard.type(text);
  await takeFirst(page, option);
}

it('makes a collaboration area by keyboard, finds it by a municipality, and removes it', async () => {
  const page = await open('system', 'samverkansomraden');
  await page.getByRole('link', { name: 'Nytt samverkansområde' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /^Namn/ }).getByLabel('svenska').focus();
  await page.keyboard.type('Norra inlandet');
  await page.getByRole('combobox', { name: /^Slag/ }).selectOption('primary');
  await page
    .getByRole('group', { name: /^Gäller från/ })
    .getByRole('spinbutton')
    .first()
    .focus();
  await page.keyboard.type('20260701');
  for (const [typed, name] of [
    ['mala', 'Malå'],
    ['norsj', 'Norsjö'],
    ['storum', 'Storuman'],
  ] as const)
    await choose(page, 'Kommuner som ingår', typed, name);
  await choose(page, 'Ägare av posten', 'region västerb', 'Region Västerbotten');
  await page.getByRole('button', { name: 'Spara', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/samverkansomraden\/[0-9a-f-]{36}\?sparad=1/);
  await page.getByText('Malå (2418)').waitFor();
  expect(await page.locator('dd', { hasText: 'Region Västerbotten' }).count()).toBe(1);
  expect(await page.locator('dd', { hasText: 'Tills vidare' }).count()).toBe(1);

  await page.goto(`${demo.address}samverkansomraden?q=storum&sort=-validFrom`);
  await page.getByText('1 samverkansområde', { exact: true }).waitFor();
  expect(await rows(page)).toEqual(['Norra inlandet']);
  await page.getByRole('link', { name: 'Norra inlandet' }).click();
  await page.getByRole('link', { name: 'Ta bort' }).click();
  await page.getByRole('button', { name: 'Ta bort' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('ta bort');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Samverkansområden' }).waitFor();
  expect(await rows(page)).not.toContain('Norra inlandet');
  await page.context().close();
});

it('walks the areas by page, by scheme and by what lies in what', async () => {
  const page = await open('lasare', 'referensdata/omraden');
  expect(await page.getByRole('link', { name: 'Nytt område' }).count()).toBe(0); // who reads only
  const first = await rows(page);
  expect(first).toHaveLength(20);
  await page.getByRole('link', { name: 'Nästa' }).click();
  await page.waitForURL(/page=2/);
  await page.getByText('21–40 av').waitFor();
  expect((await rows(page)).filter((name) => first.includes(name))).toEqual([]);

  await page.goto(`${demo.address}referensdata/omraden?q=SE331&scheme=NUTS`);
  await page.locator('tbody a').last().click();
  await page.getByText('Västerbottens län (SE331)').first().waitFor();
  await page.getByRole('link', { name: 'Områden som ligger i Västerbottens län' }).click();
  await page.getByText('15 områden', { exact: true }).waitFor();
  expect(await rows(page)).toContain('Skellefteå');
  await page.getByRole('button', { name: 'Ta bort Ligger i: Västerbottens län' }).click();
  await page.getByText('473 områden', { exact: true }).waitFor();
  await page.context().close();
});

it('keeps a number a number when the dimension of a code is chosen', async () => {
  const page = await open('system', 'referensdata/koder/ny');
  await page
    .getByRole('group', { name: /^Benämning/ })
    .getByLabel('svenska')
    .fill('Bidrag');
  await page.getByRole('textbox', { name: /^Programperiod/ }).fill('2021-2027');
  await page.getByRole('combobox', { name: /^Dimension/ }).selectOption({ label: '2\u00A0Stödform' });
  await page.getByRole('textbox', { name: /^Kod/ }).fill('01');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.waitForURL(/koder\/[0-9a-f-]{36}\?sparad=1/);
  await page.locator('dd', { hasText: '2\u00A0Stödform' }).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const answer = await page.request.get(
    new URL(`/management/v1/classification-codes/${id}`, demo.address).href,
  );
  expect(await answer.json()).toMatchObject({ dimension: 2, code: '01' });
  await page.getByRole('link', { name: 'Historik' }).click();
  await page.getByRole('link', { name: 'Version 1' }).click();
  await page.locator('dd', { hasText: 'Spångs register' }).waitFor();
  await page.context().close();
});

it('marks in the navigation where a page belongs', async () => {
  const page = await open('administrator', '');
  for (const [address, item] of [
    ['', 'Översikt'],
    ['utbildningar', 'Utbildningar'],
    ['samverkansomraden', 'Samverkansområden'],
    ['referensdata', 'Referensdata'],
    ['referensdata/koder', 'Referensdata'],
    ['tillfallen/ny', 'Utbildningar'],
  ] as const) {
    await page.goto(demo.address + address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect([address, await current(page)]).toEqual([address, [item]]);
  }
  await page.context().close();
});
