import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { buildVault, type Vault } from '../../test/vault.js';
import {
  findByIdentity,
  finishIndexRotation,
  indexIdentity,
  reindex,
  startIndexRotation,
} from './blind-index.js';
import { createPersonKey, organisationKeys, type Person } from './key-ring.js';
import type { VaultContext } from './vault.js';

let vault: Vault;
beforeAll(async () => (vault = await buildVault()));
afterAll(() => vault.close());

/** An organisation with its people and their numbers, which are of the 1800s and nobody's. */
function organisation() {
  const organisationId = randomUUID();
  const numbers = new Map<string, string>();
  const numberOf = async (_: VaultContext, id: string) => numbers.get(id) ?? null;
  const add = async (
    ctx: VaultContext,
    number = `18900101T${String(numbers.size + 1).padStart(3, '0')}`,
  ): Promise<Person> => {
    const person = { id: randomUUID(), organisationId };
    await createPersonKey(ctx, person);
    await indexIdentity(ctx, person, number);
    numbers.set(person.id, number);
    return person;
  };
  const find = (number: string) => vault.inVault((ctx) => findByIdentity(ctx, organisationId, number));
  const everybodyIsFound = async () => {
    for (const [id, number] of numbers) expect([number, await find(number)]).toEqual([number, id]);
    expect(await find('18900101T999')).toBeNull();
    const people: { id: string }[] = await vault.dataSource.query(
      'select distinct person_id as id from vault.identity_index where organisation_id = $1',
      [organisationId],
    );
    expect(people.map(({ id }) => id).sort()).toEqual([...numbers.keys()].sort());
  };
  const versions = async () => {
    const rows: { version: number; people: number }[] = await vault.dataSource.query(
      `select key_version as version, count(*)::int as people from vault.identity_index where organisation_id = $1
       group by 1 order by 1`,
      [organisationId],
    );
    return rows.map(({ version, people }) => [version, people]);
  };
  return { organisationId, numbers, numberOf, add, find, everybodyIsFound, versions };
}

it('finds by the exact number, in the organisation alone', async () => {
  const [ours, theirs] = [organisation(), organisation()];
  const one = await vault.inVault((ctx) => ours.add(ctx, '191212121212'));
  const other = await vault.inVault((ctx) => theirs.add(ctx, '191212121212'));
  expect([await ours.find('191212121212'), await theirs.find('191212121212')]).toEqual([one.id, other.id]);
  expect(await ours.find('191212121213')).toBeNull();
  const rows: { value: Buffer }[] = await vault.dataSource.query(
    'select value from vault.identity_index where person_id in ($1, $2)',
    [one.id, other.id],
  );
  expect(rows.map(({ value }) => value.length)).toEqual([16, 16]);
  expect(rows[0]!.value.equals(rows[1]!.value)).toBe(false); // nor can two organisations compare what they have
});

it('gives a number to one person, also when two ask at the same time, and takes the earlier one away', async () => {
  const { add, find, organisationId } = organisation();
  await vault.inVault((ctx) => add(ctx));
  const written = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const first = vault.inVault(async (ctx) => {
    await add(ctx, '191212121212');
    written.resolve();
    await mayEnd.promise;
  });
  await written.promise;
  const second = vault.inVault((ctx) => add(ctx, '191212121212')); // waits for the first
  setTimeout(() => mayEnd.resolve(), 100);
  await expect(second).rejects.toMatchObject({ code: 'identity-taken' });
  await first;

  const id = (await find('191212121212'))!;
  const person = { id, organisationId };
  await vault.inVault((ctx) => indexIdentity(ctx, person, '191212121212')); // saved once more
  await vault.inVault((ctx) => indexIdentity(ctx, person, '189001019802')); // it was mistyped
  expect([await find('189001019802'), await find('191212121212')]).toEqual([id, null]);
});

