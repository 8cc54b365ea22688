import type { Page } from 'playwright-core';
import { signIn, visitDemo, type Visit } from './browser.js';
import { heading, openFirst, press } from './states.js';

let demo: Visit;
beforeAll(async () => {
  demo = await visitDemo();
}, 120_000);
afterAll(() => demo.close());

/** What a reader may set, and nothing may be lost. */
const CHANGES = {
  // WCAG 1.4.12
  'text spacing':
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
  // WCAG 1.4.4
  'text of twice the size': 'html { font-size: 200% !important }',
};

/** Runs in the page: what is cut off or runs out of its box, and how far the page must be scrolled sideways. */
const LOST = `(() => {
  const isCut = (e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    return (overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1) || (overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1);
  };
  const seen = [...document.querySelectorAll('body *')].filter((e) => e.clientWidth > 1 && e.checkVisibility() && !e.closest('svg'));
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return [
    ...seen.filter((e) => !e.matches('input, textarea') && isCut(e)),
    ...seen.filter((e) => e.matches('.button, .tag, .chip, .tabs a, .rail a, th, td > div') && e.scrollWidth > e.clientWidth + 1),
  ].map((e) => e.outerHTML.slice(0, 120)).concat(beyond > 0 ? [beyond + ' px too wide'] : []);
})()`;

const style = (page: Page, css: string) =>
  page.evaluate(
    `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; })()`,
  );

/** Goes through the screens that hold every kind of part. */
async function* screens(page: Page): AsyncGenerator<string> {
  await page.goto(demo.address);
  await heading(page, 'Logga in');
  yield 'sign-in';
  await signIn(page, demo);
  yield 'overview';
  await page.goto(`${demo.address}projekt?q=metall`);
  await page.locator('tbody a').first().waitFor();
  yield 'list';
  const record = await openFirst(page, `${demo.address}projekt?q=metall`);
  yield 'dossier';
  await page.goto(`${record}/publicering`);
  await heading(page, 'Så ser den publika posten ut');
  yield 'preview';
  await press(page, 'Avpublicera');
  yield 'dialog';
  await page.goto(`${record}/redigera`);
  await page.getByRole('textbox', { name: 'Kortnamn' }).waitFor();
  yield 'editor';
  await page.goto(`${demo.address}projekt/ny`);
  await press(page, 'Spara');
  yield 'faults';
  await page.goto(`${demo.address}integrationer/api/ny`);
  await page.getByRole('combobox', { name: 'Organisation' }).fill('kommun');
  await page
    .getByRole('option', { name: /kommun/ })
    .first()
    .waitFor();
  yield 'choices';
}

it.each([
  [1280, ['text spacing', 'text of twice the size']],
  [640, ['text of twice the size']],
  [320, ['text spacing']],
] as const)(
  'loses nothing at %i px with %j',
  async (width, changes) => {
    const page = await demo.open([width, 'light']);
    const faults: string[] = [];
    for await (const screen of screens(page))
      for (const change of changes) {
        await style(page, CHANGES[change]);
        faults.push(...(await page.evaluate<string[]>(LOST)).map((lost) => `${screen}, ${change}: ${lost}`));
      }
    await page.context().close();
    expect(faults).toEqual([]);
  },
  120_000,
);

it('tells the current page from the others when colours are forced', async () => {
  const page = await demo.open([1280, 'light'], { forcedColors: 'active' });
  await signIn(page, demo);
  const record = await openFirst(page, `${demo.address}projekt`);
  await page.goto(record);
  await page.getByRole('navigation', { name: 'Postens sidor' }).waitFor();
  const colours = (links: string, side: string) =>
    page.evaluate<[string, string]>(
      `['[aria-current=page]', ':not([aria-current])'].map((which) => getComputedStyle(document.querySelector('${links}' + which)).border${side}Color)`,
    );
  for (const [links, side] of [
    ['.rail li a', 'Left'],
    ['.tabs a', 'Bottom'],
  ] as const) {
    const [current, other] = await colours(links, side);
    expect(current).not.toBe(other);
  }
  await page.context().close();
});

it('moves nothing for those who want no motion', async () => {
  const page = await demo.open([1280, 'light'], { reducedMotion: 'reduce' });
  await signIn(page, demo);
  await page.goto(`${demo.address}projekt/ny`);
  await page.getByRole('textbox', { name: 'Kortnamn' }).waitFor();
  const moving = await page.evaluate<number>(
    `[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e); return s.transitionDuration !== '0s' || s.animationName !== 'none'; }).length`,
  );
  expect(moving).toBe(0);
  await page.context().close();
});
