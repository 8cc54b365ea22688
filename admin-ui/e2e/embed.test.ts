import type { Page } from 'playwright-core';
import { faultsOf, WIDTHS, signIn, visitDemo, type Visit } from './browser.js';
import { partnerSite, type PartnerSite } from './partner-site.js';

/** The element on a partner's site, with the strictest policy that a site may have. */
let visit: Visit;
let origin: string;
let partner: PartnerSite;

beforeAll(async () => {
  visit = await visitDemo();
  ({ origin } = new URL(visit.address));
  partner = await partnerSite(visit);
}, 60_000);
afterAll(async () => {
  partner.close();
  await visit.close();
});

const FALLBACK = '<p><a href="https://example.se/utbildningar">Se alla utbildningar</a></p>';
const snippet = (attributes = '', inside = FALLBACK) =>
  `<spang-offers src="${origin}/api/v1/training-offers" ${attributes}>${inside}</spang-offers>`;
const script = (version = 'v1', more = '') =>
  `<script async src="${origin}/embed/${version}/spang-offers.js" ${more}></script>`;
const strict = () =>
  `default-src 'none'; script-src ${origin}; connect-src ${origin}; style-src 'none'; require-trusted-types-for 'script'`;

const open: PartnerSite['open'] = (...written) => partner.open(...written);
const cards = (page: Page) => page.locator('spang-offers').first().getByRole('listitem');
const fallback = (page: Page) => page.getByRole('link', { name: 'Se alla utbildningar' });

it('shows what is true now, with two requests, and nothing that a strict policy refuses', async () => {
  const page = await visit.open([1280, 'light']);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await open(snippet('municipality="2482" limit="10"') + script(), { policy: strict(), page });
  await cards(page).first().waitFor();
  expect(await cards(page).count()).toBeGreaterThan(2);
  expect(await fallback(page).isVisible()).toBe(false);
  expect(await page.evaluate('window.refused')).toEqual([]);
  expect(
    new Set(asked.filter((url) => !url.startsWith(partner.address)).map((url) => url.split('?')[0])),
  ).toEqual(new Set([`${origin}/embed/v1/spang-offers.js`, `${origin}/api/v1/training-offers`]));
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
});

describe.each(WIDTHS)('at %i px', (width) => {
  it('is accessible, and as wide as its place: list, cards, table, filters, empty, error', async () => {
    const page = await visit.open([width, 'light']);
    const head =
      '<style>:root{color-scheme:light dark}body{background:Canvas;color:CanvasText}a{color:LinkText}</style>';
    const looks = [
      '',
      'layout="cards" filters="search,place,form"',
      'layout="table"',
      'q="finnsinte"',
      'sort="fel"',
    ];
    const faults: string[] = [];
    for (const [i, look] of looks.entries()) {
      await open(snippet(look) + script(), { page, head });
      await page.waitForFunction(
        "!/Hämtar/.test(document.querySelector('spang-offers').shadowRoot?.querySelector('[role=status]').textContent ?? 'Hämtar')",
      );
      faults.push(...(await faultsOf(page, `${look || 'list'} (${i})`)));
    }
    expect(faults).toEqual([]);
  });
});

describe('the link inside is shown', () => {
  it('where scripts are off', async () => {
    const page = await visit.open([1280, 'light'], { javaScriptEnabled: false });
    await open(snippet() + script(), { page });
    expect(await fallback(page).isVisible()).toBe(true);
  });
  it('when the script is not the one whose hash is named', async () => {
    const page = await open(
      snippet() + script('1.0.0', `integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"`),
    );
    await page.waitForLoadState('networkidle');
    expect(await fallback(page).isVisible()).toBe(true);
  });
  it.each([
    [
      'the API fails',
      (page: Page) => page.route('**/api/v1/**', (route) => route.fulfill({ status: 500, body: '{}' })),
    ],
    ['the API is away', (page: Page) => page.route('**/api/v1/**', (route) => route.abort())],
    [
      'the API says something else',
      (page: Page) => page.route('**/api/v1/**', (route) => route.fulfill({ body: '<p>' })),
    ],
  ])('when %s, with words and a way to try again', async (_what, breaks) => {
    const page = await visit.open([1280, 'light']);
    await breaks(page);
    await open(snippet() + script(), { page });
    const again = page.getByRole('button', { name: 'Försök igen' });
    await again.waitFor();
    expect(await fallback(page).isVisible()).toBe(true);
    expect(await page.getByRole('status').textContent()).toBe('Det gick inte att hämta utbildningarna.');
    await page.unroute('**/api/v1/**');
    await again.click();
    await cards(page).first().waitFor();
    expect(await fallback(page).isVisible()).toBe(false);
  });
  it('when the site lets nothing be fetched', async () => {
    const page = await open(snippet() + script(), { policy: `default-src 'none'; script-src ${origin}` });
    await page.getByRole('button', { name: 'Försök igen' }).waitFor();
    expect(await fallback(page).isVisible()).toBe(true);
  });
});