describe('a new index key', () => {
  it('finds everybody at every step', async () => {
    const { organisationId, numberOf, add, everybodyIsFound, versions } = organisation();
    for (let i = 0; i < 5; i++) await vault.inVault((ctx) => add(ctx));
    const finish = () => vault.inVault((ctx) => finishIndexRotation(ctx, organisationId));
    const batch = () => vault.inVault((ctx) => reindex(ctx, organisationId, numberOf, 2));
    await everybodyIsFound();

    await vault.inVault((ctx) => startIndexRotation(ctx, organisationId));
    expect(await versions()).toEqual([[1, 5]]);
    await everybodyIsFound();
    await vault.inVault((ctx) => add(ctx));
    expect(await versions()).toEqual([
      [1, 6],
      [2, 1],
    ]);
    await everybodyIsFound();
    await expect(finish()).rejects.toMatchObject({ code: 'index-rotation-unfinished' });

    expect(await batch()).toBe(2);
    expect(await versions()).toEqual([
      [1, 6],
      [2, 3],
    ]);
    await everybodyIsFound();
    await expect(finish()).rejects.toMatchObject({ code: 'index-rotation-unfinished' });
    expect([await batch(), await batch(), await batch()]).toEqual([2, 1, 0]);
    await everybodyIsFound();

    await finish();
    expect(await versions()).toEqual([[2, 6]]);
    await everybodyIsFound();
    const keys = await vault.inVault((ctx) => organisationKeys(ctx, organisationId, 'index'));
    expect(keys.map(({ id }) => id)).toEqual([2]);
    await vault.inVault((ctx) => add(ctx));
    expect(await versions()).toEqual([[2, 7]]);
    await everybodyIsFound();
  });

  it('keeps a number one person’s, whatever the order of steps and writes', async () => {
    const steps = fc.array(fc.constantFrom('add', 'twice', 'start', 'batch', 'finish', 'correct'), {
      minLength: 4,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (todo) => {
        const { organisationId, numbers, numberOf, add, everybodyIsFound } = organisation();
        let corrections = 0;
        for (const step of ['add', 'add', ...todo])
          await vault
            .inVault(async (ctx) => {
              if (step === 'add') await add(ctx);
              if (step === 'start') await startIndexRotation(ctx, organisationId);
              if (step === 'batch') await reindex(ctx, organisationId, numberOf, 1);
              if (step === 'finish') await finishIndexRotation(ctx, organisationId);
              const [id, number] = [...numbers][0] ?? [];
              if (step === 'twice')
                await expect(add(ctx, number)).rejects.toMatchObject({ code: 'identity-taken' });
              if (step === 'correct') {
                const corrected = `18900102T${String(corrections++).padStart(3, '0')}`;
                await indexIdentity(ctx, { id: id!, organisationId }, corrected);
                numbers.set(id!, corrected);
              }
            })
            .catch((error: { code?: string }) => expect(error.code).toBe('index-rotation-unfinished'));
        await everybodyIsFound();
      }),
      { numRuns: 25 },
    );
  });

  it('loses nobody who is written or looked up while it is finished', async () => {
    const { organisationId, numberOf, add, everybodyIsFound, find, numbers } = organisation();
    const first = await vault.inVault((ctx) => add(ctx));
    const writing = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    // a writer that knows the old key only
    const writer = vault.inVault(async (ctx) => {
      await add(ctx);
      writing.resolve();
      await mayEnd.promise;
    });
    await writing.promise;
    await vault.inVault((ctx) => startIndexRotation(ctx, organisationId));
    while (await vault.inVault((ctx) => reindex(ctx, organisationId, numberOf)));
    const finishing = vault.inVault((ctx) => finishIndexRotation(ctx, organisationId));
    expect(await find(numbers.get(first.id)!)).toBe(first.id);
    mayEnd.resolve();
    await writer;
    await expect(finishing).rejects.toMatchObject({ code: 'index-rotation-unfinished' });
    await everybodyIsFound();
  });
});
