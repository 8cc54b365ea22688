import type { Page } from 'playwright-core';
import { faultsOf, signIn, visitDemo, WIDTHS, type Visit } from './browser.js';
import { expectFocus, tabTo } from './keyboard.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

/** The address of a project whose title begins so. */
async function projectOf(page: Page, title: string): Promise<string> {
  const answer = await page.request.get(new URL('/management/v1/projects?limit=100', demo.address).href);
  const { data } = (await answer.json()) as { data: { id: string; title: { sv: string } }[] };
  return `${demo.address}projekt/${data.find((row) => row.title.sv.startsWith(title))!.id}`;
}

/** What is wrong with the page as it stands, in both widths. */
async function faultsInWidths(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsOf(page, `${name} at ${width} px`)));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

const main = (page: Page) => page.getByRole('main');
const charts = (page: Page) => page.getByRole('figure');
const tableOf = (page: Page, name: string | RegExp) => page.getByRole('table', { name });
/** What is written in a drawing, which nobody but the eye reads. */
const drawn = (page: Page, title: string) => charts(page).filter({ hasText: title }).locator('svg text');
const row = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('shows what was promised and reached, and draws nothing that no source states', async () => {
  const page = await demo.open();
  await signIn(page, demo, 'system');
  const faults: string[] = [];

  // C2: four promises in two counties and two units, and nothing known of any
  const greenIndustry = await projectOf(page, 'Nytt projekt för grön');
  await page.goto(greenIndustry);
  await page.getByRole('link', { name: 'Uppföljning' }).click();
  await charts(page).nth(3).waitFor();
  expect(await page.title()).toBe('Uppföljning – Nytt projekt för grön omställning i norr – Spång');
  for (const [title, promise, unit] of [
    ['Företag, sammanlagt, Västerbottens län', 'minst 20 företag', 'Enhet: företag.'],
    ['Företag, sammanlagt, Norrbottens län', 'minst 30 företag', 'Enhet: företag.'],
    ['Anställda som nås, sammanlagt, Västerbottens län', 'minst 200 personer', 'Enhet: personer.'],
    ['Anställda som nås, sammanlagt, Norrbottens län', 'minst 300 personer', 'Enhet: personer.'],
  ] as const) {
    const chart = page.getByRole('figure', { name: title });
    const said = (await chart.innerText()).replaceAll('\u00A0', ' ');
    expect(said).toContain(`Målet är ${promise}; uppgift om utfall saknas.`);
    expect(said).toContain(unit);
    expect(said).toContain('Källa: projektets uppgifter');
    expect(await chart.locator('svg .chart-mark').count()).toBe(0); // no zero in place of what is missing
  }
  const enterprises = page.getByRole('figure', { name: 'Företag, sammanlagt, Västerbottens län' });
  await enterprises.getByText('Visa tabell').click();
  await enterprises.getByRole('table').getByText('Underleverantörer').waitFor();
  faults.push(...(await faultsInWidths(page, 'C2')));

  // C3: zero participants are zero, and no share of anything
  await page.goto(`${await projectOf(page, 'Kompetensarena')}/uppfoljning`);
  await heading(page, 'Omvärld och behov').waitFor();
  expect(await row(page, 'Deltagare').innerText()).toMatch(/0 personer.*Ej tillämpligt/s);
  expect(await row(page, 'Antal studerande').innerText()).toMatch(/ungefär\s1\s700 personer/);
  expect(await main(page).innerText()).not.toContain('%');
  expect(await charts(page).count()).toBe(0);
  faults.push(...(await faultsInWidths(page, 'C3')));

  // C5: years beside each other; the sum is the source's, and the baseline no part of it
  await page.goto(`${await projectOf(page, 'Teknikcollege Värmland')}/uppfoljning`);
  await page
    .getByText('183 personer (2020); utgångsläget (2018) var 32; sammanlagt 354 (2019–2020) enligt källan.')
    .waitFor();
  const title = 'Påbörjade studerande, per period';
  const values = async () =>
    (await drawn(page, title).allTextContents()).filter((text) => /^\d+$/.test(text));
  expect(await values()).toEqual([
    '0',
    '50',
    '100',
    '150',
    '200',
    '32',
    '2018',
    '171',
    '2019',
    '183',
    '2020',
  ]);
  expect(await charts(page).locator('.chart-column-before').count()).toBe(1);
  expect(await main(page).innerText()).not.toContain('386');
  await page.locator('summary', { hasText: 'Alla utfall: Påbörjade studerande' }).click();
  expect(
    await tableOf(page, /^Alla utfall/)
      .getByRole('row')
      .allInnerTexts(),
  ).toHaveLength(5);
  faults.push(...(await faultsInWidths(page, 'C5')));

  // forced colours: neither a column nor a word is of the colour of the page, or drawn over by it
  await page.emulateMedia({ forcedColors: 'active' });
  const seen = await page.evaluate<string[]>(`(() => {
    const page = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll('.chart-column, .chart-room text')]
      .map((mark) => getComputedStyle(mark))
      .map(({ fill, stroke }) => fill !== page && (stroke === 'none' || stroke === fill));
  })()`);
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).not.toContain(false);
  await page.emulateMedia({ forcedColors: 'none' });

  // an earlier day, from the keyboard: it stands in the address
  await page.getByRole('spinbutton').first().focus();
  await page.keyboard.type('20191231');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?per=2019-12-31$/);
  await page.getByText('171 personer (2019); utgångsläget (2018) var 32.', { exact: true }).waitFor();
  expect(await values()).not.toContain('183');
  await page.goto(`${greenIndustry}/uppfoljning?per=2026-02-30`);
  await page.getByText('Adressen anger en dag som inte finns.').waitFor();

  // who may not write is offered nothing
  await page.getByRole('link', { name: 'Företagsstöd' }).click();
  await page.getByText('Inga företagsstöd ännu.').waitFor();
  expect(await main(page).getByRole('link', { name: /Nytt/ }).count()).toBe(0);
  expect(faults).toEqual([]);
}, 120_000);

