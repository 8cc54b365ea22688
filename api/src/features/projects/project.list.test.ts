import { randomUUID } from 'node:crypto';
import {
  metal,
  post,
  project,
  PROJECTS,
  projectWorld,
  sek,
  type ProjectWorld,
} from '../../../test/projects.js';
import type * as as from '../../../test/sign-in.js';

let world: ProjectWorld;
// five sign-ins with a slow password hash, on whatever else the machine is doing
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

describe('the list', () => {
  const list = async (caller: as.Caller, query: object) =>
    (await caller.get(`${PROJECTS}`).query(query).expect(200)).body;

  it('shows who leads, who pays and how much is known of it', async () => {
    const id = await post(world.admin, 'projects', { ...metal(world), title: { sv: 'Ärlig översikt' } });
    const { data } = await list(world.admin, { q: 'arlig OVERSIKT' });
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
    const id = await post(world.admin, 'projects', {
      ...metal(world),
      kind: 'pre-study',
      externalIds: [key],
    });
    const narrow = { kind: 'pre-study', status: 'ongoing', publication: 'unpublished' };
    for (const query of [
      { funding: 'JTF' },
      { organisationId: world.ids.region },
      { municipality: '2482' },
      { q: 'region väster' },
      { q: '20361812' },
      { externalSystem: key.system, externalId: key.id },
    ]) {
      const { data, _meta } = await list(world.admin, { ...narrow, ...query });
      expect([data.map((one: { id: string }) => one.id), _meta.totalRecords]).toEqual([[id], 1]);
      expect((await list(world.neighbour, { ...narrow, ...query })).data).toEqual([]);
    }
    for (const query of [
      { funding: 'Interreg' },
      { q: '%' },
      { publication: 'published' },
      { externalSystem: 'annat' },
    ])
      expect((await list(world.admin, { ...narrow, ...query })).data).toEqual([]);
  });

  it('puts a project without a start last, whichever way it is sorted', async () => {
    const marker = `sort-${randomUUID().slice(0, 8)}`;
    const start = (value: string) => ({ startDate: { value, basis: 'stated', note: null } });
    for (const [n, more] of [start('2024'), {}, start('2023-05')].entries())
      await post(world.admin, 'projects', project({ title: { sv: `${marker} ${n}` }, ...more }));
    const order = async (sort: string) =>
      (await list(world.admin, { q: marker, sort })).data.map(({ title }: { title: { sv: string } }) =>
        title.sv.at(-1),
      );
    expect(await order('start')).toEqual(['2', '0', '1']);
    expect(await order('-start')).toEqual(['0', '2', '1']);
  });
});
