import {
  metal,
  post,
  project,
  PROJECTS,
  projectWorld,
  publish,
  put,
  sek,
  type ProjectWorld,
} from '../../../test/projects.js';
import * as as from '../../../test/sign-in.js';

let world: ProjectWorld;
// five sign-ins with a slow password hash, on whatever else the machine is doing
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const open = async (id: string) =>
  (await as.stranger(world.test).get(`/api/v1/projects/${id}`).expect(200)).body;

describe('the public document', () => {
  it('says what is public, and nothing else', async () => {
    const draft = await post(world.admin, 'projects', project({ title: { sv: 'Opublicerat syskon' } }));
    const relatedProjects = [
      { type: 'sibling', projectId: draft },
      { type: 'part-of', externalName: { sv: 'Smart industri' } },
    ];
    const externalIds = [{ system: 'diariet', id: 'hemlig-nyckel' }];
    const id = await post(world.admin, 'projects', { ...metal(world), relatedProjects, externalIds });
    await publish(world.admin, id);
    const document = await open(id);
    expect(document).toMatchObject({
      id,
      lead: { id: world.ids.skelleftea },
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

  it('never names a natural person, nor a contact past its last day', async () => {
    const body = { ownerId: world.ids.skelleftea, name: { sv: 'En Enskild' }, kind: 'natural-person' };
    const person = await post(world.admin, 'organisations', body);
    const id = await post(world.admin, 'projects', {
      ...metal(world),
      partners: [{ organisationId: person, role: 'lead' }],
      contributions: [{ contributorId: person }],
    });
    world.test.setNow('2026-11-25T00:00:00Z');
    await publish(world.admin, id);
    const document = await open(id);
    expect(document).toMatchObject({ lead: null, partners: [], contacts: [] });
    expect(document.contributions).toEqual([
      expect.objectContaining({ contributorId: null, contributor: null }),
    ]);
    expect(JSON.stringify(document)).not.toContain('Enskild');
  });

  it('stays as it was published while the draft goes on', async () => {
    const id = await post(world.admin, 'projects', project({ title: { sv: 'Första' } }));
    await publish(world.admin, id);
    const { body } = await put(world.admin, id, project({ title: { sv: 'Andra' } })).expect(200);
    expect(body.publication).toMatchObject({ state: 'published', version: 1, hasUnpublishedChanges: true });
    expect((await open(id)).title).toEqual({ sv: 'Första' });
    const preview = await world.admin.get(`${PROJECTS}/${id}/publication-preview`).expect(200);
    expect(preview.body).toMatchObject({
      document: { title: { sv: 'Andra' } },
      current: { title: { sv: 'Första' } },
    });
  });

  it('is found by funding, municipality, county and organisation', async () => {
    const id = await post(world.admin, 'projects', metal(world));
    await publish(world.admin, id);
    for (const query of [
      { funding: 'JTF' },
      { municipality: ['2482', '2581'] },
      { county: '24' },
      { organisationId: world.ids.region },
      { q: 'metallindustrin' },
      { startFrom: '2023-09-01', startTo: '2023-09-01' },
    ]) {
      const { body } = await as
        .stranger(world.test)
        .get('/api/v1/projects')
        .query({ ...query, limit: 100 })
        .expect(200);
      expect(body.data.map((one: { id: string }) => one.id)).toContain(id);
    }
    const { body } = await as
      .stranger(world.test)
      .get('/api/v1/projects')
      .query({ funding: 'Interreg' })
      .expect(200);
    expect(body.data).toEqual([]);
  });

  it('takes all the text that a record can hold, and is found by its beginning', async () => {
    let count = 0;
    const text = (length: number) =>
      Array.from({ length: length / 10 }, () => `åé${(count++).toString(36).padStart(4, 'q')}ens`).join(' ');
    const inAll = (length: number) =>
      Object.fromEntries(
        ['sv', 'en', 'fi', 'se', 'smj', 'sma', 'sju', 'fit'].map((it) => [it, text(length)]),
      );
    const long = {
      summary: inAll(20_000),
      purpose: inAll(20_000),
      methods: Array.from({ length: 50 }, () => inAll(300)),
    };
    const id = await post(world.admin, 'projects', project({ title: { sv: 'Mångordig' }, ...long }));
    await publish(world.admin, id);
    const { body } = await as.stranger(world.test).get('/api/v1/projects').query({ q: 'åéqqq0ens' });
    expect(body.data).toMatchObject([{ id }]);
  });
});
