import type { Page } from 'playwright-core';
import { testNumber } from '../../api/test/people.js';
import { faultsOf, signIn, visitDemo, WIDTHS, type Visit } from './browser.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

/** In the demonstration, and protected. */
const PROTECTED = testNumber('1987-07-07', 997);
const NOBODY = testNumber('1970-01-01', 981);

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();
const number = (page: Page) => page.getByRole('textbox', { name: 'Hitta en person' });
const lookUp = async (page: Page, wanted: string) => {
  await number(page).fill(wanted);
  await press(page, 'Sök exakt');
};
async function type(page: Page, label: string, day: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(day);
}

/** Everything the browser may keep, or show to somebody who looks over a shoulder. */
function watch(page: Page): () => Promise<string> {
  const seen: string[] = [];
  page.on('request', (request) => void seen.push(request.url()));
  page.on('framenavigated', (frame) => void seen.push(frame.url()));
  return async () => {
    const kept = await page.evaluate<string>(`(async () => JSON.stringify([
      document.title, history.state, { ...localStorage }, { ...sessionStorage },
      await indexedDB.databases(), await caches.keys(), document.cookie,
    ]))()`);
    return [kept, ...seen].join('\n');
  };
}

/** A day in the project, and who it is. */
async function fillIn(page: Page, person: string, family: string, start: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Personnummer (måste fyllas i)' }).fill(person);
  await page.getByRole('textbox', { name: 'Efternamn' }).fill(family);
  await type(page, 'Första dagen (måste fyllas i)', start);
  await type(page, 'Gavs den (måste fyllas i)', start);
}

