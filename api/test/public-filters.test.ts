/** The filters of the Open API on the demonstration data, held against a naive filter over the whole list. */
import { dayOf } from '@spang/shared/values';
import fc from 'fast-check';
import type { Response } from 'supertest';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';

type Doc = Response['body'];
/** A filter is one value or several. */
type Question = Record<string, Doc>;
type Facet = { parameter: string; value: string; count: number };

let demo: DemoApp;
/** Every published document, and when it changed, by kind of list. */
const all: Record<string, Doc[]> = {};
const modified = new Map<string, string>();
const LISTS = ['projects', 'organisations', 'funding-sources', 'training-offers', 'occasions'];
const TODAY = '2026-11-24'; // the day on which the demonstration was loaded

beforeAll(async () => {
  demo = await buildDemoApp();
  for (const list of LISTS) all[list] = await walk(list, {}, 100);
  for (let cursor = '', hasMore = true; hasMore;) {
    const changes: Doc = await demo.get(`/changes?${queryOf({ limit: 100, ...(cursor && { cursor }) })}`);
    for (const change of changes.data) modified.set(change.id, change.modified);
    ({ cursor, hasMore } = changes._meta);
  }
}, 60_000);
afterAll(() => demo.close());

const queryOf = (question: Question): string =>
  new URLSearchParams(
    Object.entries(question).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  ).toString();

/** A list as its cursors give it, in pages of `limit`. */
async function walk(list: string, question: Question, limit: number): Promise<Doc[]> {
  const found: Doc[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: Doc = await demo.get(`/${list}?${queryOf({ ...question, limit, cursor })}`);
    found.push(...page.data);
    const next = page._links.next?.href as string | undefined;
    cursor = next && new URL(next).searchParams.get('cursor')!;
  }
  return found;
}

/** What a document says to each filter; for an offer, what each of its occasions says. */
const facts = (list: string, doc: Doc): Record<string, Doc[]> => {
  if (list === 'projects')
    return {
      funding: doc.fundingFacets,
      municipality: doc.municipalityCodes,
      county: doc.countyCodes,
      organisationId: [
        ...doc.partners.map((one: Doc) => one.organisationId),
        ...doc.contributions.flatMap((one: Doc) => [one.contributorId, one.viaId]),
      ],
      status: [doc.status],
      kind: [doc.kind],
    };
  if (list === 'organisations')
    return { kind: [doc.kind], municipality: [doc.municipalityCode], county: [doc.countyCode] };
  if (list === 'funding-sources') return { kind: [doc.kind], funding: doc.facets };
  const offer = list === 'occasions' ? offerOf(doc) : doc;
  const organisations = [offer.provider, offer.principal, ...offer.orderers, ...offer.examiningBodies];
  return {
    funding: offer.fundingFacets,
    organisationId: organisations.flatMap((one) => one?.id ?? []),
    projectId: offer.projects.map(({ id }: Doc) => id),
    providerId: [offer.provider.id],
    schoolType: [offer.schoolType],
    kind: [offer.kind],
  };
};
const offerOf = ({ offer }: Doc): Doc => all['training-offers']!.find(({ id }) => id === offer.id);
const occasionFacts = (occasion: Doc): Record<string, Doc[]> => ({
  municipality: occasion.locations.map((one: Doc) => one.municipalityCode),
  county: occasion.locations.map((one: Doc) => one.countyCode),
  studyForm: [occasion.studyForm],
  pace: [occasion.pace?.percent],
  language: occasion.languages,
  areaId: [occasion.openTo.areaId],
});
/** In the demonstration: at home, by Värmland's agreement, and where nobody is kept out. */
function mayApply({ openTo }: Doc, { provider, schoolType }: Doc, home: string): boolean {
  if (provider.municipalityCode === home || openTo.isNational) return true;
  return openTo.areaId ? openTo.municipalities.includes(home) : !schoolType.startsWith('VUX');
}

const isOpen = ({ lifecycle, end, applicationPeriods, applicationNote }: Doc): boolean => {
  const today = dayOf(new Date()); // the database's clock
  if (lifecycle === 'cancelled' || lifecycle === 'completed' || (end && end < today)) return false;
  if (!applicationPeriods.length) return Boolean(applicationNote);
  return applicationPeriods.some(
    ({ opens, closes, isContinuous }: Doc) =>
      (!opens || opens <= today) && (isContinuous || !closes || today <= closes),
  );
};

const says = (said: Record<string, unknown[]>, question: Question): boolean =>
  Object.entries(said).every(([name, values]) => {
    const wanted = question[name] === undefined ? [] : [question[name]].flat();
    return !wanted.length || wanted.some((one) => values.map(String).includes(String(one)));
  });
const startsWithin = (start: string | null, { startFrom, startTo }: Question): boolean =>
  !(startFrom && !(start && start >= (startFrom as string))) &&
  !(startTo && !(start && start <= (startTo as string)));
