import { randomUUID } from 'node:crypto';
import { buildVault, type Vault } from '../../test/vault.js';
import { appendAccess, openReason, verifyChain, type AccessEntry } from './access-log.js';
import { createPersonKey, shred } from './key-ring.js';
import type { VaultContext } from './vault.js';

let vault: Vault;
beforeAll(async () => (vault = await buildVault()));
afterAll(() => vault.close());

const entry = (organisationId: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
  organisationId,
  personId: null,
  projectId: null,
  action: 'look-up',
  purpose: 'registration',
  reason: null,
  outcome: 'miss',
  ...more,
});
const append = (organisationId: string, more: Partial<AccessEntry> = {}) =>
  vault.inVault((ctx) => appendAccess(ctx, entry(organisationId, more)));
const verify = (organisationId: string) => vault.inVault((ctx) => verifyChain(ctx, organisationId));
/** As a superuser who has first put the triggers out of force. */
const tamper = (sql: string, organisationId: string) =>
  vault.dataSource.transaction(async (db) => {
    await db.query('set local session_replication_role = replica');
    return db.query(sql, [organisationId]);
  });

/** An organisation with a log of some rows. */
async function logOf(rows: number): Promise<string> {
  const organisationId = randomUUID();
  for (let i = 0; i < rows; i++) await append(organisationId, { reason: i % 2 ? null : 'Ringde' });
  return organisationId;
}

it('writes who, when, about whom and why, one after the other', async () => {
  const organisationId = await logOf(2);
  const projectId = randomUUID();
  const person = { id: randomUUID(), organisationId };
  const actor = { id: randomUUID(), kind: 'user', name: 'Ada', via: 'session', grants: [] } as const;
  await vault.inVault(
    async (ctx) => {
      await createPersonKey(ctx, person);
      const about = {
        personId: person.id,
        projectId,
        action: 'reveal',
        purpose: 'case',
        outcome: 'hit',
      } as const;
      await appendAccess(ctx, entry(organisationId, { ...about, reason: 'Kursen är full' }));
    },
    { actor, now: new Date('2026-11-25T13:14:15.016Z') },
  );
  const rows = await tamper(
    'select * from vault.access_log where organisation_id = $1 order by seq',
    organisationId,
  );
  expect(rows.map(({ seq }: { seq: string }) => seq)).toEqual(['1', '2', '3']);
  expect(rows[2]).toMatchObject({
    at: new Date('2026-11-25T13:14:15.016Z'),
    actor_id: actor.id,
    actor_kind: 'user',
    actor_name: 'Ada',
    person_id: person.id,
    project_id: projectId,
    action: 'reveal',
    purpose: 'case',
    outcome: 'hit',
    previous_hash: rows[1].hash,
  });
  expect(await verify(organisationId)).toEqual({ length: 3, firstBroken: null });
});

describe('the reason', () => {
  const reasonOf = (ctx: VaultContext, organisationId: string) =>
    ctx.db
      .query(
        `select id, organisation_id as "organisationId", person_id as "personId", reason from vault.access_log
         where organisation_id = $1`,
        [organisationId],
      )
      .then(([row]) => openReason(ctx, row));

  it('is read in the vault, and is gone with the person while the chain still holds', async () => {
    const person = { id: randomUUID(), organisationId: randomUUID() };
    await vault.inVault((ctx) => createPersonKey(ctx, person));
    await append(person.organisationId, { personId: person.id, reason: 'Tolvan ringde' });
    expect(await vault.inVault((ctx) => reasonOf(ctx, person.organisationId))).toBe('Tolvan ringde');
    await vault.inVault((ctx) => shred(ctx, person.id));
    expect(await vault.inVault((ctx) => reasonOf(ctx, person.organisationId))).toBeNull();
    expect(await verify(person.organisationId)).toEqual({ length: 1, firstBroken: null });
  });

  it('about nobody in particular is the organisation’s', async () => {
    const organisationId = randomUUID();
    await append(organisationId, { reason: 'Fanns inte' });
    expect(await vault.inVault((ctx) => reasonOf(ctx, organisationId))).toBe('Fanns inte');
  });
});

it('is one chain for each organisation, whole when many write at once, and who fails leaves no gap', async () => {
  const organisations = [randomUUID(), randomUUID()];
  const writes = Array.from({ length: 30 }, (_, i) =>
    vault.inVault(async (ctx) => {
      await appendAccess(ctx, entry(organisations[i % 2]!));
      if (i % 5 === 0) throw new Error('nothing was shown');
    }),
  );
  await Promise.allSettled(writes);
  for (const id of organisations) expect(await verify(id)).toEqual({ length: 12, firstBroken: null });
});

