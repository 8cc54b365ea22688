import type { Page } from 'playwright-core';
import { visitDemo, type Visit } from './browser.js';
import { expectFocus, tabTo, takeFirst } from './keyboard.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

async function signInByKeyboard(page: Page): Promise<void> {
  await page.goto(demo.address);
  await h1(page, 'Logga in').waitFor();
  await tabTo(page, page.locator('input[type=email]'));
  await page.keyboard.type('administrator@example.se');
  await press(page, 'Tab');
  await page.keyboard.type('demo-administrator-spang');
  await press(page, 'Enter');
  await expectFocus(page, h1(page, 'Översikt'));
}

async function findByFilter(page: Page): Promise<void> {
  await page.goto(`${demo.address}projekt`);
  await page.locator('tbody a').first().waitFor();
  await press(page, 'Tab'); // the very first stop
  await expectFocus(page, page.getByRole('link', { name: 'Hoppa till innehållet' }));
  await press(page, 'Enter');
  await expectFocus(page, page.getByRole('main'));
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('metall');
  await press(page, 'Enter');
  await page.waitForURL(/q=metall/);
  await tabTo(page, page.getByRole('combobox', { name: 'Status' }));
  await page.keyboard.type('Avsl');
  await page.waitForURL(/status=finished/);
  await tabTo(page, button(page, 'Ta bort Status: Avslutat'));
  await press(page, 'Enter'); // the chip is gone: the answer has the focus
  await page.waitForURL(/q=metall$/);
  await expectFocus(page, page.getByRole('status').filter({ hasText: '1 projekt' }));
  await tabTo(page, page.getByRole('link', { name: /^Yrkesvux för metallindustrin/ }));
  await press(page, 'Enter');
  await expectFocus(page, h1(page, /^Yrkesvux/));
}

async function edit(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: 'Redigera' }));
  await press(page, 'Enter');
  await expectFocus(page, h1(page, /^Redigera/));
  const toSection = async (name: string) => {
    await press(page, 'Enter');
    await expectFocus(page, page.getByRole('heading', { level: 2, name }));
  };

  // an imprecise date
  await tabTo(page, page.getByRole('link', { name: 'Tid', exact: true }));
  await toSection('Tid');
  const end = page.getByRole('group', { name: 'Planerat slut' });
  await tabTo(page, end.getByRole('textbox', { name: 'År, månad eller dag' }));
  await press(page, 'Control+A');
  await page.keyboard.type('2026-8');
  await press(page, 'Tab');
  await page.keyboard.type('ungef');
  await end.getByText('Månaden är känd.').waitFor();

  // text, far above: back through every field
  await tabTo(page, page.getByRole('textbox', { name: 'Kortnamn' }), 'Shift+Tab');
  await page.keyboard.type('Metallvux');

  // money with its certainty, and what is looked up
  await tabTo(page, page.getByRole('link', { name: 'Pengar', exact: true }), 'Shift+Tab');
  await toSection('Pengar');
  const row = (number: number) => page.getByRole('group', { name: `Finansiering ${number}`, exact: true });
  await tabTo(page, row(2).getByRole('combobox', { name: 'Via' }));
  await page.keyboard.type('Region Väst');
  await takeFirst(page, 'Region Västerbotten');
  await tabTo(page, row(2).getByRole('combobox', { name: 'Hur säkert' }));
  await page.keyboard.type('minst');
  await tabTo(page, row(2).getByRole('textbox', { name: 'Belopp' }));
  await press(page, 'Control+A');
  await page.keyboard.type('2 mn');
  await row(2).getByText('Tolkas som').waitFor();

  // a row more, and away with it
  await tabTo(page, button(page, 'Lägg till finansiering'));
  await press(page, 'Enter');
  await expectFocus(page, row(4).getByText('Finansiering 4', { exact: true }));
  await tabTo(page, button(page, 'Ta bort Finansiering 4'));
  await press(page, 'Enter');
  await expectFocus(page, row(3).getByText('Finansiering 3', { exact: true }));

  await tabTo(page, button(page, 'Spara')); // through all that is left of the form
  await press(page, 'Enter');
  await expectFocus(page, page.locator('.outcome', { hasText: 'Sparat' }));
  await page.getByText('minst 2 000 000 kr').waitFor();
  // going through a field does not change it
  const versions = page
    .url()
    .replace('/admin/projekt', '/management/v1/projects')
    .replace(/\?.*/, '/versions?limit=1');
  const { data } = (await (await page.request.get(versions)).json()) as {
    data: { changedFields: string[] }[];
  };
  expect(data[0]!.changedFields.toSorted()).toEqual(['contributions', 'plannedEndDate', 'shortName']);
}

async function publishAndWithdraw(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: 'Publicering' }), 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'Så ser den publika posten ut' }).waitFor();
  expect(await page.title()).toMatch(/^Publicering – Yrkesvux/);
  await tabTo(page, button(page, 'Publicera ändringarna'));
  await press(page, 'Enter');
  await expectFocus(page, page.locator('.outcome', { hasText: 'Publicerat' }));

  const withdraw = page.getByRole('main').getByRole('button', { name: 'Avpublicera' }).first();
  const dialog = page.getByRole('dialog', { name: 'Avpublicera?' });
  await tabTo(page, withdraw);
  await press(page, 'Enter');
  await expectFocus(page, dialog.getByRole('button', { name: 'Avbryt' }));
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expectFocus(page, withdraw); // back to what opened it
  await press(page, 'Enter');
  await expectFocus(page, dialog.getByRole('button', { name: 'Avbryt' }));
  await tabTo(page, dialog.getByRole('button', { name: 'Avpublicera' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expectFocus(page, page.locator('.outcome', { hasText: 'Avpublicerat' }));
}

it('goes from sign-in to sign-out without a mouse, and always sees where it is', async () => {
  const page = await demo.open();
  await signInByKeyboard(page);
  await findByFilter(page);
  await edit(page);
  await publishAndWithdraw(page);
  await tabTo(page, button(page, 'Logga ut'), 'Shift+Tab');
  await press(page, 'Enter');
  await expectFocus(page, h1(page, 'Logga in'));
  expect(page.url()).toContain('logga-in?utloggad=1');
  await page.context().close();
}, 180_000);

it('stands in the same order for the keyboard as for the eye', async () => {
  const page = await demo.open();
  await signInByKeyboard(page);
  for (const screen of ['', 'projekt', 'projekt/ny', 'min-profil', 'integrationer/api/ny']) {
    await page.goto(demo.address + screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
  }
  await page.context().close();
});
