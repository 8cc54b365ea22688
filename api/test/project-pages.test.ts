/** The public pages of projects and the start page, on the five real cases. */
import type { PublicProjectDto, PublicProjectListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { PUBLIC_URL } from './build-test-app.js';
import { dataOf, getPage, linksOf, wordsOf } from './page-reader.js';

let demo: DemoApp;
let projects: PublicProjectDto[];
beforeAll(async () => {
  demo = await buildDemoApp();
  projects = (await demo.get<PublicProjectListDto>('/projects?limit=100&sort=title')).data;
}, 60_000);
afterAll(() => demo.close());

const textAt = async (path: string) => (await getPage(demo.app, path).expect(200)).text;
const idOf = (words: string) => projects.find(({ title }) => title.sv!.includes(words))!.id;

describe('the page of a project', () => {
  it('says who pays, with the certainty of each amount, and that a sum is computed (C1)', async () => {
    const html = await textAt(`/projekt/${idOf('metallindustrin')}`);
    for (const words of [
      'ca 20 000 000 kr',
      'ca 1 900 000 kr',
      'ca 22 200 000 kr (beräknad av Spång, inte angiven av någon källa)',
      'Total kostnad uppgift saknas',
      'via Tillväxtverket',
      '1 september 2023 (härlett)',
      '31 augusti 2026',
      'Region Västerbotten, medägare',
      'Medfinansierat av Europeiska unionen',
      'Fonden för en rättvis omställning',
      'Svetsare, Skellefteå',
    ])
      expect(wordsOf(html)).toContain(words);
    expect(wordsOf(html)).toMatch(/(?<!ca )300 000 kr/);
    const drawn = /<svg role="img" aria-label="([^"]*)"/.exec(html)![1]!.replaceAll('\u00A0', ' ');
    expect(drawn).toBe(
      'Finansiering. Fonden för en rättvis omställning (JTF): ca 20 mn kr; Kommunal medfinansiering, Skellefteå kommun: ca 1,9 mn kr; Regionala medel, Region Västerbotten: 300 tkr',
    );
    const english = await textAt(`/en/projects/${idOf('metallindustrin')}`);
    expect(wordsOf(english)).toContain('about SEK 22,200,000 (computed by Spång, stated by no source)');
  });

  it('says that a title is provisional, and what was promised at least (C2)', async () => {
    const { id } = projects.find(({ titleIsProvisional }) => titleIsProvisional)!;
    const words = wordsOf(await textAt(`/projekt/${id}`));
    expect(words).toContain('Arbetsnamn: inget officiellt namn är angivet.');
    expect(words).toContain('Beloppet är inte publicerat');
    for (const promised of ['minst 20', 'minst 200', 'minst 30', 'minst 300'])
      expect(words).toContain(promised);
    expect(words).toContain('drygt tre år');
  });

  it('tells zero participants as zero, not as missing (C3)', async () => {
    const words = wordsOf(await textAt(`/projekt/${idOf('Kompetensarena')}`));
    expect(words).toContain('Rapporterat antal deltagare 0');
    expect(words).toContain('22-021-S04');
  });

  it('names partners abroad, results and the conference (C4)', async () => {
    const words = wordsOf(await textAt(`/en/projects/${idOf('Battery')}`));
    for (const fact of [
      'partner, Finland',
      'Letter of intent',
      '22 September 2022 at 09:00',
      'Northvolt',
      'Albatts',
    ])
      expect(words).toContain(fact);
    expect(words).toContain('Fund: European Regional Development Fund');
  });

  it('tells observations with their kind and year, and no sum of a baseline (C5)', async () => {
    const html = await textAt(`/projekt/${idOf('Teknikcollege')}`);
    const rows = [...html.matchAll(/<tr role="row"><th scope="row".*?<\/tr>/gs)].map(([row]) =>
      wordsOf(row).trim(),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/32 personer Utgångsläge 2018/),
        expect.stringMatching(/171 personer Uppnått 2019/),
        expect.stringMatching(/354 personer Ackumulerat 2019–2020/),
        expect.stringMatching(/ca 300 personer/),
      ]),
    );
    expect(html).not.toContain('eu-emblem');
    expect(wordsOf(html)).toContain('Svetsare, Karlstad');
  });
});

describe('the list of projects', () => {
  it('shows each with its drill core, and the emblem where it belongs', async () => {
    const html = await textAt('/projekt');
    expect(wordsOf(html)).toContain('5 projekt');
    expect(html.match(/role="img"/g)).toHaveLength(5);
    expect(html.match(/src="\/assets\/eu-emblem\.svg"/g)).toHaveLength(4);
    expect(dataOf(html)!['itemListElement']).toHaveLength(5);
    expect(linksOf(html, 'canonical')).toEqual([`${PUBLIC_URL}/projekt`]);
  });

  it('can be searched, and filtered by status, funding and municipality', async () => {
    const found = async (query: string) => wordsOf(await textAt(`/en/projects${query}`));
    expect(await found('?q=batteri')).toContain('1 project Battery Region');
    expect(await found('?funding=ESF%2B')).toContain('1 project Kompetensarena');
    expect(await found('?municipality=1784')).toContain('1 project Teknikcollege');
    expect(await found('?q=xyzzy')).toContain('No project fits');
    expect(await found('?status=idea')).toContain('0 projects');
  });
});

it('begins with what there is, in both languages, and leads to the rest', async () => {
  const sv = await textAt('/');
  expect(wordsOf(sv)).toContain('Publicerade utbildningar: 40.');
  expect(wordsOf(sv)).toContain('Publicerade projekt: 5.');
  for (const href of ['/utbildningar', '/projekt', '/api/v1/docs', '/admin/', '/tillganglighet', '/en'])
    expect(sv).toContain(`href="${href}"`);
  expect(sv).toContain('action="/utbildningar"');
  expect(wordsOf(await textAt('/en'))).toContain('Published training offers: 40.');
});
