import type { Page } from 'playwright-core';
import { signIn, visitDemo, type Visit } from './browser.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

const shortName = (page: Page) => page.getByRole('textbox', { name: 'Kortnamn', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click();

/** Opens the editor of the project that the case C1 is about. */
async function openEditor(): Promise<Page> {
  const page = await demo.open();
  await signIn(page, demo);
  await page.goto(`${demo.address}projekt?q=metallindustrin`);
  await page.locator('tbody a').first().click();
  await page.getByRole('link', { name: 'Redigera' }).click();
  await shortName(page).waitFor();
  return page;
}

it('changes a field, publishes it after a look at the preview, and the Open API tells it', async () => {
  const page = await openEditor();
  await shortName(page).fill('Metallvux');
  await save(page);
  await page.getByText('Sparat').first().waitFor();
  await page.getByRole('link', { name: 'Publicering' }).click();
  await page.getByText('Metallvux').first().waitFor(); // the preview
  await page.getByRole('button', { name: 'Publicera ändringarna' }).click();
  await page.getByText('Publicerad', { exact: true }).first().waitFor();
  const answer = await page.request.get(new URL('/api/v1/projects?q=Metallvux', demo.address).href);
  expect(await answer.json()).toMatchObject({ data: [{ shortName: 'Metallvux' }] });
  await page.context().close();
});

it('opens and saves without changing a thing', async () => {
  const page = await openEditor();
  const record = page.url().replace('/redigera', '');
  await save(page);
  await page.waitForURL(`${record}?sparad=1`);
  const before = await page.request.get(
    `${record.replace('/admin/projekt', '/management/v1/projects')}/versions?limit=1`,
  );
  const { data } = (await before.json()) as { data: { changedFields: string[] }[] };
  expect(data[0]!.changedFields).toEqual(['shortName']); // the change of the test before: no version since
  await page.context().close();
});

it('leads from the summary of faults to the field', async () => {
  const page = await openEditor();
  const website = page.getByRole('textbox', { name: 'Webbplats' });
  await website.fill('inte en adress');
  await save(page);
  await page.getByRole('heading', { name: 'Det finns ett fel' }).waitFor();
  await page.getByRole('alert').or(page.locator('.fault-summary')).getByRole('link').first().click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('website');
  expect(await website.inputValue()).toBe('inte en adress');
  await page.context().close();
});

it('loses nothing of what two people write at once', async () => {
  const [mine, theirs] = [await openEditor(), await openEditor()];
  await shortName(theirs).fill('Deras namn');
  await save(theirs);
  await theirs.getByText('Sparat').first().waitFor();
  await shortName(mine).fill('Mitt namn');
  await save(mine);
  await mine.getByRole('heading', { name: 'Någon annan har sparat medan du redigerade' }).waitFor();
  await mine.getByText('Deras namn').first().waitFor();
  await mine.getByText('Mitt namn').first().waitFor();
  await mine.getByRole('button', { name: 'Spara min version ovanpå' }).click();
  await mine.getByText('Sparat').first().waitFor();
  expect(await mine.locator('dd', { hasText: 'Mitt namn' }).count()).toBe(1);
  await mine.context().close();
  await theirs.context().close();
});

it('names, also in a collision, what was chosen and what the other one chose', async () => {
  const editors = [await demo.open(), await demo.open()];
  const [mine, theirs] = editors as [Page, Page];
  const financier = (page: Page) => page.getByRole('combobox', { name: 'Vems pengar' });
  for (const [page, name] of [
    [mine, 'Region Västerbotten'],
    [theirs, 'Region Värmland'],
  ] as const) {
    await signIn(page, demo, 'system');
    await page.goto(`${demo.address}finansiering?q=arbetsmarknadens`);
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: 'Redigera' }).click();
    await financier(page).fill(name);
    await page.getByRole('option', { name }).click();
  }
  await save(theirs);
  await theirs.getByText('Sparat').first().waitFor();
  await save(mine);
  const row = mine.getByRole('row', { name: /^Vems pengar/ });
  await row.waitFor();
  expect(await row.locator('td').allTextContents()).toEqual([
    expect.any(String),
    'Region Värmland',
    'Region Västerbotten',
    expect.any(String),
  ]);
  for (const page of editors) await page.context().close();
});

it('creates a project with a contribution whose amount is only about right, by keyboard', async () => {
  const page = await demo.open();
  await signIn(page, demo);
  await page.goto(`${demo.address}projekt/ny`);
  await page
    .getByRole('group', { name: /^Titel/ })
    .getByLabel('svenska')
    .focus();
  await page.keyboard.type('Provprojekt');
  await page.getByRole('combobox', { name: /^Slag/ }).first().selectOption('project');
  await page.getByRole('combobox', { name: /^Status/ }).selectOption('ongoing');
  await page.getByRole('button', { name: 'Lägg till finansiering' }).focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('group', { name: 'Finansiering 1' });
  await line.getByRole('combobox', { name: 'Hur säkert' }).first().selectOption('approximate');
  await line.getByRole('textbox', { name: 'Belopp' }).fill('1,5 mn');
  await save(page);
  await page.waitForURL(/projekt\/[0-9a-f-]{36}\?sparad=1/);
  const amount = page.getByRole('table', { name: 'Finansiering' }).getByText('ca 1 500 000 kr');
  await amount.waitFor();
  expect(await amount.count()).toBe(1);
  await page.context().close();
});
