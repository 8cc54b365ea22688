import { projectWorld, publish, post, project, UNKNOWN, type ProjectWorld } from '../../../test/projects.js';
import { accept, createOrganisation, postUser, signIn, type Caller } from '../../../test/sign-in.js';
import {
  create,
  faults,
  occasion,
  OCCASIONS,
  offer,
  OFFERS,
  patch,
  postOccasion,
  postOffer,
  publicly,
  publishAt,
} from '../../../test/training.js';

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

const refused = async (more: object) =>
  faults(await create(world.admin, 'training-offers', offer(world, more)).expect(400));

/** Somebody who administers two organisations: both must be new, or their own administrators appoint. */
async function memberOfTwo(): Promise<{ caller: Caller; organisations: [string, string] }> {
  const system = await signIn(world.test, 'drift@example.se');
  const organisations: [string, string] = [
    await createOrganisation(system, 'Eda kommun'),
    await createOrganisation(system, 'Kils kommun'),
  ];
  const role = 'organisation-administrator' as const;
  const memberships = organisations.map((organisationId) => ({ organisationId, role }));
  const { body } = await postUser(system, 'tva@example.se', memberships).expect(201);
  const address = `/management/v1/users/${body.id}/invitations`;
  const invitation = await system.post(address).set('If-Match', '*').expect(201);
  await accept(world.test, invitation.body.url).expect(204);
  return { caller: await signIn(world.test, 'tva@example.se'), organisations };
}

