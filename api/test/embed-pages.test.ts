/** Embeds without a script: the piece of HTML for a page of somebody else's, and the page for a frame. */
import type { PublicTrainingOfferDto, PublicTrainingOfferListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { PUBLIC_URL } from './build-test-app.js';
import { assertWellFormed } from './feed-formats.js';
import { unescaped, wordsOf } from './page-reader.js';

let demo: DemoApp;
let offers: PublicTrainingOfferDto[];
beforeAll(async () => {
  demo = await buildDemoApp();
  offers = (await demo.get<PublicTrainingOfferListDto>('/training-offers?limit=100&sort=start')).data;
}, 60_000);
afterAll(() => demo.close());

const at = (path: string, headers = {}) => demo.app.inject({ url: path, headers });
const FRAGMENT = '/embed/v1/offers.html';
const FRAME = '/embed/v1/frame';
const fragment = async (query = '') => {
  const answer = await at(FRAGMENT + query);
  expect([query, answer.statusCode]).toEqual([query, 200]);
  return answer.body;
};
const titlesIn = (html: string) =>
  [...html.matchAll(/<h\d[^>]*><a [^>]*>(.*?)<\/a>/g)].map(([, title]) =>
    unescaped(title!.replace(/<[^<>]*>/g, '')).replace(' ↗ (öppnas i ny flik)', ''),
  );

describe('the piece of HTML', () => {
  it('is a list that stands by itself: no style, no script, whole addresses', async () => {
    const html = await fragment('?limit=50');
    assertWellFormed(html);
    expect(titlesIn(html)).toEqual(offers.slice(0, 50).map(({ title }) => title.sv));
    expect(html).not.toMatch(/<(html|head|body|style|script|link|iframe)\b|\sstyle=|\son\w+=/i);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) expect(address).toMatch(/^https:\/\//);
    expect(html).toMatch(/^<div class="spang-offers" lang="sv">/);
    expect(html).toMatch(/<h3 /);
    expect(await fragment('?heading-level=5')).toMatch(/<h5 /);
  });

  it.each([
    ['municipality=1785', 'municipality=1785'],
    ['municipality=1785,2482', 'municipality=1785&municipality=2482'],
    ['county=17&limit=50', 'county=17&limit=50'],
    ['school-type=OVR', 'schoolType=OVR'],
    ['schoolType=VUXGY&kind=course,package', 'schoolType=VUXGY&kind=course&kind=package'],
    ['distance=true', 'studyForm=distance'],
    ['home=2482&open-only=true', 'homeMunicipality=2482&openOnly=true'],
    ['start-from=2027-02-01&sort=-start', 'startFrom=2027-02-01&sort=-start'],
    ['q=svets&sort=title', 'q=svets&sort=title'],
    ['page=2&limit=7', 'page=2&limit=7'],
  ])('shows for %s what the list shows for %s', async (asked, ofTheList) => {
    const { data } = await demo.get<PublicTrainingOfferListDto>(
      `/training-offers?${/limit/.test(ofTheList) ? '' : 'limit=10&'}${ofTheList}`,
    );
    expect(data.length).toBeGreaterThan(0);
    expect(titlesIn(await fragment(`?${asked}`))).toEqual(data.map(({ title }) => title.sv));
  });

  it('speaks Swedish, English or Finnish, and marks what is in another language', async () => {
    const first = offers.find(({ title }) => title.en && !title.fi)!;
    const en = await fragment(`?offer=${first.id}&lang=en`);
    expect(titlesIn(en)).toEqual([first.title.en]);
    expect(wordsOf(en)).toContain('1 training offer');
    const fi = await at(`${FRAGMENT}?offer=${first.id}&lang=fi`);
    expect(fi.headers['content-language']).toBe('fi');
    expect(fi.body).toContain('lang="sv"');
    expect(wordsOf(fi.body)).toContain('1 koulutus');
  });

  it('has statement and emblem whenever money of the Union is in it, in the language, and never otherwise', async () => {
    for (const { id, visibility } of offers) {
      const html = await fragment(`?offer=${id}&lang=en`);
      expect(html.includes(`${PUBLIC_URL}/assets/eu-emblem.svg`)).toBe(visibility !== null);
      if (visibility) expect(wordsOf(html)).toContain(visibility.statement.en);
    }
    expect(new Set(offers.map(({ visibility }) => visibility !== null)).size).toBe(2);
    expect((await fragment('?limit=50')).indexOf('eu-emblem')).toBeGreaterThan(0);
  });

  it('leads to the whole list where a page of ours shows just that', async () => {
    expect(await fragment('?municipality=1785&lang=en')).toContain(
      `href="${PUBLIC_URL}/en/training?municipality=1785"`,
    );
    expect(await fragment('?county=17')).not.toContain(`href="${PUBLIC_URL}/utbildningar"`);
    expect(wordsOf(await fragment('?q=finnsinte'))).toContain('Inga utbildningar just nu.');
  });

  it('is sent once, for every origin, and says that it may be kept', async () => {
    const first = await at(FRAGMENT);
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'sv',
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('stale-if-error'),
      etag: expect.stringMatching(/^"[^"]+"$/),
    });
    const again = await at(FRAGMENT, { 'if-none-match': first.headers['etag'] });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await at(`${FRAGMENT}?lang=en`)).headers['etag']).not.toBe(first.headers['etag']);
  });

  it('refuses what it does not know', async () => {
    for (const query of [
      '?colour=red',
      '?municipality=99',
      '?limit=51',
      '?lang=de',
      '?layout=list',
      '?page=9999&limit=50',
    ]) {
      const answer = await at(FRAGMENT + query);
      expect([query, answer.statusCode]).toEqual([query, 400]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('the page for a frame', () => {
  it('may be framed by anybody, and is found by search engines only there', async () => {
    const { headers, body } = await at(FRAME);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
    );
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['x-robots-tag']).toBe('noindex, indexifembedded');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toMatch(/^<!doctype html><html lang="sv">/);
    expect(body).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    expect(titlesIn(body)).toEqual(offers.slice(0, 10).map(({ title }) => title.sv));
    const again = await at(FRAME, { 'if-none-match': headers['etag'] });
    expect(again.statusCode).toBe(304);
    expect(again.headers['content-security-policy']).toContain('frame-ancestors *');
  });

  it('opens links outside the frame, and pages and forms inside it', async () => {
    const { body } = await at(`${FRAME}?municipality=1780&limit=3&filters=search,form`);
    const links = [...body.matchAll(/<a [^>]*>/g)].map(([link]) => link);
    for (const link of links.filter((each) => !each.includes('rel="next"')))
      expect(link).toMatch(/target="_blank" rel="noopener"/);
    expect(links.at(-1)).toContain(
      'href="/embed/v1/frame?municipality=1780&amp;limit=3&amp;filters=search%2Cform&amp;page=2"',
    );
    for (const [name, value] of [
      ['municipality', '1780'],
      ['limit', '3'],
      ['filters', 'search,form'],
    ])
      expect(body).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    const top = (await at(`${FRAME}?target=_top&limit=1`)).body;
    expect(top).toMatch(/<a [^>]*target="_top"/);
    expect(top).not.toContain('öppnas i ny flik');
  });

  it('lets the reader choose within what the page around it has set', async () => {
    const { body } = await at(
      `${FRAME}?county=24&filters=search,place,form&search=&place=2482&form=&limit=50`,
    );
    const { data } = await demo.get<PublicTrainingOfferListDto>(
      '/training-offers?county=24&municipality=2482&limit=50',
    );
    expect(titlesIn(body)).toEqual(data.map(({ title }) => title.sv));
    expect(body).toMatch(/<option value="2482" selected="">Skellefteå \(\d+\)/);
    expect(body).not.toContain('>Karlstad (');
    expect(wordsOf((await at(`${FRAME}?filters=search&search=xyzzy`)).body)).toContain(
      'Inga utbildningar passar det du valde.',
    );
  });

  it('tells somebody who says where they live how they apply, offer by offer', async () => {
    const ask = async (resident: string, lang = 'sv') =>
      wordsOf((await at(`${FRAME}?filters=home&limit=50&lang=${lang}&residentOf=${resident}`)).body);
    expect(await ask('1780')).toContain('För dig Ges i din hemkommun');
    expect(await ask('1715')).toMatch(/För dig Du kan söka (fritt|enligt avtal) \(/);
    expect(await ask('2482')).toContain('För dig Din hemkommun behöver godkänna kostnaden');
    expect(await ask('2482', 'en')).toContain('For you Your home municipality has to approve the cost');
    expect(await ask('2482', 'fi')).toContain('Sinulle Kotikuntasi on hyväksyttävä kustannukset');
    expect(await ask('')).not.toContain('För dig');
  });

  it('sends a script of 0.6 kB at most, and only when the page around it wants to know the height', async () => {
    const { headers, body } = await at(`${FRAME}?resize=1`);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect([...body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script src="/embed/v1/resize.js" defer="">',
    ]);
    const script = await at('/embed/v1/resize.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.rawPayload.length).toBeLessThanOrEqual(600);
  });
});
