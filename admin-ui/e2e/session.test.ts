import type { Page } from 'playwright-core';
import { signIn, visitDemo, type Visit } from './browser.js';
import { openFirst, press } from './states.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

const ADDRESS = 'https://example.se/ny-adress';
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Logga in igen' });
const website = (page: Page) => page.getByRole('textbox', { name: 'Webbadress' });
const saved = (page: Page) => page.locator('.outcome', { hasText: 'Sparat' });

/** Somebody has written something in a training offer, which is not saved yet. */
async function writeSomething(): Promise<{ page: Page; record: string }> {
  const page = await demo.open();
  await signIn(page, demo);
  const record = await openFirst(page, `${demo.address}utbildningar`);
  await page.goto(`${record}/redigera`);
  await website(page).fill(ADDRESS + Date.now());
  return { page, record };
}

const signInAgain = async (page: Page) => {
  await dialogOf(page).locator('input[type=password]').fill('demo-administrator-spang');
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor({ state: 'hidden' });
};
const versionsOf = async (page: Page, record: string): Promise<number> => {
  const url = record.replace('/admin/utbildningar', '/management/v1/training-offers');
  const answer = (await (await page.request.get(`${url}/versions?limit=100`)).json()) as { data: unknown[] };
  return answer.data.length;
};

it('asks for the password in place when the session has ended, and then saves what was typed', async () => {
  const { page, record } = await writeSomething();
  const typed = await website(page).inputValue();
  await page.context().clearCookies();
  await press(page, 'Spara');
  await dialogOf(page).waitFor();
  await dialogOf(page).locator('input[type=password]:focus').waitFor();
  expect(await dialogOf(page).getByText('administrator@example.se').count()).toBe(1);
  await signInAgain(page);
  await saved(page).waitFor();
  expect(page.url()).toBe(`${record}?sparad=1`);
  await page.getByRole('link', { name: typed }).waitFor();
  await page.context().close();
});

it('keeps the form when somebody would rather not sign in, and asks again at the next save', async () => {
  const { page } = await writeSomething();
  const typed = await website(page).inputValue();
  await page.context().clearCookies();
  await press(page, 'Spara');
  await dialogOf(page).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Du har loggats ut. Din text finns kvar.' }).waitFor();
  expect(await website(page).inputValue()).toBe(typed);
  await press(page, 'Logga in och spara');
  await signInAgain(page);
  await saved(page).waitFor();
  await page.context().close();
});

it('asks once for all that a page loads, also what a look-up asks while somebody types', async () => {
  const { page } = await writeSomething();
  const typed = await website(page).inputValue();
  await page.context().clearCookies();
  await page.getByRole('combobox', { name: 'Huvudman' }).fill('Piteå');
  await signInAgain(page);
  await page.getByRole('combobox', { name: 'Huvudman' }).fill('Skellefteå');
  await page
    .getByRole('option', { name: /Skellefteå/ })
    .first()
    .waitFor();
  expect(await website(page).inputValue()).toBe(typed);
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Användare' }).click();
  await press(page, 'Lämna sidan');
  await signInAgain(page); // the list, and the names of its organisations
  await page.getByRole('heading', { level: 1, name: 'Användare' }).waitFor();
  await page.context().close();
});

it('says that it could not save without a network, keeps what was typed, and saves it once', async () => {
  const { page, record } = await writeSomething();
  const typed = await website(page).inputValue();
  const before = await versionsOf(page, record);
  await page.route('**/management/v1/training-offers/*', (route) => route.abort());
  await press(page, 'Spara');
  await page.getByRole('heading', { name: 'Kunde inte spara. Din text finns kvar.' }).waitFor();
  expect(await website(page).inputValue()).toBe(typed);
  await page.unrouteAll();
  // the save arrives, its answer does not
  await page.route('**/management/v1/training-offers/*', async (route) => {
    if (route.request().method() === 'PUT') await route.fetch();
    await route.abort();
  });
  const lost = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
  await press(page, 'Försök igen');
  await lost;
  await page.locator('.outcome:focus').waitFor();
  await page.unrouteAll();
  await press(page, 'Försök igen');
  await saved(page).waitFor(); // nobody is told that somebody else has saved: it was the same person
  expect(await versionsOf(page, record)).toBe(before + 1);
  await page.context().close();
});
