import type { Page } from 'playwright-core';
import { violationsOf, WCAG } from './axe.js';
import { visitDemo, type Visit } from './browser.js';
import { partnerSite, type PartnerSite } from './partner-site.js';

/** What the element must keep to on a page of somebody else's: what it costs, how it moves, how it is reached. */
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

const FALLBACK = '<p><a href="https://www.example.se/utbildningar">Se alla utbildningar</a></p>';
const element = (attributes: string) =>
  `<spang-offers src="${origin}/api/v1/training-offers" ${attributes}>${FALLBACK}</spang-offers>
   <script async src="${origin}/embed/v1/spang-offers.js"></script>`;
const cards = (page: Page) => page.locator('spang-offers').getByRole('listitem');

it('costs two requests: a script of 8 kB, 12 kB of data for twenty offers, and nothing when nothing is new', async () => {
  const page = await visit.open([1280, 'light']);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await partner.open(element('limit="20" municipality="2482"'), { page });
  await cards(page).first().waitFor();
  expect(asked.filter((url) => url.startsWith(origin))).toHaveLength(2);

  const list = asked.find((url) => url.includes('/training-offers'))!;
  const sizeOf = async (url: string) => {
    const answer = await page.request.get(url, { headers: { 'accept-encoding': 'gzip' } });
    return Number(answer.headersArray().find(({ name }) => /^content-length$/i.test(name))?.value);
  };
  expect(await sizeOf(`${origin}/embed/v1/spang-offers.js`)).toBeLessThanOrEqual(8192);
  const bytes = await sizeOf(`${origin}/api/v1/training-offers?limit=20`);
  console.info(`20 offers: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(12 * 1024);

  const again = page.waitForResponse((answer) => answer.url() === list);
  await page.reload();
  expect((await (await again).allHeaders())['etag']).toBeDefined();
  const { status } = await (async () => {
    const first = await fetch(list);
    return fetch(list, { headers: { 'if-none-match': first.headers.get('etag')! } });
  })();
  expect(status).toBe(304);
  await page.context().close();
});

/** Notes how much the page has jumped, and how long it was busy at a stretch. */
const OBSERVER = `
  window.jumped = 0;
  window.busy = [];
  new PerformanceObserver((list) => list.getEntries().forEach((it) => (window.jumped += it.value)))
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((it) => window.busy.push(it.duration)))
    .observe({ type: 'longtask', buffered: true });
  document.addEventListener('spang-load', () => (window.loaded ??= performance.now()));
`;

it.each([
  ['a fallback, and nothing below it', '', ''],
  [
    'room that the page has left for it',
    'spang-offers{display:block;min-height:9000px}',
    '<footer>En kommun, med adress</footer>',
  ],
])('hardly moves what stands around it, and is not busy for long: with %s', async (_what, style, below) => {
  for (const width of [320, 1280]) {
    const page = await visit.open([width, 'light']);
    await page.addInitScript(OBSERVER);
    const body = `${element('limit="50" filters="search,place"')}${below}`;
    await partner.open(body, { page, head: `<style>${style}</style>` });
    await cards(page).nth(30).waitFor();
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const jumped = await page.evaluate<number>('window.jumped');
    const busy = await page.evaluate<number[]>('window.busy');
    const times = busy.map(Math.round).join(' ') || 'none';
    const waited = await page.evaluate<number>(
      "window.loaded - performance.getEntriesByType('resource').find((it) => it.name.endsWith('.js')).responseEnd",
    );
    console.info(
      `${width} px: CLS ${jumped.toFixed(4)}, tasks above 50 ms: ${times}, cards ${Math.round(waited)} ms after the script`,
    );
    expect(jumped).toBeLessThanOrEqual(0.02);
    expect(Math.max(0, ...busy)).toBeLessThan(500); // the goal is 50, on a machine that has nothing else to do
    await page.context().close();
  }
});

it('is accessible in forced colours: list, filters, nothing found, no answer', async () => {
  const page = await visit.open([1280, 'light'], { forcedColors: 'active' });
  for (const attributes of [
    '',
    'layout="cards" filters="search,place,form,home"',
    'q="finnsinte"',
    'sort="fel"',
  ]) {
    await partner.open(element(attributes), { page });
    await page.waitForFunction(
      "!/Hämtar/.test(document.querySelector('spang-offers').shadowRoot?.querySelector('[role=status]').textContent ?? 'Hämtar')",
    );
    const violations = await violationsOf(page, WCAG);
    expect([attributes, violations.map(({ id }) => id)]).toEqual([attributes, []]);
  }
  await page.context().close();
});

it('takes text of twice the size at 320 pixels: nothing is cut off, nothing is scrolled sideways', async () => {
  for (const layout of ['list', 'cards']) {
    const page = await visit.open([320, 'light']);
    const head = '<style>html{font-size:200%}</style>';
    await partner.open(element(`limit="5" layout="${layout}" filters="search,place,form,home"`), {
      page,
      head,
    });
    await cards(page).first().waitFor();
    const wide = await page.evaluate<
      string[]
    >(`[...document.querySelector('spang-offers').shadowRoot.querySelectorAll('*')]
      .filter((it) => it.getBoundingClientRect().right > 321).map((it) => it.outerHTML.slice(0, 80))`);
    expect(wide).toEqual([]);
    const size = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('spang-offers').shadowRoot.querySelector('dd')).fontSize",
    );
    expect(size).toBe('32px');
    const cut = await page.evaluate<string[]>(`(() => {
      const { shadowRoot } = document.querySelector('spang-offers');
      return [...shadowRoot.querySelectorAll('h3, a, dd, label, button, .badge')]
        .filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline')
        .map((it) => it.textContent);
    })()`);
    expect(cut).toEqual([]);
    await page.context().close();
  }
});

it('is used with the keyboard alone: searched, chosen among, followed, and left', async () => {
  const page = await visit.open([1280, 'light']);
  const body = `<a href="#a">Före</a>${element('filters="search,place,home" limit="3"')}<a href="#b">Efter</a>`;
  await partner.open(body, { page });
  await cards(page).first().waitFor();
  const here = () =>
    page.evaluate<string>(`(() => {
      const inside = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(inside);
      const name = (inside.labels?.[0]?.firstChild ?? inside).textContent;
      return [name, inside.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1].join(' ');
    })()`);
  const order: string[] = [];
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    order.push(await here());
    if (order.at(-1)!.startsWith('Efter')) break;
  }
  expect(order.every((each) => each.endsWith('true'))).toBe(true); // one always sees where one is
  expect(order.slice(0, 5)).toEqual(
    ['Före', 'Sök utbildning', 'Kommun', 'Min hemkommun', 'Visa'].map((it) => `${it} true`),
  );
  expect(order).toHaveLength(9); // three offers, and out again
  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+Tab');
  expect(await here()).toBe('Sök utbildning true');
  await page.keyboard.type('svetsare');
  await page.keyboard.press('Enter');
  await page.getByText(/Visar 3 av \d+ utbildningar/).waitFor();
  expect(await cards(page).first().textContent()).toMatch(/svetsare/i);
  expect(await here()).toBe('Sök utbildning true'); // the list is new, and one stands where one stood
  await page.context().close();
});
