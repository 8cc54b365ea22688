import { post, projectWorld, UNKNOWN, type ProjectWorld } from '../../../test/projects.js';
import { sightingLog, type SightingLog } from './sighting-log.js';
import { MOST_HOSTS } from './sighting.repository.js';

let world: ProjectWorld;
let log: SightingLog;
let id: string;
let now = new Date('2026-11-24T10:00:00Z');
beforeAll(async () => {
  world = await projectWorld();
  log = sightingLog(world.test.dataSource, () => now, 'https://spang.example.se');
  const input = { ownerId: world.ids.skelleftea, name: { sv: 'En' }, filters: {}, attributes: {}, style: {} };
  id = await post(world.admin, 'embeds', input);
}, 60_000);
afterAll(async () => {
  await log.close();
  await world.test.close();
});

const written = async (query: object = { limit: 100 }) =>
  (await world.admin.get(`/management/v1/embeds/${id}/sightings`).query(query).expect(200)).body;

it('writes hosts with their latest day, and what no longer exists is left out', async () => {
  log.seen(id, 'a.example.se');
  log.seen(UNKNOWN, 'a.example.se');
  log.seen(id, `${'a'.repeat(300)}.example.se`);
  expect(log.pendingOf(id)).toEqual([{ host: 'a.example.se', day: '2026-11-24' }]);
  await log.write();
  expect(log.pendingOf(id)).toEqual([]);
  now = new Date('2026-11-25T23:30:00Z'); // the 26th in Sweden
  log.seen(id, 'b.example.se');
  log.seen(id, 'a.example.se');
  await log.write();
  expect((await written()).data).toEqual([
    { host: 'a.example.se', lastSeenOn: '2026-11-26' },
    { host: 'b.example.se', lastSeenOn: '2026-11-26' },
  ]);
  expect((await written({ limit: 1, page: 2 })).data).toEqual([
    { host: 'b.example.se', lastSeenOn: '2026-11-26' },
  ]);
});

it('remembers so many hosts of an embed, whoever makes up names, and goes on seeing those it knows', async () => {
  for (let i = 0; i < MOST_HOSTS + 50; i++) log.seen(id, `${i}.example.org`);
  expect(log.pendingOf(id)).toHaveLength(MOST_HOSTS);
  await log.write();
  for (let i = 0; i < 50; i++) log.seen(id, `${i}.example.net`);
  now = new Date('2026-12-24T10:00:00Z');
  log.seen(id, 'b.example.se');
  await log.write();
  const { data, _meta } = await written();
  expect(_meta.totalRecords).toBe(MOST_HOSTS);
  expect(data[0]).toEqual({ host: 'b.example.se', lastSeenOn: '2026-12-24' });
});
