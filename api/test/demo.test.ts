/** The five real cases, as anyone reads them: no fact is lost on the way, and none is added. */
import type {
  PublicFundingSourceDto,
  PublicOrganisationListDto,
  PublicProjectDto,
  PublicProjectListDto,
} from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';

let demo: DemoApp;
let projects: PublicProjectDto[];

beforeAll(async () => {
  demo = await buildDemoApp();
  projects = (await demo.get<PublicProjectListDto>('/projects?limit=100')).data;
}, 60_000);
afterAll(() => demo.close());

const project = (title: string): PublicProjectDto =>
  projects.find((each) => each.title.sv?.startsWith(title))!;
const nameOf = (organisation: { name: { sv?: string; fi?: string } } | null) =>
  organisation && (organisation.name.sv ?? organisation.name.fi);
const partnersOf = ({ partners }: PublicProjectDto) =>
  partners.map(({ role, organisation }) => [role, nameOf(organisation)]);
const placesOf = ({ locations }: PublicProjectDto) => locations.map(({ role, area }) => [role, area?.code]);
const about = (amount: string) => ({ amount, currency: 'SEK', certainty: 'approximate' });

it('C1: three contributions with their doubt, a computed sum, and no total cost', () => {
  const c1 = project('Yrkesvux för metallindustrin');
  expect(partnersOf(c1)).toEqual([
    ['lead', 'Skellefteå kommun'],
    ['co-owner', 'Region Västerbotten'],
    ['associated', 'Omvandlingskontoret'],
  ]);
  const lines = c1.contributions.map(({ fundingSource, contributor, via, amount }) => [
    fundingSource?.facets,
    nameOf(contributor),
    nameOf(via),
    amount,
  ]);
  expect(lines).toEqual([
    [['JTF'], null, 'Tillväxtverket', about('20000000.00')],
    [['municipal'], 'Skellefteå kommun', null, about('1900000.00')],
    [['regional'], 'Region Västerbotten', null, { amount: '300000.00', currency: 'SEK', certainty: 'exact' }],
  ]);
  expect(c1.totalCost).toBeNull();
  expect(c1.fundingTotal).toEqual({ amount: about('22200000.00'), isComputed: true });
  expect(c1.unionCofinancingRate).toBeNull();
  expect(c1.startDate).toMatchObject({ value: '2023-09-01', basis: 'inferred' });
  expect(c1.startDate!.note).toMatch(/1 september/);
  expect(c1.plannedEndDate).toMatchObject({ value: '2026-08-31', basis: 'stated' });
  expect(c1.actualEndDate).toBeNull();
  expect(c1.targetGroups.map(({ level, kind }) => [level, kind])).toEqual([
    ['direct', 'education-providers'],
    ['indirect', 'employers'],
  ]);
  expect(c1.activities.map(({ title }) => title.en)).toEqual([
    'New upper-secondary courses within adult education',
    'New training equipment',
    'Staff development, and a coordinator between industry and education',
  ]);
  expect(c1.background!.sv).toMatch(/Omvandlingskontoret, ett samarbetsorgan för projektets två ägare/);
  expect(c1.partners[2]!.organisation).toMatchObject({ kind: 'collaboration', identifiers: [] });
  expect(c1.equipmentIsBought).toBe(true);
  expect(c1.visibility!.statement.sv).toBe('Medfinansierat av Europeiska unionen');
  expect(c1.contacts).toMatchObject([
    { label: { sv: 'Samordnare näringsliv, Region Västerbotten' }, phone: null, personName: null },
    { label: { sv: 'Samordnare utbildning, Region Västerbotten' }, phone: null, personName: null },
  ]);
  expect(c1.participantCountReported).toBeNull();
});

