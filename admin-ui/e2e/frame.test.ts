import type { Page } from 'playwright-core';
import { faultsOf, visitDemo, WIDTHS, type Visit } from './browser.js';
import { partnerSite, type PartnerSite } from './partner-site.js';

/** The frame on a partner's site, with scripts and without, and the piece of HTML as a browser reads it. */
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

const POPUPS = 'allow-popups allow-popups-to-escape-sandbox';
const iframe = (query: string, sandbox = POPUPS) =>
  `<iframe id="spang" src="${origin}/embed/v1/frame?${query}" title="Utbildningar" loading="lazy" width="100%" height="600" sandbox="${sandbox}"></iframe>`;
const strict = () =>
  `default-src 'none'; frame-src ${origin}; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'`;
const frameOf = (page: Page) => page.frameLocator('#spang');

/** What the browser says that it will not do. The scripts with which we look into a frame are ours, not the frame's. */
function refusalsOf(page: Page): string[] {
  const refused: string[] = [];
  const isOurs = (text: string) => text.startsWith('Blocked script execution');
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOurs(message.text())) refused.push(message.text());
  });
  page.on('requestfailed', (request) => refused.push(request.url()));
  return refused;
}

describe.each([true, false])('the frame on another site, scripts on: %s', (javaScriptEnabled) => {
  it('is complete: styled, with the emblem, links that open outside, and pages of its own', async () => {
    const page = await visit.open([1280, 'light'], { javaScriptEnabled });
    const refused = refusalsOf(page);
    await partner.open(iframe('municipality=2482&limit=3'), { page, policy: strict() });
    const frame = frameOf(page);
    await frame.getByRole('listitem').first().waitFor();
    expect(await frame.getByRole('listitem').count()).toBe(3);
    // the style sheet was taken: without it the box is as high as its text
    expect((await frame.locator('a').first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
    const emblem = (await frame.locator('.spang-eu img').first().boundingBox())!;
    expect([Math.round(emblem.width), Math.round(emblem.height)]).toEqual([72, 48]);
    const first = await frame.getByRole('heading', { level: 2 }).first().textContent();
    await frame.getByRole('link', { name: 'Nästa sida' }).click();
    await frame.getByRole('link', { name: 'Föregående sida' }).waitFor();
    expect(await frame.getByRole('heading', { level: 2 }).first().textContent()).not.toBe(first);
    const [, asked] = await Promise.all([
      page.context().waitForEvent('page'),
      page.context().waitForEvent('request', (request) => request.url().startsWith('https:')),
      frame.getByRole('heading', { level: 2 }).first().getByRole('link').click(),
    ]);
    expect(asked.isNavigationRequest() && asked.frame().parentFrame()).toBe(null);
    expect(await page.context().cookies()).toEqual([]);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('is filtered by a form, where the frame may send one', async () => {
    const page = await visit.open([320, 'light'], { javaScriptEnabled });
    const refused = refusalsOf(page);
    await partner.open(iframe('filters=search,place,form,home&limit=50', `${POPUPS} allow-forms`), {
      page,
      policy: strict(),
    });
    const frame = frameOf(page);
    const place = frame.getByRole('combobox', { name: 'Kommun', exact: true });
    const option = place.locator('option', { hasText: 'Skellefteå (' });
    const label = (await option.textContent())!;
    await place.selectOption({ label });
    await frame.getByRole('combobox', { name: 'Min hemkommun' }).selectOption({ label: 'Kil' });
    await frame.getByRole('button', { name: 'Visa' }).click();
    await frame.getByText('Din hemkommun behöver godkänna kostnaden').first().waitFor();
    expect(await frame.getByRole('listitem').count()).toBe(Number(/\((\d+)\)/.exec(label)![1]));
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

/** What docs/embeds.md gives to the page around the frame. */
const LISTENER = `<script>
addEventListener('message', (event) => {
  const frame = document.querySelector('#spang');
  if (event.source === frame.contentWindow && event.data?.type === 'spang:resize') frame.style.height = event.data.height + 'px';
});
</script>`;

it('says how high it is, and grows and shrinks with what it shows', async () => {
  const page = await visit.open([1280, 'light']);
  const refused = refusalsOf(page);
  const body = iframe('limit=50&resize=1&filters=search', `${POPUPS} allow-forms allow-scripts`);
  await partner.open(LISTENER + body, { page, policy: strict() });
  const frame = frameOf(page);
  const height = () => page.evaluate<number>("document.querySelector('#spang').offsetHeight");
  const isWhole = async () => {
    const inner = (await frame.locator('body').boundingBox())!.height;
    return Math.abs((await height()) - inner) < 8;
  };
  await page.waitForFunction("document.querySelector('#spang').offsetHeight > 2000");
  expect(await isWhole()).toBe(true);
  await frame.getByLabel('Sök utbildning').fill('finnsinte');
  await frame.getByRole('button', { name: 'Visa' }).click();
  await frame.getByText('Inga utbildningar passar det du valde.').waitFor();
  await page.waitForFunction("document.querySelector('#spang').offsetHeight < 400");
  expect(await isWhole()).toBe(true);
  const before = await height();
  await page.evaluate("postMessage({ type: 'spang:resize', height: 9000 }, '*')"); // from somebody else
  await page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
  );
  expect(await height()).toBe(before);
  expect(refused).toEqual([]);
  await page.context().close();
});

describe.each(WIDTHS)('at %i px', (width) => {
  it('the frame is accessible and as wide as its place: list, cards, table, filters, empty', async () => {
    const page = await visit.open([width, 'light']);
    const faults: string[] = [];
    for (const query of [
      '',
      'layout=cards&filters=search,place,form,home&lang=en',
      'layout=table&home=1715&lang=fi',
      'q=finnsinte&filters=search',
      'page=2&limit=2&heading-level=4',
    ]) {
      await page.goto(`${origin}/embed/v1/frame?${query}`);
      faults.push(...(await faultsOf(page, query || 'list')));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it('says the same as the element, card by card', async () => {
  for (const [lang, home] of [
    ['sv', '1715'],
    ['en', '2482'],
    ['fi', '1780'],
  ]) {
    const page = await visit.open([1280, 'light']);
    await partner.open(
      `<spang-offers src="${origin}/api/v1/training-offers" limit="50" lang="${lang}" resident-of="${home}"></spang-offers>
       <script async src="${origin}/embed/v1/spang-offers.js"></script>`,
      { page },
    );
    await page.locator('spang-offers li').first().waitFor();
    const said = (selector: string) =>
      page.evaluate<string[]>(
        `[...(document.querySelector('spang-offers')?.shadowRoot ?? document).querySelectorAll('${selector}')].map((it) =>
          it.textContent.replaceAll(/\\s+/g, ''))`,
      );
    const [cards, blocks] = [await said('li'), await said('.eu p')];
    await page.goto(`${origin}/embed/v1/frame?limit=50&lang=${lang}&resident-of=${home}&target=_top`);
    expect(await said('li')).toEqual(cards);
    expect(await said('.spang-eu')).toEqual(blocks);
    await page.context().close();
  }
});

it('the piece of HTML is what a browser makes of it: nothing is mended, and nothing moves', async () => {
  const page = await visit.open([320, 'light']);
  for (const query of ['', '?limit=50&lang=en', '?q=finnsinte', '?home=2482&heading-level=2']) {
    const html = (await (await fetch(`${origin}/embed/v1/offers.html${query}`)).text()).trim();
    const read = await page.evaluate<string>(`(() => {
      const template = document.createElement('template');
      template.innerHTML = ${JSON.stringify(html)};
      return template.innerHTML;
    })()`);
    const plain = (text: string) => text.replaceAll('/>', '>').replaceAll('&#x27;', "'").toLowerCase();
    expect(plain(read)).toBe(plain(html));
  }
  await page.context().close();
});
