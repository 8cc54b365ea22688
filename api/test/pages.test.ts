import request from 'supertest';
import { STATEMENT } from '../src/open/pages/accessibility-statement.js';
import { buildTestApp, type TestApp } from './build-test-app.js';

let spang: TestApp;
beforeAll(async () => {
  spang = await buildTestApp();
});
afterAll(() => spang.close());

const get = (path: string) => request(spang.app.server).get(path);

describe('the accessibility statement', () => {
  it.each([
    ['/tillganglighet', 'sv', 'delvis förenlig'],
    ['/en/accessibility', 'en', 'conforms partially'],
  ])('%s says what the act demands', async (path, language, conformance) => {
    const { text } = await get(path)
      .expect(200)
      .expect('content-type', 'text/html; charset=utf-8')
      .expect('content-security-policy', /default-src 'none'/);
    expect(text).toContain(`<html lang="${language}">`);
    for (const item of [
      conformance,
      'Spång', // the service, and below: the actor, the shortcomings, the dates, the method, where to turn
      'spang@example.se',
      'https://www.digg.se/tdosanmalan',
      STATEMENT.assessedOn,
      STATEMENT.updatedOn,
      ...STATEMENT.shortcomings.map((text) => text[language as 'sv']),
    ])
      expect(text).toContain(item);
  });

  it('was assessed within the last twelve months', () => {
    const days = (Date.now() - Date.parse(STATEMENT.assessedOn)) / 86_400_000;
    expect(days).toBeLessThan(366);
  });
});

it('tells about personal data, in both languages', async () => {
  for (const path of ['/integritet', '/en/privacy']) {
    const first = await get(path).expect(200);
    await get(path).set('if-none-match', first.headers['etag']!).expect(304);
  }
});

it('serves the style and the fonts of the pages', async () => {
  await get('/assets/pages.css').expect(200);
  await get('/assets/tokens.css').expect(200);
  await get('/assets/fonts/source-sans-3-latin-wght-normal.woff2')
    .expect(200)
    .expect('content-type', 'font/woff2');
});
