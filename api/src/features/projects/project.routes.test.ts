import { randomUUID } from 'node:crypto';
import { buildTestApp, type TestApp } from '../../../test/build-test-app.js';
import * as as from '../../../test/sign-in.js';

const url = '/management/v1';
const UNKNOWN = '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2aff';
let test: TestApp;
let system: as.Caller;
let admin: as.Caller;
let neighbour: as.Caller;
const ids: Record<
  'skelleftea' | 'pitea' | 'region' | 'jtf' | 'own' | 'area' | 'county' | 'code' | 'own1' | 'special',
  string
> = {} as never;

beforeAll(async () => {
  test = await buildTestApp();
  system = await as.firstAdministrator(test);
  ids.skelleftea = await as.createOrganisation(system, 'Skellefteå kommun');
  ids.pitea = await as.createOrganisation(system, 'Piteå kommun');
  ids.region = await as.createOrganisation(system, 'Region Västerbotten');
  await as.createUserWith(test, system, 'admin@example.se', 'organisation-administrator', ids.skelleftea);
  await as.createUserWith(test, system, 'granne@example.se', 'organisation-administrator', ids.pitea);
  admin = await as.signIn(test, 'admin@example.se');
  neighbour = await as.signIn(test, 'granne@example.se');
  const ownerId = ids.skelleftea;
  ids.jtf = await post(system, 'funding-sources', {
    ownerId,
    name: { sv: 'Fonden för en rättvis omställning' },
    kind: 'eu-programme',
    fund: { code: 'JTF', names: { sv: 'Fonden för en rättvis omställning' } },
    programme: { key: 'jtf-se', names: { sv: 'Nationellt program' }, goal: 'ijg', period: '2021-2027' },
    priorities: [{ code: 'P2', labels: { sv: 'Metallindustrin Västerbotten' } }],
    visibilityStatement: { sv: 'Medfinansierat av Europeiska unionen' },
  });
  ids.own = await post(system, 'funding-sources', {
    ownerId,
    name: { sv: 'Kommunala medel' },
    kind: 'municipal',
  });
  ids.area = await find('areas', { scheme: 'LAU', code: '2482' });
  ids.county = await find('areas', { scheme: 'NUTS', code: 'SE331' });
  ids.code = await find('classification-codes', { q: '175', period: '2021-2027' });
  const indicator = { ownerId, kind: 'own', unit: { sv: 'personer' }, subject: 'participant' };
  ids.own1 = await post(system, 'indicators', {
    ...indicator,
    code: 'STUDENTS',
    names: { sv: 'Studerande' },
    sensitivity: 'none',
  });
  ids.special = await post(system, 'indicators', {
    ...indicator,
    code: 'SPECIAL',
    names: { sv: 'Särskild' },
    sensitivity: 'special',
  });
});
afterAll(() => test.close());

const created = (caller: as.Caller, path: string, body: object) =>
  caller.post(`${url}/${path}`).set('Idempotency-Key', randomUUID()).send(body);