it('makes nobody of another organisation wait', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  await vault.inVault(async (ctx) => {
    await appendAccess(ctx, entry(one));
    await append(other); // would never come back
  });
  expect(await verify(other)).toEqual({ length: 1, firstBroken: null });
});

describe('verifyChain', () => {
  it.each([
    ['the first row', 1],
    ['a row in between', 3],
    ['the last row', 5],
  ])('names a changed row: %s', async (_, seq) => {
    for (const change of [
      `purpose = 'other'`,
      `at = at + interval '1 microsecond'`,
      `person_id = gen_random_uuid()`,
      `reason = null`,
      `actor_name = actor_name || ' '`,
      `outcome = 'hit'`,
      `hash = sha256(hash)`,
    ]) {
      const organisationId = await logOf(5);
      await append(organisationId);
      await tamper(
        `update vault.access_log set ${change} where organisation_id = $1 and seq = ${seq}`,
        organisationId,
      );
      expect([change, await verify(organisationId)]).toEqual([change, { length: 6, firstBroken: seq }]);
    }
  });

  it('names the row after one that was rewritten with its own hash, also when it was told so', async () => {
    const organisationId = await logOf(4);
    await tamper(
      `update vault.access_log set purpose = 'other' where organisation_id = $1 and seq = 2`,
      organisationId,
    );
    await tamper(
      'update vault.access_log log set hash = vault.access_hash(log) where organisation_id = $1',
      organisationId,
    );
    expect(await verify(organisationId)).toEqual({ length: 4, firstBroken: 3 });
    await tamper(
      `update vault.access_log log set previous_hash = before.hash from vault.access_log before
       where log.organisation_id = $1 and log.seq = 3 and before.organisation_id = $1 and before.seq = 2`,
      organisationId,
    );
    expect(await verify(organisationId)).toEqual({ length: 4, firstBroken: 3 });
  });

  it.each([
    ['the first', 'seq = 1', 1],
    ['one in between', 'seq = 3', 3],
    ['the last', 'seq = 5', 5],
    ['the last three', 'seq > 2', 3],
    ['all', 'true', 1],
  ])('names the first missing row: %s', async (_, which, firstBroken) => {
    const organisationId = await logOf(5);
    await tamper(`delete from vault.access_log where organisation_id = $1 and ${which}`, organisationId);
    expect((await verify(organisationId)).firstBroken).toBe(firstBroken);
  });

  it('sees that the last row was replaced by another with a right hash, or that the head is gone', async () => {
    const organisationId = await logOf(3);
    await tamper(
      `update vault.access_log set purpose = 'other' where organisation_id = $1 and seq = 3`,
      organisationId,
    );
    await tamper(
      'update vault.access_log log set hash = vault.access_hash(log) where organisation_id = $1',
      organisationId,
    );
    expect(await verify(organisationId)).toEqual({ length: 3, firstBroken: 3 });
    const headless = await logOf(2);
    await tamper('delete from vault.access_head where organisation_id = $1', headless);
    expect((await verify(headless)).firstBroken).toBe(1);
  });

  it('has nothing against a log in which nothing was written', async () => {
    expect(await verify(randomUUID())).toEqual({ length: 0, firstBroken: null });
  });
});

it('is only added to, also by its owner', async () => {
  await logOf(1);
  for (const sql of [
    `update vault.access_log set purpose = 'other'`,
    'delete from vault.access_log',
    'truncate vault.access_log',
  ])
    await expect(vault.dataSource.query(sql)).rejects.toThrow('permission denied');
});

describe('the role of the vault', () => {
  it.each([
    `update vault.access_log set purpose = 'other'`,
    'delete from vault.access_log',
    'truncate vault.access_log',
    'update vault.access_head set count = 0',
    'delete from vault.access_head',
    `insert into vault.access_head values (gen_random_uuid(), 0, '')`,
    'truncate vault.access_head',
    // its place and its hash are not for the writer to say
    `insert into vault.access_log (organisation_id, seq) values (gen_random_uuid(), 7)`,
    `insert into vault.access_log (organisation_id, hash) values (gen_random_uuid(), '')`,
    `alter table vault.access_log disable trigger chain_access`,
    `drop trigger chain_access on vault.access_log`,
    `create function vault.access_hash2() returns int language sql as 'select 1'`,
  ])('may not: %s', async (sql) => {
    await expect(vault.inVault(({ db }) => db.query(sql))).rejects.toThrow(/permission denied|must be owner/);
  });
});