it('C2: a provisional title, a phase without end, four targets of at least, and nothing of the template', () => {
  const c2 = project('Nytt projekt för grön omställning');
  expect(c2.titleIsProvisional).toBe(true);
  expect(c2.phases).toEqual([
    {
      type: 'implementation',
      start: { value: '2023-06-01', basis: 'stated', note: null },
      end: null,
      durationText: { sv: 'drygt tre år', en: 'a little over three years' },
    },
  ]);
  expect([c2.startDate, c2.plannedEndDate, c2.actualEndDate]).toEqual([null, null, null]);
  const targets = c2.targets.map(({ indicator, comparator, value, unit, sector, area }) => [
    comparator,
    value,
    unit ?? indicator.unit.en,
    sector,
    area?.code,
  ]);
  expect(targets).toEqual([
    ['≥', 20, 'enterprises', 'metal', 'SE331'],
    ['≥', 200, 'persons', 'metal', 'SE331'],
    ['≥', 30, 'enterprises', 'steel', 'SE332'],
    ['≥', 300, 'persons', 'steel', 'SE332'],
  ]);
  expect(c2.activities.map(({ title }) => title.en)).toEqual([
    'Validation of industrial skills at the workplace',
    'Competence development',
    'Regional test centres',
  ]);
  expect(c2.partners.slice(3).map(({ description }) => description!.sv)).toEqual([
    'Står bakom de nationella parterna.',
    'Står bakom de nationella parterna.',
  ]);
  expect(c2.contributions.map(({ fundingSource, amount }) => [fundingSource?.fundCode, amount])).toEqual([
    ['JTF', null],
  ]);
  expect(c2.fundingTotal).toBeNull();
  expect(c2.lead).toBeNull();
  expect(partnersOf(c2)).toEqual([
    ['partner', 'IUC Norr'],
    ['partner', 'Svensk industrivalidering'],
    ['partner', 'Teknikcollege Norrbotten'],
    ['associated', 'IF Metall'],
    ['associated', 'Teknikföretagen'],
  ]);
  // the page's address, phone and mailbox are its template's: there is no contact to hold
  expect([c2.contacts, c2.website, c2.totalCost]).toEqual([[], null, null]);
  expect(JSON.stringify(c2)).not.toMatch(/lorem|dolor|info@company/i);
});

it('C3: every label of the project bank, zero participants among them', async () => {
  const c3 = project('Kompetensarena Piteå-Älvsbyn');
  expect(c3).toMatchObject({
    kind: 'structure-project',
    countries: ['SE'],
    startDate: { value: '2023-02-28', basis: 'stated' },
    plannedEndDate: { value: '2025-02-28', basis: 'stated' },
    unionCofinancingRate: 40,
    priority: { code: 'D' },
    specificObjective: { code: 'D1' },
    callCode: '22-021',
    strategicImportance: false,
    isInListOfOperations: true,
    participantCountReported: 0,
    participantTarget: null,
    totalCost: null,
    fundingTotal: null,
    fundingFacets: ['ESF+'],
  });
  expect(c3.identifiers).toEqual([
    { scheme: 'esf-plus', value: '22-021-S04', isPrimary: true, isOperationId: false },
    { scheme: 'esf-plus', value: '22-021-S04', isPrimary: false, isOperationId: true },
  ]);
  expect(nameOf(c3.lead)).toBe('Piteå kommun');
  expect(c3.lead!.identifiers).toEqual([{ scheme: 'se-orgnr', value: '2120002759' }]);
  expect(c3.secondaryThemes).toMatchObject([{ code: 'child-poverty', applies: false }]);
  expect(c3.classifications).toMatchObject([
    { period: '2021-2027', dimension: 1, code: '175', budgetShare: null },
  ]);
  expect(placesOf(c3)).toEqual([
    ['project-area', 'SE33'],
    ['beneficiary-seat', '2581'],
  ]);
  expect(c3.locations[1]).toMatchObject({ postalCode: '94185', town: 'PITEÅ' });
  expect(c3.contributions.map(({ amount }) => amount)).toEqual([null]);
  expect(c3.observations).toMatchObject([
    { indicator: { code: 'own-students' }, value: 1700, comparator: '≈', kind: 'context' },
  ]);
  expect(c3.methods).toMatchObject([{ sv: 'Tjänstedesign' }]);
  expect(c3.targetGroups.map(({ kind }) => kind)).toEqual(['employers']);
  expect(
    partnersOf(c3)
      .slice(1)
      .map(([, name]) => name),
  ).toEqual([
    'Vuxenutbildningen i Piteå',
    'Näringslivsavdelningen i Piteå kommun',
    'Vuxenutbildningen i Älvsbyn',
    'Näringslivsavdelningen i Älvsbyns kommun',
    'Företagarna Piteå',
    'Handelsutvecklarna i Älvsbyn',
    'IUC',
  ]);
  expect(c3.expectedResults!.en).toBe('Learning centres are a possible follow-up.');
  expect([c3.contacts, c3.targets, c3.results]).toEqual([[], [], []]);
  expect(c3.locations[0]!.area).toMatchObject({ scheme: 'NUTS', name: { sv: 'Övre Norrland' } });
  const fund = await demo.get<PublicFundingSourceDto>(`/funding-sources/${c3.programmeId}`);
  expect(fund.programme).toMatchObject({ cciRaw: '2021SE05SFPR', cci: '2021SE05SFPR001' });
});