it('is one element for two snippets, two versions, an alias and one that comes late', async () => {
  const alias =
    '<div data-spang-offers data-municipality="2482" data-limit="2"><a href="https://example.se/">Alla</a></div>';
  const page = await open(
    snippet('limit="1"') + script('1.0.0') + snippet('limit="2"') + script('v1') + alias,
  );
  await page.waitForFunction("[...document.querySelectorAll('spang-offers')].length === 3");
  const counts = () =>
    page.evaluate<number[]>(
      "[...document.querySelectorAll('spang-offers')].map((it) => it.shadowRoot?.querySelectorAll('li').length ?? 0)",
    );
  await page.waitForFunction(
    "[...document.querySelectorAll('spang-offers')].every((it) => it.shadowRoot?.querySelector('li'))",
  );
  expect(await counts()).toEqual([1, 2, 2]);
  await page.evaluate(`(() => {
    const first = document.querySelector('spang-offers');
    first.remove();
    document.body.append(first);
    const late = document.createElement('spang-offers');
    late.setAttribute('src', first.getAttribute('src'));
    late.setAttribute('limit', '3');
    document.body.append(late);
  })()`);
  await page.waitForFunction(
    "document.querySelectorAll('spang-offers')[3].shadowRoot.querySelectorAll('li').length === 3",
  );
  expect(await counts()).toEqual([2, 2, 1, 3]);
});

