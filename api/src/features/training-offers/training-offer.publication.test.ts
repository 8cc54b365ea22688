import { post, project, projectWorld, publish, type ProjectWorld } from '../../../test/projects.js';
import {
  faults,
  occasion,
  OFFERS,
  patch,
  postOccasion,
  postOffer,
  publicly,
  publishAt,
  withdrawAt,
} from '../../../test/training.js';

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

describe('publishing an offer', () => {
  it('needs a page, a way to apply for each occasion, and an offer that is not put away', async () => {
    const id = await postOffer(world, { url: null, isArchived: true });
    await postOccasion(world, id, { applicationPeriods: [] });
    const { body } = await publishAt(world.admin, `${OFFERS}/${id}`).expect(409);
    expect(body.code).toBe('not-publishable');
    expect(faults({ body })).toEqual([
      '#/isArchived archived',
      '#/url url-needed',
      '#/occasions/0 application-needed',
    ]);
  });

  it('shows it with its occasions, labels and the emblem, and names only what is public', async () => {
    const { jtf, own, area } = world.ids;
    const draft = await post(
      world.admin,
      'projects',
      project({ programmeId: jtf, locations: [{ role: 'project-area', areaId: area }] }),
    );
    const id = await postOffer(world, {
      projectIds: [draft],
      fundingSourceIds: [own],
      credits: { value: 400, system: 'gy' },
      certifications: [
        { scheme: 'Teknikcollege', validTo: '2026-12-31' },
        { scheme: 'Utgången', validTo: '2026-11-23' },
      ],
    });
    const occasionId = await postOccasion(world, id, {
      seats: { capacity: 10, accepted: 8 },
      contacts: [{ role: 'application', label: { sv: 'Antagningen' }, email: 'antagning@example.se' }],
    });
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);

    const { body } = await publicly(world, `/training-offers/${id}`).expect(200);
    expect(body).toMatchObject({
      publicId: `i.spang.${id}`,
      kindLabel: { sv: 'Kurs', en: 'Course', fi: 'Kurssi' },
      schoolTypeLabel: { sv: 'Komvux på gymnasial nivå' },
      credits: { value: 400, systemLabel: { sv: 'gymnasiepoäng' } },
      provider: { name: { sv: 'Skellefteå kommun' } },
      projects: [],
      fundingSources: [],
      fundingFacets: expect.arrayContaining(['JTF', 'municipal']),
      visibility: { statement: { sv: 'Medfinansierat av Europeiska unionen' }, fund: { code: 'JTF' } },
      certifications: [{ scheme: 'Teknikcollege' }],
      occasions: [
        {
          id: occasionId,
          applicationState: 'open',
          seatState: 'few',
          available: null,
          term: 'VT2027',
          locations: [{ municipality: { sv: 'Skellefteå' }, countyCode: '24' }],
          applicationPeriods: [{ methodLabel: { sv: 'Ansök på webben' } }],
        },
      ],
    });
    const { body: one } = await publicly(world, `/occasions/${occasionId}`).expect(200);
    expect(one.offer).toMatchObject({ id, title: { sv: 'Svetsare' }, visibility: body.visibility });
    expect(JSON.stringify([body, one])).not.toContain(draft);
  });

  it('names no natural person, whatever they do for the training', async () => {
    const body = { name: { sv: 'Namnet Hemligt' }, kind: 'natural-person' };
    const person = await post(world.admin, 'organisations', body);
    const id = await postOffer(world, {
      providerId: person,
      principalId: person,
      ordererIds: [person],
      examiningBodyIds: [person],
    });
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const { body: shown } = await publicly(world, `/training-offers/${id}`).expect(200);
    expect(shown).toMatchObject({ provider: { name: { sv: 'En enskild person' } }, principal: null });
    expect([shown.orderers, shown.examiningBodies]).toEqual([[], []]);
    const [{ words }] = await world.test.dataSource.query('select words from publication where id = $1', [
      id,
    ]);
    expect(JSON.stringify(shown) + words).not.toMatch(/hemligt/i);
  });

  it('keeps the emblem, and the reference, when its project is no longer the publisher’s to see', async () => {
    const theirs = await post(world.neighbour, 'projects', project({ programmeId: world.ids.jtf }));
    await publish(world.neighbour, theirs);
    const id = await postOffer(world, { projectIds: [theirs] });
    await withdrawAt(world.neighbour, `/management/v1/projects/${theirs}`).expect(200);
    const changed = await patch(world.admin, `${OFFERS}/${id}`, { summary: { sv: 'Kort om' } }).expect(200);
    expect(changed.body).toMatchObject({ projectIds: [theirs], projects: [] });
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const { body } = await publicly(world, `/training-offers/${id}`).expect(200);
    expect(body).toMatchObject({ projects: [], visibility: { fund: { code: 'JTF' } } });
  });

  it('learns nothing of what such a project has become since it was public', async () => {
    const { jtf, own } = world.ids;
    await publishAt(world.admin, `/management/v1/funding-sources/${own}`).expect(200);
    const theirs = await post(world.neighbour, 'projects', project({ programmeId: jtf }));
    await publish(world.neighbour, theirs);
    const id = await postOffer(world, { projectIds: [theirs] });
    world.test.setNow('2026-11-25T10:00:00Z');
    const address = `/management/v1/projects/${theirs}`;
    await patch(world.neighbour, address, { contributions: [{ fundingSourceId: own }] }).expect(200);
    await withdrawAt(world.neighbour, address).expect(200);
    await patch(world.neighbour, address, { programmeId: null }).expect(200);
    const { body } = await world.admin.get(`${OFFERS}/${id}/publication-preview`).expect(200);
    expect(body.document).toMatchObject({ fundingFacets: ['JTF'], visibility: { fund: { code: 'JTF' } } });
    expect(JSON.stringify(body)).not.toContain(own);
    world.test.setNow('2026-11-24T10:00:00Z');
  });

  it('is undone when the offer is put away, for its occasions too', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const { body } = await patch(world.admin, `${OFFERS}/${id}`, { isArchived: true }).expect(200);
    expect(body.publication.state).toBe('withdrawn');
    expect(body.occasions[0].publication.state).toBe('withdrawn');
    await publicly(world, `/training-offers/${id}`).expect(404);
    await publicly(world, `/occasions/${occasionId}`).expect(404);
  });

  it('starts anew after it was withdrawn', async () => {
    const id = await postOffer(world);
    const occasionId = await postOccasion(world, id);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    await withdrawAt(world.admin, `${OFFERS}/${id}`).expect(200);
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    await publicly(world, `/occasions/${occasionId}`).expect(200);
  });
});

describe('the public lists', () => {
  it('refuse what they do not know', async () => {
    const unknown = [
      'schoolType=VUX',
      'kind=x',
      'county=2',
      'sort=price',
      'openOnly=ja',
      'town=Kil',
      'funding=EU',
    ];
    for (const query of unknown) await publicly(world, `/training-offers?${query}`).expect(400);
  });

  it('say for which one may apply now', async () => {
    const id = await postOffer(world, { title: { sv: 'Sista dagen' } });
    const { applicationPeriods } = occasion(id);
    await postOccasion(world, id, {
      applicationPeriods: [{ ...applicationPeriods[0], opens: '2030-01-01', closes: null }],
    });
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const open = await publicly(world, '/training-offers?openOnly=true&limit=100').expect(200);
    expect(open.body.data.map((row: { id: string }) => row.id)).not.toContain(id);
  });
});
