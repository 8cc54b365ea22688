import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { signIn, visitDemo, type Visit } from './browser.js';

/** A partner's page that names a saved embed, and the administration that changes it. */
let visit: Visit;
let partner: Server;
let site: string;
let html = '';
let admin: Page;
/** The page of the demo's embed. */
let record: string;

beforeAll(async () => {
  visit = await visitDemo();
  partner = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`;
  admin = await visit.open([1280, 'light']);
  await signIn(admin, visit);
  await admin.goto(`${visit.address}integrationer/embed`);
  await admin.getByRole('link', { name: 'Utbildningar i Skellefteå' }).click();
  await admin.getByRole('heading', { level: 1, name: 'Utbildningar i Skellefteå' }).waitFor();
  record = admin.url();
}, 60_000);
afterAll(async () => {
  partner.close();
  await visit.close();
});

/** How the list of the partner's page is laid out, once it is there. */
async function layoutOf(page: Page): Promise<string> {
  await page.goto(site);
  await page.locator('spang-offers li, spang-offers tbody tr').first().waitFor();
  return page.evaluate<string>(`(() => {
    const root = document.querySelector('spang-offers').shadowRoot;
    return root.querySelector('table') ? 'table' : root.querySelector('.cards') ? 'cards' : 'list';
  })()`);
}

async function publish(): Promise<void> {
  await admin.goto(`${record}/publicering`);
  await admin.getByRole('button', { name: 'Publicera ändringarna' }).click();
  await admin.getByRole('heading', { name: 'Publicerat', exact: true }).waitFor();
}

it('changes a partner page when it is published again, and back, without a change of the page', async () => {
  const { origin } = new URL(visit.address);
  const code = await admin.locator('pre').first().textContent();
  expect(code).toMatch(/integrity="sha384-[^"]+" crossorigin="anonymous"/);
  // the demo is called by another name than the one it answers to here
  html = `<!doctype html><html lang="sv"><title>En kommun</title><h1>En kommun</h1><h2>Utbildningar</h2>${code!.replaceAll(
    'https://spang.example.se',
    origin,
  )}`;
  const page = await visit.open([1280, 'light']);
  expect(await layoutOf(page)).toBe('list');
  expect(await page.getByText('Sök utbildning').isVisible()).toBe(true); // what was saved, and no attribute says

  await admin.goto(`${record}/redigera`);
  await admin.getByRole('combobox', { name: /^Form/ }).selectOption({ label: 'Kort' });
  const preview = admin.frameLocator('iframe');
  await preview.locator('spang-offers .cards').waitFor(); // before it is saved
  await admin.getByRole('button', { name: 'Spara' }).click();
  await admin.getByRole('heading', { name: 'Sparat', exact: true }).waitFor();
  expect(await layoutOf(page)).toBe('list'); // a draft
  await publish();
  expect(await layoutOf(page)).toBe('cards');

  await admin.goto(`${record}/historik/1`);
  await admin.getByRole('button', { name: 'Återställ den här versionen' }).click();
  await admin.getByRole('heading', { name: 'Version 1 är återställd' }).waitFor();
  expect(await layoutOf(page)).toBe('cards');
  await publish();
  expect(await layoutOf(page)).toBe('list');
}, 60_000);

it('tells on which hosts it was seen', async () => {
  await admin.goto(record);
  const hosts = admin.getByRole('table', { name: 'Senast sedd på' });
  await hosts.waitFor();
  expect(await hosts.textContent()).toContain('127.0.0.1');
});

it('corrects a colour that cannot be read, and says so before anything is saved', async () => {
  await admin.goto(`${record}/redigera`);
  await admin.getByRole('textbox', { name: /^Accent/ }).fill('#ffcc00');
  await admin.getByText('#8f7200 används i stället (4,5:1)').waitFor();
  const shown = admin.frameLocator('iframe').locator('spang-offers[style*="#8f7200"]');
  await shown.waitFor();
  expect(await shown.count()).toBe(1);
});

it('says when a heading level skips a step, measured in the preview', async () => {
  await admin.goto(`${record}/redigera`);
  const level = admin.getByRole('textbox', { name: /^Rubriknivå/ });
  await admin.getByText('Rubrikerna kommer i ordning', { exact: false }).waitFor();
  await level.fill('5');
  await level.press('Tab');
  const skips = admin.getByText('Rubriknivån hoppar över ett steg', { exact: false });
  await skips.waitFor();
  expect(await skips.isVisible()).toBe(true);
});

it('copies the code', async () => {
  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await admin.goto(record);
  await admin.getByRole('tab', { name: 'Iframe' }).click();
  await admin.getByRole('button', { name: 'Kopiera kod' }).click();
  await admin.getByText('Kopierat', { exact: true }).waitFor();
  expect(await admin.evaluate('navigator.clipboard.readText()')).toMatch(
    /^<iframe src="https:\/\/spang\.example\.se\/embed\/v1\/frame\?embed=[0-9a-f-]{36}"/,
  );
});
