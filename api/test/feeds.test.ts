import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import type { Response } from 'supertest';
import { feedLinks, offerFeedLinks } from '../src/open/feed-links.js';
import { element, xmlDocument } from '../src/open/xml.js';
import { assertWellFormed, isJsonFeed } from './feed-formats.js';
import { projectWorld, type ProjectWorld } from './projects.js';
import { stranger } from './sign-in.js';
import { OFFERS, patch, postOccasion, postOffer, publishAt, withdrawAt } from './training.js';

/** Everything that XML, HTML, CDATA and a feed reader could stumble on; U+FFFE is stored, and no XML. */
const HOSTILE = `A & B > C ]]> "citat" 'x' \u0085 \uFFFE 😀`;

let world: ProjectWorld;
let welder: string;
let hostile: string;
beforeAll(async () => {
  world = await projectWorld();
  const { jtf } = world.ids;
  welder = await publishedOffer({ summary: { sv: 'Lär dig svetsa.', en: 'Learn to weld.' } });
  hostile = await publishedOffer({
    title: { sv: HOSTILE },
    summary: { sv: HOSTILE },
    description: { sv: `Först.\n\n${HOSTILE}` },
    kind: 'programme',
    fundingSourceIds: [jtf],
  });
  world.test.setNow('2026-11-24T12:00:00Z'); // old enough for a date to be trusted
}, 60_000);
afterAll(() => world.test.close());

async function publishedOffer(more: object): Promise<string> {
  const id = await postOffer(world, more);
  await postOccasion(world, id);
  await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
  return id;
}

const get = (path: string) => stranger(world.test).get(path);
const FORMATS = ['atom', 'rss', 'json'] as const;

/** What an independent reader understands. */
async function read(format: (typeof FORMATS)[number], query = '') {
  const { text, body } = await get(`/feeds/offers.${format}${query}`).buffer(true).expect(200);
  // the document under _spang has every language
  const source =
    format === 'json'
      ? JSON.stringify(body, (key, value: unknown) => (key === '_spang' ? undefined : value))
      : text;
  if (format === 'json') expect([isJsonFeed(body), isJsonFeed.errors]).toEqual([true, null]);
  else assertWellFormed(source);
  return { source, feed: format === 'json' ? undefined : parseFeed(source), json: body };
}
const urn = (id: string) => `urn:uuid:${id}`;

async function idsIn(format: (typeof FORMATS)[number], query = ''): Promise<string[]> {
  const { feed, json } = await read(format, query);
  const ids: (string | null)[] = feed
    ? feed.items.map(({ id }) => id)
    : (json as { items: { id: string }[] }).items.map(({ id }) => id);
  return ids.map(String);
}

