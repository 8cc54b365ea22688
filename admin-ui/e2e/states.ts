import type { Page } from 'playwright-core';

/** Presses a button by its name. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Waits until there is a heading of this name. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

/** Opens the first record of a list and answers its address. */
export async function openFirst(page: Page, list: string): Promise<string> {
  await page.goto(list);
  await page.locator('tbody a').first().click();
  await page.getByRole('navigation', { name: 'Postens sidor' }).waitFor();
  return page.url().split('?')[0]!;
}

const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('combobox', { name }).first();
const choice = (page: Page, name: RegExp) => page.getByRole('option', { name }).first();

/** What the network answers instead of the API, for addresses below /management/v1. */
const answer = (page: Page, path: string, status: number) =>
  page.route(`**/management/v1/${path}`, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: '', status, detail: '', instance: 'urn:uuid:0', code: 'internal' },
    }),
  );

/** The doors, for those who are not signed in. */
export const DOORS: Record<string, (page: Page, address: string) => Promise<void>> = {
  'sign-in, nothing written': async (page, address) => {
    await page.goto(address);
    await press(page, 'Logga in');
    await heading(page, 'Det finns 2 fel');
  },
  'sign-in, wrong password': async (page, address) => {
    await page.goto(address);
    await text(page, 'E-post (måste fyllas i)').fill('ingen@example.se');
    await page.locator('input[type=password]').fill('ett fel lösenord');
    await press(page, 'Logga in');
    await heading(page, 'Det finns ett fel');
  },
  'an invitation that holds no longer': async (page, address) => {
    await page.goto(`${address}inbjudan#${'a'.repeat(43)}`);
    await page.locator('input[type=password]').fill('en lång mening att minnas');
    await press(page, 'Spara lösenordet');
    await page.getByText('Länken gäller inte längre').waitFor();
  },
  'an invitation that was cut off': async (page, address) => {
    await page.goto(`${address}inbjudan#kort`);
    await heading(page, 'Länken är inte hel');
  },
};

