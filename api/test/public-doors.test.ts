/** What the public pages do with what is not there, and with what is written to break them. Robots and sitemaps. */
import { STUDY_FORMS } from '@spang/shared/values';
import { buildTestApp, PUBLIC_URL } from './build-test-app.js';
import { dataOf, expandedOf, getPage, linksOf, wordsOf } from './page-reader.js';
import { metal, post, projectWorld, PROJECTS, publish, UNKNOWN, type ProjectWorld } from './projects.js';
import { OFFERS, postOccasion, postOffer, publishAt, withdrawAt } from './training.js';

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());
const page = (path: string) => getPage(world.test.app, path);

describe('what is not there', () => {
  it.each([
    ['/ingenting', 'sv', 'Sidan finns inte'],
    ['/en/nothing', 'en', 'There is no such page'],
    ['/projekt/nagot', 'sv', 'Sidan finns inte'],
    [`/utbildningar/${UNKNOWN}`, 'sv', 'Sidan finns inte'],
    [`/en/projects/${UNKNOWN}`, 'en', 'There is no such page'],
    ['/utbildningar/', 'sv', 'Sidan finns inte'],
  ])('%s is told on a page, in the language of the address', async (path, language, words) => {
    const { text } = await page(path).expect(404).expect('content-type', 'text/html; charset=utf-8');
    expect(text).toContain(`<html lang="${language}">`);
    expect(wordsOf(text)).toContain(words);
    expect(text).toContain('noindex');
  });

  it('is a problem for a program, and for whoever asks the APIs', async () => {
    const asked = page('/ingenting').set('Accept', '*/*');
    await asked.expect(404).expect('content-type', /application\/problem\+json/);
    await page('/api/v1/ingenting')
      .expect(404)
      .expect('content-type', /application\/problem\+json/);
    await page('/sitemaps/training-1.xml').expect(404);
    const { app } = world.test;
    const refused = await app.inject({ method: 'POST', url: '/projekt', headers: { accept: 'text/html' } });
    expect(refused.statusCode).toBe(405);
  });

  it('shows a draft to nobody, and what has been withdrawn as gone, at once', async () => {
    const id = await post(world.admin, 'projects', metal(world));
    await page(`/projekt/${id}`).expect(404);
    await publish(world.admin, id);
    await page(`/projekt/${id}`).expect(200);
    expect((await page('/projekt')).text).toContain(id);
    await withdrawAt(world.admin, `${PROJECTS}/${id}`).expect(200);
    const { text } = await page(`/projekt/${id}`).expect(410);
    expect(wordsOf(text)).toContain('Sidan är borttagen');
    expect(text).not.toContain('metallindustrin');
    expect((await page('/projekt')).text).not.toContain(id);
  });

  it('leaves out an offer of a project as soon as it is withdrawn', async () => {
    const projectId = await post(world.admin, 'projects', metal(world));
    await publish(world.admin, projectId);
    const offerId = await postOffer(world, { projectIds: [projectId] });
    await publishAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
    expect((await page(`/projekt/${projectId}`)).text).toContain(offerId);
    await withdrawAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
    expect((await page(`/projekt/${projectId}`)).text).not.toContain(offerId);
    await page(`/en/training/${offerId}`).expect(410);
  });
});

