import { readFileSync } from 'node:fs';
import type { PublicTrainingOfferDto, PublicTrainingOfferListDto } from '@spang/shared/open';
import type { Page } from 'playwright-core';
import { visitDemo, type Visit } from './browser.js';
import { partnerSite, type PartnerSite } from './partner-site.js';

/**
 * Whatever shows training that the Union pays for shows the statement beside the emblem, in the language of the page
 * (CPR 2021/1060 Annex IX; for the programmes of 2014–2020 with the name of the fund).
 */
let visit: Visit;
let origin: string;
let partner: PartnerSite;
let offers: PublicTrainingOfferDto[];

beforeAll(async () => {
  visit = await visitDemo();
  ({ origin } = new URL(visit.address));
  partner = await partnerSite(visit);
  const answer = await fetch(`${origin}/api/v1/training-offers?limit=100`);
  const { data } = (await answer.json()) as PublicTrainingOfferListDto;
  offers = data.filter(({ visibility }) => visibility !== null);
}, 60_000);
afterAll(async () => {
  partner.close();
  await visit.close();
});

/** One offer for each way that the statement is worded, and each fund. */
const kinds = () => [
  ...new Map(
    offers.map((offer) => [JSON.stringify([offer.visibility!.statement, offer.visibility!.fund]), offer]),
  ).values(),
];
const DOCUMENT = readFileSync(new URL('../../docs/embeds.md', import.meta.url), 'utf8');
const STYLE = /```css\n(.*?)```/s.exec(DOCUMENT)![1]!;
/** A host with everything that could spoil it: a typeface, a style, and a logo that is not larger. */
const HOST = `<style>body{font:italic 18px Georgia,serif} img{display:block}</style>`;

type Language = 'sv' | 'en' | 'fi';
interface Surface {
  /** Opens the offer on its own, or in a list; says where the block is. */
  open: (page: Page, offer: PublicTrainingOfferDto, language: Language) => Promise<string>;
  languages: Language[];
}
const inPages = (list: boolean): Surface => ({
  languages: ['sv', 'en'],
  open: async (page, { id, title }, language) => {
    const base = language === 'en' ? '/en/training' : '/utbildningar';
    const words = encodeURIComponent((title[language] ?? title.sv)!);
    await page.goto(origin + (list ? `${base}?q=${words}` : `${base}/${id}`));
    return '.eu';
  },
});
const SURFACES: Record<string, Surface> = {
  element: {
    languages: ['sv', 'en', 'fi'],
    open: async (page, { title }, language) => {
      const tag = `<spang-offers src="${origin}/api/v1/training-offers" q="${title.sv}" lang="${language}"></spang-offers>`;
      const script = `<script async src="${origin}/embed/v1/spang-offers.js"></script>`;
      await partner.open(tag + script, { page, head: HOST });
      return 'spang-offers [part=visibility]';
    },
  },
  frame: {
    languages: ['sv', 'en', 'fi'],
    open: async (page, { id }, language) => {
      await page.goto(`${origin}/embed/v1/frame?offer=${id}&lang=${language}`);
      return '.spang-eu';
    },
  },
  fragment: {
    languages: ['sv', 'en', 'fi'],
    open: async (page, { id }, language) => {
      const html = await (await fetch(`${origin}/embed/v1/offers.html?offer=${id}&lang=${language}`)).text();
      await page.unrouteAll();
      await page.route('https://spang.example.se/**', async (route) =>
        route.fulfill({
          response: await route.fetch({ url: origin + new URL(route.request().url()).pathname }),
        }),
      );
      await partner.open(html, { page, head: `${HOST}<style>${STYLE}</style>` });
      return '.spang-eu';
    },
  },
  list: inPages(true),
  offer: inPages(false),
};

const ALLOWED = [
  'Arial',
  'Auto',
  'Calibri',
  'Garamond',
  'Trebuchet MS',
  'Tahoma',
  'Verdana',
  'Ubuntu',
  'sans-serif',
];

describe.each(Object.keys(SURFACES))('%s', (name) => {
  const { open, languages } = SURFACES[name]!;
  it.each([320, 1200])(
    'shows statement and emblem beside each other at %i px',
    async (width) => {
      const page = await visit.open([width, 'light']);
      for (const language of languages)
        for (const offer of kinds()) {
          const selector = await open(page, offer, language);
          const { statement, fund } = offer.visibility!;
          const [said, lang] = statement[language] ? [statement[language], language] : [statement.sv!, 'sv'];
          const block = page.locator(selector).filter({ hasText: said }).first();
          await block.waitFor();
          const what = [name, language, width, offer.title.sv].join(' ');
          const text = block.getByText(said, { exact: true }).last();
          const emblem = block.locator('img, svg').first();
          await page.evaluate('Promise.all([...document.images].map((it) => it.decode()))');
          const [mark, words] = [(await emblem.boundingBox())!, (await text.boundingBox())!];
          // beside each other, and not over each other
          expect([what, words.x >= mark.x + mark.width]).toEqual([what, true]);
          expect([what, words.y < mark.y + mark.height && mark.y < words.y + words.height]).toEqual([
            what,
            true,
          ]);
          expect([what, words.x + words.width <= width]).toEqual([what, true]);
          expect(mark.width / mark.height).toBeCloseTo(1.5, 1);
          // no other picture is larger
          const others = await page.locator(`img:not(${selector.split(' ').at(-1)} img)`).all();
          for (const other of others) {
            const box = (await other.boundingBox())!;
            expect([what, mark.height >= box.height || mark.width >= box.width]).toEqual([what, true]);
          }
          const look: Record<string, string | undefined> = await text.evaluate((it) => {
            // runs in the page
            const style = (
              globalThis as unknown as { getComputedStyle: (of: unknown) => Record<string, string> }
            ).getComputedStyle(it);
            const closest = (it as unknown as { closest: (of: string) => { lang: string } | null }).closest(
              '[lang]',
            );
            return { ...style, language: closest?.lang };
          });
          for (const font of look['fontFamily']!.split(','))
            expect(ALLOWED).toContain(font.trim().replaceAll('"', ''));
          expect([what, look['fontStyle'], look['textDecorationLine'], look['color']]).toEqual([
            what,
            'normal',
            'none',
            'rgb(0, 0, 0)',
          ]);
          // in the language of the page, or said to be in another
          if (look['language'] !== undefined && name !== 'element')
            expect([what, look['language']]).toEqual([what, lang]);
          if (fund && !['JTF', 'ESF+'].includes(fund.code))
            expect([what, await block.textContent()]).toEqual([
              what,
              expect.stringContaining((fund.names[language] ?? fund.names.sv)!),
            ]);
        }
      await page.context().close();
    },
    180_000,
  );
});

it('is tried with wordings of both programme periods', () => {
  const codes = new Set(kinds().map(({ visibility }) => visibility!.fund?.code));
  expect(codes.size).toBeGreaterThanOrEqual(2);
});
