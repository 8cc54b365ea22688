import type { Page } from 'playwright-core';
import { signIn, visitDemo, type Visit } from './browser.js';
import { heading, press } from './states.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

const summary = (page: Page) => page.locator('.fault-summary');
const links = (page: Page) => summary(page).getByRole('link');

async function openNewProject(): Promise<Page> {
  const page = await demo.open();
  await signIn(page, demo);
  await page.goto(`${demo.address}projekt/ny`);
  return page;
}

it('gathers the faults in the order of the page, says so in the title, and takes the focus', async () => {
  const page = await openNewProject();
  await page.getByRole('textbox', { name: 'Webbplats' }).fill('inte en adress');
  await press(page, 'Spara');
  await heading(page, 'Det finns 4 fel');
  await page.locator('.fault-summary:focus').waitFor();
  expect(await page.title()).toBe('Fel: Nytt projekt – Spång');
  expect(await links(page).allTextContents()).toEqual([
    'Titel: Fältet måste fyllas i.',
    'Slag: Fältet måste fyllas i.',
    'Status: Fältet måste fyllas i.',
    'Webbplats: Skriv en webbadress som börjar med https://.',
  ]);
  expect(
    await page.getByRole('navigation', { name: 'Avsnitt' }).getByRole('link').first().textContent(),
  ).toBe('Grunduppgifter4 fel');
  await page.context().close();
});

it('leads to each field, which says the same fault and is marked as faulty', async () => {
  const page = await openNewProject();
  await press(page, 'Spara');
  await heading(page, 'Det finns 3 fel');
  for (const link of await links(page).all()) {
    await link.click();
    const field = page.locator(':focus');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
    const said = await page.locator(`[id="${ids.at(-1)}"]`).textContent();
    expect(`${await link.textContent()}`).toBe(
      `${(await link.textContent())!.split(':')[0]}: ${said!.replace('Fel: ', '')}`,
    );
  }
  await page.context().close();
});

it('lets a field go when it is mended, and the summary only at the next try; nothing typed is lost', async () => {
  const page = await openNewProject();
  const website = page.getByRole('textbox', { name: 'Webbplats' });
  await website.fill('inte en adress');
  await press(page, 'Spara');
  await heading(page, 'Det finns 4 fel');
  expect(await website.inputValue()).toBe('inte en adress');
  await website.fill('www.example.se');
  await website.blur();
  expect(await website.inputValue()).toBe('https://www.example.se');
  await page.locator('[name=website]:not([aria-invalid])').waitFor();
  expect(await links(page).count()).toBe(4);
  await press(page, 'Spara');
  await heading(page, 'Det finns 3 fel');
  await page.context().close();
});

it('needs one click to try again, though the faults that disappear move the button', async () => {
  const page = await demo.open();
  await page.goto(demo.address);
  await press(page, 'Logga in');
  await heading(page, 'Det finns 2 fel');
  await page.locator('input[type=email]').fill('administrator@example.se');
  await page.locator('input[type=password]').fill('demo-administrator-spang');
  await press(page, 'Logga in');
  await heading(page, 'Översikt');
  expect(page.url()).toBe(demo.address);
  await page.context().close();
});

it('puts what the API finds at its field, rules between fields too', async () => {
  const page = await demo.open();
  await signIn(page, demo);
  await page.goto(`${demo.address}projekt?q=metallindustrin`);
  await page.locator('tbody a').first().click();
  await page.getByRole('link', { name: 'Redigera' }).click();
  const end = page.getByRole('group', { name: 'Planerat slut' });
  await end.getByRole('textbox', { name: 'År, månad eller dag' }).fill('2020-01');
  await press(page, 'Spara');
  await page.locator('.fault-summary:focus').waitFor();
  expect(await links(page).allTextContents()).toEqual(['Planerat slut: Slutet får inte vara före starten.']);
  await end.getByText('Slutet får inte vara före starten.').waitFor();
  await page.context().close();
});
