import type { LightMyRequestResponse } from 'fastify';
import { documented } from './operations.js';
import { callMaker } from './permission-calls.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';
import { project } from './projects.js';
import { occasion, offer } from './training.js';

let world: PermissionWorld;
let maker: ReturnType<typeof callMaker>;
let make: (typeof maker)['make'];
beforeAll(async () => {
  world = await permissionWorld();
  maker = callMaker(world);
  ({ make } = maker);
}, 60_000);
afterAll(() => world.test.close());

const SECRET = 'Kvittrande';
type Ids = Record<'project' | 'offer' | 'occasion', string>;

/** What somebody may ask in order to learn of what is hidden, by parameter. */
const probes = ({ project: projectId, offer: offerId }: Ids): Record<string, string[]> => ({
  q: [SECRET],
  externalSystem: ['hemligt.system'],
  externalId: [SECRET],
  organisationId: [world.ids.skelleftea, world.ids.region],
  providerId: [world.ids.skelleftea],
  projectId: [projectId],
  offerId: [offerId],
  entityId: [projectId],
  funding: ['JTF'],
  municipality: ['2482'],
  publication: ['unpublished', 'published'],
  status: ['ongoing'],
  startFrom: ['2020-01-01'],
  sort: ['-updated'],
});

/** Every list, count and facet of an API, plain and with each of its parameters that could tell. */
const questions = (side: 'management' | 'open', ids: Ids): string[] =>
  documented(side)
    .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
    .flatMap(({ path, query }) => [
      path,
      ...query.flatMap(({ name }) => (probes(ids)[name] ?? []).map((value) => `${path}?${name}=${value}`)),
    ]);

/** A refusal says the same each time, but for its own name. */
const answerOf = ({ statusCode, headers, body }: LightMyRequestResponse) => ({
  statusCode,
  etag: headers['etag'],
  body: statusCode < 400 ? body : '',
});

/** Away records that name public ones of home, and public records: what stands beside them is of home. */
async function recordsBeside({ project: projectId, offer: offerId }: Ids): Promise<string[]> {
  const own = async (url: string, body: object) => {
    const made = await world.must('away administrator', 'POST', { url, body });
    const address = `${url}/${made.json<{ id: string }>().id}`;
    return [address, `${address}/versions/1`, `${address}/publication-preview`];
  };
  const { pitea, skelleftea, region, jtf } = world.ids;
  const relatedProjects = [{ type: 'sibling', projectId }];
  return [
    ...(await own('/projects', project({ relatedProjects }))),
    ...(await own('/training-offers', offer(world, { providerId: pitea, projectIds: [projectId] }))),
    `/api/v1/projects/${projectId}`,
    `/api/v1/training-offers/${offerId}`,
    `/organisations/${skelleftea}`,
    `/organisations/${region}/publication-preview`,
    `/funding-sources/${jtf}`,
  ];
}

/** Home writes drafts: new ones, and of what is public already. */
async function writeSecrets({ project: projectId, offer: offerId, occasion: occasionId }: Ids) {
  const title = { sv: SECRET };
  const secret = { title, externalIds: [{ system: 'hemligt.system', id: SECRET }] };
  const send = (method: 'POST' | 'PATCH', url: string, body: object) =>
    world.must('administrator', method, { url, body });
  const { region, jtf, area } = world.ids;
  const made = await send(
    'POST',
    '/projects',
    project({
      ...secret,
      partners: [{ organisationId: region, role: 'lead' }],
      contributions: [{ fundingSourceId: jtf }],
      locations: [{ role: 'project-area', areaId: area }],
      relatedProjects: [{ type: 'sibling', projectId }],
    }),
  );
  const draft = made.json<{ id: string }>().id;
  await send('PATCH', `/projects/${projectId}`, { title, programmeId: jtf });
  await send('POST', '/training-offers', offer(world, { ...secret, projectIds: [draft] }));
  await send('PATCH', `/training-offers/${offerId}`, { title, projectIds: [draft] });
  await send('POST', '/occasions', occasion(offerId, secret));
  await send('PATCH', `/occasions/${occasionId}`, { title });
  for (const kind of ['users', 'api-keys']) await make(kind);
  for (const part of Object.keys(maker.parts)) await maker.makePart(part);
}

it('drafts change nothing that is seen elsewhere: no list, count, facet or search, and no record that names them', async () => {
  const ids = {
    project: (await make('projects', true)).id,
    offer: (await make('training-offers', true)).id,
    occasion: (await make('occasions', true)).id,
  };
  const beside = await recordsBeside(ids);
  const asked = [
    ...questions('open', ids).map((url) => ['anonymous', url] as const),
    ...(['away administrator', 'away key'] as const).flatMap((actor) =>
      [...questions('management', ids), ...beside].map((url) => [actor, url] as const),
    ),
  ];
  const survey = async () => {
    const answers: [actor: string, url: string, ReturnType<typeof answerOf>][] = [];
    for (const [actor, url] of asked) {
      const answer = await world.ask(actor, 'GET', { url });
      if (answer.statusCode >= 400 && answer.statusCode !== 403) throw new Error(`${url}: ${answer.body}`);
      answers.push([actor, url, answerOf(answer)]);
    }
    return answers;
  };
  await world.ask('away key', 'GET', { url: '/projects' }); // notes its first use
  const before = await survey();
  expect(before.length).toBeGreaterThan(120);

  await writeSecrets(ids);
  const after = await survey();
  before.forEach((answer, i) => expect(after[i]).toEqual(answer));
  const found = await world.ask('administrator', 'GET', { url: `/projects?q=${SECRET}` });
  expect(found.json<{ data: object[] }>().data).toHaveLength(2); // at home the same question finds them
});