describe('what is written to break a page', () => {
  const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert(2)">'"&<!--\u2028`;

  it('stands there as it was written, and does nothing', async () => {
    const long = 'Ö'.repeat(300);
    const projectId = await post(world.admin, 'projects', {
      ...metal(world),
      title: { sv: HOSTILE },
      summary: { sv: HOSTILE, en: `\u202E${HOSTILE}` },
      purpose: { fi: HOSTILE },
      shortName: '"><b>x',
      methods: [{ sv: HOSTILE }],
      sources: [{ section: null, note: HOSTILE }],
    });
    await publish(world.admin, projectId);
    const offerId = await postOffer(world, {
      title: { sv: `Svets & ${long.slice(0, 100)} "' \\u003c` },
      eligibility: { sv: 'a < b' },
      degrees: [{ sv: HOSTILE }],
      keywords: [],
      projectIds: [projectId],
      schoolType: 'OVR',
      description: { sv: '<p>Ett <strong>&lt;script&gt;</strong> & mer</p>' },
      descriptionFormat: 'html',
    });
    for (const studyForm of STUDY_FORMS)
      await postOccasion(world, offerId, {
        studyForm,
        distance: { mandatorySessions: 1 },
        title: { sv: HOSTILE },
      });
    await publishAt(world.admin, `${OFFERS}/${offerId}`).expect(200);
    for (const path of [
      `/projekt/${projectId}`,
      `/en/projects/${projectId}`,
      `/utbildningar/${offerId}`,
      `/en/training/${offerId}`,
      '/utbildningar',
      '/projekt',
      '/',
      `/utbildningar?q=${encodeURIComponent(HOSTILE)}`,
      `/embed/v1/offers.html?offer=${offerId}&lang=en`,
      `/embed/v1/frame?filters=search,place,home&resident-of=2482&search=${encodeURIComponent(HOSTILE.slice(0, 80))}`,
      `/embed/v1/frame?layout=table&offer=${offerId}`,
      `/projekt?q=${encodeURIComponent(HOSTILE)}`,
    ]) {
      const { text } = await page(path).expect(200);
      const scripts = [...text.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag);
      expect(scripts.filter((tag) => tag !== '<script type="application/ld+json">')).toEqual([]);
      const tags = (text.match(/<[^<>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
      expect(tags.filter((tag) => /\bon\w+=|src=[^"]|style=|^<b>/i.test(tag))).toEqual([]);
      expect(text.match(/<\/script>/g)?.length ?? 0).toBe(scripts.length);
    }
    const { text } = await page(`/utbildningar/${offerId}`);
    expect(dataOf(text)).toMatchObject({
      name: expect.stringContaining('Svets & Ö'),
      coursePrerequisites: 'a < b',
      educationalCredentialAwarded: [HOSTILE],
    });
    await expandedOf(text);
    expect(text).toContain('<p>Ett <strong>&lt;script&gt;</strong> & mer</p>');
    expect(wordsOf((await page(`/projekt/${projectId}`)).text)).toContain('<img src=x onerror="alert(2)">');
  });
});

describe('for robots', () => {
  it('says what is not for them, and where the pages are', async () => {
    const { text } = await page('/robots.txt')
      .set('Accept', '*/*')
      .expect(200)
      .expect('content-type', /text\/plain/);
    expect(text).toContain('Disallow: /admin/');
    expect(text).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
  });

  it('lists every page in both languages, in files as the schema wants them', async () => {
    const id = await post(world.admin, 'projects', metal(world));
    await publish(world.admin, id);
    const files = await entriesAt('/sitemap.xml', 'sitemapindex', 'sitemap');
    const urls = (await Promise.all(files.map(({ loc }) => entriesAt(pathOf(loc), 'urlset', 'url')))).flat();
    const addresses = urls.map(({ loc }) => loc);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const path of ['/', '/en', '/utbildningar', `/projekt/${id}`, `/en/projects/${id}`])
      expect(addresses).toContain(PUBLIC_URL + path);
    expect(urls.find(({ loc }) => loc.endsWith(id))!.lastmod).toBe('2026-11-24T10:00:00.000Z');
    for (const address of addresses) {
      const { text } = await page(pathOf(address)).expect(200);
      expect(linksOf(text, 'canonical')).toEqual([address]);
    }
    await withdrawAt(world.admin, `${PROJECTS}/${id}`).expect(200);
    expect((await page('/sitemaps/projects-1.xml').set('Accept', 'application/xml')).text).not.toContain(id);
  });

  it('puts no more than 50 000 addresses into a file', async () => {
    const test = await buildTestApp({ hasMadeUpDocuments: true });
    const ofTest = (path: string) => getPage(test.app, path).set('Accept', 'application/xml').expect(200);
    await test.dataSource.query('alter table publication disable trigger user'); // what it counts is not asked here
    for (const rows of [5000, 5000, 5000, 5000, 5000, 1])
      await test.dataSource.query(
        `insert into publication (kind, id, document, format, modified_at, title, tags, mentions, words, search, open_during, change)
         select 'project', gen_random_uuid(), '{}', 'x', now(), '', '{}', '{}', '', '', '{}', nextval('publication_change')
         from generate_series(1, $1)`,
        [rows],
      );
    const index = entriesIn((await ofTest('/sitemap.xml')).text, 'sitemapindex', 'sitemap');
    expect(index.map(({ loc }) => pathOf(loc))).toEqual([
      '/sitemaps/pages.xml',
      '/sitemaps/projects-1.xml',
      '/sitemaps/projects-2.xml',
    ]);
    const counts = [];
    for (const { loc } of index.slice(1))
      counts.push(entriesIn((await ofTest(pathOf(loc))).text, 'urlset', 'url').length);
    expect(counts).toEqual([50_000, 2]);
    await getPage(test.app, '/sitemaps/projects-3.xml').expect(404);
    await test.close();
  });

  const pathOf = (address: string) => address.slice(PUBLIC_URL.length);
  const entriesAt = async (path: string, root: string, entry: string) => {
    const answer = page(path)
      .set('Accept', 'application/xml')
      .expect('content-type', 'application/xml; charset=utf-8');
    return entriesIn((await answer.expect(200)).text, root, entry);
  };

  /** Reads a sitemap as strictly as its schema: these elements in this order, a full address, a W3C date. */
  function entriesIn(text: string, root: string, entry: string): { loc: string; lastmod?: string }[] {
    const frame = new RegExp(
      `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\n<${root} xmlns="http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9">\\n(.*)\\n</${root}>\\n$`,
      's',
    );
    const lines = frame.exec(text)![1]!.split('\n');
    expect(lines.length).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024 * 1024);
    return lines.map((line) => {
      const form = new RegExp(`^<${entry}><loc>([^<>&]+)</loc>(?:<lastmod>([^<>]+)</lastmod>)?</${entry}>$`);
      const [, loc, lastmod] = form.exec(line)!;
      if (!loc!.startsWith(`${PUBLIC_URL}/`) || loc!.length >= 2048) throw new Error(loc);
      if (lastmod && new Date(lastmod).toISOString() !== lastmod) throw new Error(lastmod);
      return { loc: loc!, ...(lastmod ? { lastmod } : {}) };
    });
  }
});