it('shows hostile data as the text that it is', async () => {
  const page = await visit.open([320, 'light']);
  const hostile =
    '<img src=x onerror="window.hit=1"></script><script>window.hit=1</script>\u202e' + 'Ö'.repeat(10_000);
  const data = [
    { id: '1', title: { sv: hostile }, url: 'javascript:window.hit=1', occasions: null, provider: null },
    {
      id: '"><b>',
      title: null,
      url: 'data:text/html,x',
      occasions: [null, { start: 'x', locations: [null] }],
    },
    null,
    7,
  ];
  await page.route('**/api/v1/**', (route) =>
    route.fulfill({
      json: { data, _meta: { totalRecords: 4 } },
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await open(snippet('jsonld') + script(), { page, policy: strict() });
  await cards(page).first().waitFor();
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(await page.locator('spang-offers img, spang-offers b').count()).toBe(0);
  const links = await page.getByRole('listitem').getByRole('link').all();
  for (const link of links) expect(await link.getAttribute('href')).toMatch(/^https?:/);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  expect(await page.evaluate('window.refused')).toEqual([]);
});

it('survives the style sheets of the site, and takes its custom properties and parts', async () => {
  const head = `<style>*{all:unset!important;display:inline!important}
    spang-offers{--spang-accent:rgb(1, 2, 3)} spang-offers::part(badge){color:rgb(4, 5, 6)}</style>`;
  const page = await open(snippet('limit="2"') + script(), { head });
  await cards(page).first().waitFor();
  const of = (selector: string, property: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('spang-offers').shadowRoot.querySelector('${selector}')).${property}`,
    );
  expect(await page.evaluate("getComputedStyle(document.querySelector('spang-offers')).display")).toBe(
    'block',
  );
  expect(await of('ul', 'display')).toBe('grid');
  expect(await of('h3', 'fontWeight')).toBe('600');
  expect(await of('a', 'color')).toBe('rgb(1, 2, 3)');
  expect(await of('[part~=badge]', 'color')).toBe('rgb(4, 5, 6)');
});

it('shows statement and emblem together with what the Union pays, whatever the snippet says', async () => {
  for (const width of [320, 1200]) {
    const page = await visit.open([width as 320, 'light']);
    await open(snippet('municipality="2482" layout="table" lang="en"') + script(), { page });
    const block = page.locator('spang-offers [part=visibility]').first();
    await block.waitFor();
    expect(await block.textContent()).toMatch(/(Co-f|F)unded by the European Union/);
    const emblem = (await block.locator('svg').boundingBox())!;
    const text = (await block.locator('p').boundingBox())!;
    expect(emblem.height).toBeGreaterThanOrEqual(48);
    expect(Math.abs(emblem.y + emblem.height / 2 - (text.y + text.height / 2))).toBeLessThan(emblem.height);
    const font = `getComputedStyle(document.querySelector('spang-offers').shadowRoot.querySelector('.eu p')).fontFamily`;
    expect(await page.evaluate(font)).toMatch(/^Arial/);
  }
});

it('lets a reader choose among what there is, by name', async () => {
  const page = await open(snippet('filters="search,place,form" limit="50"') + script());
  await cards(page).first().waitFor();
  const all = await cards(page).count();
  const place = page.getByLabel('Kommun');
  await place.focus();
  const option = place.locator('option', { hasText: 'Skellefteå (' });
  await option.waitFor({ state: 'attached' });
  const [, count] = /\((\d+)\)/.exec((await option.textContent())!)!;
  await place.selectOption({ label: (await option.textContent())! });
  await page.getByRole('button', { name: 'Visa' }).click();
  await page.getByText(`${count} utbildningar`, { exact: true }).waitFor();
  expect(await cards(page).count()).toBe(Number(count));
  expect(Number(count)).toBeLessThan(all);
  expect(await page.getByLabel('Studieform').locator('option').allTextContents()).toContainEqual(
    expect.stringMatching(/^På plats/),
  );
});

it('tells a reader who says where they live how they apply, without a question for each offer', async () => {
  const words = {
    sv: ['Min hemkommun', 'Visa', 'För dig', 'Din hemkommun behöver godkänna kostnaden'],
    en: ['My home municipality', 'Show', 'For you', 'Your home municipality has to approve the cost'],
    fi: ['Kotikuntani', 'Näytä', 'Sinulle', 'Kotikuntasi on hyväksyttävä kustannukset'],
  };
  for (const [lang, [label, show, forYou, approval]] of Object.entries(words)) {
    const page = await visit.open([320, 'light']);
    await open(snippet(`filters="home" limit="50" lang="${lang}"`) + script(), { page, policy: strict() });
    await cards(page).first().waitFor();
    const all = await cards(page).count();
    const home = page.getByLabel(label!);
    await home.focus();
    await home.locator('option', { hasText: /^Kil$/ }).waitFor({ state: 'attached' });
    expect(await home.locator('option').count()).toBe(291);
    await home.selectOption({ label: 'Kil' });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.getByRole('button', { name: show!, exact: true }).click();
    await page.getByText(approval!).first().waitFor();
    expect(asked).toHaveLength(1);
    expect(await cards(page).count()).toBe(all);
    expect(await page.getByText(forYou!, { exact: true }).count()).toBe(all);
    expect(await page.evaluate('window.refused')).toEqual([]);
    await page.context().close();
  }
});

it('tells the page what happens, and lets it decide where a choice leads', async () => {
  const page = await open(snippet('limit="1"') + script());
  await cards(page).first().waitFor();
  await page.evaluate(`(() => {
    window.told = [];
    document.addEventListener('spang-select', (event) => { window.told.push(event.detail.id); event.preventDefault(); });
  })()`);
  await cards(page).first().getByRole('link').click();
  expect(await page.evaluate<string[]>('window.told')).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(page.url().startsWith(partner.address)).toBe(true);
});

it('no longer shows what was unpublished in the administration, without a change of the page', async () => {
  const page = await open(snippet('municipality="2482" limit="50"') + script());
  await cards(page).first().waitFor();
  const before = await cards(page).count();
  const admin = await visit.open([1280, 'light']);
  await signIn(admin, visit, 'administrator');
  const offers = await (await fetch(`${origin}/api/v1/training-offers?municipality=2482&limit=1`)).json();
  await admin.goto(`${visit.address}utbildningar/${(offers as { data: { id: string }[] }).data[0]!.id}`);
  await admin
    .getByRole('link', { name: /[Pp]ublicering|Publicera/ })
    .first()
    .click();
  await admin
    .getByRole('button', { name: /Avpublicera/ })
    .first()
    .click();
  const withdrawn = admin.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await admin
    .getByRole('dialog', { name: 'Avpublicera?' })
    .getByRole('button', { name: 'Avpublicera' })
    .click();
  expect((await withdrawn).status()).toBe(200);
  await page.reload();
  await cards(page).first().waitFor();
  expect(await cards(page).count()).toBe(before - 1);
});
