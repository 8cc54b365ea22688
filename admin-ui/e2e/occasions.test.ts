import type { Page } from 'playwright-core';
import { signIn, visitDemo, type Visit } from './browser.js';

interface Named {
  id: string;
  title: { sv: string; en?: string };
  occasionCount: number;
  publication: { state: string };
}

let demo: Visit;
let page: Page;
let offer: Named;
beforeAll(async () => {
  demo = await visitDemo();
  page = await demo.open();
  await signIn(page, demo);
  const { data } = (await get('/management/v1/training-offers?limit=100')) as { data: Named[] };
  offer = data.find(
    ({ title, occasionCount, publication }) =>
      publication.state === 'published' && occasionCount > 0 && title.en && title.en !== title.sv,
  )!;
}, 120_000);
afterAll(() => demo.close());

const get = async (path: string): Promise<unknown> =>
  (await page.request.get(new URL(path, demo.address).href)).json();
const publicOccasions = async () => {
  const { occasions } = (await get(`/api/v1/training-offers/${offer.id}`)) as { occasions: object[] };
  return occasions.length;
};
async function openOccasions(language: 'sv' | 'en'): Promise<void> {
  await page.evaluate(`localStorage.setItem('spang.language', '${language}')`);
  await page.goto(`${demo.address}utbildningar/${offer.id}/tillfallen`);
  await page.locator('tbody a').first().waitFor();
}

it('is copied from the list by keyboard: a draft without the old dates', async () => {
  const before = await publicOccasions();
  await openOccasions('sv');
  const wasThere = await page.locator('tbody tr').count();
  await page
    .getByRole('link', { name: /^Kopiera till nytt tillfälle: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nytt tillfälle som kopia' }).waitFor();
  expect(await page.locator('.field', { hasText: /^Start.*Kontrollera: tömt i kopian/ }).count()).toBe(1);

  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.locator('.fault-summary').waitFor(); // no start, no copy
  await page.locator('.banner').getByRole('link', { name: 'Start', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('20280814');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.waitForURL(/tillfallen\/[0-9a-f-]{36}\?sparad=1/);
  await page.getByText('Utkast', { exact: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: /14\saugusti\s2028/ }).waitFor();

  await page.getByRole('link', { name: `‹ ${offer.title.sv}` }).click();
  await page.waitForURL(/utbildningar\/[0-9a-f-]+\/tillfallen/);
  await page.getByRole('link', { name: /^14 augusti 2028/ }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(wasThere + 1);
  expect(await publicOccasions()).toBe(before);
});

it('is copied from its dossier, and leads back to its offer in English too', async () => {
  await openOccasions('sv');
  await page.locator('tbody th a').first().click();
  await page.getByRole('link', { name: 'Kopiera till nytt tillfälle', exact: true }).waitFor();
  const marked = page.getByRole('navigation', { name: 'Huvudmeny' }).locator('[aria-current=page]');
  expect(await marked.allTextContents()).toEqual(['Utbildningar']);
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('link', { name: 'Copy to a new occasion' }).click();
  await page.getByRole('heading', { level: 1, name: 'New occasion as a copy' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Check before you save' }).waitFor();
  await page.getByRole('link', { name: `‹ ${offer.title.en}` }).click();
  await page.getByRole('heading', { level: 1, name: offer.title.en! }).waitFor();
});

it('begins with the name of its offer and of its owner', async () => {
  await openOccasions('en');
  await page.getByRole('link', { name: 'New occasion', exact: true }).click();
  const chosen = page.getByRole('combobox', { name: /^Training/ });
  await chosen.waitFor();
  expect(await chosen.inputValue()).toBe(offer.title.en);
  expect(await page.getByRole('combobox', { name: /^Owner/ }).inputValue()).toMatch(/kommun/);
});