it('C4: a programme of Interreg behind which stands ERDF, Finnish partners, and a hybrid conference', () => {
  const c4 = project('Battery Region');
  expect(c4.fundingFacets).toEqual(['Interreg', 'ERDF']);
  expect(c4.programme).toMatchObject({
    name: { sv: 'Interreg Nord' },
    fundCode: 'ERDF',
    period: '2014-2020',
  });
  expect([c4.startDate, c4.plannedEndDate]).toEqual([null, null]);
  expect(c4.actualEndDate).toEqual({ value: '2022', basis: 'stated', note: 'Hösten 2022.' });
  expect(c4.durationText!.sv).toBe('två år');
  expect(c4.partners.map(({ organisation }) => [nameOf(organisation), organisation.country])).toEqual([
    ['Region Västerbotten', 'SE'],
    ['Skellefteå kommun', 'SE'],
    ['Norra Österbottens förbund', 'FI'],
    ['OSAO', 'FI'],
  ]);
  expect(c4.partners[2]!.organisation.name.fi).toBe('Pohjois-Pohjanmaan liitto');
  expect(c4.partners[3]!.organisation.name).toEqual({ fi: 'OSAO' });
  const noteOn = (wanted: string) => c4.sources.find(({ section }) => section === wanted)!.note;
  expect(noteOn('locations')).toMatch(/FI1D9 .* tidigare FI1D6/);
  expect(noteOn('contacts')).toMatch(/\+46 och \+358/);
  expect(c4.contacts.map(({ role }) => role)).toEqual(['contact', 'contact', 'press']);
  expect(c4.locations.map(({ area }) => area)).toContainEqual(
    expect.objectContaining({ code: 'FI1D9', schemeVersion: '2021' }),
  );
  const [conference] = c4.events;
  expect(c4.events).toHaveLength(1);
  expect(new Date(conference!.startsAt)).toEqual(new Date('2022-09-22T09:00:00+02:00'));
  expect(new Date(conference!.endsAt!)).toEqual(new Date('2022-09-22T15:00:00+02:00'));
  expect(conference).toMatchObject({
    mode: 'hybrid',
    venue: 'Scandic',
    town: 'Skellefteå',
    timeZone: 'Europe/Stockholm',
    moderatorOrganisation: { name: { sv: 'IVL' } },
  });
  expect(
    conference!.agenda.map(({ organisation, organisationName }) => organisationName ?? nameOf(organisation)),
  ).toEqual(['IVL', 'Ett finskt ministerium', 'Northvolt', 'Storumans kommun']);
  expect(c4.results.map(({ kind }) => kind)).toEqual([
    'mapping',
    'mapping',
    'training-started',
    'other',
    'letter-of-intent',
  ]);
  expect(c4.results[2]!.title.sv).toMatch(/Quality technician/);
  expect(c4.relatedProjects.map(({ type, name }) => [type, name.sv])).toEqual([
    ['related', 'Albatts'],
    ['related', 'Arbeta tillsammans'],
    ['related', 'Relocate'],
    ['related', 'North Sweden Green Deal'],
  ]);
  expect([c4.languages, c4.countries]).toEqual([
    ['sv', 'fi'],
    ['SE', 'FI'],
  ]);
});

