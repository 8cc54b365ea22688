import fc from 'fast-check';
import { post, projectWorld, PROJECTS, type ProjectWorld } from './projects.js';

// RFC 7396 over HTTP: for any patch, PATCH leaves what PUT of the merged record leaves, or is refused for the same reasons.

let world: ProjectWorld;
beforeAll(async () => (world = await projectWorld()), 60_000);
afterAll(() => world.test.close());

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Section 2 of RFC 7396, word for word. */
function merge(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Json = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch))
    if (value === null) delete merged[name];
    else merged[name] = merge(merged[name], value);
  return merged;
}

const partOf = (model: Record<string, fc.Arbitrary<unknown>>) => fc.record(model, { requiredKeys: [] });
const orNull = (value: fc.Arbitrary<unknown>) => fc.option(value, { freq: 3 });
const words = fc.constantFrom('Svets', 'Batteri', 'Å ä ö', 'x');
const localized = partOf({ sv: orNull(words), en: orNull(words) });
const date = partOf({
  value: fc.constantFrom('2023', '2023-09', '2023-09-01', '2026-08-31'),
  basis: fc.constantFrom('stated', 'inferred'),
  note: orNull(words),
});
const money = partOf({
  amount: fc.constantFrom('0', '20000000', '300000.5'),
  currency: fc.constantFrom('SEK', 'EUR'),
  certainty: fc.constantFrom('exact', 'minimum'),
});
const identifier = fc.record({ scheme: fc.constant('other'), value: words, isPrimary: fc.boolean() });
const patches = partOf({
  title: orNull(localized),
  shortName: orNull(words),
  status: fc.constantFrom('ongoing', 'ended', null),
  summary: orNull(localized),
  startDate: orNull(date),
  plannedEndDate: orNull(date),
  totalCost: orNull(money),
  unionCofinancingRate: orNull(fc.constantFrom(0, 40, 100)),
  isInListOfOperations: fc.constantFrom(true, false, null),
  sectors: orNull(fc.uniqueArray(fc.constantFrom('steel', 'metal', 'wood'))),
  identifiers: orNull(fc.array(identifier, { maxLength: 2 })),
  website: orNull(fc.constant('https://www.example.se/metall')),
});

const whole = () => ({
  title: { sv: 'Yrkesvux', en: 'Adult education' },
  shortName: 'YM',
  kind: 'project',
  status: 'ongoing',
  summary: { sv: 'En sammanfattning.' },
  startDate: { value: '2023-09-01', basis: 'inferred', note: 'i år' },
  totalCost: { amount: '20000000.00', currency: 'SEK', certainty: 'approximate' },
  unionCofinancingRate: 40,
  isInListOfOperations: true,
  sectors: ['steel', 'metal'],
  identifiers: [{ scheme: 'other', value: '1', isPrimary: true }],
  partners: [{ organisationId: world.ids.skelleftea, role: 'lead' }],
});

/** The record as one would have to send it. */
const written = async (id: string, version: number): Promise<Json> =>
  (await world.admin.get(`${PROJECTS}/${id}/versions/${version}`).expect(200)).body.document;

const patch = (id: string, body: unknown) =>
  world.admin
    .patch(`${PROJECTS}/${id}`)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(JSON.stringify(body));

it('clears by null, replaces lists, merges objects and keeps the rest, as a PUT of the whole would', async () => {
  const [one, other] = [
    await post(world.admin, 'projects', whole()),
    await post(world.admin, 'projects', whole()),
  ];
  let version = 1; // both live through the same changes
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(patches, async (body) => {
      const merged = merge(await written(one, version), body);
      const patched = await patch(one, body);
      const put = await world.admin
        .put(`${PROJECTS}/${other}`)
        .set('If-Match', '*')
        .send(merged as object);
      expect([patched.status, patched.body.errors]).toEqual([put.status, put.body.errors]);
      refused += Number(patched.status === 400);
      if (patched.status === 400) return;
      expect([patched.status, patched.body.version]).toEqual([200, put.body.version]);
      version = patched.body.version as number;
      const saved = await written(one, version);
      expect(saved).toEqual(await written(other, version));
      const kept = (record: Json) =>
        Object.fromEntries(
          Object.keys(saved)
            .filter((name) => !(name in body))
            .map((name) => [name, record[name]]),
        );
      expect(kept(saved)).toEqual(kept(merged as Json));
    }),
    { numRuns: 40 },
  );
  expect(version).toBeGreaterThan(3); // enough were let through to prove something, and enough refused
  expect(refused).toBeGreaterThan(3);
});

it('is refused when it names what the record has not, and when it is no object', async () => {
  const id = await post(world.admin, 'projects', whole());
  for (const [body, pointer, code] of [
    [{ titel: 'x' }, '#/titel', 'additionalProperties'],
    [{ startDate: { valeu: '2023' } }, '#/startDate/valeu', 'additionalProperties'],
    [{ title: null }, '#/title', 'required'],
    [{ title: 'x' }, '#/title', 'type'],
    [[], '#', 'type'],
    ['x', '#', 'type'],
  ] as const) {
    const answer = await patch(id, body).expect(400);
    expect([body, answer.body.errors]).toMatchObject([
      body,
      expect.arrayContaining([expect.objectContaining({ pointer, code })]),
    ]);
  }
  expect((await written(id, 1))['title']).toEqual(whole().title);
  await world.admin.get(`${PROJECTS}/${id}/versions/2`).expect(404);
});
