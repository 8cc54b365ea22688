import { peopleWorld, terms, unnumbered, type PeopleWorld } from '../../../test/people.js';
import { post, project } from '../../../test/projects.js';
import type * as as from '../../../test/sign-in.js';

const API = '/management/v1';
let world: PeopleWorld;
beforeAll(async () => (world = await peopleWorld()), 60_000);
afterAll(() => world.test.close());

interface Row {
  indicator: { code: string };
  derived: number | null;
  derivedByGender: object | null;
  countBasis: string | null;
}
const report = async (by: as.Caller, asOf = '2026-11-24', projectId = world.here): Promise<Row[]> =>
  (await by.get(`${API}/projects/${projectId}/indicator-report`).query({ asOf }).expect(200)).body.indicators;
const counts = async (by: as.Caller, asOf?: string) =>
  Object.fromEntries((await report(by, asOf)).map(({ indicator, derived }) => [indicator.code, derived]));

/** Everything that a complete record has, and 30 years on the first day. */
const complete = {
  person: { birthYear: 1996 },
  gender: 'female',
  employmentStatus: 'employed',
  isced: '3-4',
  firstStart: '2026-09-01',
};
const add = (more: object) => world.added({ ...complete, ...more });

it('counts each once, edges of age and education where they belong, and incomplete records in the total alone', async () => {
  expect(await report(world.handler)).toEqual([]);
  await add({ person: { birthYear: 2008 }, firstStart: '2026-07-01' }); // 18
  await add({ person: { birthYear: 1996 }, firstStart: '2026-06-30', isced: '0-2' }); // 29
  await add({ person: { birthYear: 1996 }, firstStart: '2026-07-01', isced: '5-8', gender: 'male' }); // 30
  await add({ person: { birthYear: 1971 }, firstStart: '2026-06-30', gender: 'non-binary' }); // 54
  await add({ person: { birthYear: 1971 }, firstStart: '2026-07-01' }); // 55
  await add({ employmentStatus: 'unemployed', longTermUnemployed: true, thirdCountryNational: true });
  await add({ employmentStatus: 'unemployed', longTermUnemployed: false, foreignBackground: true });
  await add({ employmentStatus: 'inactive', rural: true, housingExclusion: true });
  await world.added({ ...unnumbered(), isced: '0-2', employmentStatus: 'unemployed', gender: 'male' }); // no age
  expect(await counts(world.handler)).toEqual({
    EECO01: 9,
    EECO02: 2,
    EECO03: 1,
    EECO04: 1,
    EECO05: 5,
    EECO07: 2,
    EECO08: 1,
    EECO09: 1,
    EECO10: 6,
    EECO11: 1,
    EECO13: 1,
    EECO14: 1,
    EECO16: 1,
    EECO17: 1,
  });
  const [total] = await report(world.handler);
  expect(total).toMatchObject({
    derived: 9,
    derivedByGender: { female: 6, male: 2, nonBinary: 1, notKnown: 0 },
    countBasis: 'derived',
  });
  // on a day it counts who had begun
  expect((await counts(world.handler, '2026-06-30'))['EECO01']).toBe(2);
  expect(await report(world.handler, '2026-06-29')).toEqual([]);
});

it('counts who comes back once, and what came after an end when it was answered', async () => {
  const person = { givenName: 'Återkommer' };
  const leaving = { ...complete, firstStart: '2026-01-10', lastEnd: '2026-03-01' };
  const { participant } = await world.added({
    ...leaving,
    person: { ...person, birthYear: 1996 },
    immediateOutcome: { on: '2026-03-20', education: 'yes', employment: 'no', jobSearch: 'not-applicable' },
    sixMonthOutcome: { on: '2026-09-01', employment: 'yes', improvedSituation: 'unknown' },
  });
  const at = async (day: string) => {
    const { EECO01, EECR02, EECR04, EECR05, EECR06 } = await counts(world.handler, day);
    return [EECO01, EECR02, EECR04, EECR05, EECR06];
  };
  expect(await at('2026-03-19')).toEqual([1, undefined, undefined, undefined, undefined]);
  expect(await at('2026-03-20')).toEqual([1, 1, undefined, undefined, undefined]);
  const before = (await counts(world.handler))['EECO01'];
  expect((await counts(world.handler))['EECR05']).toBe(1);
  const back = { person: null, participantId: participant.id, firstStart: '2026-10-01' };
  await world.add(back).expect(200);
  const after = await counts(world.handler);
  expect([after['EECO01'], after['EECR02'], after['EECR05']]).toEqual([before, undefined, undefined]);
});

it('is for those who see the participants; others see what was entered, and the protected are in no count but theirs', async () => {
  for (const by of [world.admin, world.system]) expect(await report(by)).toEqual([]);
  const before = await report(world.handler);
  await world.added(
    { ...complete, person: { birthYear: 1996, protection: 'sekretessmarkering' } },
    world.special,
  );
  expect(await report(world.handler)).toEqual(before);
  const [total] = before;
  expect((await report(world.special))[0]!.derived).toBe(total!.derived! + 1);
});

it('counts a project’s own alone', async () => {
  const other = await post(world.admin, 'projects', project({ ownerId: world.ids.skelleftea }));
  await post(world.admin, 'participant-terms', terms(other));
  expect(await report(world.handler, undefined, other)).toEqual([]);
  await world.added(unnumbered());
  expect(await report(world.handler, undefined, other)).toEqual([]);
});