it('C5: an initiative of two organisations that merge, with nodes, an agreement and what was counted', async () => {
  const c5 = project('Teknikcollege Värmland');
  expect(c5).toMatchObject({
    kind: 'initiative',
    visibility: null,
    totalCost: null,
    fundingTotal: null,
    programmeId: null,
  });
  expect(c5.locations.map(({ role, town }) => [role, town])).toEqual(
    ['Arvika', 'Hagfors', 'Karlstad', 'Kristinehamn', 'Sunne', 'Säffle'].map((town) => ['node', town]),
  );
  expect(c5.agreements[0]!.areas.map(({ code }) => code).toSorted()).toEqual(
    '1715 1730 1737 1760 1761 1762 1763 1764 1765 1766 1780 1781 1782 1783 1784 1785'.split(' '),
  );
  expect(
    c5.contributions.map(({ contributor, period, amount }) => [nameOf(contributor), period, amount]),
  ).toEqual([
    ['Tillväxtverket', '2019–2020', null],
    ['Region Värmland', '2019–2020', null],
    ['Arbetsförmedlingen', '2019–2020', null],
    ['Industriarbetsgivarna', 'nästa steg', null],
    ['Teknikföretagen', 'nästa steg', null],
    ['IF Metall', 'nästa steg', null],
    ['Region Värmland', 'nästa steg', null],
  ]);
  const counted = c5.observations.map(({ kind, comparator, value, periodFrom, periodTo, sourceNote }) => [
    kind,
    comparator,
    value,
    periodFrom?.value,
    periodTo?.value,
    sourceNote,
  ]);
  expect(counted).toEqual([
    ['baseline', '=', 32, '2018', '2018', 'Skolverket'],
    ['achieved', '=', 171, '2019', '2019', null],
    ['achieved', '=', 183, '2020', '2020', null],
    ['cumulative', '=', 354, '2019', '2020', null],
    ['need', '≈', 300, undefined, undefined, null],
  ]);
  expect(c5.purpose!.sv).toMatch(/En väg in .* första halvåret 2021/);
  expect(c5.observations.at(-1)!.indicator.unit.en).toBe('persons per year');
  expect([c5.contacts, c5.startDate, c5.plannedEndDate]).toEqual([[], null, null]); // none is stated
  expect(c5.relatedProjects).toMatchObject([{ type: 'part-of', name: { sv: 'Smart industri' } }]);

  const { data } = await demo.get<PublicOrganisationListDto>('/organisations?limit=100');
  const called = (name: string) => data.find((each) => each.name.sv === name)!;
  expect(called('Teknikcollege').foundedOn).toMatchObject({ value: '2006', basis: 'stated' });
  expect(called('Industriråd Värmland').foundedOn).toMatchObject({ value: '2018', basis: 'stated' });
  const successors = ['Teknikcollege Värmland', 'Industriråd Värmland'].map(
    (name) => called(name).successors,
  );
  expect(successors).toMatchObject(
    successors.map(() => [
      {
        organisation: { name: { sv: expect.stringMatching(/^Gemensam organisation/) } },
        from: { value: '2021' },
      },
    ]),
  );
});