describe.each(FORMATS)('the %s feed of offers', (format) => {
  it('is understood by an independent reader, newest first, with ids that never change', async () => {
    expect(await idsIn(format)).toEqual([urn(hostile), urn(welder)]);
  });

  it('has the filters of the list', async () => {
    expect(await idsIn(format, '?kind=programme')).toEqual([urn(hostile)]);
    expect(await idsIn(format, '?q=svets')).toEqual([urn(welder)]);
    expect(await idsIn(format, '?funding=JTF&municipality=2482')).toEqual([urn(hostile)]);
    expect(await idsIn(format, '?sort=updated')).toEqual([urn(welder), urn(hostile)]);
  });

  it('may be empty', async () => {
    expect(await idsIn(format, '?startFrom=2040-01-01')).toEqual([]);
  });

  it('refuses what it does not know, as a problem', async () => {
    for (const query of ['?unknown=1', '?lang=de', '?kind=nothing', '?page=2', '?limit=101', '?cursor=x']) {
      const { body } = await get(`/feeds/offers.${format}${query}`)
        .expect(400)
        .expect('content-type', /^application\/problem\+json/);
      expect(body.errors[0].parameter).toBe(query.slice(1).split('=')[0]);
    }
    await get(`/feeds/offers.${format}`).set('accept', 'image/png').expect(406);
  });

  it('is walked page by page, to its end', async () => {
    const seen: string[] = [];
    let address: string | undefined = `/feeds/offers.${format}?limit=1`;
    while (address) {
      const answer: Response = await get(address).expect(200);
      seen.push(...(await idsIn(format, new URL(address, 'https://x').search)));
      const next: string | undefined = /^<https:\/\/spang\.example\.se(.+)>; rel="next"$/.exec(
        answer.headers['link'] ?? '',
      )?.[1];
      if (next) expect(JSON.stringify(answer.text).replaceAll('&amp;', '&')).toContain(next);
      address = next;
    }
    expect(seen).toEqual([urn(hostile), urn(welder)]);
  });

  it('is not sent to whoever has it, by tag or by date', async () => {
    const ask = () => get(`/feeds/offers.${format}`).set('accept-encoding', 'identity');
    const { headers } = await ask().expect(200);
    await ask().set('if-none-match', headers['etag']!).expect(304);
    await ask().set('if-modified-since', headers['last-modified']!).expect(304);
    await ask().set('if-modified-since', 'Mon, 23 Nov 2026 00:00:00 GMT').expect(200);
    // a tag decides alone
    await ask().set('if-none-match', '"x"').set('if-modified-since', headers['last-modified']!).expect(200);
    const head = await stranger(world.test).head(`/feeds/offers.${format}`).expect(200);
    expect(head.headers['etag']).toBe(headers['etag']);
    expect(head.text ?? '').toBe('');
  });

  it('carries the statement of EU money with the training that has it, and only there', async () => {
    const { source } = await read(format);
    expect(source.split('Medfinansierat av Europeiska unionen')).toHaveLength(2);
    expect(source).toContain('/assets/eu-emblem.svg');
    expect((await read(format, '?q=svets')).source).not.toContain('Europeiska');
  });

  it('takes another language where one is missing, and says so', async () => {
    const { source } = await read(format, '?lang=en');
    expect(source).toContain('Learn to weld.');
    expect(source).not.toContain('Lär dig svetsa.');
    expect(source).toContain('Some of the text is only in Swedish.');
    const finnish = await read(format, '?lang=fi');
    expect(finnish.source).toContain('Koulutukset – Spång');
    expect(finnish.source).toContain('Osa tekstistä on vain seuraavilla kielillä: ruotsi.');
    const { headers } = await get(`/feeds/offers.${format}?lang=fi`);
    expect(headers['content-language']).toBe('fi');
  });

  it('hands on hostile text as text', async () => {
    const { source, feed, json } = await read(format, '?kind=programme');
    const [item] = feed?.items ?? (json as { items: { title: string }[] }).items;
    expect(item!.title).toBe(format === 'json' ? HOSTILE : HOSTILE.replace('\uFFFE', '\uFFFD'));
    expect(source).not.toMatch(/<!\[CDATA|<script|<link rel="preload/);
  });

  it('may be read from any page', async () => {
    const { headers } = await get(`/feeds/offers.${format}`).expect('access-control-allow-origin', '*');
    expect(headers['cache-control']).toMatch(/^public/);
  });
});

it('marks the language of a title that is not in the wanted one', async () => {
  const { source } = await read('atom', '?kind=programme&lang=en');
  expect(source).toContain('<title xml:lang="sv">');
  expect((await read('rss', '?kind=programme&lang=en')).source).toContain('<dc:language>sv</dc:language>');
  const { json } = await read('json', '?kind=programme&lang=en');
  expect(json.items[0].language).toBe('sv');
});

it('links to the page of the offer, and keeps the whole document under _spang', async () => {
  const { json } = await read('json', '?q=svets');
  expect(json.items[0]).toMatchObject({
    url: `https://spang.example.se/utbildningar/${welder}`,
    external_url: 'https://www.example.se/svetsare',
    _spang: { offer: { id: welder, occasions: [{ start: '2027-01-18' }] } },
  });
});

it('shows at once what is withdrawn, and a new text under the same id', async () => {
  const id = await publishedOffer({ title: { sv: 'Rörläggare' }, kind: 'industry' });
  expect(await idsIn('atom', '?kind=industry')).toEqual([urn(id)]);
  await patch(world.admin, `${OFFERS}/${id}`, { title: { sv: 'Rörmontör' } }).expect(200);
  await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
  const { feed } = await read('atom', '?kind=industry');
  expect(feed!.items.map((item) => [item.id, item.title])).toEqual([[urn(id), 'Rörmontör']]);
  const before = await get('/feeds/offers.atom?kind=industry').expect(200);
  await withdrawAt(world.admin, `${OFFERS}/${id}`).expect(200);
  await get('/feeds/offers.atom?kind=industry').set('if-none-match', before.headers['etag']!).expect(200);
  expect(await idsIn('atom', '?kind=industry')).toEqual([]);
});

it('is pointed at from pages, under their filters', async () => {
  const url = 'https://spang.example.se';
  const links = [
    ...feedLinks(url, 'sv'),
    ...feedLinks(url, 'en', 'municipality=2482&q=svets'),
    ...offerFeedLinks(url, 'fi', welder),
  ];
  for (const { rel, type, href, title } of links) {
    expect([rel, title.length > 5]).toEqual(['alternate', true]);
    const { headers } = await get(href.slice(url.length)).expect(200);
    expect(headers['content-type']).toContain(type);
  }
});

it('tells no date that a later change could share', async () => {
  const id = await publishedOffer({ title: { sv: 'Ny för stunden' }, kind: 'validation' });
  const young = await get('/feeds/offers.atom?kind=validation').expect(200);
  expect(young.headers['last-modified']).toBeUndefined();
  world.test.setNow('2026-11-24T12:02:00Z');
  const old = await get('/feeds/offers.atom?kind=validation').expect(200);
  expect(old.headers['last-modified']).toBe('Tue, 24 Nov 2026 12:00:00 GMT');
  await withdrawAt(world.admin, `${OFFERS}/${id}`).expect(200);
});

it('writes XML that a strict parser takes, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (inside, value) => {
      assertWellFormed(xmlDocument(element('a', { b: value }, [element('c', {}, inside)])));
    }),
  );
});