const firstDay = (date: Doc): string | null => date && `${date.value}-01-01`.slice(0, 10);

function isMeant(list: string, doc: Doc, question: Question): boolean {
  if (!says(facts(list, doc), question)) return false;
  const since = question['updatedSince'] as string | undefined;
  if (since && modified.get(doc.id)! < since) return false;
  if (list === 'projects') return startsWithin(firstDay(doc.startDate), question);
  if (list !== 'training-offers' && list !== 'occasions') return true;
  const isMeantHere = (occasion: Doc) =>
    says(occasionFacts(occasion), question) &&
    startsWithin(occasion.start, question) &&
    (!question['homeMunicipality'] ||
      mayApply(occasion, occasion.offer ?? doc, question['homeMunicipality'])) &&
    (!question['openOnly'] || isOpen(occasion));
  if (list === 'occasions') return isMeantHere(doc);
  const asksOccasions =
    'municipality county studyForm pace language startFrom startTo openOnly areaId homeMunicipality'.split(
      ' ',
    );
  return !asksOccasions.some((name) => question[name]) || doc.occasions.some(isMeantHere);
}

const collator = new Intl.Collator('sv-SE');
const startOf = (list: string, doc: Doc): string | null => {
  if (list === 'projects') return firstDay(doc.startDate);
  if (list === 'occasions') return doc.start;
  const starts: string[] = (doc.occasions ?? []).flatMap(({ start }: Doc) => start ?? []).toSorted();
  return starts.find((start) => start >= TODAY) ?? starts.at(-1) ?? null;
};
const titleOf = (doc: Doc): string => {
  const title = doc.title ?? doc.name ?? doc.offer.title;
  return title.sv ?? title.en ?? title.fi;
};

/** As the list promises: by key, then by id, both turned by a minus; without a start last. */
function inOrder(list: string, docs: Doc[], sort: string): Doc[] {
  const sign = sort.startsWith('-') ? -1 : 1;
  const key = sort.replace(/^-/, '');
  const text = (doc: Doc) => (key === 'start' ? startOf(list, doc) : modified.get(doc.id)!);
  const compare = (a: Doc, b: Doc) => {
    if (key === 'title') return sign * collator.compare(titleOf(a), titleOf(b));
    const [one, other] = [text(a), text(b)];
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    return sign * (one < other ? -1 : 1);
  };
  return docs.toSorted((a, b) => compare(a, b) || sign * (a.id < b.id ? -1 : 1));
}

/** Some values of each filter: those that there are, and one that there is not. */
function questionsOf(list: string): fc.Arbitrary<Question> {
  const isTraining = list === 'training-offers' || list === 'occasions';
  const said: Record<string, Set<unknown>> = {};
  const note = (values: Record<string, unknown[]>) =>
    Object.entries(values).forEach(
      ([name, some]) => (said[name] = new Set([...(said[name] ?? []), ...some.filter(Boolean)])),
    );
  for (const doc of all[list]!) note(facts(list, doc));
  if (isTraining) for (const occasion of all['occasions']!) note(occasionFacts(occasion));
  const absent: Question = { municipality: '0180', county: '01', pace: 7, language: 'fi' };
  const filters = Object.entries(said).map(([name, values]): [string, fc.Arbitrary<unknown>] => {
    const some = fc.constantFrom(...values, ...(name in absent ? [absent[name]] : []));
    return [name, name.endsWith('Id') ? some : fc.array(some, { minLength: 1, maxLength: 3 })];
  });
  const day = fc.constantFrom('2018-01-01', '2023-09-01', '2026-12-15', '2027-01-23', '2027-06-30');
  const dates = list === 'projects' || isTraining ? { startFrom: day, startTo: day } : {};
  return (
    fc
      .record(
        {
          ...Object.fromEntries(filters),
          ...dates,
          ...(isTraining
            ? { openOnly: fc.boolean(), homeMunicipality: fc.constantFrom('1715', '1780', '2482', '0180') }
            : {}),
          updatedSince: fc.constantFrom(...modified.values(), '2031-01-01T00:00:00Z'),
        },
        { requiredKeys: [] },
      )
      // one filter to four of them: all at once leave nothing
      .chain((every) =>
        fc.subarray(Object.entries(every), { maxLength: Math.min(4, Object.keys(every).length) }),
      )
      .map((some) => Object.fromEntries(some))
  );
}

