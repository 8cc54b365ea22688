import fc from 'fast-check';
import { post, project, projectWorld, type ProjectWorld } from '../../../test/projects.js';
import { createUserWith, signIn } from '../../../test/sign-in.js';

const API = '/management/v1';
let world: ProjectWorld;
/** Indicators of the register, by code. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await projectWorld();
  for (const code of ['EECO12', 'EECO18', 'EECO19', 'RCO01'])
    ids[code] = (await world.admin.get(`${API}/indicators`).query({ code }).expect(200)).body.data[0].id;
}, 60_000);
afterAll(() => world.test.close());

const reportOf = async (projectId: string, asOf?: string) =>
  (
    await world.admin
      .get(`${API}/projects/${projectId}/indicator-report`)
      .query(asOf ? { asOf } : {})
      .expect(200)
  ).body;
/** Code → count and which of the two it is. */
const countsOf = async (projectId: string, asOf?: string) =>
  Object.fromEntries(
    (await reportOf(projectId, asOf)).indicators.map(
      (row: { indicator: { code: string }; count: number | null; countBasis: string | null }) => [
        row.indicator.code,
        [row.count, row.countBasis],
      ],
    ),
  );
const support = (projectId: string, organisationId: string, sizeClass: string, from: string | null = null) =>
  post(world.admin, `projects/${projectId}/entity-supports`, { organisationId, sizeClass, from });
const tally = (projectId: string, yes: number, more: object = {}) =>
  post(world.admin, `projects/${projectId}/indicator-tallies`, {
    indicatorId: ids['EECO12'],
    period: '2026-10',
    batchSize: yes + 5,
    counts: { yes, no: 5, declined: 0, notAsked: 0 },
    method: 'asked',
    ...more,
  });

it('sets targets, what was stated and what follows from rows beside each other', async () => {
  const observed = (indicatorId: string, value: number | null, asOf: string, kind = 'cumulative') => ({
    indicatorId,
    value,
    asOf,
    kind,
  });
  const { students } = world.ids;
  const projectId = await post(
    world.admin,
    'projects',
    project({
      targets: [
        { indicatorId: ids['RCO01'], value: 20, comparator: '≥', sector: 'metal' },
        { indicatorId: ids['RCO01'], value: 30, comparator: '≥', sector: 'steel' },
      ],
      observations: [
        observed(students, 171, '2026-01-31', 'baseline'),
        observed(students, 0, '2026-06-30'),
        observed(students, null, '2026-09-30'),
        observed(ids['EECO19']!, 9, '2026-06-30'),
        observed(ids['EECO18']!, 4, '2026-06-30'),
      ],
    }),
  );
  const { skelleftea, pitea, region } = world.ids;
  await support(projectId, skelleftea, 'small', '2026-01-01');
  await support(projectId, skelleftea, 'small', '2026-08-01'); // again: counted once
  await support(projectId, pitea, 'large', '2026-08-01');
  await support(projectId, region, 'medium', '2026-12-01'); // to come
  await tally(projectId, 2);

  const body = await reportOf(projectId);
  expect(body).toMatchObject({ projectId, asOf: '2026-11-24' });
  expect(body.indicators.map((row: { indicator: { code: string } }) => row.indicator.code)).toEqual([
    'EECO12',
    'EECO18',
    'EECO19',
    'RCO01',
    'STUDENTS',
  ]);
  expect(body.indicators[3]).toMatchObject({
    indicator: { code: 'RCO01', unit: expect.objectContaining({ sv: expect.any(String) }) },
    targets: [
      { value: 20, comparator: '≥', sector: 'metal' },
      { value: 30, comparator: '≥', sector: 'steel' },
    ],
    observation: null,
    derived: 2,
  });
  expect(await countsOf(projectId)).toEqual({
    EECO12: [2, 'derived'],
    EECO18: [4, 'entered'], // no authority has a row
    EECO19: [1, 'derived'],
    RCO01: [2, 'derived'],
    STUDENTS: [0, 'entered'], // zero is stated; null is not
  });
  expect(await countsOf(projectId, '2026-06-29')).toMatchObject({
    EECO18: [null, null],
    EECO19: [1, 'derived'],
    RCO01: [1, 'derived'],
    STUDENTS: [null, null],
  });
  expect(await countsOf(projectId, '2026-09-30')).not.toHaveProperty('EECO12'); // its month had not begun
});

it('is empty for a project that says nothing, and has a row for what only rows tell', async () => {
  const projectId = await post(world.admin, 'projects', project());
  expect((await reportOf(projectId)).indicators).toEqual([]);
  await support(projectId, world.ids.region, 'public');
  expect(await countsOf(projectId)).toEqual({ EECO18: [1, 'derived'] });
});

it('sums the tallies in force, whatever was corrected and in which order', async () => {
  const step = fc.record({
    yes: fc.nat(5),
    corrects: fc.option(fc.nat(9)),
    gender: fc.constantFrom(null, 'male'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const projectId = await post(world.admin, 'projects', project());
      const inForce: { id: string; yes: number; gender: string | null }[] = [];
      for (const { yes, corrects, gender } of steps) {
        const wrong = corrects === null ? undefined : inForce[corrects];
        const kind = wrong ? wrong.gender : gender;
        const id = await tally(projectId, yes, { gender: kind, replacesTallyId: wrong?.id ?? null });
        if (wrong) inForce.splice(inForce.indexOf(wrong), 1);
        inForce.push({ id, yes, gender: kind });
      }
      const sum = inForce.reduce((total, { yes }) => total + yes, 0);
      expect(await countsOf(projectId)).toEqual({ EECO12: [sum, 'derived'] });
    }),
    { numRuns: 8 },
  );
});

it('asks as many questions for many indicators as for one', async () => {
  const asked = async (projectId: string) => {
    const seen = jest.spyOn(world.test.dataSource.logger, 'logQuery');
    await reportOf(projectId);
    const queries = seen.mock.calls.length;
    seen.mockRestore();
    return queries;
  };
  const withSome = (codes: string[]) =>
    post(
      world.admin,
      'projects',
      project({ targets: codes.map((code) => ({ indicatorId: ids[code], value: 1 })) }),
    );
  const one = await asked(await withSome(['RCO01']));
  expect(one).toBeGreaterThan(4);
  expect(await asked(await withSome(['RCO01', 'EECO18', 'EECO19', 'EECO12']))).toBe(one);
});

it('is nobody else’s', async () => {
  const projectId = await post(world.admin, 'projects', project());
  const address = `${API}/projects/${projectId}/indicator-report`;
  await world.neighbour.get(address).expect(404);
  await world.system.get(address).expect(200);
  await createUserWith(world.test, world.admin, 'lasare@example.se', 'reader', world.ids.skelleftea);
  await (await signIn(world.test, 'lasare@example.se')).get(address).expect(200);
  await world.admin.get(address).query({ asOf: '2026-13-01' }).expect(400);
});
