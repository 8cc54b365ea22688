/** oEmbed: what a site gets that has been given the address of a page of ours. */
import type { PublicTrainingOfferDto, PublicTrainingOfferListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { PUBLIC_URL } from './build-test-app.js';
import { getPage, linksOf, unescaped } from './page-reader.js';
import { UNKNOWN } from './projects.js';

let demo: DemoApp;
let offer: PublicTrainingOfferDto;
beforeAll(async () => {
  demo = await buildDemoApp();
  [offer] = (await demo.get<PublicTrainingOfferListDto>('/training-offers?q=Svetsare&municipality=2482'))
    .data as [PublicTrainingOfferDto];
}, 60_000);
afterAll(() => demo.close());

interface Oembed {
  title: string;
  html: string;
  width: number;
  height: number;
}
const ask = (url: string, more = '') => demo.app.inject(`/oembed?url=${encodeURIComponent(url)}${more}`);
const read = async (url: string, more = '') => {
  const answer = await ask(url, more);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json<Oembed>();
};
const frameIn = ({ html }: Oembed) => new URL(unescaped(/src="([^"]*)"/.exec(html)![1]!));

it('frames an offer, in the language of its page', async () => {
  const answer = await read(`${PUBLIC_URL}/en/training/${offer.id}`, '&format=json');
  expect(answer).toEqual({
    version: '1.0',
    type: 'rich',
    title: offer.title.en,
    provider_name: 'Spång',
    provider_url: PUBLIC_URL,
    cache_age: 86_400,
    html: expect.stringMatching(
      /^<iframe src="[^"]+" title="[^"]+" width="600" height="320" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"><\/iframe>$/,
    ),
    width: 600,
    height: 320,
  });
  const { origin, pathname, search } = frameIn(answer);
  expect(origin).toBe(PUBLIC_URL);
  const { statusCode, body } = await demo.app.inject(pathname + search);
  expect(statusCode).toBe(200);
  expect(body).toContain('<html lang="en">');
  expect(body.match(/class="spang-offer"/g)).toHaveLength(1);
  expect(unescaped(body)).toContain(offer.title.en);
});

it('frames a list under the filters of its page, and no wider or higher than there is room', async () => {
  const answer = await read(
    `${PUBLIC_URL}/utbildningar?municipality=2482&sort=title&page=2&utm_source=x`,
    '&maxwidth=320&maxheight=5000&dnt=1',
  );
  expect([answer.title, answer.width, answer.height]).toEqual(['Utbildningar', 320, 800]);
  const { pathname, search } = frameIn(answer);
  expect(search).toBe('?lang=sv&municipality=2482&sort=title');
  const { body } = await demo.app.inject(pathname + search);
  const { data } = await demo.get<PublicTrainingOfferListDto>(
    '/training-offers?municipality=2482&sort=title&limit=10',
  );
  for (const { title } of data) expect(unescaped(body)).toContain(title.sv);
});

it.each([
  ['https://annan.example.se/utbildningar', 404],
  ['https://spang.example.se.annan.example.se/utbildningar', 404],
  [`${PUBLIC_URL}/projekt`, 404],
  [`${PUBLIC_URL}/utbildningar/${UNKNOWN}`, 404],
  [`${PUBLIC_URL}/utbildningar/x`, 404],
  ['javascript:alert(1)', 404],
  ['inte en adress', 404],
  ['', 400],
])('says of %s: %i', async (url, status) => {
  const answer = await ask(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

it('is JSON alone: XML is 501, as oEmbed has it', async () => {
  const answer = await ask(`${PUBLIC_URL}/utbildningar`, '&format=xml');
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([501, 'oembed-format-unknown']);
  const { headers } = await ask(`${PUBLIC_URL}/utbildningar`);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    etag: expect.any(String),
  });
});

it('is found from the head of every page about training, in both languages', async () => {
  for (const path of [
    '/utbildningar',
    '/en/training?municipality=2482',
    `/utbildningar/${offer.id}`,
    `/en/training/${offer.id}`,
  ]) {
    const { text } = await getPage(demo.app, path).expect(200);
    const [link] = [...text.matchAll(/<link [^>]*>/g)]
      .map(([each]) => each)
      .filter((each) => each.includes('type="application/json+oembed"'));
    const address = new URL(unescaped(/href="([^"]*)"/.exec(link!)![1]!));
    expect(address.searchParams.get('url')).toBe(PUBLIC_URL + path);
    expect(linksOf(text, 'alternate')).toContain(address.href);
    const { statusCode } = await demo.app.inject(address.pathname + address.search);
    expect(statusCode).toBe(200);
  }
});