/** What the screens come to when they are used. Each begins anywhere in the signed-in part. */
export const STATES: Record<string, (page: Page, address: string) => Promise<void>> = {
  'list, filtered': async (page, address) => {
    await page.goto(`${address}projekt?q=metall&status=finished`);
    await page.locator('tbody a').first().waitFor();
  },
  'list, nothing found': async (page, address) => {
    await page.goto(`${address}projekt?q=finnsinte&okand=1`);
    await page.getByText('Inget matchar').waitFor();
  },
  'list, second page': async (page, address) => {
    await page.goto(`${address}organisationer`);
    await page.getByRole('link', { name: 'Nästa' }).click();
    await page.getByText(/^21–40 av/).waitFor();
  },
  'editor, faults': async (page, address) => {
    await page.goto(`${address}projekt/ny`);
    await press(page, 'Spara');
    await heading(page, 'Det finns 3 fel');
  },
  'editor, rows, languages and values': async (page, address) => {
    await page.goto(`${address}projekt/ny`);
    await press(page, /^Fler språk.*Titel$/);
    await press(page, 'Lägg till projektpart');
    await press(page, 'Lägg till finansiering');
    const line = page.getByRole('group', { name: 'Finansiering 1' });
    await line.getByRole('combobox', { name: 'Hur säkert' }).selectOption('approximate');
    await line.getByRole('textbox', { name: 'Belopp' }).fill('1,9 mn');
    await page.getByText('Tolkas som').waitFor();
  },
  'editor, open list of choices': async (page, address) => {
    await page.goto(`${address}integrationer/api/ny`);
    await field(page, 'Organisation').fill('kommun');
    await choice(page, /kommun/).waitFor();
  },
  'editor, list without choices': async (page, address) => {
    await page.goto(`${address}integrationer/api/ny`);
    await field(page, 'Organisation').fill('finnsinte');
    await page.getByText('Inga träffar').waitFor();
  },
  'editor, several chosen': async (page, address) => {
    await page.goto(`${address}utbildningar/ny`);
    await field(page, 'Beställare').fill('kommun');
    await choice(page, /kommun/).click();
    await page.getByRole('list', { name: 'Valda: Beställare' }).waitFor();
  },
  'editor, in a date': async (page, address) => {
    await page.goto(`${address}integrationer/api/ny`);
    await page.getByRole('spinbutton').first().focus();
    await page.keyboard.type('20270115');
    await page.getByRole('spinbutton', { name: /^dag/ }).getByText('15').waitFor();
  },
  'leaving what is not saved': async (page, address) => {
    await page.goto(`${address}installningar/anvandare/ny`);
    await text(page, 'Namn (måste fyllas i)').fill('Någon');
    await page.getByRole('link', { name: 'Avbryt' }).click();
    await heading(page, 'Lämna utan att spara?');
  },
  'saved while offline': async (page, address) => {
    await page.goto(`${await openFirst(page, `${address}utbildningar`)}/redigera`);
    await text(page, 'Webbadress').fill('https://example.se/');
    await page.route('**/management/v1/**', (route) => route.abort());
    await press(page, 'Spara');
    await heading(page, 'Kunde inte spara. Din text finns kvar.');
    await page.unrouteAll();
  },
  'signed out meanwhile, wrong password': async (page, address) => {
    await page.goto(`${await openFirst(page, `${address}utbildningar`)}/redigera`);
    await text(page, 'Webbadress').fill('https://example.se/');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await press(page, 'Spara');
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
    await dialog.locator('input[type=password]').fill('ett fel lösenord');
    await dialog.getByRole('button', { name: 'Logga in' }).click();
    await dialog.getByText('E-postadressen eller lösenordet stämmer inte').waitFor();
    await page.context().addCookies(cookies);
  },
  'two at once': async (page, address) => {
    const record = await openFirst(page, `${address}utbildningar`);
    await page.goto(`${record}/redigera`);
    const api = record.replace('/admin/utbildningar', '/management/v1/training-offers');
    const etag = (await page.request.get(api)).headers()['etag'] ?? '';
    const theirs = { 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' };
    const data = JSON.stringify({ url: `https://example.se/${Date.now()}` });
    await page.request.patch(api, { headers: theirs, data });
    await text(page, 'Webbadress').fill('https://example.se/min');
    await press(page, 'Spara');
    await heading(page, 'Någon annan har sparat medan du redigerade');
  },
  'removal, asked and not confirmed': async (page, address) => {
    await page.goto(`${await openFirst(page, `${address}utbildningar?publication=unpublished`)}/ta-bort`);
    await press(page, 'Ta bort');
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await page.getByText(/^Skriv exakt/).waitFor();
  },
  'withdrawal, asked': async (page, address) => {
    await page.goto(`${await openFirst(page, `${address}projekt?publication=published`)}/publicering`);
    await press(page, 'Avpublicera');
    await heading(page, 'Avpublicera?');
  },
  'secret, shown once': async (page, address) => {
    await page.goto(`${address}integrationer/api/ny`);
    await text(page, 'Namn (måste fyllas i)').fill(`Kursportalen ${Date.now()}`);
    await field(page, 'Organisation').fill('Skellefteå');
    await choice(page, /Skellefteå/).click();
    await text(page, 'Syfte (måste fyllas i)').fill('Visar kurser.');
    await press(page, 'Gör nyckeln');
    await heading(page, 'Hemligheten visas bara nu');
  },
  'key, revocation asked and not confirmed': async (page, address) => {
    await page.goto(`${address}integrationer/api`);
    await page.locator('tbody a').first().click();
    await press(page, 'Spärra');
    await page.getByRole('dialog').getByRole('button', { name: 'Spärra' }).click();
    await page.getByText(/^Skriv exakt/).waitFor();
  },
  'link for a new password, shown once': async (page, address) => {
    await page.goto(`${address}installningar/anvandare?q=Läsare`);
    await page.locator('tbody a').first().click();
    await press(page, 'Gör en länk för nytt lösenord');
    await heading(page, 'Länken visas bara nu');
  },
  'a role without the last day that it needs': async (page, address) => {
    await page.goto(`${address}installningar/anvandare?q=Läsare`);
    await page.locator('tbody a').first().click();
    await page.getByRole('combobox', { name: 'Roll (måste fyllas i)' }).selectOption({ label: 'Revisor' });
    await press(page, 'Spara');
    await heading(page, 'Det finns ett fel');
  },
  'profile, faults': async (page, address) => {
    await page.goto(`${address}min-profil`);
    await press(page, 'Byt lösenord');
    await heading(page, 'Det finns 2 fel');
  },
  'embed, a colour that is corrected, all choices shown': async (page, address) => {
    await page.goto(`${address}integrationer/embed/ny`);
    await text(page, 'Accent: länkar och knappar').fill('#ffcc00');
    await page.getByText('#8f7200 används i stället', { exact: false }).waitFor();
    for (const more of await page.locator('summary').all()) await more.click();
  },
  'embed, code for a frame': async (page, address) => {
    await openFirst(page, `${address}integrationer/embed`);
    await page.getByRole('tab', { name: 'Iframe' }).click();
    await page.getByText('För webbplatser som inte tar emot skript.').waitFor();
  },
  'version, restored': async (page, address) => {
    const embed = await openFirst(page, `${address}integrationer/embed`);
    await page.goto(`${embed}?aterstalld=1`);
    await heading(page, 'Version 1 är återställd');
  },
  'participant terms, an older version': async (page, address) => {
    await page.goto(
      `${await openFirst(page, `${address}projekt?q=Exempelprojekt`)}/deltagarvillkor?version=1`,
    );
    await page.getByText('Du läser version 1.').waitFor();
  },
  'participant terms, none, and begun': async (page, address) => {
    await page.goto(`${await openFirst(page, `${address}projekt?q=metall`)}/deltagarvillkor`);
    await page.getByRole('link', { name: 'Skriv deltagarvillkor' }).click();
    await press(page, 'Lägg till personnummer');
    await press(page, 'Spara');
    await heading(page, /^Det finns \d fel/);
  },
  'not found': async (page, address) => {
    await page.goto(`${address}finns/inte`);
    await heading(page, 'Sidan finns inte');
  },
  'an error of the API': async (page, address) => {
    await answer(page, 'organisations?*', 500);
    await page.goto(`${address}organisationer`);
    await heading(page, 'Något gick fel');
    await page.unrouteAll();
  },
  'not allowed': async (page, address) => {
    await answer(page, 'users?*', 403);
    await page.goto(`${address}installningar/anvandare`);
    await heading(page, 'Du har inte behörighet');
    await page.unrouteAll();
  },
  'without a network': async (page, address) => {
    await page.goto(address);
    await heading(page, 'Översikt');
    await page.route('**/management/v1/**', (route) => route.abort());
    // pressed without the mouse: on a phone the menu is folded
    await page.evaluate('document.querySelector(`a[href$="/organisationer"]`).click()');
    await heading(page, 'Ingen kontakt med servern');
    await page.unrouteAll();
  },
};
