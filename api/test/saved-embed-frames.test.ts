/** Saved embeds where there is no script: in a frame, and as a piece of HTML. */
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { create, UNKNOWN } from './projects.js';
import { signIn, type Caller } from './sign-in.js';
import { publishAt, withdrawAt } from './training.js';

const EMBEDS = '/management/v1/embeds';
let demo: DemoApp;
let admin: Caller;
beforeAll(async () => {
  demo = await buildDemoApp();
  admin = await signIn(demo, 'administrator@example.se', 'demo-administrator-spang');
}, 60_000);
afterAll(() => demo.close());

async function published(more: object): Promise<string> {
  const input = { name: { sv: 'En lista' }, filters: {}, attributes: {}, style: {}, ...more };
  const { body } = await create(admin, 'embeds', input).expect(201);
  await publishAt(admin, `${EMBEDS}/${body.id}`).expect(200);
  return body.id;
}
const at = (path: string, headers = {}) => demo.app.inject({ url: `/embed/v1/${path}`, headers });
const titlesIn = (html: string) =>
  [...html.matchAll(/<h\d[^>]*><a [^>]*>([^<]*)/g)].map(([, title]) => title);

it('is shown as it was saved: filters, order, number, headings, language', async () => {
  const embed = await published({
    filters: { municipalities: ['2482'], openOnly: true, paces: [100] },
    attributes: {
      layout: 'cards',
      limit: 3,
      sort: '-title',
      headingLevel: 5,
      lang: 'en',
      readerFilters: ['search', 'home'],
    },
  });
  const saved = 'municipality=2482&open-only=true&pace=100&limit=3&sort=-title&heading-level=5&lang=en';
  const fragment = await at(`offers.html?embed=${embed}`);
  expect(fragment.statusCode).toBe(200);
  expect(titlesIn(fragment.body)).toEqual(titlesIn((await at(`offers.html?${saved}`)).body));
  expect(fragment.body).toMatch(/<div class="spang-offers" lang="en">.*<h5 /s);
  const frame = await at(`frame?embed=${embed}`);
  expect(titlesIn(frame.body)).toEqual(titlesIn(fragment.body));
  for (const part of ['spang-cards', 'name="search"', 'name="residentOf"', `name="embed" value="${embed}"`])
    expect(frame.body).toContain(part);
  expect(frame.body).not.toContain('name="limit"'); // it is in the embed, and may be changed there
});

it('gives way to what is asked beside it', async () => {
  const embed = await published({
    filters: { municipalities: ['2482'] },
    attributes: { limit: 3, lang: 'en', layout: 'table' },
  });
  const asked = 'municipality=1780&limit=5&lang=sv&layout=list';
  expect((await at(`frame?embed=${embed}&${asked}`)).body).toContain('spang-list');
  expect(titlesIn((await at(`frame?embed=${embed}&${asked}`)).body)).toEqual(
    titlesIn((await at(`frame?${asked}`)).body),
  );
});

it('is dressed in its own colours by a style sheet, on the ground that they can be read on', async () => {
  const style = { accent: '#0b5394', font: 'Verdana, sans-serif', columns: 2 };
  const embed = await published({ style });
  const [, address] = /href="\/embed\/v1\/(embeds\/[^"]+)"/.exec((await at(`frame?embed=${embed}`)).body)!;
  const sheet = await at(address!);
  expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(sheet.body).toBe(
    ':root {\n  color-scheme: light;\n  --spang-surface: #ffffff;\n  --spang-accent: #0b5394;\n  --spang-on-accent: #ffffff;\n  --spang-font: 1em Verdana, sans-serif;\n  --spang-columns: 2;\n}\n',
  );
  const plain = await published({});
  expect((await at(`frame?embed=${plain}`)).body).not.toContain('/frame.css');
});

it('is framed by the domains that it names alone', async () => {
  const ancestorsOf = async (allowedDomains: string[]) => {
    const embed = await published({ allowedDomains });
    const policy = String((await at(`frame?embed=${embed}`)).headers['content-security-policy']);
    return /frame-ancestors ([^;]*)/.exec(policy)![1];
  };
  expect(await ancestorsOf([])).toBe('*');
  expect(await ancestorsOf(['www.example.se', '*.example.com'])).toBe(
    "'self' https://www.example.se https://*.example.com",
  );
  const embed = await published({ allowedDomains: ['www.example.se'] });
  const from = async (headers: object) => (await at(`offers.html?embed=${embed}`, headers)).statusCode;
  expect(await from({})).toBe(200); // a server that puts it into its page
  expect(await from({ origin: 'https://www.example.se' })).toBe(200);
  expect(await from({ origin: 'https://annan.example.com' })).toBe(403);
});

it('is not there when it is not published', async () => {
  const embed = await published({});
  await withdrawAt(admin, `${EMBEDS}/${embed}`).expect(200);
  for (const id of [embed, UNKNOWN])
    for (const door of ['offers.html', 'frame'])
      expect((await at(`${door}?embed=${id}`)).statusCode).toBe(404);
  expect((await at('frame?embed=x')).statusCode).toBe(400);
});