async function post(caller: as.Caller, path: string, body: object): Promise<string> {
  const answer = await created(caller, path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

async function find(path: string, query: object): Promise<string> {
  const answer = await system.get(`${url}/${path}`).query(query).expect(200);
  return answer.body.data[0].id;
}

const project = (more: object = {}) => ({
  title: { sv: `Projekt ${randomUUID().slice(0, 8)}` },
  kind: 'project',
  status: 'ongoing',
  ...more,
});
const put = (caller: as.Caller, id: string, body: object, version = '*') =>
  caller.put(`${url}/projects/${id}`).set('If-Match', version).send(body);
const publish = (caller: as.Caller, id: string) =>
  caller.post(`${url}/projects/${id}/publication`).set('If-Match', '*').expect(200);
const open = async (id: string) => (await as.stranger(test).get(`/api/v1/projects/${id}`).expect(200)).body;
const sek = (amount: string, certainty: string) => ({ amount, currency: 'SEK', certainty });
const faults = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

/** Case 1: three contributions of three certainties, an inferred start, no stated total. */
const metal = () => ({
  title: { sv: 'Yrkesvux för metallindustrin' },
  kind: 'project',
  status: 'ongoing',
  startDate: { value: '2023-09-01', basis: 'inferred', note: '”1 september i år”' },
  plannedEndDate: { value: '2026-08-31', basis: 'stated' },
  identifiers: [{ scheme: 'esf-plus', value: '20361812', isPrimary: true }],
  partners: [
    { organisationId: ids.skelleftea, role: 'lead' },
    { organisationId: ids.region, role: 'co-owner' },
  ],
  contributions: [
    { fundingSourceId: ids.jtf, viaId: ids.region, amount: sek('20000000', 'approximate'), kind: 'eu-grant' },
    { fundingSourceId: ids.own, contributorId: ids.skelleftea, amount: sek('1900000', 'approximate') },
    { contributorId: ids.region, amount: sek('300000', 'exact') },
  ],
  programmeId: ids.jtf,
  priorityCode: 'P2',
  classifications: [{ codeId: ids.code }],
  locations: [{ role: 'project-area', areaId: ids.area }],
  agreements: [{ title: { sv: 'Fri ansökan' }, areaIds: [ids.area] }],
  events: [
    {
      title: { sv: 'Slutkonferens' },
      startsAt: '2026-06-01T09:00:00+02:00',
      endsAt: '2026-06-01T15:00:00+02:00',
      mode: 'hybrid',
      agenda: [{ title: { sv: 'Batterier' }, organisationId: ids.region }],
    },
  ],
  targets: [{ indicatorId: ids.own1, value: 20, comparator: '≥', sector: 'metal', areaId: ids.county }],
  observations: [{ indicatorId: ids.own1, value: 0, kind: 'achieved', asOf: '2026-01-31' }],
  participantCountReported: 0,
  equipmentIsBought: true,
  contacts: [
    {
      role: 'contact',
      label: { sv: 'Samordnare' },
      email: 'samordnare@example.se',
      phone: null,
      personName: null,
      personBasis: null,
      validTo: '2026-11-24',
    },
  ],
  sources: [{ section: null, url: 'https://www.example.se/metall', readOn: '2026-11-01', note: null }],
});

describe('a project', () => {
  it('keeps every doubt, and adds up what nobody stated', async () => {
    const { body } = await created(admin, 'projects', metal()).expect(201);
    expect(body).toMatchObject({
      ownerId: ids.skelleftea,
      version: 1,
      startDate: { value: '2023-09-01', basis: 'inferred' },
      contributions: [{ amount: sek('20000000.00', 'approximate') }, {}, { fundingSourceId: null }],
      totalCost: null,
      fundingTotal: { amount: sek('22200000.00', 'approximate'), isComputed: true },
      fundingFacets: ['JTF', 'municipal'],
      visibility: { statement: { sv: 'Medfinansierat av Europeiska unionen' }, fund: { code: 'JTF' } },
      lead: { id: ids.skelleftea, name: { sv: 'Skellefteå kommun' } },
      municipalityCodes: ['2482'],
      countyCodes: ['24'],
      participantCountReported: 0,
      participantTarget: null,
      observations: [{ value: 0, comparator: '=', periodFrom: null }],
      events: [{ startsAt: '2026-06-01T07:00:00.000Z', timeZone: 'Europe/Stockholm' }],
      references: { codes: [{ code: '175' }] },
      warnings: [{ pointer: '#/identifiers/0/value', code: 'case-number-unknown-form' }],
    });
    expect(body.warnings[0].detail).not.toBe('');
  });

  it('is unchanged when it is sent back as it was created', async () => {
    const id = await post(admin, 'projects', metal());
    const { body } = await put(admin, id, metal()).expect(200);
    expect(body.version).toBe(1);
  });

  it('is changed in part by a patch: null clears, a list is replaced', async () => {
    const id = await post(admin, 'projects', metal());
    const patch = {
      participantCountReported: null,
      partners: [{ organisationId: ids.region, role: 'lead' }],
    };
    const { body } = await admin
      .patch(`${url}/projects/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(patch))
      .expect(200);
    expect(body).toMatchObject({ version: 2, participantCountReported: null, lead: { id: ids.region } });
    expect(body.contributions).toHaveLength(3);
    const { body: versions } = await admin.get(`${url}/projects/${id}/versions`).expect(200);
    expect(versions.data[0].changedFields.sort()).toEqual(['participantCountReported', 'partners']);
  });

  it('refuses every reference that does not exist, at once and with its place', async () => {
    const answer = await created(
      admin,
      'projects',
      project({
        programmeId: UNKNOWN,
        partners: [
          { organisationId: ids.region, role: 'partner' },
          { organisationId: UNKNOWN, role: 'lead' },
        ],
        locations: [{ role: 'node', areaId: UNKNOWN }],
        events: [
          {
            title: { sv: 'Möte' },
            startsAt: '2026-01-01T08:00:00Z',
            mode: 'online',
            agenda: [{ title: { sv: 'Punkt' }, organisationId: UNKNOWN }],
          },
        ],
        relatedProjects: [{ type: 'related', projectId: UNKNOWN }],
      }),
    ).expect(400);
    expect(faults(answer)).toEqual([
      '#/programmeId unknown-reference',
      '#/partners/1/organisationId unknown-reference',
      '#/locations/0/areaId unknown-reference',
      '#/events/0/agenda/0/organisationId unknown-reference',
      '#/relatedProjects/0/projectId unknown-reference',
    ]);
  });

  it('refuses what contradicts itself', async () => {
    const date = (value: string) => ({ value, basis: 'stated', note: null });
    const answer = await created(
      admin,
      'projects',
      project({
        startDate: date('2024'),
        plannedEndDate: date('2023-12'),
        identifiers: [1, 2].map((n) => ({ scheme: 'other', value: String(n), isOperationId: true })),
        partners: [ids.region, ids.skelleftea].map((organisationId) => ({ organisationId, role: 'lead' })),
        contributions: [{ sharePercent: 60 }, { sharePercent: 41 }],
        locations: [{ role: 'node' }],
        relatedProjects: [{ type: 'related' }],
      }),
    ).expect(400);
    expect(faults(answer)?.sort()).toEqual([
      '#/contributions shares-over-100',
      '#/identifiers one-operation-id',
      '#/locations/0/role location-is-empty',
      '#/partners one-lead',
      '#/plannedEndDate notBefore',
      '#/relatedProjects/0/type project-or-external-name',
    ]);
  });

  it('takes no number about a special category: those come as tallies', async () => {
    const observations = [{ indicatorId: ids.special, value: 12, kind: 'achieved' }];
    const answer = await created(admin, 'projects', project({ observations })).expect(400);
    expect(faults(answer)).toEqual(['#/observations/0/indicatorId special-needs-tally']);
  });
});

describe('projects of others', () => {
  it('are as unknown as those that do not exist, until they are public', async () => {
    const id = await post(admin, 'projects', project({ title: { sv: 'Hemligt utkast' } }));
    await neighbour.get(`${url}/projects/${id}`).expect(404);
    const relatedProjects = [{ type: 'sibling', projectId: id }];
    const refused = await created(neighbour, 'projects', project({ relatedProjects })).expect(400);
    expect(faults(refused)).toEqual(['#/relatedProjects/0/projectId unknown-reference']);

    await publish(admin, id);
    const theirs = await post(neighbour, 'projects', project({ relatedProjects }));
    await put(admin, id, project({ title: { sv: 'Nytt hemligt namn' } })).expect(200);
    const { body } = await neighbour.get(`${url}/projects/${theirs}`).expect(200);
    expect(body.references.projects).toEqual([{ id, title: { sv: 'Hemligt utkast' } }]);
    expect((await admin.delete(`${url}/projects/${id}`).set('If-Match', '*')).status).toBe(409);
  });
});

describe('the public document', () => {
  it('says what is public, and nothing else', async () => {
    const draft = await post(admin, 'projects', project({ title: { sv: 'Opublicerat syskon' } }));
    const relatedProjects = [
      { type: 'sibling', projectId: draft },
      { type: 'part-of', externalName: { sv: 'Smart industri' } },
    ];
    const externalIds = [{ system: 'diariet', id: 'hemlig-nyckel' }];
    const id = await post(admin, 'projects', { ...metal(), relatedProjects, externalIds });
    await publish(admin, id);
    const document = await open(id);
    expect(document).toMatchObject({
      id,
      lead: { id: ids.skelleftea },
      contributions: [
        { fundingSource: { facets: ['JTF'] }, via: { name: { sv: 'Region Västerbotten' } } },
        {},
        {},
      ],
      fundingTotal: { amount: sek('22200000.00', 'approximate'), isComputed: true },
      priority: { code: 'P2', label: { sv: 'Metallindustrin Västerbotten' } },
      relatedProjects: [{ type: 'part-of', projectId: null, name: { sv: 'Smart industri' } }],
      visibility: { statement: { sv: 'Medfinansierat av Europeiska unionen' } },
      participantCountReported: 0,
      contacts: [{ email: 'samordnare@example.se' }],
    });
    expect(JSON.stringify(document)).not.toMatch(/hemlig-nyckel|Opublicerat|personBasis|ownerId/);
  });

  it('stays as it was published while the draft goes on', async () => {
    const id = await post(admin, 'projects', project({ title: { sv: 'Första' } }));
    await publish(admin, id);
    const { body } = await put(admin, id, project({ title: { sv: 'Andra' } })).expect(200);
    expect(body.publication).toMatchObject({ state: 'published', version: 1, hasUnpublishedChanges: true });
    expect((await open(id)).title).toEqual({ sv: 'Första' });
    const preview = await admin.get(`${url}/projects/${id}/publication-preview`).expect(200);
    expect(preview.body).toMatchObject({
      document: { title: { sv: 'Andra' } },
      current: { title: { sv: 'Första' } },
    });
  });

  it('is found by funding, municipality, county and organisation', async () => {
    const id = await post(admin, 'projects', metal());
    await publish(admin, id);
    for (const query of [
      { funding: 'JTF' },
      { municipality: ['2482', '2581'] },
      { county: '24' },
      { organisationId: ids.region },
      { q: 'metallindustrin' },
      { startFrom: '2023-09-01', startTo: '2023-09-01' },
    ]) {
      const { body } = await as
        .stranger(test)
        .get('/api/v1/projects')
        .query({ ...query, limit: 100 })
        .expect(200);
      expect(body.data.map((one: { id: string }) => one.id)).toContain(id);
    }
    const { body } = await as
      .stranger(test)
      .get('/api/v1/projects')
      .query({ funding: 'Interreg' })
      .expect(200);
    expect(body.data).toEqual([]);
  });
});

describe('the list', () => {
  const list = async (caller: as.Caller, query: object) =>
    (await caller.get(`${url}/projects`).query(query).expect(200)).body;

  it('shows who leads, who pays and how much is known of it', async () => {
    const id = await post(admin, 'projects', { ...metal(), title: { sv: 'Ärlig översikt' } });
    const { data } = await list(admin, { q: 'arlig OVERSIKT' });
    expect(data).toEqual([
      expect.objectContaining({
        id,
        lead: expect.objectContaining({ name: { sv: 'Skellefteå kommun' } }),
        endDate: { value: '2026-08-31', basis: 'stated', note: null },
        fundingParts: [
          {
            facet: 'JTF',
            amount: sek('20000000.00', 'approximate'),
            name: { sv: 'Fonden för en rättvis omställning' },
          },
          { facet: 'municipal', amount: sek('1900000.00', 'approximate'), name: { sv: 'Kommunala medel' } },
          { facet: null, amount: sek('300000.00', 'exact'), name: { sv: 'Region Västerbotten' } },
        ],
        publication: expect.objectContaining({ state: 'unpublished' }),
      }),
    ]);
  });

  it('narrows by every filter, and shows nobody the drafts of others', async () => {
    const key = { system: 'alvis.test', id: '125398' };
    const id = await post(admin, 'projects', { ...metal(), kind: 'pre-study', externalIds: [key] });
    const narrow = { kind: 'pre-study', status: 'ongoing', publication: 'unpublished' };
    for (const query of [
      { funding: 'JTF' },
      { organisationId: ids.region },
      { municipality: '2482' },
      { q: 'region väster' },
      { q: '20361812' },
      { externalSystem: key.system, externalId: key.id },
    ]) {
      const { data, _meta } = await list(admin, { ...narrow, ...query });
      expect([data.map((one: { id: string }) => one.id), _meta.totalRecords]).toEqual([[id], 1]);
      expect((await list(neighbour, { ...narrow, ...query })).data).toEqual([]);
    }
    for (const query of [
      { funding: 'Interreg' },
      { q: '%' },
      { publication: 'published' },
      { externalSystem: 'annat' },
    ])
      expect((await list(admin, { ...narrow, ...query })).data).toEqual([]);
  });

  it('puts a project without a start last, whichever way it is sorted', async () => {
    const marker = `sort-${randomUUID().slice(0, 8)}`;
    const start = (value: string) => ({ startDate: { value, basis: 'stated', note: null } });
    for (const [n, more] of [start('2024'), {}, start('2023-05')].entries())
      await post(admin, 'projects', project({ title: { sv: `${marker} ${n}` }, ...more }));
    const order = async (sort: string) =>
      (await list(admin, { q: marker, sort })).data.map(({ title }: { title: { sv: string } }) =>
        title.sv.at(-1),
      );
    expect(await order('start')).toEqual(['2', '0', '1']);
    expect(await order('-start')).toEqual(['0', '2', '1']);
  });
});