describe.each(WIDTHS)('at %i px', (width) => {
  const family = `Kanariefågel${width}`;
  const person = testNumber('1992-02-29', width === 320 ? 982 : 983);

  it('a handler finds, adds, reveals and changes, and nothing of it is kept in the browser', async () => {
    const faults: string[] = [];
    const page = await demo.open([width, 'light']);
    const keptBy = watch(page);
    await page.clock.install();
    await signIn(page, demo, 'handlaggare');
    await page.goto(`${demo.address}deltagare`);
    await page.locator('tbody a').first().waitFor();
    expect(await page.locator('a[href$="/atkomstlogg"]').count()).toBe(0);
    faults.push(...(await faultsOf(page, 'participants')));
    await page.getByRole('combobox', { name: 'Underlag' }).selectOption({ label: 'Något saknas' });
    await page.waitForURL(/\/deltagare\?isComplete=false$/);
    await page.getByText('1 saknas').first().waitFor();

    await lookUp(page, '19121212-1213');
    await page.getByText('Numret stämmer inte.', { exact: false }).waitFor();
    expect(await number(page).getAttribute('aria-invalid')).toBe('true');
    const answers: string[] = [];
    for (const wanted of [NOBODY, PROTECTED]) {
      await lookUp(page, wanted);
      await page.locator('.look-up ~ .outcome').waitFor();
      answers.push(await page.locator('.look-up ~ .outcome').innerText());
    }
    expect(answers).toEqual([answers[0], answers[0]]); // the same words for nobody and for somebody protected
    expect(answers[0]).toMatch(/^Ingen träff/);
    faults.push(...(await faultsOf(page, 'a miss')));

    await page.getByRole('link', { name: 'Lägg till deltagare' }).first().click();
    await press(page, 'Fortsätt');
    await press(page, 'Spara');
    await heading(page, /^Det finns \d fel/);
    faults.push(...(await faultsOf(page, 'somebody new, faults')));
    await fillIn(page, person, family, '20260302');
    await press(page, 'Spara');
    await heading(page, 'Deltagaren är tillagd');
    const added = page.url().split('?')[0]!;

    await page.goto(`${demo.address}deltagare`);
    await page.getByRole('link', { name: 'Lägg till deltagare' }).first().click();
    await press(page, 'Fortsätt');
    await fillIn(page, person.replace('-', ''), family, '20260901');
    await press(page, 'Spara');
    await heading(page, 'Deltagaren har återkommit');
    expect(page.url().split('?')[0]).toBe(added);
    faults.push(...(await faultsOf(page, 'came back')));

    await page.goto(`${demo.address}deltagare`);
    await lookUp(page, person);
    await heading(page, /^Deltagare D-/);
    expect(page.url()).toBe(added);
    expect(await page.getByText('19920229-••••').count()).toBe(1);

    const name = page.getByText(family);
    await press(page, 'Visa identitet');
    await press(page, 'Visa');
    await heading(page, 'Det finns ett fel');
    await page.getByRole('radio', { name: 'Annat' }).check();
    await press(page, 'Visa');
    await page.getByRole('link', { name: 'Skäl: Skriv vad uppgifterna ska användas till.' }).waitFor();
    faults.push(...(await faultsOf(page, 'purpose, faults')));
    await page.getByRole('textbox', { name: /^Skäl/ }).fill('Uppföljning efter avslut.');
    await press(page, 'Visa');
    await name.waitFor();
    faults.push(...(await faultsOf(page, 'identity, shown')));
    expect(await keptBy()).not.toContain(family);
    await page.emulateMedia({ media: 'print' });
    expect(await name.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.getByRole('button', { name: /Kopiera/ }).count()).toBe(0);
    await page.evaluate(`Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      delete document.hidden`);
    await page.getByText('Identiteten är dold igen.').waitFor({ state: 'attached' });
    expect(await page.content()).not.toContain(family);

    await press(page, 'Visa identitet');
    await page.getByRole('radio', { name: 'Kontroll av identitet' }).check();
    await press(page, 'Visa');
    await name.waitFor();
    await page.clock.fastForward(50_000);
    await page.getByText('Döljs om 10 sekunder').first().waitFor({ state: 'attached' });
    await page.clock.fastForward(11_000);
    await name.waitFor({ state: 'detached' });

    await page.locator('tbody a').first().click();
    await heading(page, /^Deltagande – D-/);
    const api = new URL(`/management/v1/participations/${page.url().split('/').at(-1)}`, demo.address).href;
    const hours = page.getByRole('textbox', { name: 'Timmar' });
    await hours.fill('40');
    const etag = (await page.request.get(api)).headers()['etag'] ?? '';
    const theirs = { 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' };
    await page.request.patch(api, { headers: theirs, data: JSON.stringify({ gender: 'female', hours: 12 }) });
    await press(page, 'Spara');
    await heading(page, 'Någon annan har sparat medan du redigerade');
    faults.push(...(await faultsOf(page, 'two at once')));
    await press(page, 'Spara min version ovanpå');
    await heading(page, 'Deltagandet är sparat');
    const saved = (await (await page.request.get(api)).json()) as object;
    expect(saved).toMatchObject({ hours: 40, gender: 'female', firstStart: '2026-03-02' });

    const kept = await keptBy();
    for (const secret of [family, person, person.replace('-', ''), PROTECTED, NOBODY])
      expect(kept).not.toContain(secret);
    await page.context().close();
    expect(faults).toEqual([]);
  }, 180_000);

  it('a handler of protected identities sees that somebody is protected, and changes it', async () => {
    const faults: string[] = [];
    const page = await demo.open([width, 'light']);
    await signIn(page, demo, 'skyddad');
    await page.goto(`${demo.address}deltagare`);
    await lookUp(page, PROTECTED);
    await heading(page, 'Skyddade personuppgifter: sekretessmarkering');
    faults.push(...(await faultsOf(page, 'somebody protected')));
    await press(page, 'Ändra skyddet');
    await page.getByRole('radio', { name: 'Inget skydd' }).check();
    faults.push(...(await faultsOf(page, 'protection, asked')));
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('button', { name: 'Skydda identiteten' }).click();
    expect(await page.getByRole('heading', { name: /^Skyddade personuppgifter/ }).count()).toBe(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Välj ett alternativ.').first().waitFor();
    await page.getByRole('radio', { name: 'Sekretessmarkering' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await heading(page, 'Skyddade personuppgifter: sekretessmarkering');
    await page.getByRole('link', { name: 'Rätta identitet' }).click();
    await press(page, 'Spara');
    await heading(page, 'Det finns 2 fel'); // the number and the reason
    faults.push(...(await faultsOf(page, 'rectification, faults')));
    await page.context().close();
    expect(faults).toEqual([]);
  }, 120_000);

  it('the data protection officer reads the log with its reasons, and signs', async () => {
    const faults: string[] = [];
    const page = await demo.open([width, 'light']);
    await signIn(page, demo, 'dataskyddsombud');
    expect(await page.locator('a[href$="/deltagare"]').count()).toBe(0);
    await page.goto(`${demo.address}atkomstlogg`);
    await page.getByRole('combobox', { name: 'Vad' }).selectOption({ label: 'Visade identitet' });
    await page.waitForURL(/\?action=reveal$/);
    await page.getByText('Uppföljning efter avslut.').first().waitFor(); // what the handler wrote above
    faults.push(...(await faultsOf(page, 'access log')));
    await page.getByRole('link', { name: 'Signera granskning' }).click();
    await press(page, 'Signera');
    await heading(page, 'Det finns ett fel');
    faults.push(...(await faultsOf(page, 'review, faults')));
    await page.getByRole('textbox').fill('Stickprov, tjugo rader. Inget att anmärka.');
    await press(page, 'Signera');
    await heading(page, 'Kedjan är hel');
    await heading(page, 'Spara detta utanför tjänsten');
    expect(await page.locator('code.secret').innerText()).toMatch(/^[0-9a-f]{64}$/);
    faults.push(...(await faultsOf(page, 'review, signed')));
    await page.context().close();
    expect(faults).toEqual([]);
  }, 120_000);
});