it('keeps whom the project supports: added, filtered, saved by two at once, removed', async () => {
  const page = await demo.open();
  await signIn(page, demo, 'redaktor');
  const faults: string[] = [];
  const list = `${await projectOf(page, 'Exempelprojekt')}/uppfoljning/foretagsstod`;
  await page.goto(list);
  await row(page, 'Exempelföretag Gamma').waitFor();
  expect(await row(page, 'Exempelföretag Gamma').innerText()).toMatch(/uppgift saknas.*uppgift saknas/s);
  expect(await row(page, 'Exempelmyndigheten').innerText()).toMatch(/0$/);
  faults.push(...(await faultsInWidths(page, 'supports')));

  await main(page).getByRole('link', { name: 'Nytt företagsstöd' }).click();
  await heading(page, 'Nytt företagsstöd').waitFor();
  await button(page, 'Spara').click();
  await heading(page, 'Det finns 2 fel').waitFor();
  faults.push(...(await faultsInWidths(page, 'support, faults')));
  await page.getByRole('combobox', { name: 'Företag eller myndighet' }).fill('Exempelföretag B');
  await page.getByRole('option', { name: /Beta/ }).click();
  await page.getByRole('combobox', { name: 'Storlek' }).selectOption({ label: 'Litet företag' });
  await button(page, 'Spara').click();
  await heading(page, 'Sparat').waitFor();
  await page.getByText('6 företagsstöd').waitFor();
  // the list does not take what the address tells of the save for a filter
  expect(await main(page).getByText('Adressen innehåller').count()).toBe(0);

  await page.getByRole('combobox', { name: 'Storlek' }).selectOption({ label: 'Litet företag' });
  await page.waitForURL(/\?sizeClass=small$/);
  await page.getByText('1 företagsstöd').waitFor();
  expect(await row(page, 'Beta').innerText()).toMatch(/uppgift saknas.*uppgift saknas.*uppgift saknas/s);

  await page.getByRole('link', { name: 'Exempelföretag Beta' }).click();
  await heading(page, 'Redigera Exempelföretag Beta').waitFor();
  const api = page.url().replace('/admin/projekt', '/management/v1/projects');
  const address = api.replace('uppfoljning/foretagsstod', 'entity-supports');
  const etag = (await page.request.get(address)).headers()['etag'] ?? '';
  const answer = await page.request.patch(address, {
    headers: { 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' },
    data: JSON.stringify({ employeesReached: 7 }),
  });
  expect(answer.status()).toBe(200);
  await page.getByRole('textbox', { name: 'Anställda som nåtts' }).fill('9');
  await button(page, 'Spara').click();
  await heading(page, 'Någon annan har sparat medan du redigerade').waitFor();
  faults.push(...(await faultsInWidths(page, 'support, two at once')));
  await button(page, 'Spara min version ovanpå').click();
  await heading(page, 'Sparat').waitFor();
  await row(page, /Litet företag.*9$/s).waitFor();

  await row(page, 'Litet företag').getByRole('link').click();
  await heading(page, 'Redigera Exempelföretag Beta').waitFor();
  await button(page, 'Ta bort').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
  await heading(page, 'Posten är borttagen').waitFor();
  await page.getByText('5 företagsstöd').waitFor();
  expect(faults).toEqual([]);
}, 120_000);

it('takes the sum of five answers and not of four, from the keyboard alone, and a correction', async () => {
  const page = await demo.open();
  await signIn(page, demo, 'redaktor');
  const faults: string[] = [];
  await page.goto(`${await projectOf(page, 'Exempelprojekt')}/uppfoljning/summor`);
  await row(page, 'Ersatt').waitFor();
  faults.push(...(await faultsInWidths(page, 'tallies')));
  const create = main(page).getByRole('link', { name: 'Ny summa' });
  await tabTo(page, create);
  await page.keyboard.press('Enter');
  await expectFocus(page, page.getByRole('heading', { level: 1, name: 'Ny summa' }));
  const kept = () => page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  const before = await kept();

  const field = (name: string) =>
    page.getByRole('textbox', { name: `${name} (måste fyllas i)`, exact: true });
  const write = async (name: string, text: string) => {
    await tabTo(page, field(name));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  await tabTo(page, page.getByRole('combobox', { name: /^Indikator/ }));
  await page.keyboard.type('Deltagare med funk');
  await write('Månad', '2026-10');
  await tabTo(page, page.getByRole('combobox', { name: /^Hur uppgifterna/ }));
  await page.keyboard.type('Alla');
  await write('Antal svar', '4');
  for (const [answer, count] of [
    ['Ja', '1'],
    ['Nej', '2'],
    ['Ville inte svara', '0'],
    ['Inte tillfrågade', '0'],
  ])
    await write(answer!, count!);
  await page.getByText('Tillsammans: 3 av 4').waitFor();
  await page.keyboard.press('Enter');
  const sum = page.getByRole('group', { name: 'Så fördelar sig svaren' });
  await sum.getByText('blir inte antalet svar tillsammans').waitFor();
  await page.getByRole('link', { name: /blir inte antalet svar/ }).waitFor();
  faults.push(...(await faultsInWidths(page, 'tally, does not add up')));

  // four that add up: the service refuses, at the field
  await write('Inte tillfrågade', '1');
  await page.keyboard.press('Enter');
  const reason = /Vänta tills det finns minst fem svar/;
  const toField = page.getByRole('link', { name: reason });
  await toField.waitFor(); // the summary has the focus, and its links follow
  await tabTo(page, toField);
  await page.keyboard.press('Enter');
  await expectFocus(page, field('Antal svar'));
  expect(await field('Antal svar').getAttribute('aria-invalid')).toBe('true');
  faults.push(...(await faultsInWidths(page, 'tally, four')));
  expect(await kept()).toBe(before);

  await page.keyboard.press('Control+A');
  await page.keyboard.type('5');
  await write('Nej', '3');
  await page.keyboard.press('Enter');
  await expectFocus(page, main(page).locator('.outcome').filter({ hasText: 'Sparat' }));
  await row(page, 'oktober 2026').waitFor();
  await page.getByText('5 summor').waitFor();

  // a correction is about the same; what it replaces no longer counts
  await page.getByRole('link', { name: 'Rätta summan för oktober 2026, Inte uppdelat på kön' }).click();
  await heading(page, 'Rätta en summa').waitFor();
  await page.getByText('5 svar: 1 ja, 3 nej, 0 ville inte svara, 1 inte tillfrågade').waitFor();
  expect(await field('Månad').count()).toBe(0);
  await field('Ja').fill('2');
  await field('Nej').fill('2');
  faults.push(...(await faultsInWidths(page, 'tally, correction')));
  await button(page, 'Spara').click();
  await heading(page, 'Sparat').waitFor();
  expect(await row(page, 'oktober 2026').allInnerTexts()).toHaveLength(2);
  await page.getByRole('combobox', { name: 'Läge' }).selectOption({ label: 'Räknas' });
  await page.waitForURL(/\?isInForce=true$/);
  await row(page, /oktober 2026.*Räknas/s).waitFor();
  expect(await row(page, 'oktober 2026').allInnerTexts()).toHaveLength(1);
  expect(faults).toEqual([]);
}, 120_000);
