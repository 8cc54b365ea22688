import type { Page } from 'playwright-core';
import { faultsOf, signIn, visitDemo, WIDTHS, type Visit } from './browser.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** Types into a look-up and takes what it finds. */
async function choose(page: Page, label: string | RegExp, typed: string): Promise<void> {
  const input = page.getByRole('combobox', { name: label }).last();
  await input.fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click();
}

describe.each(WIDTHS)('at %i px', (width) => {
  it('a handler of protected identities is proposed, waits, and is confirmed by the officer', async () => {
    const faults: string[] = [];
    const page = await demo.open([width, 'light']);
    await signIn(page, demo);
    await page.goto(`${demo.address}installningar/anvandare/ny`);
    const name = `Handläggare ${width}`;
    await text(page, 'Namn (måste fyllas i)').fill(name);
    await text(page, 'E-post (måste fyllas i)').fill(`handlaggare.${width}@example.se`);
    await press(page, 'Lägg till roll');
    const role = page.getByRole('combobox', { name: 'Roll (måste fyllas i)' });
    await role.selectOption({ label: 'Handläggare av skyddade personuppgifter' });
    await choose(page, /^Organisation/, 'Skellefteå');
    await press(page, 'Spara');
    await page.getByRole('heading', { name: /^Det finns/ }).waitFor(); // neither projects nor a last day
    faults.push(...(await faultsOf(page, 'role without its limits')));
    await choose(page, /^Projekt/, 'metall');
    await page.getByRole('spinbutton', { name: /^år/ }).focus();
    await page.keyboard.type('20270401');
    faults.push(...(await faultsOf(page, 'role with its limits')));
    await press(page, 'Spara');
    await page.getByRole('heading', { name: 'Väntar på dataskyddsombudet' }).waitFor();
    faults.push(...(await faultsOf(page, 'proposal, as its proposer sees it')));
    expect(await page.getByRole('button', { name: 'Bekräfta' }).count()).toBe(0);
    await page.context().close();

    const officer = await demo.open([width, 'light']);
    await signIn(officer, demo, 'dataskyddsombud');
    await officer.goto(`${demo.address}installningar/anvandare?q=${encodeURIComponent(name)}`);
    await officer.getByText('Väntar på dataskyddsombudet').first().waitFor();
    faults.push(...(await faultsOf(officer, 'list with a proposal')));
    await officer.getByRole('link', { name }).click();
    await press(officer, 'Bekräfta');
    const dialog = officer.getByRole('dialog', { name: `Bekräfta behörigheten för ${name}?` });
    for (const said of ['Handläggare av skyddade personuppgifter', 'metallindustrin', '2027'])
      await dialog.getByText(said).first().waitFor();
    faults.push(...(await faultsOf(officer, 'confirmation, asked')));
    await dialog.getByRole('button', { name: 'Bekräfta' }).click();
    await officer.getByRole('heading', { name: 'Behörigheten är bekräftad' }).waitFor();
    expect(await officer.getByText('Väntar på dataskyddsombudet').count()).toBe(0);
    faults.push(...(await faultsOf(officer, 'confirmed')));
    await officer.context().close();
    expect(faults).toEqual([]);
  }, 120_000);

  it('a key that sees people is proposed, waits, and is confirmed by the officer', async () => {
    const faults: string[] = [];
    const page = await demo.open([width, 'light']);
    await signIn(page, demo);
    await page.goto(`${demo.address}integrationer/api/ny`);
    const name = `Deltagarsystemet ${width}`;
    await text(page, 'Namn (måste fyllas i)').fill(name);
    await choose(page, /^Organisation/, 'Skellefteå');
    await text(page, 'Syfte (måste fyllas i)').fill('Hämtar deltagare.');
    await page.getByRole('checkbox', { name: /^Läsa deltagare/ }).check();
    await page.getByRole('checkbox', { name: /^Se namn och personnummer/ }).check();
    await choose(page, /^Deltagare i projekt/, 'metall');
    await press(page, 'Gör nyckeln');
    await page.getByText('En nyckel som får visa identiteter behöver minst ett nät.').first().waitFor();
    faults.push(...(await faultsOf(page, 'key without a network')));
    await page.getByRole('textbox', { name: /^Tillåtna nät/ }).fill('192.0.2.0/24');
    await press(page, 'Gör nyckeln');
    await page.getByText(/^Rättigheterna till deltagare gäller först när/).waitFor();
    await page.context().close();

    const officer = await demo.open([width, 'light']);
    await signIn(officer, demo, 'dataskyddsombud');
    await officer.goto(`${demo.address}integrationer/api`);
    faults.push(...(await faultsOf(officer, 'list with a key that waits')));
    await officer.getByRole('link', { name }).click();
    await press(officer, 'Bekräfta');
    const dialog = officer.getByRole('dialog', { name: `Bekräfta nyckeln ”${name}”?` });
    for (const said of ['participants:identity', 'metallindustrin', '192.0.2.0/24'])
      await dialog.getByText(said).first().waitFor();
    faults.push(...(await faultsOf(officer, 'confirmation of a key, asked')));
    await dialog.getByRole('button', { name: 'Bekräfta' }).click();
    await officer.getByRole('heading', { name: 'Nyckeln är bekräftad' }).waitFor();
    expect(await officer.getByText('Väntar på dataskyddsombudet').count()).toBe(0);
    faults.push(...(await faultsOf(officer, 'key confirmed')));
    await officer.context().close();
    expect(faults).toEqual([]);
  }, 120_000);
});