it.each(LISTS)('%s: every filter, alone and together, as the naive filter says', async (list) => {
  const sorts = ['title', '-title', 'updated', '-updated'].concat(
    list === 'organisations' || list === 'funding-sources' ? [] : ['start', '-start'],
  );
  const asked = fc.record({
    question: questionsOf(list),
    sort: fc.constantFrom(...sorts),
    limit: fc.integer({ min: 1, max: 40 }),
    page: fc.integer({ min: 1, max: 4 }),
  });
  let met = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ question, sort, limit, page }) => {
      const meant = inOrder(
        list,
        all[list]!.filter((doc) => isMeant(list, doc, question)),
        sort,
      ).map(({ id }) => id);
      met += meant.length;
      const numbered: Doc = await demo.get(`/${list}?${queryOf({ ...question, sort, limit, page })}`);
      expect(numbered._meta.totalRecords).toBe(meant.length);
      expect(numbered.data.map(({ id }: Doc) => id)).toEqual(meant.slice((page - 1) * limit, page * limit));
      expect((await walk(list, { ...question, sort }, limit)).map(({ id }) => id)).toEqual(meant);
    }),
    { numRuns: 60 },
  );
  expect(met).toBeGreaterThan(100); // it was not about nothing
});

it.each(LISTS)('%s: a facet says how many there are when it is chosen too', async (list) => {
  await fc.assert(
    fc.asyncProperty(questionsOf(list), async (question) => {
      const { data } = await demo.get<{ data: Facet[] }>(`/${list}/facets?${queryOf(question)}`);
      const told = data.filter(({ parameter }) => question[parameter] === undefined);
      const counted = told.map(({ parameter, value }) => ({
        parameter,
        value,
        count: all[list]!.filter((doc) => isMeant(list, doc, { ...question, [parameter]: [value] })).length,
      }));
      expect(told.map(({ parameter, value, count }) => ({ parameter, value, count }))).toEqual(counted);
      // none is missing: what a document of the answer says stands there
      const said = new Set(data.map(({ parameter, value }) => `${parameter} ${value}`));
      for (const doc of all[list]!.filter((each) => isMeant(list, each, question)))
        for (const [parameter, values] of Object.entries(facts(list, doc)))
          for (const value of values.filter(Boolean)) expect(said).toContain(`${parameter} ${value}`);
    }),
    { numRuns: 40 },
  );
});

/** Letters without accents, in small. */
const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
/** All that a document says; an occasion is found by what its offer says. */
function textOf(list: string, id: string): string {
  const doc = all[list]!.find((each) => each.id === id);
  return folded(JSON.stringify([doc, list === 'occasions' ? offerOf(doc) : null]));
}
const search = async (list: string, q: string): Promise<string[]> =>
  (await walk(list, { q }, 100)).map(({ id }) => id);

it.each(LISTS)('%s: are found by each word of their titles, and inside of words', async (list) => {
  const words = new Set(all[list]!.flatMap((doc) => titleOf(doc).match(/[\p{L}\p{N}]{3,}/gu) ?? []));
  for (const word of [...words].slice(0, 25)) {
    const meant = all[list]!.filter((doc) => folded(titleOf(doc)).includes(folded(word)));
    for (const written of [word, word.toUpperCase(), folded(word), word.slice(1), word.slice(0, -1)]) {
      if (written.length < 3) continue;
      const found = await search(list, written);
      expect([written, found]).toEqual([written, expect.arrayContaining(meant.map(({ id }) => id))]);
      const start = folded(written).slice(0, 3); // a stem begins as the word does
      for (const id of found) expect(textOf(list, id)).toContain(start);
    }
  }
});

it('reads words of a search as words: stems and numbers are, operators are not', async () => {
  const meant = await search('training-offers', 'svetsare');
  expect(meant).toHaveLength(8);
  for (const q of [
    'svetsarna',
    'SVETSAREN',
    '"svetsare"',
    '-svetsare',
    'svetsare:*',
    '(svetsare) & !',
    'svetsare\\',
  ])
    expect([q, await search('training-offers', q)]).toEqual([q, meant]);
  for (const q of ['xyzzy', 'svetsare xyzzy', 'svetsare | xyzzy', '%', '_', "' or 1=1 --", '\\', '&', '*'])
    expect([q, await search('training-offers', q)]).toEqual([q, []]);
  const nothing = await demo.get<Doc>('/training-offers?q=xyzzy');
  expect([nothing.data, nothing._meta.totalRecords]).toEqual([[], 0]);
  for (const q of ['212000-2759', '2120002759', '212000'])
    expect((await demo.get<Doc>(`/organisations?q=${q}`)).data.map(titleOf)).toEqual(['Piteå kommun']);
  const inProjects = async (q: string) =>
    (await demo.get<Doc>(`/projects?${queryOf({ q })}`)).data.map(titleOf);
  expect(await inProjects('larcentrum')).toEqual(['Kompetensarena Piteå-Älvsbyn']);
  expect(await inProjects('22-021-S04')).toEqual(['Kompetensarena Piteå-Älvsbyn']);
  expect(await inProjects('avsiktsförklaringen')).toEqual(['Battery Region']);
});
