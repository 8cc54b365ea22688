import {
  create,
  metal,
  post,
  project,
  PROJECTS,
  projectWorld,
  publish,
  put,
  sek,
  UNKNOWN,
  type ProjectWorld,
} from '../../../test/projects.js';

let world: ProjectWorld;
// five sign-ins with a slow password hash, on whatever else the machine is doing
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const faults = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a project', () => {
  it('keeps every doubt, and adds up what nobody stated', async () => {
    const { body } = await create(world.admin, 'projects', metal(world)).expect(201);
    expect(body).toMatchObject({
      ownerId: world.ids.skelleftea,
      version: 1,
      startDate: { value: '2023-09-01', basis: 'inferred' },
      contributions: [{ amount: sek('20000000.00', 'approximate') }, {}, { fundingSourceId: null }],
      totalCost: null,
      fundingTotal: { amount: sek('22200000.00', 'approximate'), isComputed: true },
      fundingFacets: ['JTF', 'municipal'],
      visibility: { statement: { sv: 'Medfinansierat av Europeiska unionen' }, fund: { code: 'JTF' } },
      lead: { id: world.ids.skelleftea, name: { sv: 'Skellefteå kommun' } },
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
    const id = await post(world.admin, 'projects', metal(world));
    const { body } = await put(world.admin, id, metal(world)).expect(200);
    expect(body.version).toBe(1);
  });

  it('is changed in part by a patch: null clears, a list is replaced', async () => {
    const id = await post(world.admin, 'projects', metal(world));
    const patch = {
      participantCountReported: null,
      partners: [{ organisationId: world.ids.region, role: 'lead' }],
    };
    const { body } = await world.admin
      .patch(`${PROJECTS}/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(patch))
      .expect(200);
    expect(body).toMatchObject({
      version: 2,
      participantCountReported: null,
      lead: { id: world.ids.region },
    });
    expect(body.contributions).toHaveLength(3);
    const { body: versions } = await world.admin.get(`${PROJECTS}/${id}/versions`).expect(200);
    expect(versions.data[0].changedFields.sort()).toEqual(['participantCountReported', 'partners']);
  });

  it('holds what is odd in the real cases, and gives it back as it was', async () => {
    const date = (value: string) => ({ value, basis: 'stated', note: null });
    const odd = {
      title: { sv: 'Nytt projekt för grön omställning i norr', fi: 'Uusi hanke' },
      titleIsProvisional: true,
      kind: 'initiative',
      status: 'finished',
      actualEndDate: { value: '2022', basis: 'stated', note: 'hösten 2022' },
      durationText: { sv: 'två år' },
      phases: [
        {
          type: 'implementation',
          start: date('2023-06-01'),
          end: null,
          durationText: { sv: 'drygt tre år' },
        },
      ],
      contributions: [
        {
          fundingSourceId: null,
          contributorId: world.ids.region,
          viaId: null,
          amount: null,
          sharePercent: null,
          period: '2019–2020',
          kind: 'social-partner',
          basis: 'Private',
          note: null,
        },
      ],
      unionCofinancingRate: 40,
      specificObjectiveCode: 'D1',
      callCode: '22-021',
      strategicImportance: false,
      secondaryThemes: [{ code: 'child-poverty', label: { sv: 'Motverka barnfattigdom' }, applies: false }],
      participantCountReported: 0,
      locations: [
        {
          role: 'beneficiary-seat',
          areaId: null,
          latitude: null,
          longitude: null,
          postalCode: '94185',
          town: 'PITEÅ',
        },
      ],
      observations: [
        {
          indicatorId: world.ids.students,
          value: 300,
          comparator: '≈',
          kind: 'need',
          areaId: null,
          periodFrom: date('2021'),
          periodTo: date('2021'),
          asOf: null,
          note: null,
          sourceNote: 'Skolverket',
        },
      ],
      countries: ['SE', 'FI'],
      languages: ['sv', 'fi'],
      relatedProjects: [{ type: 'related', projectId: null, externalName: { en: 'Albatts' }, url: null }],
    };
    const id = await post(world.admin, 'projects', odd);
    const { body } = await world.admin.get(`${PROJECTS}/${id}`).expect(200);
    expect(body).toMatchObject({ ...odd, lead: null, fundingTotal: null, totalCost: null, visibility: null });
  });

  it('refuses every reference that does not exist, at once and with its place', async () => {
    const answer = await create(
      world.admin,
      'projects',
      project({
        programmeId: UNKNOWN,
        partners: [
          { organisationId: world.ids.region, role: 'partner' },
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
    const answer = await create(
      world.admin,
      'projects',
      project({
        startDate: date('2024'),
        plannedEndDate: date('2023-12'),
        identifiers: [1, 2].map((n) => ({ scheme: 'other', value: String(n), isOperationId: true })),
        partners: [world.ids.region, world.ids.skelleftea].map((organisationId) => ({
          organisationId,
          role: 'lead',
        })),
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
    const observations = [{ indicatorId: world.ids.special, value: 12, kind: 'achieved' }];
    const answer = await create(world.admin, 'projects', project({ observations })).expect(400);
    expect(faults(answer)).toEqual(['#/observations/0/indicatorId special-needs-tally']);
  });
});

describe('projects of others', () => {
  it('are as unknown as those that do not exist, until they are public', async () => {
    const id = await post(world.admin, 'projects', project({ title: { sv: 'Hemligt utkast' } }));
    await world.neighbour.get(`${PROJECTS}/${id}`).expect(404);
    const relatedProjects = [{ type: 'sibling', projectId: id }];
    const refused = await create(world.neighbour, 'projects', project({ relatedProjects })).expect(400);
    expect(faults(refused)).toEqual(['#/relatedProjects/0/projectId unknown-reference']);

    await publish(world.admin, id);
    const theirs = await post(world.neighbour, 'projects', project({ relatedProjects }));
    await put(world.admin, id, project({ title: { sv: 'Nytt hemligt namn' } })).expect(200);
    const { body } = await world.neighbour.get(`${PROJECTS}/${theirs}`).expect(200);
    expect(body.references.projects).toEqual([{ id, title: { sv: 'Hemligt utkast' } }]);
    expect((await world.admin.delete(`${PROJECTS}/${id}`).set('If-Match', '*')).status).toBe(409);
  });
});