describe('a training offer', () => {
  it('answers with what its ids stand for', async () => {
    const { skelleftea, region, pitea, jtf } = world.ids;
    const projectId = await post(world.admin, 'projects', project({ title: { sv: 'Metall' } }));
    const { body } = await create(
      world.admin,
      'training-offers',
      offer(world, {
        principalId: region,
        ordererIds: [region, pitea],
        examiningBodyIds: [skelleftea],
        projectIds: [projectId],
        fundingSourceIds: [jtf],
        externalIds: [{ system: 'alvis', id: 'i.alvis.1' }],
      }),
    ).expect(201);
    expect(body).toMatchObject({
      ownerId: skelleftea,
      version: 1,
      publicId: `i.spang.${body.id}`,
      provider: { id: skelleftea, name: { sv: 'Skellefteå kommun' } },
      principal: { id: region },
      orderers: [{ id: region }, { id: pitea }],
      examiningBodies: [{ id: skelleftea }],
      projects: [{ id: projectId, title: { sv: 'Metall' }, isPublished: false }],
      fundingSources: [{ id: jtf, name: { sv: 'Fonden för en rättvis omställning' } }],
      descriptionFormat: 'text',
      isArchived: false,
      expires: null,
      occasions: [],
      warnings: [],
    });
    const found = await world.admin
      .get(OFFERS)
      .query({ externalSystem: 'alvis', externalId: 'i.alvis.1' })
      .expect(200);
    expect(found.body.data.map(({ id }: { id: string }) => id)).toEqual([body.id]);
  });

  it('is unchanged when it is sent back as it was created', async () => {
    const input = offer(world, { ordererIds: [world.ids.region], fundingSourceIds: [world.ids.own] });
    const id = await post(world.admin, 'training-offers', input);
    const { body } = await world.admin.put(`${OFFERS}/${id}`).set('If-Match', '*').send(input).expect(200);
    expect(body.version).toBe(1);
  });

  it('refuses what contradicts itself', async () => {
    const code = { system: 'skolverket.kurskod', code: 'SVESVE01' };
    expect(await refused({ codes: [code] })).toEqual(['#/curriculum curriculumNeeded']);
    expect(await refused({ codes: [{ ...code, code: 'Svets' }], curriculum: 'GY11' })).toEqual([
      '#/codes/0/code codeForm',
    ]);
    expect(await refused({ kind: 'package' })).toEqual(['#/parts packageNeedsParts']);
    expect(await refused({ kind: 'package', parts: [{ title: { sv: 'Svets grund' } }] })).toEqual([
      '#/workplaceLearning workplace-learning-needed',
    ]);
    expect(await refused({ title: { sv: 'Sv' } })).toEqual(['#/title titleLength']);
    expect(await refused({ description: { sv: 'Svetsare.\nDu lär dig svetsa.' } })).toEqual([
      '#/description titleRepeated',
    ]);
  });

  it('refuses ids of nothing, and of what is not the actor’s to see', async () => {
    const hidden = await post(world.neighbour, 'projects', project());
    const references = {
      providerId: UNKNOWN,
      ordererIds: [world.ids.region, UNKNOWN],
      fundingSourceIds: [UNKNOWN],
      projectIds: [hidden],
    };
    expect(await refused(references)).toEqual([
      '#/providerId unknown-reference',
      '#/ordererIds/1 unknown-reference',
      '#/fundingSourceIds/0 unknown-reference',
      '#/projectIds/0 unknown-reference',
    ]);
    await publish(world.neighbour, hidden);
    await postOffer(world, { projectIds: [hidden] });
  });

  it('has HTML of few elements, marked as such, and plain text beside it in public', async () => {
    const html =
      '<h3>Innehåll</h3><ul><li>Svets &amp; plåt</li></ul><p>Läs <a href="https://example.se">mer</a></p>';
    const id = await postOffer(world, { description: { sv: html }, descriptionFormat: 'html' });
    await publishAt(world.admin, `${OFFERS}/${id}`).expect(200);
    const { body } = await publicly(world, `/training-offers/${id}`).expect(200);
    expect(body.descriptionHtml).toEqual({ sv: html });
    expect(body.description).toEqual({ sv: 'Innehåll\nSvets & plåt\nLäs mer' });

    const wrong = [
      '<script>x()</script>',
      '<p onclick="x()">Hej</p>',
      '<a href="javascript:x()">Hej</a>',
      '<p>Hej',
    ];
    for (const sv of wrong)
      expect(await refused({ description: { sv }, descriptionFormat: 'html' })).toEqual([
        '#/description html-not-allowed',
      ]);
    expect(await refused({ description: { sv: '<p>Hej</p>' } })).toEqual(['#/description html-not-allowed']);
    expect(await refused({ title: { sv: 'Svets <b>grund</b>' } })).toEqual(['#/title html-not-allowed']);
  });

  it('warns when credits, parts and pace do not agree', async () => {
    const parts = [100, 200].map((credits) => ({ title: { sv: `Del ${credits}` }, credits }));
    const id = await postOffer(world, { parts, credits: { value: 400, system: 'gy' } });
    await postOccasion(world, id, { pace: { percent: 50 } });
    const { body } = await world.admin.get(`${OFFERS}/${id}`).set('Accept-Language', 'sv').expect(200);
    expect(body.warnings).toEqual([
      {
        pointer: '#/credits/value',
        code: 'credits-differ-from-parts',
        detail: 'Delarnas poäng blir inte summan av kurspaketets poäng.',
      },
      expect.objectContaining({ code: 'pace-differs-from-credits' }),
    ]);
  });

  it('is invisible to others', async () => {
    const id = await postOffer(world);
    await world.neighbour.get(`${OFFERS}/${id}`).expect(404);
    const { body } = await world.neighbour.get(OFFERS).expect(200);
    expect(body._meta.totalRecords).toBe(0);
  });

  it('is found by words of any language, never by the names of languages', async () => {
    const id = await postOffer(world, { title: { sv: 'Härdning av stål', en: 'Tempering' } });
    const find = async (q: string) =>
      (await world.admin.get(OFFERS).query({ q }).expect(200)).body.data.map((row: { id: string }) => row.id);
    expect(await find('hardning')).toEqual([id]);
    expect(await find('TEMPER')).toEqual([id]);
    expect(await find('sv":')).toEqual([]);
  });

  it('keeps what it refers to from being deleted', async () => {
    const projectId = await post(world.admin, 'projects', project());
    await postOffer(world, { projectIds: [projectId] });
    const answer = await world.admin
      .delete(`/management/v1/projects/${projectId}`)
      .set('If-Match', '*')
      .expect(409);
    expect(answer.body.code).toBe('in-use');
  });

  it('takes its occasions along to another owner, with their keys', async () => {
    const { caller, organisations } = await memberOfTwo();
    const [ownerId, next] = organisations;
    const id = await postOffer(world, { ownerId }, caller);
    const key = { system: 'alvis', id: 'e.alvis.7' };
    const occasionId = await post(caller, 'occasions', occasion(id, { externalIds: [key] }));
    const refusal = await patch(caller, `${OFFERS}/${id}`, { ownerId: world.ids.pitea }).expect(400);
    expect(faults(refusal)).toEqual(['#/ownerId not-your-organisation']);

    await patch(caller, `${OFFERS}/${id}`, { ownerId: next }).expect(200);
    const { body } = await caller.get(`${OCCASIONS}/${occasionId}`).expect(200);
    expect(body).toMatchObject({ ownerId: next, version: 2, externalIds: [key] });
    const keys = await world.test.dataSource.query('select owner_id from external_id where record_id = $1', [
      occasionId,
    ]);
    expect(keys).toEqual([{ owner_id: next }]);
  });
});
