/** The public pages of training, on the demonstration data. */
import type { PublicTrainingOfferDto, PublicTrainingOfferListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { PUBLIC_URL } from './build-test-app.js';
import { dataOf, expandedOf, getPage, linksOf, unescaped, wordsOf } from './page-reader.js';

const SCHEMA = 'https://schema.org/';
let demo: DemoApp;
let offers: PublicTrainingOfferDto[];
beforeAll(async () => {
  demo = await buildDemoApp();
  offers = (await demo.get<PublicTrainingOfferListDto>('/training-offers?limit=100&sort=title')).data;
}, 60_000);
afterAll(() => demo.close());

const offerOf = (title: string) => offers.find((offer) => offer.title.sv === title)!;
const textAt = async (path: string) => (await getPage(demo.app, path).expect(200)).text;

describe('the page of an offer', () => {
  it('tells all that one who may apply needs, in Swedish and in English', async () => {
    const { id } = offerOf('Svetsare, Skellefteå');
    const sv = await textAt(`/utbildningar/${id}`);
    for (const words of [
      'Svetsare, Skellefteå',
      'Komvux på gymnasial nivå',
      'Medfinansierat av Europeiska unionen',
      'Start 23 januari 2027, Skellefteå',
      'Öppen för ansökan',
      '4 november 2026 till 19 december 2026',
      'Ansök på webben',
      '10 kvar',
      'antagning@example.se',
      'Svets grund',
      '1 000 gymnasiepoäng',
      'Du är 20 år eller äldre',
      'Yrkesvux för metallindustrin och den gröna omställningen',
    ])
      expect(wordsOf(sv)).toContain(words);
    expect(sv).toContain('href="https://utbildning.example.se/skelleftea-svetsare/ansok"');
    const en = await textAt(`/en/training/${id}`);
    expect(en).toContain('<html lang="en">');
    for (const words of [
      'Welder, Skellefteå',
      'Open for application',
      'Written in Swedish.',
      'Start 23 January 2027',
    ])
      expect(wordsOf(en)).toContain(words);
    expect(en).toMatch(/<span lang="sv">Svets grund<\/span>/);
  });

  it('has one address in each language, and says where its feeds are, which are there', async () => {
    const { id } = offerOf('Svetsare, Karlstad');
    const [sv, en] = [`${PUBLIC_URL}/utbildningar/${id}`, `${PUBLIC_URL}/en/training/${id}`];
    const html = await textAt(`/utbildningar/${id}?homeMunicipality=1715&utm_source=x`);
    expect(linksOf(html, 'canonical')).toEqual([sv]);
    expect(html).toContain(`<link rel="alternate" hrefLang="sv" href="${sv}"/>`);
    expect(html).toContain(`<link rel="alternate" hrefLang="en" href="${en}"/>`);
    expect(html).toContain(`<link rel="alternate" hrefLang="x-default" href="${sv}"/>`);
    const alternates = linksOf(html, 'alternate');
    for (const href of alternates) {
      const { statusCode } = await demo.app.inject(href.slice(PUBLIC_URL.length));
      expect([href, statusCode]).toEqual([href, 200]);
    }
    for (const feed of ['atom', 'rss', 'json'])
      expect(alternates).toContain(`${PUBLIC_URL}/feeds/offers.${feed}`);
    expect(alternates).toContain(`${PUBLIC_URL}/offers/${id}.ics`);
    const filtered = linksOf(await textAt('/en/training?municipality=1785&sort=start&page=1'), 'alternate');
    expect(filtered).toContain(`${PUBLIC_URL}/feeds/offers.atom?municipality=1785&lang=en`);
    for (const link of [...alternates, ...filtered].filter((each) => /\/(feeds|offers)\//.test(each)))
      await demo.app
        .inject(link.slice(PUBLIC_URL.length))
        .then(({ statusCode }) => expect([link, statusCode]).toEqual([link, 200]));
  });

  it('shows emblem and statement whenever money of the Union is in it, and never otherwise', async () => {
    for (const { id, visibility } of offers) {
      const html = await textAt(`/utbildningar/${id}`);
      expect(html.includes('src="/assets/eu-emblem.svg"')).toBe(visibility !== null);
      if (visibility) expect(wordsOf(html)).toContain(visibility.statement.sv);
    }
    expect(new Set(offers.map(({ visibility }) => visibility !== null)).size).toBe(2);
  });

  it.each([
    ['1715', 'Svetsare, Karlstad', 'Du kan söka enligt avtal.', true],
    ['1780', 'Svetsare, Karlstad', 'Ges i din hemkommun.', true],
    ['2482', 'Svetsare, Karlstad', 'Din hemkommun behöver godkänna kostnaden.', false],
    ['0180', 'Quality technician', 'Öppen för alla.', true],
    ['9999', 'Svetsare, Karlstad', 'Välj kommunen där du är folkbokförd', true],
  ])('answers one who lives in %s about %s', async (home, title, answer, isApplied) => {
    const html = await textAt(`/utbildningar/${offerOf(title).id}?homeMunicipality=${home}`);
    expect(wordsOf(html)).toContain(answer);
    expect(/href="https:\/\/utbildning\.example\.se\/[^"]*\/ansok"/.test(html)).toBe(isApplied);
  });

  it('says in JSON-LD what schema.org has words for', async () => {
    for (const { id, kind, occasions } of offers) {
      const node = await expandedOf(await textAt(`/utbildningar/${id}`));
      const isProgramme = kind === 'programme' || kind === 'package';
      expect(node['@type']).toEqual([
        `${SCHEMA}Course`,
        ...(isProgramme ? [`${SCHEMA}EducationalOccupationalProgram`] : []),
      ]);
      expect(node['@id']).toBe(`${PUBLIC_URL}/utbildningar/${id}`);
      for (const name of ['name', 'description', 'provider']) expect(node[SCHEMA + name]).toHaveLength(1);
      const instances = node[`${SCHEMA}hasCourseInstance`] as Record<
        string,
        { '@value'?: string; '@id'?: string }[]
      >[];
      expect(instances.map((each) => each[`${SCHEMA}startDate`]?.[0]?.['@value'] ?? null)).toEqual(
        occasions.map(({ start }) => start),
      );
      expect(instances.map((each) => each[`${SCHEMA}eventStatus`]![0]!['@id'])).toEqual(
        occasions.map(({ lifecycle }) =>
          lifecycle === 'cancelled' ? `${SCHEMA}EventCancelled` : `${SCHEMA}EventScheduled`,
        ),
      );
    }
  });

  it('is sent once: 304 to whoever has it, compressed to whoever can read that', async () => {
    const path = `/utbildningar/${offers[0]!.id}`;
    const { headers } = await getPage(demo.app, path).expect(200).expect('content-encoding', 'gzip');
    await getPage(demo.app, path).set('If-None-Match', headers['etag']!).expect(304);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'sv',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['content-security-policy']).not.toMatch(/script|unsafe/);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('the list of training', () => {
  it('can be followed and fetched as it is asked, and leads to English pages where it is English', async () => {
    const html = await textAt('/en/training?municipality=1780&sort=start');
    const query = '?municipality=1780&lang=en';
    const shown = [...html.matchAll(/<li><a href="([^"]*)" type="([^"]*)">/g)];
    const files = ['feeds/offers.atom', 'feeds/offers.rss', 'feeds/offers.json', 'feeds/starts.ics'];
    files.push('feeds/deadlines.ics', 'exports/offers.csv', 'exports/offers.xlsx');
    expect(shown.map(([, href]) => unescaped(href!))).toEqual(files.map((file) => `/${file}${query}`));
    for (const file of files) expect(linksOf(html, 'alternate')).toContain(`${PUBLIC_URL}/${file}${query}`);
    for (const [, href, type] of shown) {
      const { statusCode, headers, body } = await demo.app.inject(unescaped(href!));
      expect([href, statusCode, String(headers['content-type'])]).toEqual([
        href,
        200,
        expect.stringContaining(type!),
      ]);
      if (type!.includes('spreadsheet')) continue;
      expect([href, body.replaceAll('\r\n ', '')]).toEqual([
        href,
        expect.stringContaining(`${PUBLIC_URL}/en/training`),
      ]);
      expect(body).not.toContain(`${PUBLIC_URL}/utbildningar`);
    }
  });

  const titlesAt = async (query: string, list = '/utbildningar') =>
    [...(await textAt(list + query)).matchAll(/<h3><a href="[^"]*">(.*?)<\/a>/g)].map(([, title]) =>
      unescaped(title!.replace(/<[^<>]*>/g, '')),
    );

  it('shows all in pages of twenty, with their number', async () => {
    const first = await textAt('/utbildningar');
    expect(wordsOf(first)).toContain('40 utbildningar');
    expect(linksOf(first, 'canonical')).toEqual([`${PUBLIC_URL}/utbildningar`]);
    expect(first).toContain('<a href="/utbildningar?page=2" rel="next">');
    const shown = [...(await titlesAt('')), ...(await titlesAt('?page=2'))];
    expect(shown).toEqual(offers.map(({ title }) => title.sv));
    expect((await titlesAt('', '/en/training'))[1]).toBe('CNC operator, Arvika');
    await getPage(demo.app, '/utbildningar?page=3').expect(404);
  });

  it('is a list for search engines too, which begins where the page does', async () => {
    const list = dataOf(await textAt('/utbildningar?page=2'))! as unknown as {
      itemListElement: { position: number; url: string }[];
    };
    expect(list.itemListElement).toHaveLength(20);
    expect(list.itemListElement[0]).toEqual({
      '@type': 'ListItem',
      position: 21,
      url: `${PUBLIC_URL}/utbildningar/${offers[20]!.id}`,
    });
    const node = await expandedOf(await textAt('/utbildningar'));
    expect(node[`${SCHEMA}itemListElement`]).toHaveLength(20);
  });

  it.each([
    ['?q=svetsare', ({ title }: PublicTrainingOfferDto) => title.sv!.toLowerCase().includes('svetsare')],
    [
      '?municipality=1785',
      ({ occasions }: PublicTrainingOfferDto) =>
        occasions.some(({ locations }) =>
          locations.some(({ municipalityCode }) => municipalityCode === '1785'),
        ),
    ],
    [
      '?studyForm=distance',
      ({ occasions }: PublicTrainingOfferDto) => occasions.some(({ studyForm }) => studyForm === 'distance'),
    ],
    ['?funding=JTF', ({ fundingFacets }: PublicTrainingOfferDto) => fundingFacets.includes('JTF')],
    [
      '?homeMunicipality=2482&municipality=2482',
      ({ provider, schoolType, occasions }: PublicTrainingOfferDto) =>
        (provider.municipalityCode === '2482' || schoolType === 'OVR') &&
        occasions.some(({ locations }) =>
          locations.some(({ municipalityCode }) => municipalityCode === '2482'),
        ),
    ],
  ])('can be asked for %s', async (query, isMeant) => {
    const meant = offers.filter(isMeant).map(({ title }) => title.sv!);
    expect(meant.length).toBeGreaterThan(0);
    expect((await titlesAt(query)).toSorted()).toEqual(meant.slice(0, 20).toSorted());
  });

  it('takes a form as it is sent: empty fields and what is no choice say nothing', async () => {
    const sent = '?q=&municipality=&studyForm=sofa&funding=&homeMunicipality=9999&page=0&x=%00';
    const html = await textAt(`/utbildningar${sent}`);
    expect(wordsOf(html)).toContain('40 utbildningar');
    expect(linksOf(html, 'canonical')).toEqual([`${PUBLIC_URL}/utbildningar`]);
    for (const q of ['%00', '%ED%A0%80', 'a'.repeat(1000), '%5Cu0000', "'%3B--", '%25'])
      await getPage(demo.app, `/utbildningar?q=${q}`).expect(200);
  });

  it('says so when nothing is found, and keeps what was asked', async () => {
    const html = await textAt('/utbildningar?q=xyzzy&municipality=1785&openOnly=true');
    expect(wordsOf(html)).toContain('0 utbildningar');
    expect(wordsOf(html)).toContain('Ta bort ett filter');
    expect(html).toContain('value="xyzzy"');
    expect(html).toMatch(/<option value="1785" selected="">Säffle/);
    expect(html).toMatch(/type="checkbox"[^>]*checked=""/);
  });

  it('is found by search engines with one filter at most', async () => {
    const isListed = async (query: string) => !(await textAt(`/utbildningar${query}`)).includes('noindex');
    for (const query of ['', '?page=2', '?municipality=1785', '?funding=JTF'])
      expect([query, await isListed(query)]).toEqual([query, true]);
    for (const query of [
      '?q=svets',
      '?homeMunicipality=1715',
      '?funding=JTF&studyForm=onsite',
      '?municipality=0180',
    ])
      expect([query, await isListed(query)]).toEqual([query, false]);
  });
});
