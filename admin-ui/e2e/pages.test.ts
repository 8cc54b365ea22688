import type { PublicProjectListDto, PublicTrainingOfferListDto } from '@spang/shared/open';
import type { Page } from 'playwright-core';
import { publishMadeUpStatistics } from '../../api/test/made-up-statistics.js';
import { faultsOf, WIDTHS, visitDemo, type Visit } from './browser.js';

/** The public pages in a browser: each of them, in every look. */
let demo: Visit;
let addresses: string[];
const absolute = (path: string) => new URL(path, demo.address).href;

beforeAll(async () => {
  demo = await visitDemo();
  await publishMadeUpStatistics(demo.dataSource);
  const read = async <T>(path: string) => (await (await fetch(absolute(`/api/v1${path}`))).json()) as T;
  const offers = (await read<PublicTrainingOfferListDto>('/training-offers?limit=100&sort=title')).data;
  const projects = (await read<PublicProjectListDto>('/projects?limit=100')).data;
  const offer = (title: string) => offers.find((each) => each.title.sv === title)!.id;
  addresses = [
    '/',
    '/en',
    '/utbildningar',
    '/en/training?q=xyzzy',
    '/utbildningar?homeMunicipality=1715&openOnly=true&page=2',
    `/utbildningar/${offer('Plåtslagare i industrin, Karlstad')}?homeMunicipality=1715`,
    `/en/training/${offer('Svetsare, Skellefteå')}?homeMunicipality=2480`,
    `/utbildningar/${offer('Ritningsläsning på distans')}`,
    '/projekt',
    '/en/projects?funding=JTF',
    ...projects.map(({ id }) => `/projekt/${id}`),
    `/en/projects/${projects[0]!.id}`,
    '/statistik',
    '/en/statistics/2026-H2',
    '/en/statistics/2026-H1',
    '/finns-inte',
    '/en/nowhere',
  ];
}, 120_000);
afterAll(() => demo.close());

/** What the browser refuses on a page, as it tells: a policy that is broken, a file that is missing. */
function refusalsOf(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    const isOwnStatus = message.text().includes('status of 404') && /finns-inte|nowhere/.test(page.url());
    if (message.type() === 'error' && !isOwnStatus) refused.push(`${page.url()}: ${message.text()}`);
  });
  page.on('requestfailed', (request) => refused.push(`${page.url()}: ${request.url()}`));
  return refused;
}

describe.each(WIDTHS)('at %i px', (width) => {
  it('every page is accessible, does not scroll sideways and breaks no policy', async () => {
    const page = await demo.open([width, 'light']);
    const faults = refusalsOf(page);
    for (const address of addresses) {
      await page.goto(absolute(address));
      faults.push(...(await faultsOf(page, address)));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  }, 180_000);
});

it('needs neither a script nor a cookie: it is searched and answered with the keyboard alone', async () => {
  const page = await demo.open([320, 'light'], { javaScriptEnabled: false });
  const tabTo = async (name: string) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate<string>(
        `(({ labels, textContent }) => labels?.[0]?.textContent ?? textContent)(document.activeElement)`,
      );
      if (label.trim() === name) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await page.goto(absolute('/'));
  await tabTo('Hoppa till innehållet');
  await page.keyboard.press('Enter');
  await tabTo('Sök utbildning, yrke eller ort');
  await page.keyboard.type('svetsare');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '8 utbildningar' }).waitFor();
  await tabTo('Svetsare, Karlstad');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Svetsare, Karlstad' }).waitFor();
  await tabTo('Min hemkommun');
  await page.keyboard.type('Kil');
  await tabTo('Visa vad som gäller mig');
  await page.keyboard.press('Enter');
  await page.getByText('Du kan söka enligt avtal.').first().waitFor();
  expect(new URL(page.url()).searchParams.get('homeMunicipality')).toBe('1715');
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

it('shows the emblem beside its statement, in a typeface that Annex IX allows, on any screen', async () => {
  for (const look of [
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const) {
    const page = await demo.open(look);
    await page.goto(absolute(addresses.find((address) => address.includes('2480'))!));
    const emblem = (await page.locator('.eu img').boundingBox())!;
    const statement = page.locator('.eu-statement').first();
    const text = (await statement.boundingBox())!;
    expect(await statement.textContent()).toBe('Co-funded by the European Union');
    expect(emblem.width / emblem.height).toBeCloseTo(1.5, 1);
    expect(text.x).toBeGreaterThan(emblem.x + emblem.width); // beside it, and not over it
    expect(emblem.y + emblem.height).toBeLessThan(900); // without scrolling
    const others = await page.locator('img:not(.eu img), picture, main svg[role="img"]').count();
    expect(others).toBe(0); // none that could be larger
    const style = await page.evaluate<{ font: string; style: string; colour: string }>(
      `(({ fontFamily, fontStyle, color }) => ({ font: fontFamily, style: fontStyle, colour: color }))(
        getComputedStyle(document.querySelector('.eu-statement')))`,
    );
    const allowed = 'Arial Verdana Tahoma Trebuchet Calibri Ubuntu'.split(' ');
    for (const name of style.font.split(','))
      expect(allowed).toContain(name.replaceAll('"', '').trim().split(' ')[0]);
    expect([style.style, style.colour]).toEqual([
      'normal',
      look[1] === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)',
    ]);
    await page.context().close();
  }
});

it('is printed as a document: no form, no menu, and addresses that can be read', async () => {
  const page = await demo.open([1280, 'dark']);
  await page.goto(absolute(addresses.find((address) => address.includes('2480'))!));
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.site-head', '.site-foot', '.home-form'])
    expect(await page.locator(part).isVisible()).toBe(false);
  expect(await page.locator('.eu img').isVisible()).toBe(true);
  const ink = await page.evaluate<string>('getComputedStyle(document.body).color');
  expect(ink).toBe('rgb(20, 32, 31)');
  const printed = await page.evaluate<string>(`(() => {
    const link = document.createElement('a');
    link.href = 'https://utbildning.example.se/ansok';
    link.append('Ansök');
    document.querySelector('main').append(link);
    return getComputedStyle(link, '::after').content;
  })()`);
  expect(printed).toContain('https://utbildning.example.se/');
  await page.context().close();
});
